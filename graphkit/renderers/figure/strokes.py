"""Strokes: the line of each edge as a curve between two marks, and its arrowhead."""

from __future__ import annotations

import cmath
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from graphkit.backing import Look, backing
from graphkit.colouring import Dashes
from graphkit.layout.bends import bends
from graphkit.palette import COLOURS, INKS, Mark
from graphkit.pictures import Picture
from graphkit.plotting import LINE, WARN, mixed
from graphkit.renderers.figure.ground import Ground

_POINTS = 72 / 96
"""In a pixel of a screen."""
_HEAD = 0.045
"""The length of an arrowhead, in inches, before its line's width is added."""
_THIN, _THICKER = 0.6, 3.9
"""The width of the lightest tie, and what the heaviest has more, in pixels of a screen."""
_FEW = 40
"""Among more ties than these the heaviest are thinner, so that they do not fill the paper."""
_OWN = 1.1
"""The width of a line that looks as its type does, and has no weight."""
_LOOP = 0.015
_LOOPS = 12
"""Loops at a node that are drawn apart from each other."""


@dataclass(frozen=True)
class Stroke:
    """One line on paper, in inches; a curve of the second degree, or a loop."""

    start: complex
    bend: complex
    end: complex
    look: Look | Dashes
    colour: str
    points: float
    """Its width."""
    head: tuple[complex, complex, complex] | None
    """Its arrowhead: a triangle."""
    loop: float = 0.0
    """The radius of a loop around `bend`, 0 where it is none."""

    def spots(self) -> Iterator[complex]:
        """Give places along it, close to each other."""
        if self.loop:
            yield from (
                self.bend + cmath.rect(self.loop, turn * math.tau / 24) for turn in range(24)
            )
            return
        steps = max(2, int(abs(self.end - self.start) / 0.03))
        for step in range(steps + 1):
            t = step / steps
            yield self.start * (1 - t) ** 2 + self.bend * (2 * t * (1 - t)) + self.end * t * t


def strokes(picture: Picture, ground: Ground, marks: Mapping[str, Mark]) -> list[Stroke]:
    """Draw every edge of a picture, in its order; widths and colours as the page has them."""
    edges = picture.network.edges(keys=True, data=True)
    label = picture.network.nodes(data="label")
    apart = bends(picture.network.edges())
    heaviest = max((_weight(own) for *_, own in edges), default=0.0)
    thicker = min(_THICKER, _THICKER * math.sqrt(_FEW / len(edges))) if edges else 0.0
    made = []
    for (start, end, key, own), bend in zip(edges, apart, strict=True):
        stands, own_look = backing(picture, key, own), picture.looks.get(own["type"])
        colour = mixed(COLOURS[marks[label[start]].colour], LINE, 0.35)
        ink = WARN if stands.look == "against" else colour
        by_weight = _by_weight(own, heaviest, thicker)
        width = by_weight or _OWN if own_look else max(stands.width, by_weight)
        look = stands.look if own_look is None else own_look.dashes
        ink = ink if own_look is None else INKS[own_look.colour]
        pen = _Pen(look, ink, width * _POINTS, own.get("directed") is not False)
        ends = (ground.at[start], ground.at[end])
        if "loop" in bend:
            made.append(_loop(ends[0], ground.radius[start], bend["loop"], pen))
        else:
            made.append(_between(ends, ground.radius[end], bend, pen))
    return made


def _weight(own: Mapping[str, Any]) -> float:
    weight = own.get("weight")
    return float(weight) if isinstance(weight, int | float) and weight > 0 else 0.0


def _by_weight(own: Mapping[str, Any], heaviest: float, thicker: float) -> float:
    """Give the width of a tie beside the heaviest one, in pixels of a screen, as the page does."""
    weight = _weight(own)
    return _THIN + thicker * math.sqrt(weight / heaviest) if weight else 0.0


@dataclass(frozen=True)
class _Pen:
    look: Look | Dashes
    colour: str
    points: float
    has_arrow: bool


def _between(
    ends: tuple[complex, complex], radius: float, bend: Mapping[str, Any], pen: _Pen
) -> Stroke:
    start, end = ends
    middle = (start + end) / 2 + _aside(bend) * (end - start)
    towards = end - middle
    unit = towards / abs(towards) if towards else 0j
    tip = end - unit * min(radius, abs(towards) / 2)
    if not pen.has_arrow or not unit:
        return Stroke(start, middle, tip, pen.look, pen.colour, pen.points, None)
    arrow = head(tip, unit, pen.points)
    neck = tip - unit * abs(tip - (arrow[1] + arrow[2]) / 2) * 0.8
    return Stroke(start, middle, neck, pen.look, pen.colour, pen.points, arrow)


def _aside(bend: Mapping[str, Any]) -> complex:
    """Give how far a curve bends to its side, as a share of its length."""
    smooth = bend.get("smooth")
    if not smooth:
        return 0j
    return complex(0, 0.8 * smooth["roundness"] * (1 if smooth["type"] == "curvedCW" else -1))


def _loop(at: complex, radius: float, number: int, pen: _Pen) -> Stroke:
    around = radius * 0.8 + _LOOP * min(number, _LOOPS)
    centre = at + cmath.rect(radius * 0.6 + around, -math.pi / 4)
    return Stroke(at, centre, at, pen.look, pen.colour, pen.points, None, around)


def head(tip: complex, unit: complex, points: float) -> tuple[complex, complex, complex]:
    """Give an arrowhead's corners; `unit` says where it leads, the line is so many points wide."""
    length = _HEAD + points / 72
    back, aside = tip - unit * length, unit * 1j * length * 0.38
    return tip, back + aside, back - aside
