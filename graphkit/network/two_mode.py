"""Networks of two modes: which actors are of which, and whom they reach of either."""

from __future__ import annotations

import numpy as np

from graphkit.network import Bools, Ints, Network
from graphkit.network.components import weak

_AT_ONCE = 256
"""Of how many actors the ties are looked at together; it bounds the memory."""


def first_mode(network: Network) -> Bools:
    """Tell, by actor, who is of the first mode."""
    none = np.zeros(len(network), dtype=np.bool_)
    return none if network.first_mode is None else network.first_mode


def mode_sizes(network: Network) -> tuple[int, int]:
    """Count the actors of the first mode, and of the second."""
    first = int(first_mode(network).sum())
    return first, len(network) - first


def own_and_other(network: Network) -> tuple[Ints, Ints]:
    """Count, by actor, all of its own mode, itself too, and all of the other."""
    first, sizes = first_mode(network), mode_sizes(network)
    return np.where(first, *sizes), np.where(first, *sizes[::-1])


def reached(network: Network) -> tuple[Ints, Ints]:
    """Count, by actor, the others of its own mode that it reaches, and those of the other."""
    parts, first = network.once(weak), first_mode(network)
    ones = np.bincount(parts.of[first], minlength=len(parts.sizes))[parts.of]
    others = parts.sizes[parts.of] - ones
    return np.where(first, ones, others) - 1, np.where(first, others, ones)


def squares(network: Network) -> int:
    """Count the cycles of four ties."""
    one_way = network.adjacency[np.flatnonzero(first_mode(network))]
    doubled = 0.0
    for begin in range(0, one_way.shape[0], _AT_ONCE):
        shared = (one_way[begin : begin + _AT_ONCE] @ one_way.T).tocoo()
        row, column = shared.coords
        common = shared.data[row + begin != column]
        doubled += float((common * (common - 1) / 2).sum())
    return round(doubled / 2)
