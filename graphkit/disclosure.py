"""What may leave the house: the words of confidential sources are taken out of public copies.

Everything drawn or written to be shared passes through a `Disclosure` as it leaves the store, so
that no renderer, page or table ever holds what it must not tell. What is withheld:

- of a relationship that a confidential source states, be it named as its `source` or be it where
  the relationship starts: all but what it joins, under which heading, and the plain facts of its
  type. Own columns go, whatever they hold, and so does its id, which may be somebody's words, or
  the hash of a locator and a coder that could be guessed; a number that says nothing stands in.
- of a confidential source itself: all but its name, kind, year and what it covers.

A relationship that names no source is nobody's secret: only `--public=all` takes its words. That
takes them from every relationship, and from every node its note and own columns of text. The
names of themes, enablers and barriers are the analysis itself, and stay.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import blake2b
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


def _named(names: str) -> frozenset[str]:
    return frozenset(names.split())


WITHHELD = "withheld"
"""The key that marks, with True, a row from which something was left out."""
WORDS = _named("note quote quote_start quote_end locator coder reason decided_by decided_on")
"""What a source says, where, and who read it: quotes, notes, locators and coders."""
FACTS = _named(
    "id type from to dataset heading source basis extent stance role relation weight directed wave "
    "mode count count_max unit"
)
"""What is told of a relationship all the same."""
OF_SOURCES = _named("id label name kind year covers confidential dataset")
"""What is told of a confidential source."""
OF_NODES = _named(
    "id label name aliases dataset status case_study started ended summary kind latitude longitude "
    "position question level definition includes excludes year citation covers confidential "
    "headings projects named_projects joint_projects evidence two_sided by_merge"
)
"""What `--public=all` tells of a node; and own columns, unless they hold text."""
DETAILS = frozenset({"note", "citation", "aliases", "file", "sha256"})
"""What a row about a source may hold beyond `OF_SOURCES`."""
_ANSWERS = frozenset({"answer"})
"""What queries call a note."""


@dataclass(frozen=True)
class Disclosure:
    """Who may see what; without `public`, everything."""

    public: Public | None
    confidential: frozenset[str]
    """The ids of the sources that are marked confidential."""
    _stand_ins: dict[str, str] = field(default_factory=dict, repr=False, compare=False)

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
        if row.get("id") in self.confidential:
            told = _without(told, DETAILS)
        if self._is_withheld(row):
            told = _without(told, WORDS | _ANSWERS)
            name = "evidence_id" if "evidence_id" in row else "id"
            if name in row and (name == "evidence_id" or {"from", "to"} <= row.keys()):
                told[name] = self._renamed(row[name])
        return told

    def node(self, node: Row) -> Row:
        """Take out of a node what must not be told: of a source most, else at most its note."""
        if self.public is None:
            return node
        if node["id"] in self.confidential:
            return _only(node, OF_SOURCES)
        if self.public is Public.CONFIDENTIAL:
            return node
        numbers = {name for name, value in node.items() if not isinstance(value, str | list)}
        return _only(node, OF_NODES | (numbers - WORDS))

    def edge(self, edge: Row) -> Row:
        """Take out of a relationship what must not be told, own columns of anybody's included."""
        if self.public is None or EDGES[edge["type"]].derived or not self._is_withheld(edge):
            return edge
        told = _only(edge, FACTS)
        return {**told, "id": self._renamed(edge["id"])}

    def statement(self) -> str:
        """Say, for every file, which copy it is."""
        marked = len(self.confidential)
        if self.public is Public.ALL:
            return "Public copy: quotes, notes, locators and coders are left out."
        if self.public is Public.CONFIDENTIAL and not marked:
            return "Public copy: no source is marked confidential, so nothing is left out."
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

    def _is_withheld(self, row: Row) -> bool:
        return self.public is Public.ALL or any(
            isinstance(row.get(name), str) and row[name] in self.confidential
            for name in ("source", "from")
        )

    def _renamed(self, id_: object) -> str | None:
        """Put a number in the place of an id; it looks like one, and says nothing."""
        if id_ is None:
            return None
        number = str(len(self._stand_ins)).encode()
        return self._stand_ins.setdefault(str(id_), blake2b(number, digest_size=16).hexdigest())

    def _cell(self, value: Any) -> Any:
        if isinstance(value, list):
            return [self._cell(one) for one in value]
        if not isinstance(value, Mapping):
            return value
        if value.get("label") in NODES:
            return self.node(value)
        if value.get("type") in EDGES:
            return self.edge(value)
        return {name: self._cell(one) for name, one in value.items()}


def _without(row: Row, names: Iterable[str]) -> dict[str, Any]:
    return _told(row, {name: value for name, value in row.items() if name not in names})


def _only(row: Row, names: Iterable[str]) -> dict[str, Any]:
    return _told(row, {name: value for name, value in row.items() if name in names})


def _told(row: Row, left: dict[str, Any]) -> dict[str, Any]:
    """Mark what is left, where anything that was known is missing."""
    if any(row[name] not in (None, "") for name in row.keys() - left.keys()):
        left[WITHHELD] = True
    return left
