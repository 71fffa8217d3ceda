"""From degrees to a flat drawing: a projection that fits given places, its grid and its scale.

Equirectangular, with longitudes shortened by the cosine of the middle latitude: kilometres are
true along every meridian and along the middle parallel, so that one scale bar holds; and, unlike
Mercator's, it neither swells the north nor loses the poles. It is cut at the widest gap between
longitudes, so that places on both sides of the dateline stand side by side.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

KM_PER_DEGREE = math.radians(6371.0088)
"""Of latitude, on a sphere of the earth's mean radius (IUGG): 111.195."""
_LEAST_KM = 60.0
_FLATTEST, _TALLEST = 0.62, 1.3
_NARROWEST = math.cos(math.radians(80))
_STEPS = (0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 15.0, 30.0, 45.0)
_MOST_LINES = 6


@dataclass(frozen=True)
class Line:
    """A meridian or a parallel: where it crosses the drawing, and its degrees."""

    at: float
    text: str


@dataclass(frozen=True)
class Projection:
    """A drawing's width and height, and where a place is in it, from the top left corner."""

    width: float
    height: float
    west: float
    north: float
    squeeze: float
    """How long a degree of longitude is drawn, as a part of one of latitude."""
    scale: float
    """Units for a degree of latitude."""

    def x(self, longitude: float) -> float:
        """Project a longitude, wherever it is counted from."""
        return (longitude - self.west) % 360 * self.squeeze * self.scale

    def y(self, latitude: float) -> float:
        """Project a latitude."""
        return (self.north - latitude) * self.scale

    def length(self, km: float) -> float:
        """Give how long so many kilometres are drawn."""
        return km / KM_PER_DEGREE * self.scale

    def bar(self) -> float:
        """Choose a round number of kilometres that a quarter of the width has room for."""
        room = self.width / 4 / self.length(1)
        ten = float(10 ** math.floor(math.log10(room)))
        return next(ten * times for times in (5, 2, 1) if ten * times <= room)

    def meridians(self) -> Iterator[Line]:
        """Give round degrees of longitude, at most once around the earth."""
        across = min(self.width / self.scale / self.squeeze, 359.9)
        for longitude in _ticks(self.west, self.west + across):
            at = (longitude - self.west) * self.squeeze * self.scale
            yield Line(at, _degrees((longitude + 180) % 360 - 180, "E", "W"))

    def parallels(self) -> Iterator[Line]:
        """Give round degrees of latitude, none beyond a pole."""
        south = self.north - self.height / self.scale
        for latitude in _ticks(max(south, -90), min(self.north, 90)):
            yield Line(self.y(latitude), _degrees(latitude, "N", "S"))


def is_on_earth(latitude: object, longitude: object) -> bool:
    """Tell whether two values are coordinates in degrees."""
    return (
        isinstance(latitude, (int, float))
        and isinstance(longitude, (int, float))
        and abs(latitude) <= 90  # noqa: PLR2004  # a pole
        and abs(longitude) <= 180  # noqa: PLR2004  # the dateline
    )


def fitted(places: Sequence[tuple[float, float]], width: float, inset: float) -> Projection:
    """Fit a drawing to places, given as latitude and longitude, one or more.

    It is never very flat or tall, and never nearer than some kilometres.
    """
    south, north = (edge(latitude for latitude, _ in places) for edge in (min, max))
    west, spread = _span([longitude for _, longitude in places])
    squeeze = max(math.cos(math.radians((south + north) / 2)), _NARROWEST)
    least = _LEAST_KM / KM_PER_DEGREE
    across = max(spread * squeeze, (north - south) / _TALLEST, least)
    down = max(north - south, across * _FLATTEST)
    scale = (width - 2 * inset) / across
    return Projection(
        width=width,
        height=down * scale + 2 * inset,
        west=west + spread / 2 - width / 2 / scale / squeeze,
        north=(south + north) / 2 + down / 2 + inset / scale,
        squeeze=squeeze,
        scale=scale,
    )


def _span(longitudes: Sequence[float]) -> tuple[float, float]:
    """Give where the shortest arc that holds all longitudes starts, and its degrees eastward."""
    around = sorted({longitude % 360 for longitude in longitudes})
    widest, west = max((b - a, b) for a, b in pairwise([*around, around[0] + 360]))
    return west, 360 - widest


def _ticks(start: float, end: float) -> Iterator[float]:
    step = next((s for s in _STEPS if (end - start) / s <= _MOST_LINES), _STEPS[-1])
    for n in range(math.ceil(start / step), math.floor(end / step) + 1):
        yield round(n * step, 2)


def _degrees(value: float, above: str, below: str) -> str:
    size = f"{abs(round(value, 2)):g}°"
    half_turn = 180
    if value == 0 or (above == "E" and abs(value) == half_turn):
        return size
    return f"{size} {above if value > 0 else below}"
