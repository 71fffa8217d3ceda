"""Communities: nodes with more relationships among themselves than chance would give them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import networkx as nx


def found(network: nx.Graph) -> dict[str, int]:
    """Number the community of every node, from 0, the largest.

    Relationships count in either direction and as often as they are there; those from a node to
    itself do not count. Nodes without any are one community together, the last. The same network
    gives the same communities, in whatever order it is told.

    The method is that of Blondel, Guillaume, Lambiotte and Lefebvre (2008), "Fast unfolding of
    communities in large networks", known as Louvain: nodes move to the neighbouring community
    that gains most modularity, then communities do, until none gains any.
    """
    order = sorted(network)
    number = {node: at for at, node in enumerate(order)}
    ties = _ties((number[start], number[end]) for start, end in network.edges())
    tied = {at for pair in ties for at in pair}
    alone = [at for at in range(len(order)) if at not in tied]
    groups = [*sorted(_louvain(ties), key=lambda group: (-len(group), group)), alone]
    of = {at: community for community, group in enumerate(groups) for at in group}
    return {node: of[number[node]] for node in network}


def _ties(pairs: Iterable[tuple[int, int]]) -> Counter[tuple[int, int]]:
    """Count the relationships between every two nodes, in either direction."""
    return Counter((min(pair), max(pair)) for pair in pairs if pair[0] != pair[1])


def _louvain(ties: Counter[tuple[int, int]]) -> list[list[int]]:
    import networkx as nx

    plain = nx.Graph()
    plain.add_weighted_edges_from((a, b, ties[a, b]) for a, b in sorted(ties))
    return (
        [sorted(group) for group in nx.community.louvain_communities(plain, seed=0)] if ties else []
    )
