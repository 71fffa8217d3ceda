"""Triangles: three actors who are all tied to each other, in either direction.

Pairs point from the actor with fewer neighbours to the one with more. Every triangle then starts
at one corner only, and even a hub that all are tied to starts few (Latapy 2008, Main-memory
triangle computations for very large sparse power-law graphs).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from graphkit.network import Floats, Ints, Network

if TYPE_CHECKING:
    from scipy.sparse import csr_array

_AT_ONCE = 2**22
"""About how many paths of two ties are looked at together; it bounds the memory."""


def triangles(network: Network) -> Ints:
    """Count the triangles that every actor is a corner of; meant for `network.once`."""
    return np.rint(triangle_sums(network.neighbours)).astype(np.int64)


def triangle_sums(values: csr_array) -> Floats:
    """Multiply the values of the three sides of every triangle, and add that up by corner.

    Args:
        values: a value above zero for each pair of neighbours, actors by actors, symmetric.
    """
    upper = _pointed(values)
    lower = upper.T.tocsr()
    sums = np.zeros(values.shape[0])
    for rows in _blocks(upper, upper):
        third = (upper[rows] @ upper).multiply(upper[rows])
        sums[rows] += third.sum(axis=1)
        sums += third.sum(axis=0)
    for rows in _blocks(lower, upper):
        sums[rows] += (lower[rows] @ upper).multiply(upper[rows]).sum(axis=1)
    return sums


def _pointed(values: csr_array) -> csr_array:
    from scipy.sparse import csr_array

    rank = np.argsort(np.argsort(np.diff(values.indptr), kind="stable"))
    pairs = values.tocoo()
    start, end = pairs.coords
    kept = rank[start] < rank[end]
    return csr_array((pairs.data[kept], (start[kept], end[kept])), shape=values.shape)


def _blocks(first: csr_array, second: csr_array) -> Iterator[slice]:
    """Cut the rows of a product so that no part of it is large."""
    paths = first.astype(np.bool_).astype(np.float64) @ np.diff(second.indptr)
    block = np.cumsum(paths) // _AT_ONCE
    ends = [*np.flatnonzero(np.diff(block)) + 1, len(paths)]
    for begin, end in zip([0, *ends], ends, strict=False):
        yield slice(int(begin), int(end))
