"""Columns: one for each kind of node, for networks whose kinds form a chain.

Projects support general themes, and these arise under headings: three columns, with names at
their sides, can be read line by line where a cloud of the same nodes cannot.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import chain as joined
from itertools import pairwise
from typing import TYPE_CHECKING

import networkx as nx

if TYPE_CHECKING:
    Column = list[str]

TALLEST = 45
"""With more nodes in a column their names no longer fit beside each other on a screen."""
WIDEST = 4
_STEP = 30.0
_WIDTH_TO_HEIGHT = 1.25
_SWEEPS = 12


def chain(network: nx.MultiDiGraph) -> list[Column] | None:
    """Give the nodes by kind, kinds in the order of the chain; None where there is no chain."""
    kinds = Counter(label for _, label in network.nodes(data="label"))
    if not 1 < len(kinds) <= WIDEST or max(kinds.values()) > TALLEST:
        return None
    order = _path(_flows(network), list(kinds))
    if order is None:
        return None
    return [_opening(network, kind) for kind in order]


def placed(network: nx.MultiDiGraph, columns: list[Column]) -> dict[str, tuple[float, float]]:
    """Spread each column over the full height, connected nodes near the same level."""
    level = _untangled(network, columns)
    height = _STEP * max(map(len, columns))
    apart = _WIDTH_TO_HEIGHT * height / (len(columns) - 1)
    return {
        node: (at * apart, level[node] * height)
        for at, column in enumerate(columns)
        for node in column
    }


def _flows(network: nx.MultiDiGraph) -> Counter[tuple[str, str]]:
    label = network.nodes(data="label")
    return Counter((label[start], label[end]) for start, end in network.edges())


def _path(flows: Counter[tuple[str, str]], kinds: list[str]) -> list[str] | None:
    """Order the kinds along their path, from where most edges start to where they end."""
    between = _graph(flows)
    ends = sorted(kind for kind, degree in between.degree() if degree == 1)
    is_tree = len(between) == len(kinds) == between.number_of_edges() + 1
    if not is_tree or not nx.is_connected(between):
        return None
    order: list[str] = nx.shortest_path(between, ends[0], ends[-1])
    if len(order) < len(kinds):
        return None
    onwards = sum(flows[step] - flows[step[::-1]] for step in pairwise(order))
    return order if onwards >= 0 else order[::-1]


def _opening(network: nx.MultiDiGraph, kind: str) -> Column:
    """List a kind's nodes, most connected first; those with a position of their own by that."""
    nodes = [node for node, label in network.nodes(data="label") if label == kind]
    return sorted(
        nodes,
        key=lambda node: (network.nodes[node].get("position") or 0, -network.degree(node), node),
    )


def _untangled(network: nx.MultiDiGraph, columns: list[Column]) -> dict[str, float]:
    """Order columns by the mean level of neighbours, over and over; give levels from 0 to 1."""
    plain = _graph(network.edges())
    free = [
        column
        for column in columns
        if not any(network.nodes[node].get("position") is not None for node in column)
    ]
    level = dict(joined.from_iterable(map(_levels, columns)))
    for _ in range(_SWEEPS):
        for column in free:
            column[:] = _by_neighbours(column, level, plain)
            level.update(_levels(column))
    return level


def _graph(edges: Iterable[tuple[str, str]]) -> nx.Graph:
    # nx.Graph(edges) would import pandas and scipy first, to see whether they are theirs.
    graph = nx.Graph()
    graph.add_edges_from(edges)
    return graph


def _levels(column: Column) -> list[tuple[str, float]]:
    return [(node, (at + 0.5) / len(column)) for at, node in enumerate(column)]


def _by_neighbours(column: Column, level: dict[str, float], plain: nx.Graph) -> Column:
    return sorted(column, key=lambda node: (_mean(level, plain, node), node))


def _mean(level: dict[str, float], plain: nx.Graph, node: str) -> float:
    near = [level[other] for other in plain.adj.get(node, ())]
    return sum(near) / len(near) if near else level[node]
