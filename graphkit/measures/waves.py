"""What changed between two waves: ties kept, made and lost, actors that joined and left."""

from __future__ import annotations

import numpy as np

from graphkit.measures import Level, Undefined, measure
from graphkit.network import Bools, Network
from graphkit.network.changing import changes

_NO_TIES = "there are no ties in either wave"


@measure(Level.NETWORK, needs="waves", modes="any")
def jaccard_stability(before: Network, after: Network) -> float | Undefined:
    """Ties kept, as a share of the ties of either wave.

    The Jaccard index of the two waves' ties. Ties of actors that joined or left count as made or
    lost; see jaccard_of_stayers. For models of how networks evolve, Snijders and others advise at
    least 0.3, and warn of values below 0.2.

    Reference: Snijders, van de Bunt and Steglich (2010), Introduction to stochastic actor-based
        models for network dynamics; Jaccard (1901).
    Range: 0 (no tie is left) to 1 (nothing changed).
    Directed: ties from a to b and from b to a are two.
    Weighted: ignores weights; a tie is there or not.
    Disconnected: the same.
    Undefined: where neither wave has a tie.
    """
    found = changes(before, after)
    return int(found.kept.sum()) / len(found) if len(found) else Undefined(_NO_TIES)


@measure(Level.NETWORK, needs="waves", modes="any", shown=False)
def jaccard_of_stayers(before: Network, after: Network) -> float | Undefined:
    """Ties kept, as a share of the ties of either wave, among actors of both waves.

    Reference: Snijders, van de Bunt and Steglich (2010), Introduction to stochastic actor-based
        models for network dynamics; Jaccard (1901).
    Range: 0 (no tie is left) to 1 (nothing changed).
    Directed: ties from a to b and from b to a are two.
    Weighted: ignores weights; a tie is there or not.
    Disconnected: the same.
    Undefined: where actors of both waves have no tie among them in either.
    """
    stay = ~(_absent(before) | _absent(after))
    found = changes(before, after)
    among = stay[found.source] & stay[found.target]
    because = "actors of both waves have no ties among them"
    return int(found.kept[among].sum()) / int(among.sum()) if among.any() else Undefined(because)


@measure(Level.NETWORK, needs="waves", modes="any")
def ties_kept(before: Network, after: Network) -> int:
    """How many ties there are in both waves.

    Reference: Snijders, van de Bunt and Steglich (2010), Introduction to stochastic actor-based
        models for network dynamics.
    Range: 0 to the ties of the smaller wave.
    Directed: ties from a to b and from b to a are two.
    Weighted: ignores weights; a tie that is stronger or weaker now is kept.
    Disconnected: the same.
    Undefined: never.
    """
    return int(changes(before, after).kept.sum())


@measure(Level.NETWORK, needs="waves", modes="any")
def ties_made(before: Network, after: Network) -> int:
    """How many ties there are only in the later wave.

    Reference: Snijders, van de Bunt and Steglich (2010), Introduction to stochastic actor-based
        models for network dynamics.
    Range: 0 to the ties of the later wave.
    Directed: ties from a to b and from b to a are two.
    Weighted: ignores weights.
    Disconnected: the same.
    Undefined: never.
    """
    return int(changes(before, after).made.sum())


@measure(Level.NETWORK, needs="waves", modes="any")
def ties_lost(before: Network, after: Network) -> int:
    """How many ties there are only in the earlier wave.

    Reference: Snijders, van de Bunt and Steglich (2010), Introduction to stochastic actor-based
        models for network dynamics.
    Range: 0 to the ties of the earlier wave.
    Directed: ties from a to b and from b to a are two.
    Weighted: ignores weights.
    Disconnected: the same.
    Undefined: never.
    """
    return int(changes(before, after).lost.sum())


@measure(Level.NETWORK, needs="waves", modes="any")
def turnover(before: Network, after: Network) -> float | Undefined:
    """Ties made or lost, as a share of the ties of either wave.

    1 - jaccard_stability, the Jaccard distance of the waves.

    Reference: Jaccard (1901), Étude comparative de la distribution florale.
    Range: 0 (nothing changed) to 1 (no tie is left).
    Directed: ties from a to b and from b to a are two.
    Weighted: ignores weights.
    Disconnected: the same.
    Undefined: where neither wave has a tie.
    """
    found = changes(before, after)
    return int((~found.kept).sum()) / len(found) if len(found) else Undefined(_NO_TIES)


@measure(Level.NETWORK, needs="waves", modes="any", shown=False)
def hamming(before: Network, after: Network) -> int:
    """How many pairs of actors are tied in one of the waves only.

    Reference: Hamming (1950), Error detecting and error correcting codes.
    Range: 0 to the pairs of actors; twice that in a directed network.
    Directed: counts each direction of a pair.
    Weighted: ignores weights.
    Disconnected: the same.
    Undefined: never.
    """
    return int((~changes(before, after).kept).sum())


@measure(Level.NETWORK, needs="waves", modes="any")
def actors_joined(before: Network, after: Network) -> int:
    """How many actors there are only in the later wave.

    Reference: Huisman and Snijders (2003), Statistical analysis of longitudinal network data with
        changing composition.
    Range: 0 to the actors of the later wave.
    Directed: the same.
    Weighted: the same.
    Disconnected: an isolate is there; an actor that the wave does not know is not.
    Undefined: never.
    """
    return int(np.sum(_absent(before) & ~_absent(after)))


@measure(Level.NETWORK, needs="waves", modes="any")
def actors_left(before: Network, after: Network) -> int:
    """How many actors there are only in the earlier wave.

    Reference: Huisman and Snijders (2003), Statistical analysis of longitudinal network data with
        changing composition.
    Range: 0 to the actors of the earlier wave.
    Directed: the same.
    Weighted: the same.
    Disconnected: an isolate is there; an actor that the wave does not know is not.
    Undefined: never.
    """
    return int(np.sum(_absent(after) & ~_absent(before)))


def _absent(network: Network) -> Bools:
    return np.zeros(len(network), np.bool_) if network.absent is None else network.absent
