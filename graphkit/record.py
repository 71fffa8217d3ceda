"""What a store says of itself: what was loaded into it, when, and by which version."""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass
from typing import Any, Self

FORMAT = 1
"""Counts up whenever a store made before can no longer be read as one made now."""


@dataclass(frozen=True)
class LoadedDataset:
    """One dataset that was loaded."""

    name: str
    title: str
    licence: str
    citation: str


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
        return cls(datasets=datasets, waves=tuple(fields.pop("waves")), **fields)
