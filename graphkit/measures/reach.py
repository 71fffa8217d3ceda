"""Reach: how many others are within a few steps of an actor."""

from __future__ import annotations

from graphkit.measures import Level, Partly, Undefined, measure
from graphkit.network import Floats, Network
from graphkit.network.distances import distances


@measure(Level.ACTOR)
def reach_2(network: Network) -> Floats | Undefined:
    """Share of all others that an actor reaches in at most two steps.

    Reference: Borgatti, Everett and Johnson (2013), Analyzing social networks, k-step reach.
    Range: 0, an isolate, to 1.
    Directed: steps along ties, from the actor.
    Weighted: ignores weights.
    Disconnected: others out of reach count among all others.
    Undefined: where there is only one actor.
    """
    return _within(network, 2)


@measure(Level.ACTOR)
def reach_3(network: Network) -> Floats | Undefined:
    """Share of all others that an actor reaches in at most three steps.

    Reference: Borgatti, Everett and Johnson (2013), Analyzing social networks, k-step reach.
    Range: 0, an isolate, to 1.
    Directed: steps along ties, from the actor.
    Weighted: ignores weights.
    Disconnected: others out of reach count among all others.
    Undefined: where there is only one actor.
    """
    return _within(network, 3)


@measure(Level.ACTOR, shown=False)
def eccentricity(network: Network) -> Partly:
    """How far the farthest is whom an actor reaches, in steps.

    Reference: Harary (1969), Graph theory, 4.
    Range: 1 to actors - 1.
    Directed: steps along ties, from the actor.
    Weighted: ignores weights.
    Disconnected: leaves out whom the actor cannot reach; NetworkX refuses such networks.
    Undefined: of actors that reach nobody.
    """
    found = network.once(distances)
    return Partly(found.out_eccentricity, {"it reaches nobody": found.out_reached == 0})


def _within(network: Network, steps: int) -> Floats | Undefined:
    if len(network) < 2:  # noqa: PLR2004  # an actor and one other
        return Undefined("there are no others to reach")
    share: Floats = network.once(distances).out_within[:, steps - 1] / (len(network) - 1)
    return share
