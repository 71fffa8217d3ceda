"""How much room a table takes on a sheet, in inches: its names, cells and key."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from graphkit.heat import bounds, ranges, step
from graphkit.matrices import GAP, Head, Matrix
from graphkit.plotting import MARGIN, shown, tall, wide, wrapped

TITLE = 9.0
PAD = 0.07
"""Between names and cells."""
SWATCH = 0.42
_NAME = 2.3
"""The widest that names of rows get."""
_HEAD = 1.55
"""The tallest that names of columns get."""
_CELL = 0.36
_NARROWEST = 6.3 - 2 * MARGIN
"""The width of a text on A4 paper."""
_CROWD = 150
"""With more rows than these, letters are small and no name takes a second line."""


@dataclass(frozen=True)
class Name:
    """A row's or a column's name, broken into lines, and what is said below it."""

    lines: Sequence[str]
    about: Sequence[str]

    @property
    def count(self) -> int:
        """How many lines it takes."""
        return len(self.lines) + len(self.about)


@dataclass(frozen=True)
class Entry:
    """What one look of a cell means."""

    sign: str
    meaning: Sequence[str] = ()
    """Nothing where the sign says it: the range of a step."""
    step: int = 0
    """Of heat; 0 for what is no number."""
    is_gap: bool = False


@dataclass(frozen=True)
class Plan:
    """A table and where its parts go."""

    matrix: Matrix
    width: float
    """Of the sheet, without its margins."""

    @cached_property
    def is_crowded(self) -> bool:
        """Whether there are so many rows that each must be low."""
        return len(self.matrix.rows) > _CROWD

    @property
    def size(self) -> float:
        """Of letters, in points."""
        return 5.5 if self.is_crowded else 7.0

    @cached_property
    def steps(self) -> list[float]:
        """The bounds of heat."""
        return bounds(cell.value for cell in self.matrix.cells.values() if cell.value)

    @cached_property
    def rows(self) -> list[Name]:
        """The rows' names."""
        most = 1 if self.is_crowded else 3
        return [_named(head, _NAME, self.size, most) for head in self.matrix.rows]

    @cached_property
    def columns(self) -> list[Name]:
        """The columns' names, which stand upright."""
        return [_named(head, _HEAD, 7.0, 2) for head in self.matrix.columns]

    @cached_property
    def label(self) -> float:
        """How wide the rows' names are."""
        lines = [line for name in self.rows for line in (*name.lines, *name.about)]
        corner = wide(self.matrix.corner, 7.0)
        return max([corner, *(wide(line, self.size) for line in lines)]) + PAD

    @cached_property
    def head(self) -> float:
        """How tall the columns' names are."""
        lines = [line for name in self.columns for line in (*name.lines, *name.about)]
        return max((wide(line, 7.0) for line in lines), default=0.2) + PAD

    @cached_property
    def cell(self) -> float:
        """How wide a cell is."""
        words = {cell.shown for cell in self.matrix.cells.values()}
        text = max((wide(word, self.size) for word in words), default=0.0) + 0.12
        names = max((tall([""] * name.count, 7.0) for name in self.columns), default=0.0) + 0.06
        return max(_CELL, text, names)

    @cached_property
    def heights(self) -> list[float]:
        """How tall each row is."""
        room = 0.03 if self.is_crowded else 0.1
        return [tall([""] * max(1, name.count), self.size) + room for name in self.rows]

    @cached_property
    def tops(self) -> list[float]:
        """Where each row begins, below the columns' names."""
        return list(accumulate(self.heights, initial=0.0))

    @cached_property
    def across(self) -> float:
        """How wide the table is."""
        return self.label + self.cell * len(self.matrix.columns)

    @cached_property
    def about(self) -> list[str]:
        """What is said below its title."""
        words = self.matrix.empty or self.matrix.about
        return wrapped(shown(words), self.width, 7.0, most=3)

    @property
    def title_height(self) -> float:
        """How tall the title is, with what is said below it."""
        return tall([""], TITLE) + tall(self.about, 7.0) + 0.08

    @cached_property
    def key(self) -> list[Entry]:
        """What heat, hatch and signs mean: those that occur."""
        words = ranges(self.steps)
        heat = [
            Entry(sign, step=step(high, self.steps))
            for high, sign in zip(self.steps, words, strict=True)
        ]
        room = self.width - SWATCH - PAD
        return heat + [
            Entry(sign, wrapped(shown(meaning), room, 6.5, most=1), is_gap=sign == GAP)
            for sign, meaning in self.matrix.meanings()
        ]

    @property
    def height(self) -> float:
        """How tall everything is together."""
        if self.matrix.empty:
            return self.title_height
        signs = [entry for entry in self.key if entry.meaning]
        heat = 0.22 if self.steps else 0.0
        return self.title_height + self.head + self.tops[-1] + 0.14 + heat + 0.2 * len(signs)


def plans(matrices: Sequence[Matrix]) -> list[Plan]:
    """Plan tables below each other on a sheet that is as wide as the widest, and its words."""
    widest = max((Plan(matrix, _NAME).across for matrix in matrices), default=0.0)
    return [Plan(matrix, max(widest, _NARROWEST)) for matrix in matrices]


def _named(head: Head, width: float, size: float, most: int) -> Name:
    lines = wrapped(shown(head.name or head.id), width, size, most=most)
    about = wrapped(shown(head.about), width, 6.0, most=1) if most > 1 else []
    return Name(lines, about)
