"""Figures by matplotlib whose bytes depend on nothing but what they show.

    with style():
        page = sheet(title, subtitle, caption, width=7, body=5)     # inches
        page.paper.plot(...)                                        # x right, y down, in inches
        return saved(page, suffix)

The same picture gives the same bytes with the same matplotlib: the font is the one that
matplotlib carries, nobody's own settings count, and nothing is dated. Text goes through
`shown`; `wide` and `wrapped` measure it without drawing it.
"""

from __future__ import annotations

from graphkit.plotting.lettering import BOX, LEADING, SIZE, broken, shown, wide, wrapped
from graphkit.plotting.saving import saved, style
from graphkit.plotting.sheet import (
    INK,
    LINE,
    MARGIN,
    PAPER,
    QUIET,
    RULE,
    WARN,
    Sheet,
    mixed,
    sheet,
    tall,
)

__all__ = [
    "BOX",
    "INK",
    "LEADING",
    "LINE",
    "MARGIN",
    "PAPER",
    "QUIET",
    "RULE",
    "SIZE",
    "WARN",
    "Sheet",
    "broken",
    "mixed",
    "saved",
    "sheet",
    "shown",
    "style",
    "tall",
    "wide",
    "wrapped",
]
