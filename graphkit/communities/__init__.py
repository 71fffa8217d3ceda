"""Communities: nodes with more relationships among themselves than chance would give them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from graphkit.communities.moving import Ties, merged, settled
from graphkit.communities.refining import leiden

if TYPE_CHECKING:
    import networkx as nx

_PARTS = 10**6
"""Of the mean weight: to so many whole parts weights are rounded."""


def found(network: nx.Graph) -> dict[str, int]:
    """Number the community of every node, from 0, the largest.

    Relationships count in either direction and as often as they are there; those from a node to
    itself do not count. Nodes without any are one community together, the last. The same network
    gives the same communities, in whatever order it is told, on every machine: all is counted in
    whole numbers.

    The method is that of Blondel, Guillaume, Lambiotte and Lefebvre (2008), "Fast unfolding of
    communities in large networks", known as Louvain: nodes move to the neighbouring community
    that gains most modularity, then communities do, until none gains any. As in Traag, Waltman
    and van Eck (2019), "From Louvain to Leiden", only those look again that had a neighbour move
    away. Linear in relationships, as far as anybody has seen: 20,000 nodes with 40,000 of them
    take half a second.
    """
    order = sorted(network)
    number = {node: at for at, node in enumerate(order)}
    ties = _ties(len(order), ((number[start], number[end]) for start, end in network.edges()))
    of = _by_size(ties, _louvain(ties))
    last = max(of, default=-1) + 1
    return {node: last if of[number[node]] < 0 else of[number[node]] for node in network}


def weighted(
    size: int, starts: Sequence[int], ends: Sequence[int], weights: Sequence[float]
) -> list[int]:
    """Number the community of every point, from 0, the largest; -1 where it has no ties.

    The method is that of Traag, Waltman and van Eck (2019), known as Leiden, which looks longer
    than `found` does and never leaves a community in pieces. Ties count in either direction, as
    strong as their weights, which are rounded to millionths of their mean unless all are whole.
    """
    ties: Ties = [{} for _ in range(size)]
    for one, other, weight in zip(starts, ends, _whole(weights), strict=True):
        ties[one][other] = ties[other][one] = ties[one].get(other, 0) + weight
    return _by_size(ties, leiden(ties))


def _whole(weights: Sequence[float]) -> list[int]:
    if all(weight == int(weight) for weight in weights):
        return [int(weight) for weight in weights]
    mean = sum(weights) / len(weights)
    return [max(1, round(weight / mean * _PARTS)) for weight in weights]


def _by_size(ties: Ties, of: Sequence[int]) -> list[int]:
    """Number communities from 0, the largest; -1 where there are no ties."""
    members: dict[int, list[int]] = {}
    for at, community in enumerate(of):
        if ties[at]:
            members.setdefault(community, []).append(at)
    numbers = [-1] * len(ties)
    groups = sorted(members.values(), key=lambda group: (-len(group), group))
    for number, group in enumerate(groups):
        for at in group:
            numbers[at] = number
    return numbers


def _ties(size: int, pairs: Iterable[tuple[int, int]]) -> Ties:
    """Count the relationships between every two nodes, in either direction."""
    ties: Ties = [{} for _ in range(size)]
    counted = Counter((min(pair), max(pair)) for pair in pairs if pair[0] != pair[1])
    for (a, b), times in sorted(counted.items()):
        ties[a][b] = ties[b][a] = times
    return ties


def _louvain(ties: Ties) -> list[int]:
    """Give each point's community: settle points, then whole communities, and so on."""
    strength = [sum(near.values()) for near in ties]
    of = list(range(len(ties)))
    while True:
        moved = settled(ties, strength)
        number = {community: at for at, community in enumerate(dict.fromkeys(moved))}
        if len(number) == len(ties):
            return of
        into = [number[community] for community in moved]
        of = [into[at] for at in of]
        ties, strength = merged(ties, strength, into)
