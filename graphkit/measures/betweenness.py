"""Betweenness: how often an actor stands on the shortest way between two others."""

from __future__ import annotations

import numpy as np

from graphkit.measures import Level, Undefined, measure
from graphkit.network import Floats, Network
from graphkit.network.betweenness import betweenness as shortest_paths_through
from graphkit.network.lengths import with_lengths


@measure(Level.ACTOR)
def betweenness(network: Network) -> Floats:
    """How many pairs of others an actor stands between, on their shortest paths.

    A pair with several shortest paths counts the share of them that goes through the actor. Each
    pair counts once, as in UCINET and igraph; see betweenness_centrality for the share of pairs.

    Reference: Freeman (1977), A set of measures of centrality based on betweenness; worked out as
        in Brandes (2001), A faster algorithm for betweenness centrality.
    Range: 0 to (actors - 1)(actors - 2) / 2, the centre of a star; twice that where directed.
    Directed: follows ties in their direction; a pair counts once for each direction.
    Weighted: ignores weights; see betweenness_weighted.
    Disconnected: pairs that cannot reach each other count nothing.
    Undefined: never.
    """
    return network.once(shortest_paths_through)


@measure(Level.ACTOR)
def betweenness_centrality(network: Network) -> Floats | Undefined:
    """Share of all pairs of others that an actor stands between.

    Betweenness divided by the pairs of others: (actors - 1)(actors - 2) / 2, or
    (actors - 1)(actors - 2) ordered pairs where directed, as in NetworkX.

    Reference: Freeman (1979), Centrality in social networks: conceptual clarification.
    Range: 0 to 1, the centre of a star.
    Directed: follows ties in their direction.
    Weighted: ignores weights.
    Disconnected: divides by all pairs of others, those that cannot reach each other included.
    Undefined: where there are fewer than three actors, and so no pair of others.
    """
    pairs = (len(network) - 1) * (len(network) - 2) / (1 if network.directed else 2)
    if len(network) < 3 or not pairs:  # noqa: PLR2004  # an actor and a pair of others
        return Undefined("there are no two others to stand between")
    return network.once(shortest_paths_through) / pairs


@measure(Level.ACTOR, shown=False)
def betweenness_weighted(network: Network) -> Floats:
    """How many pairs of others an actor stands between, where strong ties are short.

    A tie is as long as one divided by its weight. Not divided by anything, as betweenness. Ways
    are compared exactly where weights are whole numbers or simple fractions. NetworkX works it
    out: count on minutes for thousands of actors.

    Reference: Newman (2001), Scientific collaboration networks II; Brandes (2001), A faster
        algorithm for betweenness centrality.
    Range: 0 to (actors - 1)(actors - 2) / 2; twice that where directed.
    Directed: follows ties in their direction; a pair counts once for each direction.
    Weighted: weights are strengths: length is 1 / weight. As betweenness where all are equal.
    Disconnected: pairs that cannot reach each other count nothing.
    Undefined: never.
    """
    import networkx as nx

    graph = with_lengths(network)
    found = nx.betweenness_centrality(graph, normalized=False, weight="length")
    return np.fromiter(found.values(), dtype=np.float64, count=len(network))
