"""The documents that the evidence comes from, and how much of it rests on each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graphkit.model.edges import EDGES
from graphkit.prose import type_title
from graphkit.site.pages import Page
from graphkit.site.programme import Edge, Node, Programme

title = "Sources"
order = 70
main = "sources.html"

_TOLD = ("citation", "covers", "confidential", "kind", "year")


@dataclass(frozen=True)
class Entry:
    """A source with what rests on it."""

    node: Node
    total: int
    """Lines of evidence that name it."""
    types: Sequence[tuple[str, int]]
    """What kinds of relationship these are, the most frequent first."""
    claims: Sequence[Edge]
    """What it says of the programme as a whole."""


def pages(programme: Programme) -> Iterator[Page]:
    """Give the one page of all sources."""
    counts = Counter(
        (edge.own.get("source", ""), edge.type)
        for edge in programme.edges
        if not EDGES[edge.type].derived
    )
    resting: dict[str, Counter[str]] = {}
    for (source, type_), count in counts.items():
        resting.setdefault(source, Counter())[type_title(type_)] += count
    entries = [_entry(node, resting.get(node.id, Counter()), programme) for node in _all(programme)]
    values = {
        "entries": entries,
        "most": max((entry.total for entry in entries), default=0),
        "nameless": resting.get("", Counter()).total(),
        "told": _TOLD,
    }
    yield Page(main, title, template="sources.html", values=values)


def _all(programme: Programme) -> list[Node]:
    return programme.of("Source")


def _entry(node: Node, types: Counter[str], programme: Programme) -> Entry:
    ordered = sorted(types.items(), key=lambda pair: (-pair[1], pair[0]))
    return Entry(node, types.total(), ordered, programme.leaving(node.id, "EVIDENCES"))
