"""The manifest: what dataset.toml says of a dataset."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from graphkit.model.columns import Type
from graphkit.model.problems import Problem
from graphkit.model.surveys import Survey
from graphkit.spelling import did_you_mean

Wave = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class Derive(BaseModel):
    """From how many headings and projects on a concept is a general theme."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    headings: int = Field(2, ge=1)
    projects: int = Field(2, ge=1)


class Manifest(BaseModel):
    """A dataset's name, licence, citation, thresholds, own columns and surveys."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(min_length=1)
    title: str = ""
    description: str = ""
    licence: str = ""
    citation: str = ""
    waves: tuple[Wave, ...] = ()
    """The waves of a survey, in order."""
    derive: Derive = Derive()
    columns: dict[str, dict[str, Type]] = {}
    """Own columns, by label or type."""
    surveys: dict[str, Survey] = {}
    """Collaboration surveys, by the name of their table."""


def read_manifest(
    fields: Mapping[str, Any], folder: str, file: str
) -> tuple[Manifest, list[Problem]]:
    """Build a manifest, with the folder's name where none is given, and list what is wrong.

    What is wrong is left out of the manifest, so that checking can go on.
    """
    given = {"name": folder, **fields}
    try:
        return Manifest.model_validate(given), []
    except ValidationError as error:
        return _right(given, folder, error), list(_problems(error, file))


def _right(fields: Mapping[str, Any], folder: str, error: ValidationError) -> Manifest:
    """Build a manifest of what is not wrong; what lacks something without it goes too."""
    lacking = (found["loc"][: -(found["type"] == "missing") or None] for found in error.errors())
    right = {"name": folder, **_without(fields, list(lacking))}
    try:
        return Manifest.model_validate(right)
    except ValidationError as more:
        return _right(right, folder, more)


def _without(fields: Mapping[str, Any], places: Sequence[tuple[int | str, ...]]) -> dict[str, Any]:
    """Drop what stands at these places; of a list or of what stands for a table, all of it."""
    wrong = {
        place[0]
        for place in places
        if len(place) == 1 or not isinstance(fields.get(str(place[0])), Mapping)
    }
    return {
        name: _without(value, [place[1:] for place in places if place[0] == name])
        if isinstance(value, Mapping)
        else value
        for name, value in fields.items()
        if name not in wrong
    }


def _problems(error: ValidationError, file: str) -> Iterator[Problem]:
    for found in error.errors():
        place = ".".join(map(str, found["loc"]))
        yield Problem(file, 0, place, _message(found["type"], place, found["msg"]))


def _message(kind: str, place: str, message: str) -> str:
    if kind == "extra_forbidden":
        what, known = _settings(place)
        return f"not a setting of a {what}{did_you_mean(place.rpartition('.')[2], known)}"
    return _MEANS.get(kind) or message[0].lower() + message[1:]


def _settings(place: str) -> tuple[str, list[str]]:
    """Say what a setting is of, and which settings that has."""
    if place.startswith("surveys."):
        is_item = ".items." in place
        return (
            ("survey's item", ["score", "from", "to"])
            if is_item
            else ("survey", [*Survey.model_fields])
        )
    return "dataset", [*(Derive if "." in place else Manifest).model_fields]


_MEANS = {
    "string_type": "must be text, in quotes",
    "string_too_short": "must not be empty",
    "tuple_type": "must be a list of texts",
    "dict_type": "must be a table",
    "model_type": "must be a table",
    "float_type": "must be a number",
    "float_parsing": "must be a number",
    "finite_number": "must be a finite number",
    "missing": "must be given",
    "string_pattern_mismatch": "must be small letters, digits and underlines, as in shared_mission",
    "literal_error": "must be either, both or mean",
    "model_attributes_type": "must be a table",
    "int_type": "must be a whole number",
    "int_parsing": "must be a whole number",
    "int_from_float": "must be a whole number",
    "greater_than_equal": "must be at least 1",
    "enum": "must be string, integer, number, boolean or date",
}
"""What a problem's kind means to somebody who writes a dataset."""
