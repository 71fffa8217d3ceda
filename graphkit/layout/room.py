"""Room between circles: pushed apart until none touches another; linear in their number."""

from __future__ import annotations

import math
from collections import defaultdict

import numpy as np

from graphkit.layout.plane import Numbers, Points, between, lengths, near, spiral

_SQUARES = 5.0
"""Squares of one space that each circle gets of the whole, at least."""
_AIR = 1.3
"""What circles keep from each other, as a share of what they must."""
_MOST_PASSES = 60
_ROW = math.sqrt(3) / 2
"""How far apart the rows of a honeycomb are, in spaces."""
_SEARCHED = 0.4
"""How fine a search for a free place is, in spaces: finer than the honeycomb."""


def separated(points: Points, radii: Numbers) -> Points:
    """Scale to the room needed, then push apart, in units of space; no radius may exceed 0.5."""
    apart = _scaled(points)
    for _ in range(_MOST_PASSES):
        pushed = _pushed(apart, radii)
        if pushed is None:
            return apart
        apart = pushed
    return _settled(apart)


def _scaled(points: Points) -> Points:
    """Shrink or enlarge to the area wanted, around the middle."""
    size = len(points)
    # fsum rounds once, whatever a machine's way of adding many numbers up.
    points = points - [math.fsum(points[:, axis]) / size for axis in (0, 1)]
    spread = math.fsum((points * points).ravel()) / size
    if not spread:
        return points
    # A disc of area A has a mean squared distance from its middle of A / 2 pi.
    return points * math.sqrt(size * _SQUARES / math.tau / spread)


def _pushed(points: Points, radii: Numbers) -> Points | None:
    """Move every two circles that touch apart; None where none do."""
    a, b = near(points, 1.0)
    gaps = points[a] - points[b]
    distance, wanted = lengths(gaps), np.minimum(1.0, (radii[a] + radii[b]) * _AIR)
    close = distance < wanted
    if not close.any():
        return None
    a, b, gaps, distance = a[close], b[close], gaps[close], distance[close]
    share = (wanted[close] * 1.02 - distance) / np.maximum(distance, 1e-9) / 2
    return points + between(a, b, gaps * share[:, None], len(points))


def _settled(points: Points) -> Points:
    """Put each point on the nearest free place of a honeycomb, inner ones first."""
    search = (spiral(4 * len(points) + 16) * _SEARCHED).tolist()
    searched: dict[tuple[int, int], int] = defaultdict(int)
    taken: set[tuple[int, int]] = set()
    places = np.empty_like(points)
    for at in np.argsort(lengths(points), kind="stable").tolist():
        x, y = points[at].tolist()
        start = _cell(x, y)
        # Whoever stood here before has searched the places up to its own already.
        while (
            cell := _cell(x + search[searched[start]][0], y + search[searched[start]][1])
        ) in taken:
            searched[start] += 1
        taken.add(cell)
        places[at] = cell[0] + (cell[1] % 2) / 2, cell[1] * _ROW
    return places


def _cell(x: float, y: float) -> tuple[int, int]:
    row = round(y / _ROW)
    return round(x - (row % 2) / 2), row
