"""Betweenness: how many shortest paths between others go through an actor.

Worked out from many actors at a time, a step for all of them together, as products of matrices
(Brandes 2001, A faster algorithm for betweenness centrality; Kepner and Gilbert 2011, Graph
algorithms in the language of linear algebra). That goes through all ties at every step, so where
the longest way has many, rustworkx goes from one actor at a time.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from graphkit.network import Floats, Ints, Network
from graphkit.network.compiled import compiled
from graphkit.network.distances import distances

if TYPE_CHECKING:
    from scipy.sparse import csr_array

_FAR = 10
"""Of how many steps the longest way may be to go from many actors at a time."""
_AT_ONCE = 16
"""From how many actors: with so few, what is kept of them stays in the processor's cache."""
_MEMORY = 64 * 2**20
_ALWAYS_IN_TURN = 2**62
"""Of how many actors a network must be for rustworkx to share the work among threads: they add in
any order, and the last digits of the sums would differ from run to run."""


def betweenness(network: Network) -> Floats:
    """Add up, over all pairs of others, the share of shortest paths that go through an actor.

    Weights are ignored. A pair counts once where the network is undirected, and once for either
    direction where it is directed; a pair without a path counts nothing. Meant for `network.once`.
    """
    if len(network.once(distances).pairs_at) > _FAR:
        return _one_at_a_time(network)
    size = len(network)
    at_once = min(_AT_ONCE, max(1, _MEMORY // (8 * (_FAR + 4) * max(size, 1))))
    along, against = network.adjacency, network.adjacency.T.tocsr()
    through = np.zeros(size)
    for begin in range(0, size, at_once):
        sources = np.arange(begin, min(begin + at_once, size))
        through += _from(sources, along, against)
    return through if network.directed else through / 2


def _from(sources: Ints, along: csr_array, against: csr_array) -> Floats:
    """Add up what the shortest paths from some actors give to those that they go through."""
    steps = [np.zeros((along.shape[0], len(sources)))]
    steps[0][sources, np.arange(len(sources))] = 1
    paths = steps[0].copy()
    while True:
        come = against @ steps[-1]
        come[paths > 0] = 0
        if not come.any():
            break
        paths += come
        steps.append(come)
    part = np.divide(1, paths, out=np.zeros_like(paths), where=paths > 0)
    through = np.zeros_like(paths)
    for nearer, farther in reversed(list(pairwise(steps[1:]))):
        shares = np.where(farther > 0, (1 + through) * part, 0)
        through += (along @ shares) * nearer
    added: Floats = through.sum(axis=1)
    return added


def _one_at_a_time(network: Network) -> Floats:
    import rustworkx

    found = rustworkx.betweenness_centrality(
        compiled(network, directed=network.directed),
        normalized=False,
        parallel_threshold=_ALWAYS_IN_TURN,
    )
    return np.fromiter(found.values(), dtype=np.float64, count=len(network))
