"""Room between circles: pushed apart until none touches another; linear in their number."""

from __future__ import annotations

import math

import numpy as np

from graphkit.layout.plane import Numbers, Points, between, lengths, near

_SQUARES = 5.0
"""Squares of one space that each circle gets of the whole, at least."""
_AIR = 1.3
"""What circles keep from each other, as a share of what they must."""
_MOST_PASSES = 60
_WORK = 150_000
"""Fewer passes in larger networks: a crowd that they do not part is settled in one."""
_ROW = math.sqrt(3) / 2
"""How far apart the rows of a honeycomb are, in spaces."""
_SEARCHED = 0.4
"""How fine a search for a free place is, in spaces: finer than the honeycomb."""

_BESIDE = 2 / _SEARCHED
"""How many steps of the search's radius lie between places beside each other, at most."""

Place = tuple[int, int]
"""A place of the honeycomb: which column, which row."""


def separated(points: Points, radii: Numbers) -> Points:
    """Scale to the room needed, then push apart, in units of space; no radius may exceed 0.5."""
    apart = _scaled(points)
    for _ in range(min(_MOST_PASSES, _WORK // len(points) + 1)):
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
    """Put each point on a free place of a honeycomb near it, inner ones first."""
    ways = _ways(len(points))
    searched: dict[Place, int] = {}
    taken: set[Place] = set()
    places = np.empty_like(points)
    for at in np.argsort(lengths(points), kind="stable").tolist():
        start = _place(*points[at].tolist())
        step = _begun(start, searched)
        way = ways[start[1] % 2]
        while (place := (start[0] + way[step][0], start[1] + way[step][1])) in taken:
            step += 1
        searched[start] = step
        taken.add(place)
        places[at] = place[0] + (place[1] % 2) / 2, place[1] * _ROW
    return places


def _begun(start: Place, searched: dict[Place, int]) -> int:
    """Skip what is taken: what was searched from here, or from beside here, less the way between.

    Without it the search would take time with the square of the points in a crowd.
    """
    if start in searched:
        return searched[start]
    x, y = start
    beside = (searched.get((x + dx, y + dy), 0) for dx in (-1, 0, 1) for dy in (-1, 0, 1))
    reach = math.sqrt(max(beside) * _ROW / math.pi) - _BESIDE
    return int(reach * reach * math.pi / _ROW) if reach > 0 else 0


def _ways(size: int) -> tuple[list[Place], list[Place]]:
    """List the ways from a place in an even, and in an odd row to the others, nearest first."""
    most = math.isqrt(2 * size) + 3
    across, down = np.mgrid[-most : most + 1, -most : most + 1].reshape(2, -1)
    odd = down % 2
    # In half columns; whole numbers, so that ties are told alike on every machine.
    distances = ((2 * across + side * odd) ** 2 + 3 * down**2 for side in (1, -1))
    orders = (np.lexsort((across, down, distance)) for distance in distances)
    even, uneven = (list(zip(across[at].tolist(), down[at].tolist(), strict=True)) for at in orders)
    return even, uneven


def _place(x: float, y: float) -> Place:
    row = round(y / _ROW)
    return round(x - (row % 2) / 2), row
