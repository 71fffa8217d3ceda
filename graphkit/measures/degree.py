"""Degree: how many others an actor is tied to, and how strongly."""

from __future__ import annotations

import numpy as np

from graphkit.measures import Level, Undefined, measure
from graphkit.network import Floats, Ints, Network

_NO_DIRECTION = Undefined("ties have no direction here: see degree")
_NO_DIRECTED_STRENGTH = Undefined("ties have no direction here: see strength")


@measure(Level.ACTOR, modes="any")
def degree(network: Network) -> Ints:
    """How many others an actor is tied to, in either direction.

    Where two are tied both ways they are neighbours once: NetworkX and igraph count such ties
    twice, and their figure is in_degree + out_degree.

    Reference: Freeman (1979), Centrality in social networks: conceptual clarification.
    Range: 0 to actors - 1.
    Directed: counts everybody with a tie from or to the actor, once.
    Weighted: ignores weights; see strength.
    Disconnected: an isolate has 0.
    Undefined: never.
    """
    ties: Ints = np.diff(network.neighbours.indptr)
    return ties


@measure(Level.ACTOR)
def in_degree(network: Network) -> Ints | Undefined:
    """How many others have a tie to an actor: who name it, in a survey.

    Reference: Wasserman and Faust (1994), Social network analysis, 4.3.
    Range: 0 to actors - 1.
    Directed: counts ties to the actor only.
    Weighted: ignores weights; see in_strength.
    Disconnected: an actor that nobody has a tie to has 0.
    Undefined: where ties have no direction.
    """
    if not network.directed:
        return _NO_DIRECTION
    return np.bincount(network.ties.target, minlength=len(network))


@measure(Level.ACTOR)
def out_degree(network: Network) -> Ints | Undefined:
    """How many others an actor has a tie to: whom it names, in a survey.

    Reference: Wasserman and Faust (1994), Social network analysis, 4.3.
    Range: 0 to actors - 1.
    Directed: counts ties from the actor only.
    Weighted: ignores weights; see out_strength.
    Disconnected: an actor that has a tie to nobody has 0.
    Undefined: where ties have no direction.
    """
    if not network.directed:
        return _NO_DIRECTION
    return np.bincount(network.ties.source, minlength=len(network))


@measure(Level.ACTOR)
def degree_centrality(network: Network) -> Floats | Undefined:
    """Share of all others that an actor is tied to, in either direction.

    Its degree, divided by the number of other actors.

    Reference: Freeman (1979), Centrality in social networks: conceptual clarification.
    Range: 0 to 1, where the actor is tied to everybody.
    Directed: counts everybody with a tie from or to the actor, once, so that 1 stays the highest;
        NetworkX counts in and out and comes up to 2.
    Weighted: ignores weights.
    Disconnected: an isolate has 0.
    Undefined: where there is only one actor.
    """
    if len(network) < 2:  # noqa: PLR2004  # an actor and one other
        return Undefined("there are no others to be tied to")
    share: Floats = np.diff(network.neighbours.indptr) / (len(network) - 1)
    return share


@measure(Level.ACTOR, modes="any")
def strength(network: Network) -> Floats:
    """Weights of all ties of an actor together.

    Reference: Barrat and others (2004), The architecture of complex weighted networks.
    Range: 0 upwards.
    Directed: ties from and to the actor, both.
    Weighted: adds weights; in an unweighted network the number of ties.
    Disconnected: an isolate has 0.
    Undefined: never.
    """
    ties, size = network.ties, len(network)
    out = np.bincount(ties.source, ties.weight, size)
    into = np.bincount(ties.target, ties.weight, size)
    return out + into


@measure(Level.ACTOR, shown=False)
def in_strength(network: Network) -> Floats | Undefined:
    """Weights of all ties to an actor together.

    Reference: Barrat and others (2004), The architecture of complex weighted networks.
    Range: 0 upwards.
    Directed: ties to the actor only.
    Weighted: adds weights; in an unweighted network it is in_degree.
    Disconnected: an actor that nobody has a tie to has 0.
    Undefined: where ties have no direction.
    """
    if not network.directed:
        return _NO_DIRECTED_STRENGTH
    return np.bincount(network.ties.target, network.ties.weight, len(network))


@measure(Level.ACTOR, shown=False)
def out_strength(network: Network) -> Floats | Undefined:
    """Weights of all ties from an actor together.

    Reference: Barrat and others (2004), The architecture of complex weighted networks.
    Range: 0 upwards.
    Directed: ties from the actor only.
    Weighted: adds weights; in an unweighted network it is out_degree.
    Disconnected: an actor that has a tie to nobody has 0.
    Undefined: where ties have no direction.
    """
    if not network.directed:
        return _NO_DIRECTED_STRENGTH
    return np.bincount(network.ties.source, network.ties.weight, len(network))
