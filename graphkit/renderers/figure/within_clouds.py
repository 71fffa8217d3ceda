"""Names in a cloud: near their marks, none upon another, the best connected first."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from graphkit.boxes import Box, Taken
from graphkit.plotting import MARGIN, wide, wrapped
from graphkit.renderers.figure.ground import Ground
from graphkit.renderers.figure.ink import Ink
from graphkit.renderers.figure.names import GAP, Align, Name, extent

_AWAY = (0.0, 0.07, 0.16, 0.27, 0.4, 0.55)
"""How far from its mark a name may stand, in inches."""
_LED = 0.06
"""From here on a thin line leads to it."""
_DOT = 0.03
_CELL = 0.25
_AIR = 0.025
"""Between names in a row, in inches."""
_FAR = 7.0
"""What each step away costs: as much as covering so many spots of lines."""
_TURNS = 16
_BELOW = _TURNS // 4
_FEW = 160
_HUBS = 40
"""So many of the best connected may break their names otherwise, and be led to past marks."""


@dataclass(frozen=True)
class _Letters:
    size: float
    widths: Sequence[float]
    """To break lines at, in inches; the first is preferred."""
    most: int
    """Lines at most."""
    rings: int
    """How far from its mark a name may stand, in steps of `_AWAY`."""


_LETTERS = (
    (60, _Letters(7.0, (1.35, 1.9, 0.9), 5, 6)),
    (_FEW, _Letters(6.2, (1.2, 1.7, 0.8), 5, 6)),
    (500, _Letters(5.6, (1.1, 1.5, 0.75), 4, 6)),
    (math.inf, _Letters(5.0, (1.0, 1.4, 0.7), 2, 3)),
)
"""The more nodes, the smaller the letters; 5 points are the least one can read in print."""


class _Places:
    """What is taken on paper: marks from the start, names and the lines to them one by one."""

    def __init__(self, ground: Ground, ink: Ink) -> None:
        """Take the places of all marks."""
        self.ground, self.ink = ground, ink
        self._marks, self._names = Taken(_CELL), Taken(_CELL)
        for node in ground.at:
            self._marks.add(_mark(ground, node))

    def is_free(self, name: Name, *, may_pass_marks: bool) -> bool:
        """Tell whether a name covers nothing, and the line to it no name nor, if so asked, mark."""
        if not (self._names.is_free(name.box) and self._marks.is_free(name.box)):
            return False
        way = list(_way(self.ground, name))
        return all(map(self._names.is_free, way)) and (
            may_pass_marks or all(map(self._marks.is_free, way))
        )

    def take(self, name: Name) -> None:
        """Let nothing else stand there."""
        box = name.box
        self._names.add(Box(box.left - _AIR, box.top, box.right + _AIR, box.bottom))
        for spot in _way(self.ground, name):
            self._names.add(spot)


def named(
    ground: Ground, called: Mapping[str, str], degree: Mapping[str, int], ink: Ink
) -> list[Name]:
    """Name as many nodes as find room, the best connected first; the rest stay without.

    Where a hub finds none, no node without connections is named: it stands out as it is.
    """
    order = sorted(ground.at, key=lambda node: (-degree[node], node))
    letters = next(letters for most, letters in _LETTERS if len(order) <= most)
    places = _Places(ground, ink)
    found: list[Name] = []
    is_missed = False
    for at, node in enumerate(order):
        is_hub = at < _HUBS or len(order) <= _FEW
        if is_missed and not degree[node]:
            break
        name = _best(places, node, _broken(called[node], letters, is_hub=is_hub), letters)
        if is_hub and not name:
            broken = _broken(called[node], letters, is_hub=True)
            led = replace(letters, rings=len(_AWAY))
            name = _best(places, node, broken, led, may_pass_marks=True)
        is_missed = is_missed or (at < _HUBS and not name)
        if name:
            places.take(name)
            found.append(name)
    return found


def _broken(called: str, letters: _Letters, *, is_hub: bool) -> Iterator[list[str]]:
    """Break a name into lines; that of a hub in further ways, of which the last cuts it short."""
    widest = max((wide(word, letters.size) for word in called.split()), default=0.0)
    for at, width in enumerate(letters.widths):
        if at == 0 or (is_hub and widest <= width):
            yield wrapped(called, width, letters.size, most=letters.most)
    if is_hub:
        yield wrapped(called, letters.widths[0], letters.size, most=1)


def _best(
    places: _Places,
    node: str,
    broken: Iterable[list[str]],
    letters: _Letters,
    *,
    may_pass_marks: bool = False,
) -> Name | None:
    """Find the place that covers least, near its mark; widths are tried until one has any."""
    for lines in broken:
        best: tuple[float, Name] | None = None
        for ring, away in enumerate(_AWAY[: letters.rings]):
            if best and best[0] <= ring * _FAR:
                break
            for cost, name in _ring(places, node, lines, letters.size, away):
                total = cost + ring * _FAR
                is_better = not best or total < best[0]
                if is_better and places.is_free(name, may_pass_marks=may_pass_marks):
                    best = total, name
        if best:
            return best[1]
    return None


def _ring(
    places: _Places, node: str, lines: Sequence[str], size: float, away: float
) -> Iterator[tuple[float, Name]]:
    """Give places all around, with what they cover; below is best, then above and beside."""
    ground = places.ground
    width, height = extent(lines, size)
    at, reach = ground.at[node], ground.radius[node] + GAP + away
    for turn in range(_TURNS):
        angle = turn * math.tau / _TURNS
        right, down = math.cos(angle), math.sin(angle)
        across, along = _leaning(right), _leaning(down)
        x = at.real + right * reach + across * width / 2
        y = at.imag + down * reach + along * height / 2
        box = Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2)
        if not _fits(box, ground):
            continue
        edge = complex(x - across * width / 2, y - along * height / 2)
        leader = (at, edge) if away > _LED else None
        liking = abs(turn - _BELOW) * 0.25 + (0 if turn % _BELOW == 0 else 0.5)
        yield places.ink.under(box) + liking, Name(node, lines, box, _aligned(across), size, leader)


def _way(ground: Ground, name: Name) -> Iterator[Box]:
    """Give the places that the line to a name passes, beyond its own mark."""
    if not name.leader:
        return
    start, end = name.leader
    length, clear = abs(end - start), ground.radius[name.node] * 1.5 + _DOT
    for step in range(int((length - clear) / _DOT) + 1):
        spot = start + (end - start) * ((clear + step * _DOT) / length)
        yield Box(spot.real - 0.005, spot.imag - 0.005, spot.real + 0.005, spot.imag + 0.005)


def _leaning(share: float) -> float:
    """Say how far a box leans out: fully to a side, or a part of it near the axes."""
    return round(max(-1.0, min(1.0, 1.6 * share)), 6)


def _aligned(across: float) -> Align:
    return "left" if across > 0.5 else "right" if across < -0.5 else "center"  # noqa: PLR2004


def _mark(ground: Ground, node: str) -> Box:
    at, reach = ground.at[node], ground.radius[node] * 1.1
    return Box(at.real - reach, at.imag - reach, at.real + reach, at.imag + reach)


def _fits(box: Box, ground: Ground) -> bool:
    return (
        box.left >= MARGIN
        and box.right <= ground.width - MARGIN
        and box.top >= 0
        and box.bottom <= ground.height
    )
