"""Eigenvector centrality: being tied to those who are well tied themselves."""

from __future__ import annotations

from graphkit.measures import Level, Undefined, measure
from graphkit.network import Floats, Network
from graphkit.network.principal import Unfound, principal


@measure(Level.ACTOR)
def eigenvector(network: Network) -> Floats | Undefined:
    """How well an actor is tied to those who are well tied themselves.

    Its part in the eigenvector of the largest eigenvalue of the network, which is scaled to unit
    length: the squares add up to 1, as in UCINET and NetworkX. igraph has 1 for the highest.

    Reference: Bonacich (1972), Factoring and weighting approaches to status scores and clique
        identification; Bonacich (1987), Power and centrality: a family of measures.
    Range: 0 to 1; to 0.707 (the centre of a star) where undirected and unweighted.
    Directed: an actor has it from those with a tie to it, as in NetworkX and igraph.
    Weighted: uses weights.
    Disconnected: the part of the largest eigenvalue has it all; actors elsewhere have 0.
    Undefined: where there are no ties; where two parts have the same largest eigenvalue; where
        ties lead nowhere back to where they start.
    """
    if not len(network.ties):
        return Undefined("there are no ties")
    found = network.once(principal)
    return Undefined(found.because) if isinstance(found, Unfound) else found
