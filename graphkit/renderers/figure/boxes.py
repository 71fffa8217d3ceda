"""Boxes on paper: which places are taken, and how much ink lies under a place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

import numpy as np

_CELL = 0.25
_DOT = 0.03
"""How fine ink is counted, in inches."""


class Box(NamedTuple):
    """A place, in inches."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Tell whether two boxes have a place in common."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


class Taken:
    """Boxes that nothing may cover, asked for in cells of a grid."""

    def __init__(self) -> None:
        """Start with nothing taken."""
        self._cells: dict[tuple[int, int], list[Box]] = defaultdict(list)

    def add(self, box: Box) -> None:
        """Take a place."""
        for cell in _cells(box):
            self._cells[cell].append(box)

    def is_free(self, box: Box) -> bool:
        """Tell whether a place meets none that is taken."""
        return not any(
            box.meets(other) for cell in _cells(box) for other in self._cells.get(cell, ())
        )


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


def _cells(box: Box) -> Iterable[tuple[int, int]]:
    for x in range(int(box.left // _CELL), int(box.right // _CELL) + 1):
        for y in range(int(box.top // _CELL), int(box.bottom // _CELL) + 1):
            yield x, y
