"""Ink: matplotlib's artists for lines, marks, names and the legend."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from matplotlib.collections import PatchCollection, PathCollection, PolyCollection
from matplotlib.markers import MarkerStyle
from matplotlib.patches import Polygon, Rectangle
from matplotlib.path import Path
from matplotlib.transforms import Affine2D

from graphkit.backing import Look
from graphkit.colouring import HOLLOW, Dashes, LineLook
from graphkit.palette import INKS, Mark
from graphkit.pictures import Picture
from graphkit.plotting import LINE, MARGIN, PAPER, QUIET, WARN, Sheet, mixed
from graphkit.renderers.figure import legend as keys
from graphkit.renderers.figure.colours import coloured
from graphkit.renderers.figure.ground import Ground
from graphkit.renderers.figure.names import Name
from graphkit.renderers.figure.strokes import Stroke, head

_DASHES: Mapping[Look | Dashes, Any] = {
    "solid": "solid",
    "dashed": (0, (4.5, 2.2)),
    "dotted": (0, (1.1, 1.5)),
    "with": "solid",
    "without": (0, (4.0, 2.4)),
    "against": (0, (1.1, 1.6)),
}
_SHAPES = {
    "dot": ("o", 1.0),
    "square": ("s", 0.89),
    "diamond": ("D", 0.86),
    "triangle": ("^", 1.14),
    "triangleDown": ("v", 1.14),
    "hexagon": ("H", 1.1),
    "star": ("*", 1.45),
}
"""matplotlib's markers for the shapes of the palette, enlarged to look equally large."""
_OUTLINE = 0.55


def draw_strokes(page: Sheet, top: float, lines: Sequence[Stroke], *, as_pixels: bool) -> None:
    """Draw lines and their arrowheads; the more lines, the fainter each."""
    seen = max(0.3, min(0.75, 9 / max(1, len(lines)) ** 0.5))
    for look, dashes in _DASHES.items():
        chosen = [line for line in lines if line.look == look]
        drawn = PathCollection(
            [_path(line, top) for line in chosen],
            facecolors="none",
            edgecolors=[line.colour for line in chosen],
            linewidths=[line.points for line in chosen],
            linestyles=[dashes],
            alpha=seen,
            rasterized=as_pixels,
            zorder=1,
        )
        _add(page, drawn if chosen else None)
    headed = [line for line in lines if line.head]
    heads = PolyCollection(
        [[(p.real, p.imag + top) for p in line.head or ()] for line in headed],
        facecolors=[line.colour for line in headed],
        edgecolors="none",
        alpha=min(1.0, seen + 0.15),
        rasterized=as_pixels,
        zorder=1.1,
    )
    _add(page, heads if headed else None)


def draw_marks(  # noqa: PLR0913  # what marks are drawn from
    page: Sheet,
    top: float,
    picture: Picture,
    ground: Ground,
    marks: Mapping[str, Mark],
    *,
    as_pixels: bool,
) -> None:
    """Draw every node, one collection for each kind and colour."""
    groups: dict[Mark, list[str]] = {}
    for node, label in picture.network.nodes(data="label"):
        groups.setdefault(coloured(picture, node, marks[label]), []).append(node)
    for mark, nodes in groups.items():
        spots = [ground.at[node] + 1j * top for node in nodes]
        _mark(page, mark, spots, [ground.radius[node] for node in nodes], as_pixels=as_pixels)


def draw_names(page: Sheet, top: float, names: Sequence[Name]) -> None:
    """Write names on paper that shines through a little."""
    grounds = [
        Rectangle((b.left - 0.01, b.top + top), b.right - b.left + 0.02, b.bottom - b.top)
        for b in (name.box for name in names)
    ]
    if grounds:
        page.paper.add_collection(
            PatchCollection(grounds, facecolor=PAPER, edgecolor="none", alpha=0.72, zorder=1.5)
        )
    led = [
        Path([(a.real, a.imag + top), (b.real, b.imag + top)])
        for a, b in (name.leader for name in names if name.leader)
    ]
    if led:
        page.paper.add_collection(
            PathCollection(led, facecolors="none", edgecolors=QUIET, linewidths=0.4, zorder=1.6)
        )
    for name in names:
        for text in page.write(name.x, name.box.top + top, name.lines, name.size, align=name.align):
            text.set_zorder(3)


def draw_legend(page: Sheet, entries: Sequence[keys.Entry]) -> None:
    """Draw signs and their words in the rows above the drawing."""
    for entry in entries:
        left, middle = MARGIN + entry.x, page.top + entry.y + keys.ROW / 2
        if isinstance(entry.sign, Mark):
            _mark(page, entry.sign, [complex(left + 0.07, middle)], [0.05], as_pixels=False)
        elif isinstance(entry.sign, LineLook):
            page.paper.plot(
                [left, left + 0.15],
                [middle, middle],
                color=INKS[entry.sign.colour],
                linewidth=1.4,
                linestyle=_DASHES[entry.sign.dashes],
            )
            if entry.sign.has_arrow:
                _arrow(page, complex(left + 0.17, middle), INKS[entry.sign.colour])
        elif entry.sign:
            colour = WARN if entry.sign == "against" else LINE
            page.paper.plot(
                [left, left + 0.15],
                [middle, middle],
                color=colour,
                linewidth=1.2,
                linestyle=_DASHES[entry.sign],
            )
        size = keys.SIZE
        page.write(MARGIN + entry.indent, middle - 0.64 * size / 72, [entry.words], size)


def _arrow(page: Sheet, tip: complex, colour: str) -> None:
    """End a line of the legend as those of the drawing end."""
    corners = [(point.real, point.imag) for point in head(tip, 1 + 0j, 1.0)]
    page.paper.add_patch(Polygon(corners, facecolor=colour, edgecolor="none"))


def _mark(
    page: Sheet, mark: Mark, spots: Sequence[complex], radii: Sequence[float], *, as_pixels: bool
) -> None:
    marker, factor = _SHAPES[mark.shape]
    fill = INKS[mark.colour]
    page.paper.scatter(
        [spot.real for spot in spots],
        [spot.imag for spot in spots],
        s=(np.asarray(radii) * 2 * 72 * factor) ** 2,
        marker=MarkerStyle(marker),
        facecolor=fill,
        edgecolor=QUIET if mark.colour == HOLLOW else mixed(fill, "#000000", 0.45),
        linewidth=_OUTLINE * 2 if mark.colour == HOLLOW else _OUTLINE,
        rasterized=as_pixels,
        zorder=2,
    )


def _path(line: Stroke, top: float) -> Path:
    if line.loop:
        around = Affine2D().scale(line.loop).translate(line.bend.real, line.bend.imag + top)
        return Path.unit_circle().transformed(around)
    points = [(p.real, p.imag + top) for p in (line.start, line.bend, line.end)]
    straight = abs(line.bend - (line.start + line.end) / 2) < abs(line.end - line.start) * 0.02
    if straight:
        return Path([points[0], points[2]])
    return Path(points, [Path.MOVETO, Path.CURVE3, Path.CURVE3])


def _add(page: Sheet, drawn: PathCollection | PolyCollection | None) -> None:
    if drawn is not None:
        page.paper.add_collection(drawn, autolim=False)
