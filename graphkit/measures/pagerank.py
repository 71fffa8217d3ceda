"""PageRank: how much an actor is pointed to by others who are pointed to."""

from __future__ import annotations

import numpy as np

from graphkit.measures import Level, Undefined, measure
from graphkit.network import Floats, Network

_DAMPING = 0.85
_ROUNDS = 250
"""With 0.85 a round, this many leave less than what a number can tell."""


@measure(Level.ACTOR)
def pagerank(network: Network) -> Floats | Undefined:
    """How often somebody is at an actor who follows ties at random.

    In 85 of 100 steps a tie is followed, the stronger the likelier; else, and where there is none
    to follow, the next is any actor. All actors together have 1.

    Reference: Brin and Page (1998), The anatomy of a large-scale hypertextual web search engine.
    Range: above 0, to 1; all together 1.
    Directed: follows ties in their direction.
    Weighted: follows ties in proportion to their weight.
    Disconnected: defined: any actor may be next.
    Undefined: where there are no actors.
    """
    size = len(network)
    if not size:
        return Undefined("there are no actors")
    out = network.strengths.sum(axis=1)
    onward = network.strengths.T.tocsr()
    stuck = out == 0
    share = 1 / np.where(stuck, 1, out)
    rank = np.full(size, 1 / size)
    for _ in range(_ROUNDS):
        anywhere = (1 - _DAMPING + _DAMPING * rank[stuck].sum()) / size
        before, rank = rank, anywhere + _DAMPING * (onward @ (rank * share))
        if np.abs(rank - before).sum() < np.finfo(np.float64).eps:
            break
    return rank
