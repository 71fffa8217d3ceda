"""What stands behind a line of a picture: how many lines of evidence for it, and against."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING, Any, Literal

from graphkit.disclosure import WITHHELD
from graphkit.prose import text

if TYPE_CHECKING:
    from graphkit.pictures import Picture

Look = Literal["with", "without", "against"]
"""Evidence at hand, none, or nothing but evidence against."""

_SHOWS = ("note", "quote", "locator")
"""What makes a row evidence that one can look up."""


@dataclass(frozen=True)
class Backing:
    """What stands behind one line; evidence against is never counted as support."""

    lines: int
    """Rows with a note, quote or locator that support it."""
    against: int
    """Rows that contradict it."""
    shown: int
    """Rows of either kind that can be looked up."""

    @property
    def look(self) -> Look:
        """How the line is drawn: solid, dashed or dotted."""
        if self.against and not self.lines:
            return "against"
        return "with" if self.shown else "without"

    @property
    def width(self) -> float:
        """How wide the line is drawn, in pixels of a screen; more evidence, less and less wider.

        >>> [round(Backing(lines, 0, lines).width, 2) for lines in (0, 1, 4, 100)]
        [0.6, 1.15, 1.7, 4.5]
        """
        return min(4.5, 0.6 + 0.55 * sqrt(self.lines + self.against))


def backing(picture: Picture, key: str, own: Mapping[str, Any]) -> Backing:
    """Count what stands behind an edge; one without rows of evidence is its own."""
    rows = picture.evidence.get(key, (own,))
    against = [row.get("stance") == "contradicts" for row in rows]
    shown = [_shows(row) for row in rows]
    supporting = sum(shows and not contra for shows, contra in zip(shown, against, strict=True))
    return Backing(supporting, sum(against), sum(shown))


def _shows(row: Mapping[str, Any]) -> bool:
    """Tell whether a row can be looked up, or could be in a copy that is not public."""
    return row.get(WITHHELD) is True or any(text(row.get(name)) for name in _SHOWS)
