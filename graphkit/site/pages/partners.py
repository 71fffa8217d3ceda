"""The organisations that take part: a list of them all, and a page for each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graphkit.site.addresses import slug
from graphkit.site.company import Company, Part, by_node, parts, ties
from graphkit.site.pages import Page
from graphkit.site.programme import Node, Programme

title = "Partners"
order = 40
main = "partners.html"

_NAMED = 4
_MANY = 300
"""With more entries than this a browser lays out those in view only."""
_NONE = "_none"
"""What is filtered by where nothing is known; no slug has an underscore."""


@dataclass(frozen=True)
class Entry:
    """A partner's line in the list."""

    node: Node
    parts: Sequence[Part]
    places: Sequence[Node]
    held: int
    kind: str
    """What it is filtered by."""


def pages(programme: Programme) -> Iterator[Page]:
    """Give the list of partners, then a page for each."""
    taken = {
        node.id: parts(programme.leaving(node.id, "PARTNERS_IN"))
        for node in programme.of("Partner")
    }
    company = Company(taken, programme)
    yield _list([_entry(programme.nodes[id_], own, programme) for id_, own in taken.items()])
    for id_, own in taken.items():
        yield _page(programme.nodes[id_], own, company, programme)


def _list(entries: Sequence[Entry]) -> Page:
    kinds = {entry.kind: str(entry.node.own.get("kind", "")) for entry in entries}
    counts = Counter(entry.kind for entry in entries)
    ordered = sorted(kinds.items(), key=lambda item: (item[0] == _NONE, item[1].casefold()))
    values = {
        "entries": sorted(entries, key=lambda entry: -len(entry.parts)),
        "named": _NAMED,
        "many": _MANY,
        "most": max((len(entry.parts) for entry in entries), default=0),
        "selects": [
            (
                "Kind",
                "kind",
                [(key, f"{name or 'not known'} ({counts[key]:,})") for key, name in ordered],
            )
        ],
    }
    return Page(
        main, title, "partners.html", values, scripts=("filter.js",), styles=("directory.css",)
    )


def _entry(node: Node, taken: Sequence[Part], programme: Programme) -> Entry:
    return Entry(
        node=node,
        parts=taken,
        places=[place for place, _ in by_node(programme.leaving(node.id, "LOCATED_IN"), "end")],
        held=len({edge.end.id for edge in programme.leaving(node.id, "HOLDS")}),
        kind=slug(node.own["kind"]) if "kind" in node.own else _NONE,
    )


def _page(node: Node, taken: Sequence[Part], company: Company, programme: Programme) -> Page:
    companions, others = company.of(node.id)
    values = {
        "node": node,
        "parts": taken,
        "companions": companions,
        "others": others,
        "ties": list(ties(node, programme)),
        "held": by_node(programme.leaving(node.id, "HOLDS"), "end"),
        "located": by_node(programme.leaving(node.id, "LOCATED_IN"), "end"),
    }
    return Page(
        programme.address(node.id), node.name, "partner.html", values, styles=("directory.css",)
    )
