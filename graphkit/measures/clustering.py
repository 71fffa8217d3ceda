"""Clustering: how much the neighbours of an actor are tied to each other."""

from __future__ import annotations

import numpy as np

from graphkit.measures import Level, Partly, Undefined, measure
from graphkit.network import Bools, Floats, Network
from graphkit.network.triangles import triangle_sums, triangles

_TOO_FEW = "it has fewer than two neighbours"


@measure(Level.ACTOR)
def clustering(network: Network) -> Partly:
    """Share of pairs of an actor's neighbours that are tied to each other.

    Reference: Watts and Strogatz (1998), Collective dynamics of 'small-world' networks.
    Range: 0 to 1.
    Directed: a tie in either direction will do; see clustering_directed.
    Weighted: ignores weights; see clustering_weighted.
    Disconnected: each part for itself.
    Undefined: of actors with fewer than two neighbours, as in UCINET and igraph; NetworkX gives 0.
    """
    pairs, too_few = _pairs(network)
    return Partly(network.once(triangles) / pairs, {_TOO_FEW: too_few})


@measure(Level.ACTOR, shown=False)
def clustering_weighted(network: Network) -> Partly | Undefined:
    """How strongly the neighbours of an actor are tied to each other and to it.

    For every triangle, the cube root of the product of its weights, each divided by the largest
    weight of the network; added up, and divided by the pairs of neighbours.

    Reference: Onnela and others (2005), Intensity and coherence of motifs in weighted complex
        networks; clustering with weights in NetworkX.
    Range: 0 to 1.
    Directed: undefined; see clustering and clustering_directed.
    Weighted: uses weights; as clustering where all are equal.
    Disconnected: each part for itself, beside the largest weight of all.
    Undefined: of actors with fewer than two neighbours; where ties have a direction.
    """
    if network.directed:
        return Undefined("it is of ties without a direction: see clustering_directed")
    pairs, too_few = _pairs(network)
    relative = network.strengths.copy()
    relative.data = np.cbrt(relative.data / relative.data.max(initial=0))
    return Partly(triangle_sums(relative) / pairs, {_TOO_FEW: too_few})


@measure(Level.ACTOR, shown=False)
def clustering_directed(network: Network) -> Partly:
    """Share of the directed triangles around an actor that are there, of all that could be.

    Two who are tied both ways make triangles of their own with each of their other ties.

    Reference: Fagiolo (2007), Clustering in complex directed networks; clustering of directed
        networks in NetworkX.
    Range: 0 to 1.
    Directed: made for it; as clustering where undirected.
    Weighted: ignores weights.
    Disconnected: each part for itself.
    Undefined: of actors with fewer than two neighbours.
    """
    one_way = network.adjacency
    both = one_way + one_way.T
    total = both.sum(axis=1)
    mutual = one_way.multiply(one_way.T).sum(axis=1)
    possible = total * (total - 1) - 2 * mutual
    too_few = _pairs(network)[1]
    return Partly(triangle_sums(both.tocsr()) / np.where(too_few, 1, possible), {_TOO_FEW: too_few})


def _pairs(network: Network) -> tuple[Floats, Bools]:
    """Count the pairs of each actor's neighbours, and tell who has none; those have one here."""
    degree = np.diff(network.neighbours.indptr)
    too_few = degree < 2  # noqa: PLR2004  # two neighbours
    return np.where(too_few, 1, degree * (degree - 1) / 2), too_few
