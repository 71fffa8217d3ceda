"""Ink on paper: how much of it lies under a place."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from graphkit.boxes import Box

_DOT = 0.03
"""How fine ink is counted, in inches."""


class Ink:
    """How much is drawn where, as points along lines; asked for by box in constant time."""

    def __init__(self, points: Iterable[complex], width: float, height: float) -> None:
        """Count points on a sheet of that size."""
        counts = np.zeros((int(height / _DOT) + 2, int(width / _DOT) + 2), dtype=np.int64)
        spots = np.fromiter(points, dtype=np.complex128)
        x = np.clip(spots.real // _DOT, 0, counts.shape[1] - 2).astype(np.int64) + 1
        y = np.clip(spots.imag // _DOT, 0, counts.shape[0] - 2).astype(np.int64) + 1
        np.add.at(counts, (y, x), 1)
        self._sums = counts.cumsum(axis=0).cumsum(axis=1)

    def under(self, box: Box) -> int:
        """Count the points in a box."""
        rows, columns = self._sums.shape
        left, right = (min(max(int(x / _DOT), 0), columns - 1) for x in (box.left, box.right))
        top, bottom = (min(max(int(y / _DOT), 0), rows - 1) for y in (box.top, box.bottom))
        sums = self._sums
        return int(sums[bottom, right] - sums[top, right] - sums[bottom, left] + sums[top, left])
