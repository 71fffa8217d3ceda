"""Who is central in a network of two modes, beside others of the same mode."""

from __future__ import annotations

import numpy as np

from graphkit.measures import Level, Partly, Undefined, measure
from graphkit.network import Floats, Ints, Network
from graphkit.network.betweenness import betweenness
from graphkit.network.distances import distances
from graphkit.network.principal import Unfound, principal
from graphkit.network.two_mode import own_and_other, reached


@measure(Level.ACTOR, modes="two")
def two_mode_degree(network: Network) -> Partly:
    """Share of the other mode that an actor is tied to.

    Reference: Borgatti and Everett (1997), Network analysis of 2-mode data; Faust (1997),
        Centrality in affiliation networks.
    Range: 0 to 1.
    Directed: two-mode ties have no direction.
    Weighted: ignores weights.
    Disconnected: an isolate has 0.
    Undefined: where the other mode is empty.
    """
    _, other = own_and_other(network)
    tied = np.diff(network.neighbours.indptr)
    return Partly(tied / other.clip(1), {"the other mode is empty": other == 0})


@measure(Level.ACTOR, modes="two")
def two_mode_closeness(network: Network) -> Partly:
    """How near an actor is to all others, beside the nearest that one of its mode could be.

    The least sum of distances that it could have (1 to all of the other mode, 2 to all of its
    own), divided by the sum it has.

    Reference: Borgatti and Everett (1997), Network analysis of 2-mode data; Faust (1997),
        Centrality in affiliation networks.
    Range: 0 to 1 (tied to all of the other mode).
    Directed: two-mode ties have no direction.
    Weighted: ignores weights.
    Disconnected: looks at those an actor reaches, and multiplies by their share of all others, as
        Wasserman and Faust (1994) do for one mode; an isolate has 0. NetworkX has the least sum of
        the whole network above the line there, which may give more than 1.
    Undefined: where an actor is alone in the network.
    """
    found = network.once(distances)
    own, other = reached(network)
    least = other + 2 * own
    beside = least / found.out_farness.clip(1)
    others = len(network) - 1
    alone = np.full(len(network), others == 0)
    return Partly(beside * (own + other) / max(others, 1), {"it is alone": alone})


@measure(Level.ACTOR, modes="two")
def two_mode_betweenness(network: Network) -> Partly:
    """How much an actor lies between others, beside the most that one of its mode could.

    Betweenness divided by the highest that an actor of its mode can have in a two-mode network of
    this size, as UCINET and NetworkX have it.

    Reference: Borgatti and Everett (1997), Network analysis of 2-mode data; Borgatti and Halgin
        (2011), Analyzing affiliation networks.
    Range: 0 to 1.
    Directed: two-mode ties have no direction.
    Weighted: ignores weights.
    Disconnected: pairs without a path between them count nothing; the highest is that of the
        whole network.
    Undefined: where nobody of its mode could lie between others.
    """
    own, other = own_and_other(network)
    highest = _highest_betweenness(own, other)
    none = highest == 0
    values = network.once(betweenness) / np.where(none, 1, highest)
    return Partly(values, {"nobody of its mode could lie between others": none})


@measure(Level.ACTOR, modes="two")
def two_mode_eigenvector(network: Network) -> Floats | Undefined:
    """How well an actor is tied to those of the other mode who are well tied themselves.

    Its part in the singular vectors of the largest singular value of the first mode by the second,
    each of unit length: within each mode the squares add up to 1, as in UCINET.

    Reference: Bonacich (1991), Simultaneous group and individual centralities; Borgatti and
        Everett (1997), Network analysis of 2-mode data.
    Range: 0 to 1.
    Directed: two-mode ties have no direction.
    Weighted: uses weights.
    Disconnected: the part of the largest singular value has it all; actors elsewhere have 0.
    Undefined: where there are no ties; where two parts have the same largest singular value.
    """
    if not len(network.ties):
        return Undefined("there are no ties")
    found = network.once(principal)
    # Both modes have half the squared length of the eigenvector of all actors.
    return Undefined(found.because) if isinstance(found, Unfound) else found * np.sqrt(2)


def _highest_betweenness(own: Ints, other: Ints) -> Floats:
    """Work out what the one actor has that joins all of the other mode, and its own evenly."""
    many = other.clip(1)
    share, rest = (own - 1) // many, (own - 1) % many
    pairs = many**2 * (share + 1) ** 2 + many * (share + 1) * (2 * rest - share - 1)
    highest: Floats = (pairs - rest * (2 * share - rest + 3)) / 2
    return np.where(other == 0, 0.0, highest)
