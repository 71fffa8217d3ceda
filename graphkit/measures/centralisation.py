"""How far a network turns around one actor (Freeman)."""

from __future__ import annotations

import numpy as np

from graphkit.measures import Level, Undefined, measure
from graphkit.network import Floats, Ints, Network
from graphkit.network import components as connected
from graphkit.network.betweenness import betweenness
from graphkit.network.distances import distances

_FEW = Undefined("there are fewer than three actors")


@measure(Level.NETWORK)
def degree_centralisation(network: Network) -> float | Undefined:
    """How far ties turn around one actor.

    How much fewer others than the best tied actor all actors are tied to, added, as a share of what
    it is in a star, (actors - 1) x (actors - 2), as UCINET has it; igraph divides by actors x
    (actors - 1) unless told that there are no self-ties.

    Reference: Freeman (1979), Centrality in social networks: conceptual clarification.
    Range: 0 (all are tied to as many) to 1 (a star).
    Directed: whatever the direction of ties; see in_ and out_degree_centralisation.
    Weighted: ignores weights.
    Disconnected: isolates count.
    Undefined: where there are fewer than three actors.
    """
    size = len(network)
    if size < 3:  # noqa: PLR2004  # a star has two ends
        return _FEW
    degrees = np.diff(network.neighbours.indptr)
    return _spread(degrees) / ((size - 1) * (size - 2))


@measure(Level.NETWORK)
def in_degree_centralisation(network: Network) -> float | Undefined:
    """How far ties lead to one actor.

    How much fewer ties than to the most chosen actor lead to all actors, added, as a share of what
    it is where all choose one who chooses nobody, (actors - 1) x (actors - 1).

    Reference: Wasserman and Faust (1994), Social network analysis, chapter 5.
    Range: 0 (all are chosen as often) to 1 (all choose one and nobody else).
    Directed: what it is of.
    Weighted: ignores weights.
    Disconnected: isolates count.
    Undefined: where ties have no direction, or there are fewer than two actors.
    """
    return _directed_spread(network, network.ties.target)


@measure(Level.NETWORK)
def out_degree_centralisation(network: Network) -> float | Undefined:
    """How far ties come from one actor.

    How much fewer ties than from the most choosing actor come from all actors, added, as a share of
    what it is where one chooses all who choose nobody, (actors - 1) x (actors - 1).

    Reference: Wasserman and Faust (1994), Social network analysis, chapter 5.
    Range: 0 (all choose as many) to 1 (one chooses all, and nobody else chooses).
    Directed: what it is of.
    Weighted: ignores weights.
    Disconnected: isolates count.
    Undefined: where ties have no direction, or there are fewer than two actors.
    """
    return _directed_spread(network, network.ties.source)


@measure(Level.NETWORK)
def betweenness_centralisation(network: Network) -> float | Undefined:
    """How far shortest ways turn around one actor.

    How much less than the actor most between others all actors are between them, added, as a share
    of what it is in a star.

    Reference: Freeman (1979), Centrality in social networks: conceptual clarification.
    Range: 0 (all are as much between others) to 1 (a star).
    Directed: ways follow ties; the star has ties in both directions.
    Weighted: ignores weights.
    Disconnected: pairs without a way count nothing.
    Undefined: where there are fewer than three actors.
    """
    size = len(network)
    if size < 3:  # noqa: PLR2004  # somebody between two others
        return _FEW
    pairs = (size - 1) * (size - 2) if network.directed else (size - 1) * (size - 2) / 2
    return _spread(network.once(betweenness)) / ((size - 1) * pairs)


@measure(Level.NETWORK)
def closeness_centralisation(network: Network) -> float | Undefined:
    """How far one actor is closer to all than others are.

    How much less than the closest actor's the closeness of all actors is, added, as a share of what
    it is in a star, (actors - 1) x (actors - 2) / (2 x actors - 3). An actor's closeness is
    (actors - 1) divided by its distances to all others, added.

    Reference: Freeman (1979), Centrality in social networks: conceptual clarification.
    Range: 0 (all are as close) to 1 (a star).
    Directed: undefined; Freeman's star is the most centralised of undirected networks only.
    Weighted: ignores weights; every tie is one step.
    Disconnected: undefined, as Freeman and UCINET have it; igraph's closeness is within components.
    Undefined: where there are fewer than three actors, where ties have a direction, and where there
        is more than one component.
    """
    size = len(network)
    if size < 3:  # noqa: PLR2004  # a star has two ends
        return _FEW
    if network.directed:
        return Undefined("ties have a direction: see how it is with --symmetrise either")
    if len(network.once(connected.weak).sizes) > 1:
        return Undefined("the network is not connected: some distances are infinite")
    closeness = (size - 1) / network.once(distances).out_farness
    return _spread(closeness) * (2 * size - 3) / ((size - 1) * (size - 2))


def _directed_spread(network: Network, ends: Ints) -> float | Undefined:
    size = len(network)
    if not network.directed:
        return Undefined("ties have no direction: see degree_centralisation")
    if size < 2:  # noqa: PLR2004  # one who chooses, and one who is chosen
        return Undefined("there are fewer than two actors")
    return _spread(np.bincount(ends, minlength=size)) / (size - 1) ** 2


def _spread(scores: Floats) -> float:
    """Add up how far all are from the highest."""
    return float((scores.max() - scores).sum())
