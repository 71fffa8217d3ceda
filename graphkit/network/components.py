"""Which actors hang together: the components of a network."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from graphkit.network import Ints, Network


@dataclass(frozen=True, eq=False)
class Components:
    """The components of a network, in the order of their first actors."""

    of: Ints
    """By actor, the number of its component."""
    sizes: Ints
    """By component, how many actors are in it."""


def weak(network: Network) -> Components:
    """Put actors together that ties join, whatever their direction."""
    return _found(network, "weak")


def strong(network: Network) -> Components:
    """Put actors together that reach each other along ties; as `weak` where undirected."""
    return _found(network, "strong")


def _found(network: Network, connection: Literal["weak", "strong"]) -> Components:
    from scipy.sparse.csgraph import connected_components

    if not len(network):
        return Components(np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64))
    _, labels = connected_components(
        network.adjacency, directed=network.directed, connection=connection
    )
    _, first, of = np.unique(labels, return_index=True, return_inverse=True)
    of = np.argsort(np.argsort(first))[of]
    return Components(of, np.bincount(of))
