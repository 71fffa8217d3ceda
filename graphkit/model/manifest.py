"""The manifest: what dataset.toml says of a dataset."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from graphkit.model.columns import Type
from graphkit.model.problems import Problem
from graphkit.spelling import did_you_mean


class Derive(BaseModel):
    """From how many headings and projects on a concept is a general theme."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    headings: int = Field(2, ge=1)
    projects: int = Field(2, ge=1)


class Manifest(BaseModel):
    """A dataset's name, licence, citation, thresholds and own columns."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(min_length=1)
    title: str = ""
    description: str = ""
    licence: str = ""
    citation: str = ""
    waves: tuple[str, ...] = ()
    """The waves of a survey, in order."""
    derive: Derive = Derive()
    columns: dict[str, dict[str, Type]] = {}
    """Own columns, by label or type."""


def read_manifest(
    fields: Mapping[str, Any], folder: str, file: str
) -> tuple[Manifest, list[Problem]]:
    """Build a manifest, with the folder's name where none is given, and list what is wrong.

    A manifest with problems comes back as the default one, so that checking can go on.
    """
    try:
        return Manifest.model_validate({"name": folder, **fields}), []
    except ValidationError as error:
        return Manifest(name=folder), list(_problems(error, file))


def _problems(error: ValidationError, file: str) -> Iterator[Problem]:
    for found in error.errors():
        place = ".".join(map(str, found["loc"]))
        yield Problem(file, 0, place, _message(found["type"], place, found["msg"]))


def _message(kind: str, place: str, message: str) -> str:
    if kind == "extra_forbidden":
        known = list(Derive.model_fields) if "." in place else list(Manifest.model_fields)
        return f"not a setting of a dataset{did_you_mean(place.rpartition('.')[2], known)}"
    return message[0].lower() + message[1:]
