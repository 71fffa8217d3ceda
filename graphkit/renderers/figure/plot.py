"""A picture laid out on a sheet: lines below, marks upon them, names and legend."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from graphkit.layout import arrange
from graphkit.palette import Mark, legend_order, marks
from graphkit.pictures import Picture
from graphkit.plotting import BOX, Sheet, sheet, shown, wide
from graphkit.prose import text
from graphkit.renderers.figure import beside_columns, within_clouds
from graphkit.renderers.figure.colours import by_community, sized
from graphkit.renderers.figure.ground import Ground, grounded
from graphkit.renderers.figure.ink import Ink
from graphkit.renderers.figure.inking import draw_legend, draw_marks, draw_names, draw_strokes
from graphkit.renderers.figure.legend import Entry, height, legend
from graphkit.renderers.figure.names import Name
from graphkit.renderers.figure.strokes import Stroke, strokes

MOST_MARKS = 5000
"""With more nodes and edges than this, marks and lines are pixels also in a vector file."""


@dataclass(frozen=True)
class Plot:
    """A figure, and what was put on it where."""

    sheet: Sheet
    ground: Ground
    strokes: Sequence[Stroke]
    names: Sequence[Name]
    legend: Sequence[Entry]


def plot(picture: Picture) -> Plot:
    """Draw a picture; call it in `style`."""
    picture = by_community(picture)
    network = picture.network
    mark = marks(sorted({label for _, label in network.nodes(data="label")}, key=legend_order))
    called = {node: shown(own.get("name")) or shown(node) for node, own in network.nodes(data=True)}
    ground = grounded(
        sized(picture, arrange(network)), {node: wide(name) for node, name in called.items()}
    )
    lines = strokes(picture, ground, mark)
    names = _names(picture, ground, called, lines)
    entries = legend(picture, lines, mark, ground.width)
    above = height(entries)
    page = sheet(
        picture.title,
        picture.subtitle,
        [*picture.caption, *_remarks(called, names)],
        width=ground.width,
        body=above + ground.height,
        about=_told(picture),
    )
    _ink(page, page.top + above, picture, ground, mark, lines, names)
    draw_legend(page, entries)
    return Plot(page, ground, lines, names, entries)


def _names(
    picture: Picture, ground: Ground, called: Mapping[str, str], lines: Sequence[Stroke]
) -> list[Name]:
    if ground.sides:
        return beside_columns.named(ground, called)
    ink = Ink((spot for line in lines for spot in line.spots()), ground.width, ground.height)
    return within_clouds.named(ground, called, dict(picture.network.degree()), ink)


def _ink(  # noqa: PLR0913, PLR0917  # what there is to draw
    page: Sheet,
    top: float,
    picture: Picture,
    ground: Ground,
    mark: Mapping[str, Mark],
    lines: Sequence[Stroke],
    names: Sequence[Name],
) -> None:
    is_large = len(ground.at) + len(lines) > MOST_MARKS
    draw_strokes(page, top, lines, as_pixels=is_large)
    draw_marks(page, top, picture, ground, mark, as_pixels=is_large)
    draw_names(page, top, names)
    if not ground.at:
        page.write(
            page.width / 2, top + 0.4, ["Nothing to draw: the network is empty."], align="center"
        )


def _remarks(called: Mapping[str, str], names: Sequence[Name]) -> Iterator[str]:
    """Say what cannot be read in the figure."""
    left_out = len(called) - len(names)
    if left_out:
        missing = f"{left_out:,} of {len(called):,} names found no room"
        yield f"{missing}; the best connected were tried first."
    if any("…" in name.lines[-1] and "…" not in called[name.node] for name in names if name.lines):
        yield "Names that end in … are cut short."
    if any(BOX in name for name in called.values()):
        yield f"{BOX} stands for a sign that the figure's font lacks; the page shows them all."


def _told(picture: Picture) -> str:
    """List every name, for whoever cannot see the figure."""
    named = (text(own.get("name")) or text(node) for node, own in picture.network.nodes(data=True))
    return "; ".join(named)
