"""Betweenness: how many shortest paths between others go through an actor."""

from __future__ import annotations

import numpy as np

from graphkit.network import Floats, Network
from graphkit.network.compiled import compiled

_ALWAYS_IN_TURN = 2**62
"""Of how many actors a network must be for threads to share the work: they add in any order, and
the last digits of the sums would differ from run to run."""


def betweenness(network: Network) -> Floats:
    """Add up, over all pairs of others, the share of shortest paths that go through an actor.

    Weights are ignored. A pair counts once where the network is undirected, and once for either
    direction where it is directed; a pair without a path counts nothing. Meant for `network.once`.
    """
    import rustworkx

    found = rustworkx.betweenness_centrality(
        compiled(network, directed=network.directed),
        normalized=False,
        parallel_threshold=_ALWAYS_IN_TURN,
    )
    return np.fromiter(found.values(), dtype=np.float64, count=len(network))
