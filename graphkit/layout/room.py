"""Room between circles: pushed apart until none touches another; linear in their number."""

from __future__ import annotations

import cmath
from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from itertools import count

_SQUARES = 5.0
"""Squares of one space that each circle gets of the whole, at least."""
_AIR = 1.3
"""What circles keep from each other, as a share of what they must."""
_MOST_PASSES = 60
_WORK = 60_000
_ROW = 3**0.5 / 2
"""How far apart the rows of a honeycomb are, in spaces."""
_TURN = 2.4


def near(points: Sequence[complex], reach: float) -> Iterator[tuple[int, int]]:
    """Give every pair of points that may be within `reach`, found in cells of that size."""
    cells: dict[tuple[int, int], list[int]] = defaultdict(list)
    for at, point in enumerate(points):
        cells[int(point.real // reach), int(point.imag // reach)].append(at)
    for (x, y), here in cells.items():
        beside = [
            b
            for cell in ((x + 1, y - 1), (x + 1, y), (x + 1, y + 1), (x, y + 1))
            if cell in cells
            for b in cells[cell]
        ]
        for at, a in enumerate(here):
            yield from ((a, b) for b in here[at + 1 :])
            yield from ((a, b) for b in beside)


def separated(points: Sequence[complex], radii: Sequence[float], space: float) -> list[complex]:
    """Scale to the room needed, then push apart; no radius may exceed half a space."""
    apart = _scaled(points, space)
    for _ in range(min(_MOST_PASSES, _WORK // (len(points) or 1))):
        if not _nudged(apart, radii, space):
            return apart
    return _settled(apart, space)


def _scaled(points: Sequence[complex], space: float) -> list[complex]:
    """Shrink or enlarge to the area wanted, around the middle."""
    middle = sum(points) / (len(points) or 1)
    spread = sum(abs(point - middle) ** 2 for point in points) / (len(points) or 1)
    if not spread:
        return list(points)
    # A disc of area A has a mean squared distance from its middle of A / 2 pi.
    scale = (len(points) * _SQUARES * space * space / cmath.tau / spread) ** 0.5
    return [(point - middle) * scale for point in points]


def _nudged(points: list[complex], radii: Sequence[float], space: float) -> bool:
    """Move every two circles that touch apart, in place; say whether there were any."""
    found = False
    for a, b in near(points, space):
        gap = points[b] - points[a]
        distance, wanted = abs(gap), min(space, (radii[a] + radii[b]) * _AIR)
        if distance < wanted:
            found = True
            step = (gap / distance if distance else 1) * (wanted * 1.02 - distance) / 2
            points[a], points[b] = points[a] - step, points[b] + step
    return found


def _settled(points: Sequence[complex], space: float) -> list[complex]:
    """Put each point on the nearest free place of a honeycomb, inner ones first."""
    taken: dict[complex, int] = {}
    for at in sorted(range(len(points)), key=lambda at: (abs(points[at]), at)):
        taken[_free(points[at], taken, space)] = at
    place = {at: spot for spot, at in taken.items()}
    return [place[at] for at in range(len(points))]


def _free(point: complex, taken: Container[complex], space: float) -> complex:
    for turn in count():
        spot = _honeycomb(point + cmath.rect(space * 0.5 * turn**0.5, turn * _TURN), space)
        if spot not in taken:
            return spot
    raise AssertionError  # count() never ends


def _honeycomb(point: complex, space: float) -> complex:
    row = round(point.imag / space / _ROW)
    shift = (row % 2) / 2
    return complex(round(point.real / space - shift) + shift, row * _ROW) * space
