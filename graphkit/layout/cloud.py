"""A cloud: communities apart from each other, their nodes together, and none upon another.

The communities are laid out as circles, nodes are packed inside them in a sunflower's spiral,
then springs draw connected nodes together and overlaps are pushed apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

import numpy as np

from graphkit.layout.circles import side_by_side
from graphkit.layout.plane import Index, Points, spiral
from graphkit.layout.radius import SPACE, radius
from graphkit.layout.room import separated
from graphkit.layout.springs import pulled

if TYPE_CHECKING:
    import networkx as nx

_MOST = 150
"""How many communities get a circle of their own; smaller ones share the last."""
_SMALLEST = 4
"""With fewer members than this a community needs no circle of its own."""
_WIDE = 1.3
"""The radius of a community's circle, as a share of what its nodes fill."""
_ROUNDS = 60
_WORK = 400_000
"""Springs get fewer rounds in larger networks."""


def placed(
    network: nx.MultiDiGraph, community: Mapping[str, int]
) -> dict[str, tuple[float, float]]:
    """Place every node, given the community of each, 0 the largest."""
    order = sorted(network)
    if not order:
        return {}
    ties = _ties(network, order)
    group = _grouped(np.array([community[node] for node in order]))
    home = _centres(group, ties)[group]
    inside = group[ties[:, 0]] == group[ties[:, 1]]
    start = home + _packed(group, ties[inside])
    rounds = max(10, min(_ROUNDS, _WORK // (len(order) + len(ties))))
    degrees = dict(network.degree())
    radii = np.array([radius(degrees[node]) / SPACE for node in order])
    points = separated(pulled(start, ties, home, inside, rounds), radii) * SPACE
    return {node: (x, y) for node, (x, y) in zip(order, points.tolist(), strict=True)}


def _ties(network: nx.MultiDiGraph, order: list[str]) -> Index:
    """Number the pairs of nodes that are connected; of shape (pairs, 2)."""
    number = {node: at for at, node in enumerate(order)}
    pairs = {
        (min(pair), max(pair))
        for start, end in network.edges()
        if (pair := (number[start], number[end])) and start != end
    }
    return np.array(sorted(pairs), dtype=np.int64).reshape(-1, 2)


def _grouped(community: Index) -> Index:
    """Number groups to be drawn as circles: the communities, but the small ones as one."""
    sizes = np.bincount(community)
    small = (sizes < _SMALLEST) | (np.arange(len(sizes)) >= _MOST)
    first = int(np.argmax(small)) if small.any() else len(sizes)
    return np.where(small[community], first, community)


def _centres(group: Index, ties: Index) -> Points:
    """Lay out the groups as circles: those with ties between them side by side."""
    radii = np.sqrt(np.bincount(group)) * _WIDE
    ends = np.sort(group[ties], axis=1)
    across = ends[ends[:, 0] != ends[:, 1]]
    pairs, strength = np.unique(across, axis=0, return_counts=True)
    return side_by_side(radii, pairs[:, 0], pairs[:, 1], strength.astype(float))


def _packed(group: Index, ties: Index) -> Points:
    """Pack each group around its best connected node, neighbours first."""
    near: list[list[int]] = [[] for _ in group]
    for a, b in ties.tolist():
        near[a].append(b)
        near[b].append(a)
    spots = spiral(int(np.bincount(group).max()))
    points = np.empty((len(group), 2))
    taken: Counter[int] = Counter()
    for node in _from_hubs(near):
        own = int(group[node])
        points[node] = spots[taken[own]]
        taken[own] += 1
    return points


def _from_hubs(near: list[list[int]]) -> Iterable[int]:
    """Go through nodes from the best connected, each followed by all that it leads to."""
    seen: dict[int, None] = {}
    for hub in sorted(range(len(near)), key=lambda node: (-len(near[node]), node)):
        if hub not in seen:
            _spread(hub, near, seen)
    return seen


def _spread(hub: int, near: list[list[int]], seen: dict[int, None]) -> None:
    seen[hub] = None
    waiting = [hub]
    for node in waiting:
        for other in near[node]:
            if other not in seen:
                seen[other] = None
                waiting.append(other)
