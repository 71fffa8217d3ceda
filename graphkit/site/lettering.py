"""Where names stand on a map: beside their dots, never on another name or dot."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

SIZE = 11.0
"""The height of letters, in the map's units."""
_LONGEST = 28
_CELL = 24.0
_GAP = 2.5
_BEFORE = {"start": 0.0, "middle": 0.5, "end": 1.0}
"""How much of a text lies before its anchor."""


@dataclass(frozen=True)
class Box:
    """A rectangle, in the map's units; y grows downwards."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Tell whether two rectangles have a point in common."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def within(self, other: Box) -> bool:
        """Tell whether this rectangle lies wholly in another."""
        return (
            self.left >= other.left
            and self.right <= other.right
            and self.top >= other.top
            and self.bottom <= other.bottom
        )


@dataclass(frozen=True)
class Lettering:
    """A name on a map: its text, its baseline, and the room it takes."""

    text: str
    x: float
    y: float
    anchor: str
    """Which end of the text, or its middle, is at x: start, middle or end."""
    room: Box


class Sheet:
    """What is taken on a map already."""

    def __init__(self, frame: Box) -> None:
        """Start with nothing in a frame that no name may leave."""
        self._frame = frame
        self._taken: dict[tuple[int, int], list[Box]] = defaultdict(list)

    def take(self, box: Box) -> None:
        """Keep names off here."""
        for cell in _cells(box):
            self._taken[cell].append(box)

    def place(self, name: str, x: float, y: float, radius: float) -> Lettering | None:
        """Find room for a name beside a dot, and take it; None where there is none."""
        for lettering in _beside(shortened(name), x, y, radius + _GAP):
            if self._is_free(lettering.room):
                self.take(lettering.room)
                return lettering
        return None

    def _is_free(self, box: Box) -> bool:
        near = (other for cell in _cells(box) for other in self._taken.get(cell, ()))
        return box.within(self._frame) and not any(box.meets(other) for other in near)


def shortened(name: str) -> str:
    """Cut a long name.

    >>> shortened("A place with a name far too long for a map")
    'A place with a name far too…'
    """
    plain = " ".join(name.split())
    return plain if len(plain) <= _LONGEST else f"{plain[: _LONGEST - 1].rstrip()}…"


def width(text: str) -> float:
    """Give the most room that a text takes in any common sans serif, in the map's units."""
    return SIZE * sum(map(_advance, text))


def _beside(text: str, x: float, y: float, away: float) -> Iterator[Lettering]:
    """Try right, left, above, below, then the corners."""
    up, down, slant = SIZE * 0.85, SIZE * 0.3, away * 0.7
    places = (
        ("start", x + away, y + down),
        ("end", x - away, y + down),
        ("middle", x, y - away - down),
        ("middle", x, y + away + up),
        ("start", x + slant, y - slant - down),
        ("start", x + slant, y + slant + up),
        ("end", x - slant, y - slant - down),
        ("end", x - slant, y + slant + up),
    )
    long = width(text)
    for anchor, at, base in places:
        left = at - long * _BEFORE[anchor]
        room = Box(left, base - up, left + long, base + down)
        yield Lettering(text, round(at, 1), round(base, 1), anchor, room)


def _advance(sign: str) -> float:
    """Give how wide a letter is, in parts of the letters' size, were it bold."""
    if unicodedata.combining(sign) or unicodedata.category(sign) in {"Cf", "Mn", "Me"}:
        return 0.0
    if unicodedata.east_asian_width(sign) in "WF":
        return 1.05
    if sign in "WMm@%…—":
        return 1.1
    if sign in "ijltfIr.,:;'|!()[] -":
        return 0.45
    return 0.8 if sign.isupper() else 0.7


def _cells(box: Box) -> Iterator[tuple[int, int]]:
    across = range(int(box.left // _CELL), int(box.right // _CELL) + 1)
    return product(across, range(int(box.top // _CELL), int(box.bottom // _CELL) + 1))
