"""Many points of the plane at once: how far, which are near, what adds up to each.

Only additions, multiplications, divisions and square roots of single numbers happen here, in a
fixed order: IEEE 754 defines their results to the last bit, so that every machine draws alike.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]
"""Of shape (points, 2): x and y."""
Numbers = NDArray[np.float64]
"""Of shape (points,), or one for each pair."""
Index = NDArray[np.int64]
"""Which points, or groups."""

_MOST = 64
"""More points than this in a row of cells lie upon each other; taking all would take for ever."""
_TURN = (-0.7373688780783197, 0.6754902942615238)
"""Cosine and sine of the golden angle; the library's own differ in the last bit by machine."""


def lengths(gaps: Points) -> Numbers:
    """Measure each vector."""
    x, y = gaps[:, 0], gaps[:, 1]
    return np.sqrt(x * x + y * y)


def added(at: Index, steps: Points, size: int) -> Points:
    """Add steps up by the point that they are for."""
    sums = np.empty((size, 2))
    for axis in (0, 1):
        sums[:, axis] = np.bincount(at, weights=steps[:, axis], minlength=size)
    return sums


def between(a: Index, b: Index, steps: Points, size: int) -> Points:
    """Add steps up where each pushes its first point one way and its second the other."""
    return added(a, steps, size) - added(b, steps, size)


def near(points: Points, reach: float) -> tuple[Index, Index]:
    """Give the pairs of points that may be within `reach`, found in cells of that size.

    In linear time: of points that crowd upon each other some pairs are left out.
    """
    cell = np.floor(points / reach).astype(np.int64)
    cell -= cell.min(axis=0)
    width = int(cell[:, 1].max()) + 3
    key = cell[:, 0] * width + cell[:, 1]
    order = np.argsort(key, kind="stable")
    keys, here = key[order], np.arange(len(key))
    same_or_below = _spans(here + 1, np.searchsorted(keys, keys + 1, "right"))
    next_column = _spans(
        np.searchsorted(keys, keys + width - 1, "left"),
        np.searchsorted(keys, keys + width + 1, "right"),
    )
    a, b = (np.concatenate(ends) for ends in zip(same_or_below, next_column, strict=True))
    return order[a], order[b]


def spiral(size: int) -> Points:
    """Lay points out as a sunflower does its seeds: evenly, about one in each unit of area."""
    ways = np.empty((size, 2))
    x, y = 1.0, 0.0
    for at in range(size):
        ways[at] = x, y
        x, y = x * _TURN[0] - y * _TURN[1], x * _TURN[1] + y * _TURN[0]
    return ways * np.sqrt(np.arange(size))[:, None]


def _spans(start: Index, end: Index) -> tuple[Index, Index]:
    """Pair each point with those from its start to before its end."""
    size = np.minimum(end - start, _MOST)
    first = np.repeat(np.arange(len(size)), size)
    within = np.arange(len(first)) - np.repeat(np.cumsum(size) - size, size)
    return first, np.repeat(start, size) + within
