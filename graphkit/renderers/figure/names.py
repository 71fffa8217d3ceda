"""Names on paper: what one is, and where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from graphkit.boxes import Box
from graphkit.plotting import tall, wide

Align = Literal["left", "center", "right"]
GAP = 0.035
"""Between a mark and its name, in inches."""


@dataclass(frozen=True)
class Name:
    """One name as it stands on paper, in inches."""

    node: str
    lines: Sequence[str]
    box: Box
    align: Align
    size: float
    """Of its letters, in points."""
    leader: tuple[complex, complex] | None = None
    """A thin line from the mark to a name that stands away from it."""

    @property
    def x(self) -> float:
        """Where its lines are anchored."""
        middle = (self.box.left + self.box.right) / 2
        return {"left": self.box.left, "center": middle, "right": self.box.right}[self.align]


def extent(lines: Sequence[str], size: float) -> tuple[float, float]:
    """Give how wide and how tall lines of text are."""
    return max((wide(line, size) for line in lines), default=0.0), tall(lines, size)
