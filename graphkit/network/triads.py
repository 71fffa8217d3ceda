"""Ways of two ties, and how many of them a third tie closes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from graphkit.network import Ints, Network

_PRODUCTS = 2**22
"""How many ways are looked at in one go, so that memory stays bounded."""


@dataclass(frozen=True)
class Triads:
    """Ways from a by b to c, three different actors, in that order."""

    open_or_closed: int
    """How many there are."""
    closed: int
    """To how many of them there is a tie from a to c."""


def directed(network: Network) -> Triads:
    """Count ways along ties."""
    return _counted(network.adjacency)


def undirected(network: Network) -> Triads:
    """Count ways whatever the direction of ties, each from both ends."""
    return _counted(network.neighbours)


def _counted(arcs: Any) -> Triads:
    out, into = np.diff(arcs.indptr), np.bincount(arcs.indices, minlength=arcs.shape[0])
    there_and_back = arcs.multiply(arcs.T).sum()
    return Triads(
        open_or_closed=int(out.astype(np.int64) @ into) - int(there_and_back),
        closed=_closed(arcs) if arcs.nnz else 0,
    )


def _closed(arcs: Any) -> int:
    """Count closed ways by their actor of the lowest rank.

    Of lower rank is who has fewer ties, so that nobody has many ties to actors of higher rank: the
    ways to look at grow with ties x root of ties, even where one actor is tied to everybody.
    """
    from scipy.sparse import csr_array

    tied = arcs + arcs.T
    order = np.argsort(np.diff(tied.indptr), kind="stable")
    rank = np.argsort(order)
    source, target = rank[np.repeat(np.arange(len(rank)), np.diff(arcs.indptr))], rank[arcs.indices]
    up = source < target
    everywhere = _matrix(source, target, len(rank))
    rising = _matrix(source[up], target[up], len(rank))
    falling = _matrix(source[~up], target[~up], len(rank))
    # The lowest actor is where the way starts, where it turns, or where it ends.
    shapes = ((rising.T, rising), (falling, rising), (falling, falling.T))
    return sum(_within(csr_array(a), csr_array(b), everywhere) for a, b in shapes)


def _matrix(source: Ints, target: Ints, size: int) -> Any:
    from scipy.sparse import csr_array

    return csr_array((np.ones(len(source)), (source, target)), shape=(size, size))


def _within(first: Any, second: Any, arcs: Any) -> int:
    """Count pairs of arcs, one of each matrix, that an arc closes."""
    products = np.concatenate([[0], np.cumsum(first @ np.diff(second.indptr))])
    return sum(int((first[rows] @ second).multiply(arcs[rows]).sum()) for rows in _blocks(products))


def _blocks(products: Ints) -> Iterator[slice]:
    rows, start = len(products) - 1, 0
    while start < rows:
        enough = int(np.searchsorted(products, products[start] + _PRODUCTS, side="right")) - 1
        end = max(start + 1, min(rows, enough))
        yield slice(start, end)
        start = end
