"""The ground of a figure: where each node stands, in inches, on a sheet that fits A4."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graphkit.layout import Layout
from graphkit.plotting import MARGIN

PORTRAIT, LANDSCAPE = (7.0, 8.3), (10.0, 5.6)
"""How wide a sheet is, and how tall its drawing at most: with head and foot it fits A4."""
_ROWS = 24
"""More rows than this stand better on a portrait sheet."""
_ROW = 0.27
_BELOW = 0.52
"""The least from name to name beside a column, and from mark to mark where names stand below."""
_BETWEEN = 0.21
"""How much of the width lies between two columns, at least."""
AWAY = 0.18
"""From the middle of a mark in an outer column to its name."""
_LINE = 0.14
"""A line of letters and what it keeps from marks."""
_EDGE = 0.3
"""Room around a cloud for the names of its outer nodes."""
_UNIT = 0.013
"""The largest scale, in inches to a unit of the layout: a small network stays small."""
_MARK = 0.0048
"""The same for marks, which need not grow as far as the distances between them."""


@dataclass(frozen=True)
class Ground:
    """Places in inches from the upper left corner of the drawing."""

    width: float
    """Of the sheet, margins included."""
    height: float
    at: Mapping[str, complex]
    """x to the right, y downwards."""
    radius: Mapping[str, float]
    sides: tuple[float, float] | None = None
    """Room for names left and right of the outer columns; None where there are no columns."""


def grounded(layout: Layout, widths: Mapping[str, float]) -> Ground:
    """Bring a layout to paper; each node's name would take so many inches in one line."""
    if not layout.at:
        return Ground(PORTRAIT[0], 1.0, {}, {})
    if set(layout.side.values()) == {"below"}:
        return _cloud(layout)
    return _columns(layout, widths)


def columns_of(ground: Ground) -> list[list[str]]:
    """List the nodes of each column from top to bottom, columns from left to right."""
    columns: dict[float, list[str]] = {}
    for node in sorted(ground.at, key=lambda node: (ground.at[node].imag, node)):
        columns.setdefault(ground.at[node].real, []).append(node)
    return [columns[x] for x in sorted(columns)]


def _cloud(layout: Layout) -> Ground:
    xs, ys = zip(*layout.at.values(), strict=True)
    across, down = max(xs) - min(xs), max(ys) - min(ys)
    width, most = LANDSCAPE if across > 1.2 * down else PORTRAIT
    room = width - 2 * (MARGIN + _EDGE)
    scale = min(_UNIT, room / (across or 1), (most - 2 * _EDGE) / (down or 1))
    middle = (max(xs) + min(xs)) / 2
    at = {
        node: complex(width / 2 + (x - middle) * scale, _EDGE + (y - min(ys)) * scale)
        for node, (x, y) in layout.at.items()
    }
    mark = min(scale, _MARK)
    radius = {node: size * mark for node, size in layout.size.items()}
    return Ground(width, max(1.0, down * scale + 2 * _EDGE), at, radius)


def _columns(layout: Layout, widths: Mapping[str, float]) -> Ground:
    columns = sorted({x for x, _ in layout.at.values()})
    counts = {x: sum(at == x for at, _ in layout.at.values()) for x in columns}
    width, most = LANDSCAPE if max(counts.values()) <= _ROWS else PORTRAIT
    rows = max(counts[columns[0]], counts[columns[-1]], 2) * _ROW
    height = min(most, max(rows, *(counts[x] * _BELOW for x in columns[1:-1]), 0))
    wishes = [
        AWAY + max(widths[n] for n, (at, _) in layout.at.items() if at == x)
        for x in (columns[0], columns[-1])
    ]
    room = width - 2 * MARGIN - (len(columns) - 1) * width * _BETWEEN
    left, right = _shared(wishes, room)
    apart = (width - left - right - 2 * MARGIN) / (len(columns) - 1)
    place = {x: MARGIN + left + at * apart for at, x in enumerate(columns)}
    ys = [y for _, y in layout.at.values()]
    top, scale = min(ys), (height - _ROW * 1.5) / ((max(ys) - min(ys)) or 1)
    at = {
        node: complex(place[x], _ROW / 2 + (y - top) * scale) for node, (x, y) in layout.at.items()
    }
    radius = {
        node: min(layout.size[node] * _MARK, _most(height / counts[x]))
        for node, (x, _) in layout.at.items()
    }
    return Ground(width, height, at, radius, (left, right))


def _most(spacing: float) -> float:
    """Give how large a mark may be for a name to stand below it."""
    return min(0.22 * spacing, max(0.02, (spacing - _LINE) / 2))


def _shared(wishes: Sequence[float], room: float) -> list[float]:
    """Give each of two sides what it wants, or else half the room and what the other leaves."""
    first, second = wishes
    return [min(first, max(room / 2, room - second)), min(second, max(room / 2, room - first))]
