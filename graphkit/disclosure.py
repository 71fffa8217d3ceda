"""What may leave the house: the words of confidential sources are taken out of public copies.

Everything drawn or written to be shared passes through a `Disclosure` as it leaves the store, so
that no renderer, page or table ever holds what it must not tell.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Self

from graphkit.errors import ParameterError
from graphkit.model.edges import EDGES
from graphkit.model.nodes import NODES

Row = Mapping[str, Any]


class Public(StrEnum):
    """Whose words a public copy leaves out."""

    CONFIDENTIAL = "confidential"
    """Those of sources that are marked confidential."""
    ALL = "all"
    """Those of every source, and analysts' notes."""

    @classmethod
    def read(cls, text: str) -> Self:
        """Read what somebody typed.

        Raises:
            ParameterError: it is neither.
        """
        try:
            return cls(text)
        except ValueError:
            raise ParameterError(
                f"public: '{text}' is neither 'confidential' nor 'all': --public leaves out the "
                "words of sources marked confidential, --public=all those of every source"
            ) from None


WITHHELD = "withheld"
"""The key that marks, with True, a row from which something was left out."""

_WORDS = {
    "note",
    "quote",
    "quote_start",
    "quote_end",
    "locator",
    "coder",
    "answer",
    "reason",
    "decided_by",
    "decided_on",
}
"""What a source says, where, and who read it: quotes, notes, locators and coders."""
_OF_SOURCES = {"id", "label", "name", "kind", "year", "covers", "confidential", "dataset"}
"""What stays of a confidential source itself."""


@dataclass(frozen=True)
class Disclosure:
    """Who may see what; without `public`, everything."""

    public: Public | None
    confidential: frozenset[str]
    """The ids of the sources that are marked confidential."""

    def rows(self, rows: Iterable[Row]) -> Iterator[Row]:
        """Take out of rows of evidence what must not be told."""
        return (self.row(row) for row in rows)

    def row(self, row: Row) -> Row:
        """Take out of one row of evidence, or of a query's answer, what must not be told.

        A row names its `source`; nodes and relationships in its cells are treated likewise.
        """
        if self.public is None:
            return row
        told = {name: self._cell(value) for name, value in row.items()}
        return _without(told, _WORDS) if self._is_withheld(row.get("source")) else told

    def node(self, node: Row) -> Row:
        """Take out of a node what must not be told: of a source most, else at most its note."""
        if self.public is None:
            return node
        if node["label"] == "Source" and self._is_withheld(node["id"]):
            return _only(node, _OF_SOURCES)
        return _without(node, {"note"}) if self.public is Public.ALL else node

    def edge(self, edge: Row) -> Row:
        """Take out of a relationship what must not be told, own columns of anybody's included."""
        if self.public is None or not self._is_withheld(edge.get("source")):
            return edge
        kind = EDGES.get(edge["type"])
        if kind is None or kind.derived:
            return edge
        return _only(edge, {"type", "dataset", *_columns(kind)} - _WORDS)

    def statement(self) -> str:
        """Say, for every file, which copy it is."""
        marked = len(self.confidential)
        if self.public is Public.ALL:
            return "Public copy: quotes, notes, locators and coders are left out."
        if self.public is Public.CONFIDENTIAL:
            return (
                "Public copy: quotes, notes, locators and coders of sources marked confidential "
                f"({marked}) are left out."
            )
        if marked:
            return (
                f"Full copy, with the words of sources marked confidential ({marked}): "
                "not for sharing."
            )
        return "Full copy: no source is marked confidential."

    def _is_withheld(self, source: object) -> bool:
        return self.public is Public.ALL or (
            isinstance(source, str) and source in self.confidential
        )

    def _cell(self, value: Any) -> Any:
        if isinstance(value, list):
            return [self._cell(one) for one in value]
        if not isinstance(value, Mapping):
            return value
        if value.get("label") in NODES:
            return self.node(value)
        return self.edge(value) if value.get("type") in EDGES else value


def _columns(kind: Any) -> set[str]:
    from graphkit.model.columns import columns_of

    return {column.name for column in columns_of(kind)}


def _without(row: Row, names: set[str]) -> Row:
    return _told(row, {name: value for name, value in row.items() if name not in names})


def _only(row: Row, names: set[str]) -> Row:
    return _told(row, {name: value for name, value in row.items() if name in names})


def _told(row: Row, left: dict[str, Any]) -> Row:
    """Mark what is left, where anything that was known is missing."""
    if any(row[name] not in (None, "") for name in row.keys() - left.keys()):
        left[WITHHELD] = True
    return left
