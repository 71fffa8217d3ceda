"""Tables that show at a glance who says what, and where nobody does. Every file here is one.

A member offers

    about: str                                        what its rows, columns and numbers are
    matrix(ask: Ask) -> Matrix                        reads the store and fills it

and is drawn by `--view matrix-NAME`; `--view matrix` draws them all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from graphkit.rows import Rows

Row = Mapping[str, Any]
Ask = Callable[[str, str, Mapping[str, object]], Rows]
"""Ask a query by room, name and parameters; what must not be told is left out already."""

GAP, AT_LEAST, ALL, AGAINST, SUMMARY = "gap", "≥", "all", "✗", "¶"
NOT_COVERED, NO_CASE_STUDY = "·", "○"
"""What stands beside a number, or in its place."""


@dataclass(frozen=True)
class Head:
    """What a row or a column stands for."""

    id: str
    name: str
    about: str = ""
    """A few words to stand under the name."""


@dataclass(frozen=True)
class Cell:
    """What a row and a column have in common."""

    value: float | None = None
    """What is shown as a number and as heat; None where there is nothing to count."""
    is_minimum: bool = False
    """Whether there may be more, as where a source names examples only."""
    sign: str = ""
    """What is shown behind the number, or in its place; `Matrix.signs` tells its meaning."""
    about: str = ""
    """The same in words, and more of it."""
    evidence: Sequence[Row] = ()
    """The rows of evidence behind it, as `evidence ID --json` has them."""
    shared: Sequence[str] = ()
    """In a symmetric table, the ids of what row and column share; see `Matrix.behind`."""
    gap: str = ""
    """Why something is missing here that should be there."""

    @property
    def number(self) -> str:
        """What is written into the table for its value, or that there is a gap.

        >>> Cell(2.0, is_minimum=True).number, Cell(gap="nobody says").number, Cell().number
        ('≥2', 'gap', '')
        """
        least = AT_LEAST if self.is_minimum else ""
        number = "" if self.value is None else f"{least}{self.value:g}"
        return " ".join(filter(None, (number, GAP if self.gap else "")))

    @property
    def shown(self) -> str:
        """All that is written into the table.

        >>> Cell(2.0, is_minimum=True, sign="✗1").shown
        '≥2 ✗1'
        """
        return " ".join(filter(None, (self.number, self.sign)))


@dataclass(frozen=True)
class Matrix:
    """One table."""

    name: str
    """The member's."""
    title: str
    about: str
    unit: str
    """What the numbers count."""
    rows: Sequence[Head]
    columns: Sequence[Head]
    cells: Mapping[tuple[str, str], Cell]
    """By the ids of row and column; a pair that is not in it has nothing in common."""
    corner: str
    """What rows and columns are."""
    signs: Mapping[str, str] = field(default_factory=dict)
    """What signs in its cells mean."""
    is_symmetric: bool = False
    behind: Mapping[tuple[str, str], Sequence[Row]] = field(default_factory=dict)
    """In a symmetric table, the evidence that links what is shared to a row, by their ids."""
    empty: str = ""
    """Why there is no row or no column."""
    fills: str = "Load a dataset that has both, and this table fills itself."
    """What to do about that; may be empty."""
    order: str = "Name"
    """What its rows are in the order of."""

    def meanings(self) -> list[tuple[str, str]]:
        """Give the signs that stand in its cells, each with its meaning, gaps first."""
        cells = self.cells.values()
        gap = next((cell.gap for cell in cells if cell.gap), "")
        parts = {part for cell in cells for part in (cell.number, *cell.sign.split())}
        told = [
            (sign, meaning)
            for sign, meaning in self.signs.items()
            if any(part.startswith(sign) for part in parts)
        ]
        return [(GAP, gap), *told] if gap else told


@dataclass(frozen=True)
class Matrices:
    """Tables to look at, with all that is said of them."""

    title: str
    subtitle: str
    matrices: Sequence[Matrix]
    names: Mapping[str, str]
    """By id, what headings and sources are called."""
    caption: Sequence[str]
    """Lines to stand below: counts, datasets, licence, when it was loaded, what is left out."""
    links: Mapping[str, str] = field(default_factory=dict)
    """By id of a row or column, the relative address of a page about it."""
    back: tuple[str, str] | None = None
    """Title and relative address of the page that these tables belong to."""

    @property
    def ordered(self) -> list[Matrix]:
        """The tables as they are shown: those of projects, then those of one kind with itself."""
        return sorted(self.matrices, key=lambda matrix: matrix.is_symmetric)


def projects(ask: Ask) -> list[Head]:
    """List every project, A to Z; one without a case study is said to have none."""
    rows = sorted(
        ask("matrix", "projects", {}), key=lambda row: (row["name"].casefold(), row["id"])
    )
    return [
        Head(row["id"], row["name"], "" if row["case_study"] else "no case study") for row in rows
    ]


def general_themes(ask: Ask) -> Rows:
    """List the general themes in their own order; a graph's ids for them begin with `general:`."""
    return ask("ask", "general-themes", {})


def lines_by_theme(ask: Ask) -> dict[tuple[str, str], list[Row]]:
    """Sort all evidence of general themes, for and against, by project and general theme."""
    return by_cell(
        ((row["from"], row["general_theme"]), row)
        for row in ask("evidence", "general-themes", {"against": True})
    )


def by_cell(pairs: Iterable[tuple[tuple[str, str], Row]]) -> dict[tuple[str, str], list[Row]]:
    """Gather rows by where they belong."""
    found: dict[tuple[str, str], list[Row]] = {}
    for cell, row in pairs:
        found.setdefault(cell, []).append(row)
    return found
