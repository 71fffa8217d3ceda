"""What changed between two waves for each actor."""

from __future__ import annotations

import numpy as np

from graphkit.measures import Level, Partly, measure
from graphkit.network import Floats, Ints, Network
from graphkit.network.changing import changes


@measure(Level.ACTOR, needs="waves", modes="any")
def ties_kept(before: Network, after: Network) -> Ints:
    """How many ties of an actor there are in both waves.

    Reference: Snijders, van de Bunt and Steglich (2010), Introduction to stochastic actor-based
        models for network dynamics.
    Range: 0 to the actor's ties in either wave.
    Directed: counts ties from and to the actor; one in each direction is two.
    Weighted: ignores weights.
    Disconnected: an isolate has 0.
    Undefined: never.
    """
    found = changes(before, after)
    return found.by_actor(found.kept)


@measure(Level.ACTOR, needs="waves", modes="any")
def ties_made(before: Network, after: Network) -> Ints:
    """How many ties of an actor there are only in the later wave.

    Reference: Snijders, van de Bunt and Steglich (2010), Introduction to stochastic actor-based
        models for network dynamics.
    Range: 0 to the actor's ties in the later wave.
    Directed: counts ties from and to the actor; one in each direction is two.
    Weighted: ignores weights.
    Disconnected: an actor that only the earlier wave has made none.
    Undefined: never.
    """
    found = changes(before, after)
    return found.by_actor(found.made)


@measure(Level.ACTOR, needs="waves", modes="any")
def ties_lost(before: Network, after: Network) -> Ints:
    """How many ties of an actor there are only in the earlier wave.

    Reference: Snijders, van de Bunt and Steglich (2010), Introduction to stochastic actor-based
        models for network dynamics.
    Range: 0 to the actor's ties in the earlier wave.
    Directed: counts ties from and to the actor; one in each direction is two.
    Weighted: ignores weights.
    Disconnected: an actor that only the earlier wave has lost all.
    Undefined: never.
    """
    found = changes(before, after)
    return found.by_actor(found.lost)


@measure(Level.ACTOR, needs="waves", modes="any")
def degree_change(before: Network, after: Network) -> Ints:
    """By how many others more an actor is tied to in the later wave; below 0, by how many fewer.

    Reference: Freeman (1979), Centrality in social networks: conceptual clarification, for the
        degree.
    Range: 1 - actors to actors - 1.
    Directed: counts everybody with a tie from or to the actor, once, as degree does.
    Weighted: ignores weights.
    Disconnected: an actor that only one wave has counts as an isolate in the other.
    Undefined: never.
    """
    change: Ints = np.diff(after.neighbours.indptr) - np.diff(before.neighbours.indptr)
    return change


@measure(Level.ACTOR, needs="waves", modes="any", shown=False)
def tie_stability(before: Network, after: Network) -> Floats | Partly:
    """Ties of an actor that were kept, as a share of its ties in either wave.

    The Jaccard index of the ties from and to the actor.

    Reference: Jaccard (1901), Étude comparative de la distribution florale.
    Range: 0 (none is left) to 1 (nothing changed).
    Directed: ties from a to b and from b to a are two.
    Weighted: ignores weights.
    Disconnected: an isolate of both waves has none.
    Undefined: where an actor has no ties in either wave.
    """
    found = changes(before, after)
    kept = found.by_actor(found.kept)
    union = kept + found.by_actor(found.made) + found.by_actor(found.lost)
    never = union == 0
    share: Floats = kept / np.where(never, 1, union)
    return Partly(share, {"it has no ties in either wave": never}) if never.any() else share
