"""Whether those with many ties are tied to one another."""

from __future__ import annotations

import numpy as np

from graphkit.measures import Level, Undefined, measure
from graphkit.network import Ints, Network


@measure(Level.NETWORK)
def degree_assortativity(network: Network) -> float | Undefined:
    """Whether actors with many ties are tied to one another, rather than to those with few.

    The correlation, over all ties, of the degrees of their two ends. Each undirected tie counts
    from both ends.

    Reference: Newman (2002), Assortative mixing in networks; Newman (2003), Mixing patterns.
    Range: -1 (many to few) to 1 (many to many, few to few).
    Directed: of out-degree where a tie starts and in-degree where it ends, as NetworkX and igraph.
    Weighted: ignores weights.
    Disconnected: over the ties of all components; isolates have no part in it.
    Undefined: where there are no ties, or all of them start or end at actors of the same degree.
    """
    ties, size = network.ties, len(network)
    if not len(ties):
        return Undefined("there are no ties")
    if network.directed:
        out, into = (np.bincount(ends, minlength=size) for ends in (ties.source, ties.target))
        return _correlation(out[ties.source], into[ties.target])
    degrees = np.diff(network.neighbours.indptr).astype(np.int64)
    ends = degrees[ties.source], degrees[ties.target]
    return _correlation(np.concatenate(ends), np.concatenate(ends[::-1]))


def _correlation(one: Ints, other: Ints) -> float | Undefined:
    """Correlate in whole numbers, so that no spread is told from little."""
    count, sums = len(one), (int(one.sum()), int(other.sum()))
    spreads = [
        count * int(ends @ ends) - total**2 for ends, total in zip((one, other), sums, strict=True)
    ]
    if not all(spreads):
        return Undefined("the actors at one end of all ties have the same degree")
    together = count * int(one @ other) - sums[0] * sums[1]
    return together / float(np.sqrt(float(spreads[0])) * np.sqrt(float(spreads[1])))
