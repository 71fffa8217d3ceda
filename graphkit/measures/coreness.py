"""Coreness: how deep in the network's cores an actor is."""

from __future__ import annotations

from typing import Any

import numpy as np

from graphkit.measures import Level, measure
from graphkit.network import Ints, Network
from graphkit.network.compiled import compiled


@measure(Level.ACTOR)
def coreness(network: Network) -> Ints:
    """The largest k for which an actor is in a k-core.

    A k-core is a part of the network, as large as can be, in which everybody is tied to at least
    k others of that part. Known as core_number in NetworkX.

    Reference: Seidman (1983), Network structure and minimum degree; Batagelj and Zaversnik
        (2003), An O(m) algorithm for cores decomposition of networks.
    Range: 0, an isolate, to actors - 1, where everybody is tied to everybody.
    Directed: ties count in either direction, and two who are tied both ways are neighbours once;
        NetworkX and igraph count such a tie twice.
    Weighted: ignores weights.
    Disconnected: each part has its own cores.
    Undefined: never.
    """
    import rustworkx

    found: Any = rustworkx.core_number(compiled(network, directed=False))
    return np.array([found[at] for at in range(len(network))], dtype=np.int64)
