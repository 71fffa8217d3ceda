"""Figures as bytes: the same figure, the same bytes; nothing dated, nobody's own settings."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from html import escape
from typing import Any

import matplotlib as mpl

from graphkit.plotting.lettering import FAMILY, SIZE
from graphkit.plotting.sheet import INK, PAPER, Sheet

DPI = 300
_STYLE: Mapping[str, Any] = {
    "font.family": [FAMILY],
    "font.size": SIZE,
    "text.color": INK,
    # A dollar in a name is a dollar, not the start of a formula.
    "text.parse_math": False,
    "text.usetex": False,
    "figure.facecolor": PAPER,
    "savefig.facecolor": PAPER,
    "savefig.dpi": DPI,
    "savefig.bbox": None,
    # Dashes keep their length, whatever the width of their line.
    "lines.scale_dashes": False,
    "hatch.linewidth": 0.6,
    # Text stays text in PDF, to be searched and copied.
    "pdf.fonttype": 42,
    "pdf.compression": 9,
    # Letters as outlines: an SVG looks the same where this font is not installed. What
    # it says is in its description, for people who search or listen.
    "svg.fonttype": "path",
    "svg.hashsalt": "graphkit",
}
_DATES = {
    ".svg": ("Date", "Creator", "Format", "Type"),
    ".pdf": ("CreationDate", "ModDate", "Creator", "Producer"),
    ".png": ("Software",),
}
"""What matplotlib would say by itself, by suffix: dates, and the version that drew."""
_OPENING = re.compile(r"<svg\b[^>]*>")
_PROLOGUE = re.compile(r"<!DOCTYPE[^>]*>\s*")


@contextmanager
def style() -> Iterator[None]:
    """Draw in graphkit's style, whatever else has been set."""
    settings: dict[Any, Any] = {**mpl.rcParamsDefault, **_STYLE}
    del settings["backend"]
    with mpl.rc_context(settings):
        yield


def saved(sheet: Sheet, suffix: str) -> bytes:
    """Give a sheet as the bytes of an `.svg`, `.png` (300 dpi) or `.pdf`; call it in `style`."""
    kind = suffix.lower()
    stream = io.BytesIO()
    told: dict[str, str | None] = dict.fromkeys(_DATES[kind])
    if kind != ".svg":
        told["Title"] = sheet.title
        told["Subject" if kind == ".pdf" else "Description"] = sheet.said
    sheet.figure.savefig(stream, format=kind[1:], metadata=told)
    drawn = stream.getvalue()
    return _described(drawn.decode(), sheet).encode() if kind == ".svg" else drawn


def _described(svg: str, sheet: Sheet) -> str:
    """Say in an SVG what it shows, and point to no document type elsewhere."""
    role = ' role="img" aria-labelledby="figure-title" aria-describedby="figure-about">'
    words = (
        f'\n <title id="figure-title">{escape(sheet.title)}</title>'
        f'\n <desc id="figure-about">{escape(sheet.said)}</desc>'
    )
    bare = _PROLOGUE.sub("", svg, count=1)
    return _OPENING.sub(lambda found: found[0][:-1] + role + words, bare, count=1)
