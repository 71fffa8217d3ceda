"""What a store says of itself: what was loaded into it, when, and by which version."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

FORMAT = 2
"""Counts up whenever a store made before can no longer be read as one made now."""


@dataclass(frozen=True)
class LoadedDataset:
    """One dataset that was loaded."""

    name: str
    title: str
    licence: str
    citation: str


@dataclass(frozen=True)
class LoadedSurvey:
    """One collaboration survey that was loaded; its answers are relationships of TIES_TO."""

    name: str
    relation: str
    """What its relationships have in `relation`."""
    symmetrise: str | None
    """How two directions become one tie, unless somebody asks for something else."""
    scales: Mapping[str, str]
    """By item, the score that it counts for."""
    asked: Mapping[str, tuple[str, ...]]
    """By wave ('' where there is none), the ids of those who were asked."""
    of_themselves: int = 0
    """How many answers were left out as somebody's answer about themselves."""

    def told(self) -> str:
        """Say whom it asked, and what was left out.

        >>> LoadedSurvey("pulse", "pulse", None, {}, {"2024": ("a", "b")}, 1).told()
        "survey 'pulse': asked 2 in 2024; left out 1 said of oneself"
        """
        waves = [f"{len(ids)}{when and f' in {when}'}" for when, ids in self.asked.items()]
        own = f"; left out {self.of_themselves} said of oneself" if self.of_themselves else ""
        return f"survey '{self.name}': asked {', '.join(waves) or 'nobody'}{own}"


@dataclass(frozen=True)
class Record:
    """The one record in a store; plain data, so that reading it costs nothing."""

    fingerprint: str
    """A hash of every file that went in: equal fingerprints mean nothing changed."""
    loaded_at: str
    """ISO 8601, UTC."""
    datasets: tuple[LoadedDataset, ...]
    headings: int
    projects: int
    waves: tuple[str, ...]
    schema: dict[str, Any]
    """`Schema.model_dump(mode="json")`."""
    version: str
    """graphkit's own."""
    surveys: tuple[LoadedSurvey, ...] = ()
    format: int = FORMAT

    def to_json(self) -> str:
        """Serialise for a store."""
        return json.dumps(dataclasses.asdict(self), ensure_ascii=False, sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> Self:
        """Read back what `to_json` wrote.

        Raises:
            ValueError, KeyError, TypeError: the text is something else.
        """
        fields = json.loads(text)
        datasets = tuple(LoadedDataset(**dataset) for dataset in fields.pop("datasets"))
        surveys = tuple(_survey(**survey) for survey in fields.pop("surveys"))
        waves = tuple(fields.pop("waves"))
        return cls(datasets=datasets, surveys=surveys, waves=waves, **fields)


def _survey(asked: Mapping[str, list[str]], **fields: Any) -> LoadedSurvey:
    return LoadedSurvey(asked={wave: tuple(ids) for wave, ids in asked.items()}, **fields)
