"""What cells and swatches are drawn with: boxes, hatch, and words in their middle."""

from __future__ import annotations

from collections.abc import Sequence

from matplotlib.collections import PolyCollection

from graphkit.plotting import INK, PAPER, Sheet

NOTHING = "#f3f3f0"
_HATCH = "#e3a57c"
Box = tuple[float, float, float, float]
"""Left, top, width and height in inches."""


def boxes(
    made: Sheet, places: Sequence[Box], fills: Sequence[str], *, edge: str = PAPER, over: float = 1
) -> None:
    """Fill boxes; an edge in the colour of paper keeps neighbours apart."""
    made.paper.add_collection(
        PolyCollection(
            [_corners(box) for box in places],
            facecolors=list(fills),
            edgecolors=edge,
            linewidths=1.0 if edge == PAPER else 0.4,
            zorder=over,
        )
    )


def hatched(made: Sheet, places: Sequence[Box]) -> None:
    """Hatch boxes, as gaps are."""
    if places:
        made.paper.add_collection(
            PolyCollection(
                [_corners(box) for box in places],
                facecolors=PAPER,
                edgecolors=_HATCH,
                hatch="//////",
                linewidths=0.4,
                zorder=1.5,
            )
        )


def lettered(  # noqa: PLR0913  # each is a property of the text
    made: Sheet, box: Box, words: str, size: float, *, colour: str = INK, bold: bool = False
) -> None:
    """Write words into the middle of a box."""
    left, top, width, height = box
    made.paper.text(
        left + width / 2,
        top + height / 2,
        words,
        size=size,
        color=colour,
        weight="bold" if bold else "normal",
        ha="center",
        va="center_baseline",
        zorder=3,
    )


def _corners(box: Box) -> list[tuple[float, float]]:
    left, top, width, height = box
    right, foot = left + width, top + height
    return [(left, top), (right, top), (right, foot), (left, foot)]
