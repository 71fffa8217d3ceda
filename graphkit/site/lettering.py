"""Where names stand on a map: beside their dots, never on another name or dot."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from graphkit.boxes import Box, Taken

SIZE = 11.0
"""The height of letters, in the map's units."""
_LONGEST = 28
_CELL = 24.0
_GAP = 2.5
_BEFORE = {"start": 0.0, "middle": 0.5, "end": 1.0}
"""How much of a text lies before its anchor."""


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
        self._taken = Taken(_CELL)

    def take(self, box: Box) -> None:
        """Keep names off here."""
        self._taken.add(box)

    def place(self, name: str, x: float, y: float, radius: float) -> Lettering | None:
        """Find room for a name beside a dot, and take it; None where there is none."""
        for lettering in _beside(shortened(name), x, y, radius + _GAP):
            if self._is_free(lettering.room):
                self.take(lettering.room)
                return lettering
        return None

    def _is_free(self, box: Box) -> bool:
        return box.within(self._frame) and self._taken.is_free(box)


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
