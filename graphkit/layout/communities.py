"""A cloud: communities apart from each other, their nodes together, and none upon another.

Louvain's communities (Blondel et al. 2008) are laid out as circles, nodes are packed inside
them in a sunflower's spiral, then springs draw connected nodes together and overlaps are
pushed apart. Plain Python on complex numbers: the same picture on every machine.
"""

from __future__ import annotations

import math
from collections import Counter
from itertools import combinations

import networkx as nx

from graphkit.layout.room import separated
from graphkit.layout.springs import pulled

SPACE = 46.0
"""The distance nodes keep, in the units of the page."""
_GROUPS = 60
_TURN = math.pi * (3 - math.sqrt(5))
_WORK = 100_000
"""Springs get fewer rounds in larger networks, so that their time stays about the same."""


def placed(network: nx.MultiDiGraph) -> dict[str, tuple[float, float]]:
    """Place every node."""
    order = sorted(network)
    number = {node: at for at, node in enumerate(order)}
    ties = Counter(
        (min(pair), max(pair))
        for start, end in network.edges()
        if (pair := (number[start], number[end])) and start != end
    )
    plain = nx.Graph()
    plain.add_nodes_from(range(len(order)))
    plain.add_weighted_edges_from((a, b, ties[a, b]) for a, b in sorted(ties))
    return {node: (p.real, p.imag) for node, p in zip(order, _points(plain), strict=True)}


def radius(degree: int) -> float:
    """Give a node's size by its number of neighbours, at most half a space.

    >>> radius(0) < radius(9) < radius(10_000) <= SPACE / 2
    True
    """
    return SPACE * min(0.5, 0.16 + 0.06 * math.sqrt(degree))


def _points(plain: nx.Graph) -> list[complex]:
    groups = _groups(plain)
    points = _packed(plain, groups, _centres(plain, groups))
    edges = list(plain.edges())
    rounds = max(3, min(80, _WORK // (len(points) + len(edges) + 1)))
    radii = [radius(plain.degree(node)) for node in range(len(points))]
    return separated(pulled(points, edges, groups, SPACE, rounds), radii, SPACE)


def _groups(plain: nx.Graph) -> list[list[int]]:
    """Find communities, largest first; what is beyond the sixtieth becomes one group."""
    found = nx.community.louvain_communities(plain, seed=0) if len(plain) else []
    groups = sorted((sorted(group) for group in found), key=lambda group: (-len(group), group))
    linked = [group for group in groups if len(group) > 1]
    rest = [node for group in (*linked[_GROUPS:], *_single(groups)) for node in group]
    return linked[:_GROUPS] + ([rest] if rest else [])


def _single(groups: list[list[int]]) -> list[list[int]]:
    return [group for group in groups if len(group) == 1]


def _centres(plain: nx.Graph, groups: list[list[int]]) -> list[complex]:
    """Lay out the communities as circles: those with ties between them side by side."""
    group_of = {node: at for at, group in enumerate(groups) for node in group}
    ties = Counter(
        (min(pair), max(pair))
        for a, b in plain.edges()
        if (pair := (group_of[a], group_of[b])) and pair[0] != pair[1]
    )
    radii = [_reach(len(group)) for group in groups]
    start = [_spiral(at) * max(radii) * 1.5 for at in range(len(groups))]
    return _circles(start, radii, ties)


def _circles(
    at: list[complex], radii: list[float], ties: Counter[tuple[int, int]]
) -> list[complex]:
    most = max(ties.values(), default=1)
    for _ in range(120):
        at = [point * 0.97 for point in at]
        for (a, b), weight in ties.items():
            step = (at[b] - at[a]) * 0.1 * math.sqrt(weight / most)
            at[a], at[b] = at[a] + step, at[b] - step
        for a, b in combinations(range(len(at)), 2):
            gap = at[b] - at[a]
            missing = radii[a] + radii[b] + SPACE - abs(gap)
            if missing > 0:
                step = gap / (abs(gap) or 1) * missing / 2
                at[a], at[b] = at[a] - step, at[b] + step
    return at


def _packed(plain: nx.Graph, groups: list[list[int]], centres: list[complex]) -> list[complex]:
    """Pack each community around its best connected node, neighbours first."""
    points = [0j] * len(plain)
    for group, centre in zip(groups, centres, strict=True):
        for at, node in enumerate(_from_hub(plain, group)):
            points[node] = centre + _spiral(at) * SPACE
    return points


def _from_hub(plain: nx.Graph, group: list[int]) -> list[int]:
    inside = plain.subgraph(group)
    by_degree = sorted(group, key=lambda node: (-inside.degree(node), node))
    seen: dict[int, None] = {}
    for hub in by_degree:
        if hub not in seen:
            seen.update(dict.fromkeys([hub, *(b for _, b in nx.bfs_edges(inside, hub))]))
    return list(seen)


def _spiral(at: int) -> complex:
    return math.sqrt(at) * complex(math.cos(at * _TURN), math.sin(at * _TURN))


def _reach(size: int) -> float:
    return SPACE * math.sqrt(size)
