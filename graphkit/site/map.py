"""A map of places without tiles: a grid of degrees, a scale, dots and names."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from graphkit.boxes import Box
from graphkit.site.lettering import Lettering, Sheet
from graphkit.site.projection import Line, Projection, fitted

WIDTH = 364.0
"""Of the frame; everything is given in these units, from the frame's top left corner."""
_INSET = 26.0
_LARGEST, _USUAL, _SMALLEST, _BARE = 20.0, 4.0, 2.8, 2.0
_INK = 0.12
"""How much of a map its dots may cover, were they apart."""
_TURN = math.pi * (3 - math.sqrt(5))


@dataclass(frozen=True)
class Point:
    """A place with coordinates, in degrees, and how much there is."""

    id: str
    name: str
    latitude: float
    longitude: float
    count: int


@dataclass(frozen=True)
class Dot:
    """A place as drawn."""

    point: Point
    x: float
    y: float
    radius: float
    lettering: Lettering | None = None
    """None where its name has no room."""


@dataclass(frozen=True)
class Map:
    """Everything to draw."""

    width: float
    height: float
    dots: Sequence[Dot]
    """Those with most first, so that none hides a smaller one."""
    meridians: Sequence[Line]
    parallels: Sequence[Line]
    bar_km: float
    bar: float
    """How long so many kilometres are, along the middle parallel and every meridian."""


def drawn(points: Iterable[Point]) -> Map | None:
    """Draw places; None where there are none."""
    known = sorted(points, key=lambda point: (-point.count, point.name.casefold(), point.id))
    if not known:
        return None
    projection = fitted([(p.latitude, p.longitude) for p in known], WIDTH, _INSET)
    bar_km = projection.bar()
    return Map(
        width=WIDTH,
        height=round(projection.height, 1),
        dots=_named(list(_dots(known, projection)), Box(0, 0, WIDTH, projection.height)),
        meridians=[_rounded(line) for line in projection.meridians()],
        parallels=[_rounded(line) for line in projection.parallels()],
        bar_km=bar_km,
        bar=round(projection.length(bar_km), 2),
    )


def _dots(points: Sequence[Point], projection: Projection) -> Iterator[Dot]:
    unit = _unit([point.count for point in points], projection)
    taken: Counter[tuple[int, int]] = Counter()
    for point in points:
        x, y = projection.x(point.longitude), projection.y(point.latitude)
        spot, radius = (round(x), round(y)), _radius(point.count, unit)
        # Places at the very same spot stand around it like the seeds of a sunflower.
        away, turn = 1.6 * radius * math.sqrt(taken[spot]), taken[spot] * _TURN
        taken[spot] += 1
        x, y = x + away * math.cos(turn), y + away * math.sin(turn)
        yield Dot(point, round(x, 1), round(y, 1), radius)


def _unit(counts: Sequence[int], projection: Projection) -> float:
    """Give the radius of a dot for one thing: areas grow with counts, and leave the map free."""
    most, every = max(1, *counts), max(1, sum(counts))
    free = math.sqrt(_INK * projection.width * projection.height / every / math.pi)
    return min(_USUAL, _LARGEST / math.sqrt(most), free)


def _radius(count: int, unit: float) -> float:
    return round(max(_SMALLEST, unit * math.sqrt(count)), 1) if count else _BARE


def _named(dots: Sequence[Dot], frame: Box) -> list[Dot]:
    sheet = Sheet(frame)
    for dot in dots:
        r = dot.radius
        sheet.take(Box(dot.x - r, dot.y - r, dot.x + r, dot.y + r))
    return [
        replace(dot, lettering=sheet.place(dot.point.name, dot.x, dot.y, dot.radius))
        for dot in dots
    ]


def _rounded(line: Line) -> Line:
    return replace(line, at=round(line.at, 1))
