"""Tables that show at a glance who says what, and where nobody does. Every file here is one.

A member offers

    about: str                                        what its rows, columns and numbers are
    matrix(ask: Ask) -> Matrix                        reads the store and fills it

and is drawn by `--view matrix-NAME`; `--view matrix` draws them all.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from graphkit.rows import Rows

Row = Mapping[str, Any]
Ask = Callable[[str, str, Mapping[str, object]], Rows]
"""Ask a query by room, name and parameters; what must not be told is left out already."""


@dataclass(frozen=True)
class Head:
    """What a row or a column stands for."""

    id: str
    name: str
    about: str = ""


@dataclass(frozen=True)
class Cell:
    """What a row and a column have in common."""

    value: float | None = None
    """What is shown as a number and as heat; None where there is nothing to count."""
    text: str = ""
    """What is said beside the number, such as ≥, or a summary."""
    evidence: Sequence[Row] = ()
    """The rows of evidence behind it, as `evidence ID --json` has them."""
    gap: str = ""
    """Why something is missing here that should be there."""


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
    is_symmetric: bool = False


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
