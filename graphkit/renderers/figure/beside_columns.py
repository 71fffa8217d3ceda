"""Names in columns: beside the outer ones, below the marks of those between."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from graphkit.plotting import LEADING, wrapped
from graphkit.renderers.figure.boxes import Box
from graphkit.renderers.figure.ground import AWAY, Ground, columns_of
from graphkit.renderers.figure.names import GAP, Align, Name, extent

_SIZE = 7.0
_MOST_LINES = 3
_SLACK = 0.001
"""So that a name that sets the room fits it, whatever rounding does."""
_SHARE = 0.72
"""How much of the distance between columns a name may take."""


def named(ground: Ground, called: Mapping[str, str]) -> list[Name]:
    """Name every node."""
    columns, sides = columns_of(ground), ground.sides or (0.0, 0.0)
    apart = abs(ground.at[columns[1][0]].real - ground.at[columns[0][0]].real)
    found: list[Name] = []
    for number, column in enumerate(columns):
        room = _spacing(ground, column)
        side = -1 if number == 0 else int(number == len(columns) - 1)
        for node in column:
            if side:
                found.append(_beside(ground, node, called[node], side, room, sides[side > 0]))
            else:
                found.append(_below(ground, node, called[node], room, apart * _SHARE))
    return found


def _beside(  # noqa: PLR0913, PLR0917  # what a place depends on
    ground: Ground, node: str, called: str, side: int, room: float, most: float
) -> Name:
    at, size = ground.at[node], min(_SIZE, room / LEADING * 72)
    lines = wrapped(called, most - AWAY + _SLACK, size, most=_fitting(room, size))
    width, height = extent(lines, size)
    near = at.real + side * AWAY
    left = near if side > 0 else near - width
    align: Align = "left" if side > 0 else "right"
    return _name(node, lines, left, at.imag - height / 2, align, size)


def _below(ground: Ground, node: str, called: str, room: float, most: float) -> Name:
    at, radius = ground.at[node], ground.radius[node]
    free = room - 2 * radius - 2 * GAP
    size = max(3.0, min(_SIZE, free / LEADING * 72))
    lines = wrapped(called, most, size, most=_fitting(free, size))
    width, _ = extent(lines, size)
    return _name(node, lines, at.real - width / 2, at.imag + radius + GAP, "center", size)


def _name(  # noqa: PLR0913, PLR0917  # the fields of a name
    node: str, lines: Sequence[str], left: float, top: float, align: Align, size: float
) -> Name:
    width, height = extent(lines, size)
    return Name(node, lines, Box(left, top, left + width, top + height), align, size)


def _fitting(room: float, size: float) -> int:
    return max(1, min(_MOST_LINES, int(room * 72 / (LEADING * size) + 1e-9)))


def _spacing(ground: Ground, column: Sequence[str]) -> float:
    levels = [ground.at[node].imag for node in column]
    return min((b - a for a, b in pairwise(levels)), default=0.5)
