"""Distances where a tie is as long as one divided by its weight."""

from __future__ import annotations

import numpy as np

from graphkit.network import Floats, Ints, Network

_MEMORY = 64 * 2**20


def weighted_farness(network: Network) -> tuple[Ints, Floats]:
    """Count who reaches each actor, along ties, and add up how long their ways are."""
    from scipy.sparse.csgraph import dijkstra

    size = len(network)
    against = network.strengths.T.tocsr()
    against.data = 1 / against.data
    reached, farness = np.zeros(size, dtype=np.int64), np.zeros(size)
    at_once = max(1, _MEMORY // (8 * max(size, 1)))
    for begin in range(0, size, at_once):
        actors = np.arange(begin, min(begin + at_once, size))
        ways = dijkstra(against, indices=actors)
        ways[np.arange(len(actors)), actors] = np.inf
        within = np.isfinite(ways)
        reached[actors] = within.sum(axis=1)
        farness[actors] = np.where(within, ways, 0).sum(axis=1)
    return reached, farness
