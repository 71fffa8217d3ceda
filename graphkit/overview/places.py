"""Where each relationship is drawn: on which pages, and between what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graphkit.overview.parts import Part

if TYPE_CHECKING:
    import networkx as nx

End = str | Part
"""A node, or a part that stands for all nodes in it."""
Path = tuple[Part, ...]


@dataclass(frozen=True)
class Edge:
    """A relationship of the picture."""

    start: str
    end: str
    key: str
    own: Mapping[str, Any]


@dataclass(frozen=True)
class Placed:
    """A relationship on a page, between what of its ends can be seen there."""

    start: End
    end: End
    edge: Edge


def places(network: nx.MultiDiGraph, paths: Mapping[str, Path]) -> dict[Part, list[Placed]]:
    """Give what each part's page draws: all within it, and all that leads out of it.

    A page of parts draws what leads from one to another; what is within them is on theirs.
    """
    found: dict[Part, list[Placed]] = {part: [] for path in paths.values() for part in path}
    for start, end, key, own in network.edges(keys=True, data=True):
        edge = Edge(start, end, key, own)
        for part, from_, to in _seen(edge, paths[start], paths[end]):
            found[part].append(Placed(from_, to, edge))
    return found


def degrees(network: nx.MultiDiGraph, paths: Mapping[str, Path]) -> dict[Part, Counter[str]]:
    """Count, for each part, the relationships that each of its nodes has within it."""
    found: dict[Part, Counter[str]] = {part: Counter() for path in paths.values() for part in path}
    for start, end in network.edges():
        for part in _common(paths[start], paths[end]):
            found[part].update((start, end))
    return found


def _seen(edge: Edge, there: Path, here: Path) -> Iterator[tuple[Part, End, End]]:
    """Go through the pages that draw an edge, with the ends that it has there."""
    level = len(_common(there, here))
    if level == len(there) == len(here):
        yield there[-1], edge.start, edge.end
        return
    yield there[level - 1], there[level], here[level]
    starts: tuple[End, ...] = (*there[level + 1 :], edge.start)
    ends: tuple[End, ...] = (*here[level + 1 :], edge.end)
    for page, start in zip(there[level:], starts, strict=True):
        yield page, start, here[level]
    for page, end in zip(here[level:], ends, strict=True):
        yield page, there[level], end


def _common(there: Path, here: Path) -> Path:
    """Give the parts that two nodes share: the beginning of both their paths."""
    level = 0
    for a, b in zip(there, here, strict=False):
        if a is not b:
            break
        level += 1
    return there[:level]
