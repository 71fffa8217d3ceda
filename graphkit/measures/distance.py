"""How far apart actors are, in ties."""

from __future__ import annotations

import numpy as np

from graphkit.measures import Level, Undefined, measure
from graphkit.network import Network
from graphkit.network.distances import distances

_NOBODY = Undefined("no actor reaches another")


@measure(Level.NETWORK, modes="any")
def mean_distance(network: Network) -> float | Undefined:
    """How many ties apart two actors are on average, of those that reach each other.

    The shortest way between two actors counts. Pairs without a way are left out; fragmentation
    tells how many they are.

    Reference: Wasserman and Faust (1994), Social network analysis, chapter 4.
    Range: 1 (all who reach each other are tied) upwards; (actors + 1) / 3 on a line.
    Directed: ways follow ties; from a to b and from b to a are two pairs.
    Weighted: ignores weights; every tie is one step.
    Disconnected: over the pairs within components, as UCINET and igraph do.
    Undefined: where there are no ties.
    """
    pairs = network.once(distances).pairs_at
    if not pairs.sum():
        return _NOBODY
    return float(np.arange(len(pairs)) @ pairs / pairs.sum())


@measure(Level.NETWORK, modes="any")
def diameter(network: Network) -> int | Undefined:
    """How many ties apart the two farthest actors are, of those that reach each other.

    Reference: Wasserman and Faust (1994), Social network analysis, chapter 4.
    Range: 1 to actors - 1.
    Directed: ways follow ties.
    Weighted: ignores weights; every tie is one step.
    Disconnected: the longest distance within a component, as in igraph; NetworkX refuses.
    Undefined: where there are no ties.
    """
    pairs = network.once(distances).pairs_at
    return int(np.flatnonzero(pairs)[-1]) if pairs.sum() else _NOBODY


@measure(Level.NETWORK, modes="any")
def fragmentation(network: Network) -> float | Undefined:
    """Which share of the pairs of actors cannot reach each other.

    Reference: Borgatti (2006), Identifying sets of key players in a social network, F.
    Range: 0 (all reach all) to 1 (there are no ties).
    Directed: of ordered pairs, those without a way along ties.
    Weighted: ignores weights.
    Disconnected: what it measures.
    Undefined: where there are fewer than two actors.
    """
    size = len(network)
    if size < 2:  # noqa: PLR2004  # a pair
        return Undefined("there are fewer than two actors")
    return 1 - int(network.once(distances).pairs_at.sum()) / (size * (size - 1))


@measure(Level.NETWORK, modes="any", shown=False)
def distance_weighted_fragmentation(network: Network) -> float | Undefined:
    """How far from one another all pairs of actors are: one, less their mean closeness.

    A pair is as close as one divided by its distance, and not close at all without a way. One less
    this is the compactness of UCINET, and the global efficiency of Latora and Marchiori.

    Reference: Borgatti (2006), Identifying sets of key players in a social network, DF.
    Range: 0 (everybody is tied to everybody) to 1 (there are no ties).
    Directed: over ordered pairs; ways follow ties.
    Weighted: ignores weights; every tie is one step.
    Disconnected: pairs without a way count fully.
    Undefined: where there are fewer than two actors.
    """
    size = len(network)
    if size < 2:  # noqa: PLR2004  # a pair
        return Undefined("there are fewer than two actors")
    pairs = network.once(distances).pairs_at[1:]
    return 1 - float((pairs / np.arange(1, len(pairs) + 1)).sum()) / (size * (size - 1))
