"""Degree: how many others an actor is tied to."""

from __future__ import annotations

import numpy as np

from graphkit.measures import Level, measure
from graphkit.network import Floats, Ints, Network


@measure(Level.ACTOR, modes="any")
def degree(network: Network) -> Ints:
    """How many others an actor is tied to, in either direction.

    Reference: Freeman (1979), Centrality in social networks: conceptual clarification.
    Range: 0 to actors - 1.
    Directed: counts everybody with a tie from or to the actor, once.
    Weighted: ignores weights; see strength.
    Disconnected: an isolate has 0.
    Undefined: never.
    """
    ties: Ints = np.diff(network.neighbours.indptr)
    return ties


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
