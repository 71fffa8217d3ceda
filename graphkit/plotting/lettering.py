"""Text for figures: which signs can be shown, how wide they are, and where lines break."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path

import matplotlib as mpl
from matplotlib.font_manager import get_font
from matplotlib.ft2font import FT2Font

from graphkit.prose import text

FAMILY = "DejaVu Sans"
"""The font that comes with matplotlib: figures are the same whatever a machine has installed."""
SIZE = 7.0
"""Of letters, in points, where nothing else is said."""
LEADING = 1.28
"""From line to line, in sizes of letters."""
_UNTOLD = re.compile("[\ud800-\udfff\ufffe\uffff]")
"""Halves of characters, and what is none."""
_POINTS = 72.0
_MEASURED = 100.0
BOX = "\u25a1"
"""Stands for a sign that the font lacks."""
_STEERS = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")
"""Signs that turn the direction of what follows, beyond the text they stand in."""


def shown(value: object, most: int = 2000) -> str:
    r"""Give a value as a line of text that can be drawn: every sign has a shape in the font.

    A sign that the font lacks (Chinese, Japanese and Korean, most emoji) becomes a box; what
    joins, varies or steers signs is left out with it. No more than `most` signs are kept.

    >>> shown("Trust\n and 信頼 $x_1$")
    'Trust and □□ $x_1$'
    """
    line = " ".join(_STEERS.sub("", text(value)).split())
    drawn = "".join(map(_drawn, line))
    return drawn if len(drawn) <= most else f"{drawn[: most - 1].rstrip()}…"


def told(value: object) -> str:
    r"""Give a value as text that a file can say of itself: what XML cannot hold is replaced.

    >>> told("信頼 \ud83d \ufffe") == "信頼 \ufffd \ufffd"
    True
    """
    return _UNTOLD.sub("\ufffd", text(value))


def wide(line: str, size: float = SIZE, *, bold: bool = False) -> float:
    """Give the width of a line in inches, for letters of that size in points.

    >>> 0.9 < wide("abcdefghijklmnopq", 7.0) < 1.0
    True
    """
    return sum(_advance(sign, bold) for sign in line) * size / _POINTS


def wrapped(
    line: str, width: float, size: float = SIZE, *, most: int = 1000, bold: bool = False
) -> list[str]:
    """Break a line into at most so many that fit a width in inches; the last may end in `…`.

    >>> wrapped("one two three", 0.5)
    ['one two', 'three']
    >>> wrapped("one two three", 0.5, most=1)
    ['one two…']
    """
    lines = broken(line, width, size, bold=bold)
    if len(lines) <= most:
        return lines
    last = f"{lines[most - 1]}…"
    while len(last) > 1 and wide(last, size, bold=bold) > width:
        last = f"{last[:-2].rstrip()}…"
    return [*lines[: most - 1], last]


def broken(line: str, width: float, size: float = SIZE, *, bold: bool = False) -> list[str]:
    """Break a line between words, and words that are wider than the width within."""
    lines: list[str] = []
    now = ""
    for word in line.split():
        longer = f"{now} {word}" if now else word
        if wide(longer, size, bold=bold) <= width:
            now = longer
            continue
        lines.extend([now] if now else [])
        *full, now = _cut(word, width, size, bold=bold)
        lines.extend(full)
    return [*lines, now] if now else lines


def _cut(word: str, width: float, size: float, *, bold: bool) -> list[str]:
    parts, room = [""], width
    for sign in word:
        need = _advance(sign, bold) * size / _POINTS
        if parts[-1] and need > room:
            parts.append("")
            room = width
        parts[-1] += sign
        room -= need
    return parts


def _drawn(sign: str) -> str:
    if ord(sign) in _signs():
        return sign
    return "" if unicodedata.category(sign) in {"Cf", "Mn", "Me"} else BOX


@cache
def _signs() -> frozenset[int]:
    """List the code points of which the plain and the bold face both have a shape."""
    plain, bold = (frozenset(_face(face).get_charmap()) for face in (False, True))
    return plain & bold


@cache
def _advance(sign: str, bold: bool) -> float:  # noqa: FBT001  # a key of the cache
    """Give how far a sign moves the pen, in sizes of letters."""
    face = _face(bold)
    face.set_size(_MEASURED, _POINTS)
    return float(face.load_char(ord(sign)).linearHoriAdvance) / 65536 / _MEASURED


def _face(bold: bool) -> FT2Font:  # noqa: FBT001  # a key of the cache
    name = "DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf"
    return get_font(str(Path(mpl.get_data_path(), "fonts", "ttf", name)))
