"""Closeness: how near an actor is to all others."""

from __future__ import annotations

import numpy as np

from graphkit.measures import Level, Partly, Undefined, measure
from graphkit.network import Floats, Ints, Network
from graphkit.network.distances import distances
from graphkit.network.weighted_distances import weighted_farness

_NOBODY = "there are no others to be close to"


@measure(Level.ACTOR)
def closeness(network: Network) -> Floats | Undefined:
    """How near an actor is to all others: one divided by their mean distance.

    Freeman's closeness among those within reach, times the share of all others that they are:
    the improved formula of Wasserman and Faust, and closeness_centrality in NetworkX. Where
    everybody reaches everybody it is Freeman's.

    Reference: Freeman (1979), Centrality in social networks: conceptual clarification; Wasserman
        and Faust (1994), Social network analysis, 5.22.
    Range: 0, an isolate, to 1, an actor that all others are tied to.
    Directed: distances of others to the actor, as in NetworkX; closeness_out has the others.
    Weighted: ignores weights; see closeness_weighted.
    Disconnected: scaled by the share of others that are within reach.
    Undefined: where there is only one actor.
    """
    found = network.once(distances)
    return _improved(network, found.into_reached, found.into_farness)


@measure(Level.ACTOR, shown=False)
def closeness_out(network: Network) -> Floats | Undefined:
    """How near all others are to an actor, along its ties.

    As closeness, with the distances from the actor to others.

    Reference: Wasserman and Faust (1994), Social network analysis, 5.22.
    Range: 0 to 1, an actor with a tie to all others.
    Directed: distances from the actor to others; the same as closeness where undirected.
    Weighted: ignores weights.
    Disconnected: scaled by the share of others that are within reach.
    Undefined: where there is only one actor.
    """
    found = network.once(distances)
    return _improved(network, found.out_reached, found.out_farness)


@measure(Level.ACTOR, shown=False)
def closeness_within(network: Network) -> Partly | Undefined:
    """How near an actor is to those within its reach, however few.

    One divided by the mean distance to those whom the actor reaches, as normalised closeness is
    in igraph. In a network of several parts it is high in the small ones: compare within a part.

    Reference: Freeman (1979), Centrality in social networks: conceptual clarification.
    Range: above 0, to 1.
    Directed: distances from the actor to others, as in igraph with mode "out".
    Weighted: ignores weights.
    Disconnected: leaves out whom the actor cannot reach.
    Undefined: of actors that reach nobody.
    """
    found = network.once(distances)
    nobody = found.out_reached == 0
    return Partly(
        found.out_reached / np.maximum(found.out_farness, 1), {"it reaches nobody": nobody}
    )


@measure(Level.ACTOR)
def harmonic(network: Network) -> Floats:
    """How near an actor is to all others, where some may be out of reach.

    One divided by the distance, added up over all others; those out of reach add nothing. Not
    divided by anything, as harmonic_centrality in NetworkX; see harmonic_centrality here.

    Reference: Marchiori and Latora (2000), Harmony in the small-world; Rochat (2009), Closeness
        centrality extended to unconnected graphs.
    Range: 0, an isolate, to actors - 1, an actor that all others are tied to.
    Directed: distances of others to the actor, as closeness.
    Weighted: ignores weights.
    Disconnected: made for it; those out of reach add nothing.
    Undefined: never.
    """
    return network.once(distances).into_harmonic


@measure(Level.ACTOR, shown=False)
def harmonic_centrality(network: Network) -> Floats | Undefined:
    """How near an actor is to all others, from 0 to 1, where some may be out of reach.

    Harmonic divided by the number of other actors, as in igraph.

    Reference: Rochat (2009), Closeness centrality extended to unconnected graphs.
    Range: 0, an isolate, to 1, an actor that all others are tied to.
    Directed: distances of others to the actor, as closeness.
    Weighted: ignores weights.
    Disconnected: made for it; those out of reach add nothing.
    Undefined: where there is only one actor.
    """
    if len(network) < 2:  # noqa: PLR2004  # an actor and one other
        return Undefined(_NOBODY)
    return network.once(distances).into_harmonic / (len(network) - 1)


@measure(Level.ACTOR, shown=False)
def closeness_weighted(network: Network) -> Floats | Undefined:
    """How near an actor is to all others, where strong ties are short.

    A tie is as long as one divided by its weight; else as closeness. Takes some seconds for
    thousands of actors.

    Reference: Newman (2001), Scientific collaboration networks II; Opsahl, Agneessens and
        Skvoretz (2010), Node centrality in weighted networks (their alpha = 1).
    Range: 0, an isolate, upwards: as high as weights are.
    Directed: distances of others to the actor, as closeness.
    Weighted: weights are strengths: length is 1 / weight. As closeness where all are 1. Weights
        are not divided by their mean first, as Opsahl's tnet does.
    Disconnected: scaled by the share of others that are within reach.
    Undefined: where there is only one actor.
    """
    return _improved(network, *weighted_farness(network))


def _improved(network: Network, reached: Ints, farness: Floats | Ints) -> Floats | Undefined:
    if len(network) < 2:  # noqa: PLR2004  # an actor and one other
        return Undefined(_NOBODY)
    share = reached / (len(network) - 1)
    near: Floats = share * reached / np.where(reached, farness, 1)
    return near
