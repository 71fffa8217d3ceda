"""Names in columns: beside the outer ones, below the marks of those between."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from graphkit.boxes import Box
from graphkit.plotting import LEADING, wrapped
from graphkit.renderers.figure.ground import AWAY, Ground, columns_of
from graphkit.renderers.figure.names import GAP, Align, Name, extent

_SIZES = (7.0, 6.2, 5.5)
"""Of letters, in points: the first in which no name of a column is cut short, else the last."""
_MOST_LINES = 3
_SLACK = 0.001
"""So that a name that sets the room fits it, whatever rounding does."""
_SHARE = 0.72
"""How much of the distance between columns a name may take."""


def named(ground: Ground, called: Mapping[str, str]) -> list[Name]:
    """Name every node."""
    columns, sides = columns_of(ground), ground.sides or (0.0, 0.0)
    apart = abs(ground.at[columns[1][0]].real - ground.at[columns[0][0]].real)
    last = len(columns) - 1
    found: list[Name] = []
    for number, column in enumerate(columns):
        room, side = _spacing(ground, column), -1 if number == 0 else int(number == last)
        if side:
            most = sides[side > 0] - AWAY + _SLACK
            written = _written(called, column, most, dict.fromkeys(column, room))
        else:
            free = {node: room - 2 * ground.radius[node] - GAP for node in column}
            written = _written(called, column, apart * _SHARE, free)
        found.extend(_placed(ground, node, *written[node], side) for node in column)
    return found


def _written(
    called: Mapping[str, str], column: Sequence[str], most: float, room: Mapping[str, float]
) -> dict[str, tuple[list[str], float]]:
    """Break the names of a column into lines, with the size of their letters."""
    for wanted in _SIZES:
        written = {
            node: _fitted(called[node], most, room[node], min(wanted, room[node] / LEADING * 72))
            for node in column
        }
        if not any(_is_cut(lines, called[node]) for node, (lines, _) in written.items()):
            break
    return written


def _fitted(name: str, most: float, room: float, size: float) -> tuple[list[str], float]:
    lines = max(1, min(_MOST_LINES, int(room * 72 / (LEADING * size) + 1e-9)))
    return wrapped(name, most, size, most=lines), size


def _is_cut(lines: Sequence[str], name: str) -> bool:
    return bool(lines) and lines[-1].endswith("…") and not name.endswith("…")


def _placed(ground: Ground, node: str, lines: Sequence[str], size: float, side: int) -> Name:
    at, (width, height) = ground.at[node], extent(lines, size)
    if side > 0:
        return _name(node, lines, at.real + AWAY, at.imag - height / 2, "left", size)
    if side < 0:
        return _name(node, lines, at.real - AWAY - width, at.imag - height / 2, "right", size)
    below = at.imag + ground.radius[node] + GAP
    return _name(node, lines, at.real - width / 2, below, "center", size)


def _name(  # noqa: PLR0913, PLR0917  # the fields of a name
    node: str, lines: Sequence[str], left: float, top: float, align: Align, size: float
) -> Name:
    width, height = extent(lines, size)
    return Name(node, lines, Box(left, top, left + width, top + height), align, size)


def _spacing(ground: Ground, column: Sequence[str]) -> float:
    levels = [ground.at[node].imag for node in column]
    return min((b - a for a, b in pairwise(levels)), default=0.5)
