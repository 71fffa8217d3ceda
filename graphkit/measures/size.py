"""How large a network is, and how full of ties."""

from __future__ import annotations

import numpy as np

from graphkit.measures import Level, Undefined, measure
from graphkit.network import Network


@measure(Level.NETWORK, modes="any")
def actors(network: Network) -> int:
    """How many actors there are, isolates included.

    Reference: Wasserman and Faust (1994), Social network analysis, chapter 4.
    Range: 0 upwards.
    Directed: the same.
    Weighted: the same.
    Disconnected: counts all components.
    Undefined: never.
    """
    return len(network)


@measure(Level.NETWORK, modes="any")
def ties(network: Network) -> int:
    """How many ties there are.

    Reference: Wasserman and Faust (1994), Social network analysis, chapter 4.
    Range: 0 to actors x (actors - 1) / 2; twice that in a directed network.
    Directed: a tie from a to b and one from b to a are two.
    Weighted: a tie counts once, whatever its weight.
    Disconnected: counts all components.
    Undefined: never.
    """
    return len(network.ties)


@measure(Level.NETWORK)
def density(network: Network) -> float | Undefined:
    """Ties there are, as a share of those there could be.

    Reference: Wasserman and Faust (1994), Social network analysis, chapter 4.
    Range: 0 (nobody is tied) to 1 (everybody to everybody).
    Directed: of actors x (actors - 1) ties; else of half as many.
    Weighted: ignores weights; a tie is there or not.
    Disconnected: pairs in different components count among those that could be tied.
    Undefined: where there are fewer than two actors.
    """
    size = len(network)
    if size < 2:  # noqa: PLR2004  # a pair
        return Undefined("there are fewer than two actors")
    return _directions(network) * len(network.ties) / (size * (size - 1))


@measure(Level.NETWORK)
def mean_degree(network: Network) -> float | Undefined:
    """How many ties an actor has on average.

    Reference: Wasserman and Faust (1994), Social network analysis, chapter 4.
    Range: 0 to actors - 1.
    Directed: the mean out-degree, which is the mean in-degree: ties / actors.
    Weighted: ignores weights.
    Disconnected: isolates count, with 0.
    Undefined: where there are no actors.
    """
    if not len(network):
        return Undefined("there are no actors")
    return _directions(network) * len(network.ties) / len(network)


@measure(Level.NETWORK, modes="any")
def isolates(network: Network) -> int:
    """How many actors have no tie at all.

    Reference: Wasserman and Faust (1994), Social network analysis, chapter 4.
    Range: 0 to actors.
    Directed: an actor with ties to it only, or from it only, is none.
    Weighted: ignores weights.
    Disconnected: counts components of one actor.
    Undefined: never.
    """
    return int(np.count_nonzero(np.diff(network.neighbours.indptr) == 0))


@measure(Level.NETWORK, modes="any", shown=False)
def ties_per_actor(network: Network) -> float | Undefined:
    """Ties divided by actors.

    Reference: Wasserman and Faust (1994), Social network analysis, chapter 4.
    Range: 0 to (actors - 1) / 2; twice that in a directed network.
    Directed: the same as the mean degree; half of it in an undirected network.
    Weighted: ignores weights.
    Disconnected: isolates count.
    Undefined: where there are no actors.
    """
    if not len(network):
        return Undefined("there are no actors")
    return len(network.ties) / len(network)


@measure(Level.NETWORK, modes="any", shown=False)
def total_weight(network: Network) -> float:
    """Weights of all ties together.

    Reference: Barrat and others (2004), The architecture of complex weighted networks.
    Range: 0 upwards.
    Directed: adds ties of both directions.
    Weighted: adds weights; in an unweighted network the number of ties.
    Disconnected: adds all components.
    Undefined: never.
    """
    return float(network.ties.weight.sum())


@measure(Level.NETWORK, modes="any", shown=False)
def mean_weight(network: Network) -> float | Undefined:
    """How strong a tie is on average.

    Reference: Barrat and others (2004), The architecture of complex weighted networks.
    Range: above 0.
    Directed: each direction is a tie of its own.
    Weighted: the mean of the weights of ties; 1 in an unweighted network.
    Disconnected: ties of all components.
    Undefined: where there are no ties.
    """
    if not len(network.ties):
        return Undefined("there are no ties")
    return float(network.ties.weight.mean())


def _directions(network: Network) -> int:
    """Count the actors of whose degree a tie is part: both where it has no direction."""
    return 1 if network.directed else 2
