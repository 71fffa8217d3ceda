"""Boxes on a flat ground: which places are taken, so that names stand beside each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import product
from typing import NamedTuple


class Box(NamedTuple):
    """A rectangle, in any unit; y grows downwards."""

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

    def within(self, other: Box) -> bool:
        """Tell whether this box lies wholly in another."""
        return (
            self.left >= other.left
            and self.right <= other.right
            and self.top >= other.top
            and self.bottom <= other.bottom
        )


class Taken:
    """Boxes that nothing may cover, asked for in square cells of a grid."""

    def __init__(self, cell: float) -> None:
        """Start with nothing taken; `cell` is about the size of what will be."""
        self._size = cell
        self._cells: dict[tuple[int, int], list[Box]] = defaultdict(list)

    def add(self, box: Box) -> None:
        """Take a place."""
        for cell in self._under(box):
            self._cells[cell].append(box)

    def is_free(self, box: Box) -> bool:
        """Tell whether a place meets none that is taken."""
        return not any(
            box.meets(other) for cell in self._under(box) for other in self._cells.get(cell, ())
        )

    def _under(self, box: Box) -> Iterator[tuple[int, int]]:
        across = range(int(box.left // self._size), int(box.right // self._size) + 1)
        down = range(int(box.top // self._size), int(box.bottom // self._size) + 1)
        return product(across, down)
