"""Lines that stand for many relationships at once, and the evidence behind them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from graphkit.overview.parts import Part
from graphkit.overview.places import Edge, End, Placed
from graphkit.pictures import Picture, Row
from graphkit.prose import text, type_title

CONNECTED = "CONNECTED"
"""The type of a line between two parts, whatever the relationships it stands for."""
MOST_ROWS = 200
"""The most lines of evidence that a line between parts tells; their pages tell them all."""
_BOTH = 2


@dataclass(frozen=True)
class Line:
    """What a page draws between two of its nodes."""

    start: str
    end: str
    key: str
    own: Mapping[str, Any]
    evidence: Sequence[Row] | None
    """The rows behind it; None where it is its own evidence."""


def lines(
    picture: Picture, placed: Iterable[Placed], ids: Mapping[Part, str], prefix: str
) -> Iterator[Line]:
    """Make lines of what is placed on a page.

    Relationships between two nodes stay as they are; those of one node with a part become one
    line for each type and wave; those between two parts become a single line.

    Args:
        picture: has the evidence.
        placed: what the page draws.
        ids: by part, the id of the node that stands for it on this page.
        prefix: what the ids of lines begin with, and no other does.
    """
    together: dict[tuple[str, ...], list[Placed]] = {}
    for each in placed:
        together.setdefault(_together(each, ids), []).append(each)
    for at, group in enumerate(together.values()):
        edges = [each.edge for each in group]
        first = group[0]
        ends = _id(first.start, ids), _id(first.end, ids)
        parts = sum(isinstance(end, Part) for end in (first.start, first.end))
        if len(edges) == 1 and parts < _BOTH:
            edge = edges[0]
            yield Line(*ends, edge.key, edge.own, picture.evidence.get(edge.key))
        else:
            # Where a relationship starts, all that is said of it can be read.
            most = MOST_ROWS if isinstance(first.start, Part) else None
            told, rows = _rows(picture, edges, most)
            own = _between(edges) if parts == _BOTH else _alike(edges)
            yield Line(*ends, f"{prefix}{at}", own | _untold(rows, len(told)), told)


def _together(placed: Placed, ids: Mapping[Part, str]) -> tuple[str, ...]:
    """Name what a relationship shares a line with."""
    edge, start, end = placed.edge, placed.start, placed.end
    if isinstance(start, str) and isinstance(end, str):
        return (edge.start, edge.end, edge.key)
    if isinstance(start, Part) and isinstance(end, Part):
        return tuple(sorted((ids[start], ids[end])))
    return (_id(start, ids), _id(end, ids), str(edge.own["type"]), text(edge.own.get("wave")))


def _id(end: End, ids: Mapping[Part, str]) -> str:
    return ids[end] if isinstance(end, Part) else end


def _between(edges: Sequence[Edge]) -> dict[str, Any]:
    types = Counter(type_title(edge.own["type"]) for edge in edges)
    counted = [f"{type_} {times}" for type_, times in sorted(types.items())]
    return {
        "type": CONNECTED,
        "directed": False,
        "relationships": len(edges),
        "types": counted,
    }


def _alike(edges: Sequence[Edge]) -> dict[str, Any]:
    """Give what relationships of one type and wave have in common."""
    own = edges[0].own
    wave = {"wave": own["wave"]} if own.get("wave") else {}
    undirected = all(edge.own.get("directed") is False for edge in edges)
    directed = {"directed": False} if undirected else {}
    return {"type": own["type"], "relationships": len(edges), **wave, **directed}


def _untold(rows: int, told: int) -> dict[str, str]:
    if told == rows:
        return {}
    more = f"the first {told} of {rows}, and {rows - told} more on the communities' own pages"
    return {"evidence_shown": more}


def _rows(picture: Picture, edges: Iterable[Edge], most: int | None) -> tuple[list[Row], int]:
    """Give the first rows behind relationships, their evidence or themselves, and count all."""
    rows: dict[str, Row | Edge] = {}
    for edge in edges:
        behind = picture.evidence.get(edge.key)
        rows.update({row["id"]: row for row in behind} if behind else {edge.key: edge})
    name = picture.network.nodes(data="name")
    told = islice(rows.values(), most)
    return [_itself(row, name) if isinstance(row, Edge) else row for row in told], len(rows)


def _itself(edge: Edge, name: Mapping[str, Any]) -> Row:
    names = {"from_name": name[edge.start], "to_name": name[edge.end]}
    return {**edge.own, **names, "id": edge.key, "from": edge.start, "to": edge.end}
