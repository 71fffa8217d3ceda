"""What changed between two waves: ties kept, made and lost, actors that joined and left."""

from __future__ import annotations

import numpy as np

from graphkit.measures import Level, Undefined, measure
from graphkit.network import Bools, Network
from graphkit.network.answering import answered_both
from graphkit.network.changing import changes

_NO_TIES = "there are no ties in either wave"
_NOBODY_SAYS = "no survey says who took part in each wave"


@measure(Level.NETWORK, needs="waves", modes="any")
def jaccard_stability(before: Network, after: Network) -> float | Undefined:
    """Ties kept, as a share of the ties of either wave.

    The Jaccard index of the two waves' ties. Ties of actors that joined or left, or did not answer,
    count as made or lost; see jaccard_of_stayers and jaccard_of_respondents. For models of how
    networks evolve, Snijders and others advise at least 0.3, and warn of values below 0.2.

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
    Undefined: where no survey says who took part, and where actors of both waves have no tie among
        them in either.
    """
    if not _known(before, after):
        return Undefined(_NOBODY_SAYS)
    stay = ~(_absent(before) | _absent(after))
    found = changes(before, after)
    among = stay[found.source] & stay[found.target]
    because = "actors of both waves have no ties among them"
    return int(found.kept[among].sum()) / int(among.sum()) if among.any() else Undefined(because)


@measure(Level.NETWORK, needs="waves", modes="any")
def jaccard_of_respondents(before: Network, after: Network) -> float | Undefined:
    """Ties kept, as a share of the ties of either wave, of actors who answered both surveys.

    What somebody did not answer is not known, and counts as lost in jaccard_stability; here only
    ties count that could be observed in both waves.

    Reference: Huisman and Steglich (2008), Treatment of non-response in longitudinal network
        studies, on available cases.
    Range: 0 (no tie is left) to 1 (nothing changed).
    Directed: ties that such actors say they have; without directions, ties between two of them.
    Weighted: ignores weights; a tie is there or not.
    Disconnected: the same.
    Undefined: where no survey says who answered, and where those who answered both have no ties.
    """
    answered = answered_both(before, after)
    if answered is None:
        return Undefined("no survey says who answered in each wave")
    found = changes(before, after)
    seen = answered[found.source] & (after.directed | answered[found.target])
    because = "those who answered in both waves have no ties"
    return int(found.kept[seen].sum()) / int(seen.sum()) if seen.any() else Undefined(because)


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
def actors_joined(before: Network, after: Network) -> int | Undefined:
    """How many actors there are only in the later wave.

    Reference: Huisman and Snijders (2003), Statistical analysis of longitudinal network data with
        changing composition.
    Range: 0 to the actors of the later wave.
    Directed: the same.
    Weighted: the same.
    Disconnected: an isolate is there; an actor that the wave does not know is not.
    Undefined: where no survey says who took part.
    """
    if not _known(before, after):
        return Undefined(_NOBODY_SAYS)
    return int(np.sum(_absent(before) & ~_absent(after)))


@measure(Level.NETWORK, needs="waves", modes="any")
def actors_left(before: Network, after: Network) -> int | Undefined:
    """How many actors there are only in the earlier wave.

    Reference: Huisman and Snijders (2003), Statistical analysis of longitudinal network data with
        changing composition.
    Range: 0 to the actors of the earlier wave.
    Directed: the same.
    Weighted: the same.
    Disconnected: an isolate is there; an actor that the wave does not know is not.
    Undefined: where no survey says who took part.
    """
    if not _known(before, after):
        return Undefined(_NOBODY_SAYS)
    return int(np.sum(_absent(after) & ~_absent(before)))


def _known(before: Network, after: Network) -> bool:
    """Tell whether the waves say who took part: of plain ties, all actors are in both."""
    surveyed = before.survey is not None and after.survey is not None
    return surveyed or bool(_absent(before).any() or _absent(after).any())


def _absent(network: Network) -> Bools:
    return np.zeros(len(network), np.bool_) if network.absent is None else network.absent
