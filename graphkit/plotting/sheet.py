"""A sheet: title above, caption below, whatever their length, and between them room to draw."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from matplotlib.figure import Figure

from graphkit.plotting.lettering import LEADING, SIZE, shown, told, wrapped

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.text import Text

PAPER = "#ffffff"
INK = "#1d2126"
QUIET = "#565d66"
RULE = "#d9dbdd"
LINE = "#7b848d"
WARN = "#a83f00"
"""The colours of the pages on paper (templates/network.css)."""

MARGIN = 0.12
"""Of a sheet, in inches: a figure stands within the margins of its paper."""
_TITLE = 11.0
_SUBTITLE = 8.0
_CAPTION = 6.5
_MOST_LINES = 400
"""Of one line of a caption; a figure has an end."""
_INCH = 72.0


@dataclass(frozen=True)
class Sheet:
    """A figure in inches from its upper left corner, and where in it there is room."""

    figure: Figure
    paper: Axes
    """Axes over the whole figure: x to the right, y downwards, in inches; nothing drawn."""
    title: str
    said: str
    """Title, subtitle and caption as text, for whoever cannot see the figure."""
    width: float
    height: float
    top: float
    bottom: float
    """The body reaches from `top` to `bottom` and from `MARGIN` to `width - MARGIN`."""

    def write(  # noqa: PLR0913  # each is a property of the text
        self,
        x: float,
        y: float,
        lines: Sequence[str],
        size: float = SIZE,
        *,
        bold: bool = False,
        colour: str = INK,
        align: Literal["left", "center", "right"] = "left",
    ) -> list[Text]:
        """Write lines below each other, the first one's top at `y`; one Text for each."""
        return [
            self.paper.text(
                x,
                y + (at * LEADING + 0.98) * size / _INCH,
                line,
                size=size,
                weight="bold" if bold else "normal",
                color=colour,
                ha=align,
                va="baseline",
            )
            for at, line in enumerate(lines)
        ]

    def axes(self, left: float, top: float, width: float, height: float) -> Axes:
        """Give further axes at a place in inches."""
        across, down = left / self.width, 1 - (top + height) / self.height
        return self.figure.add_axes((across, down, width / self.width, height / self.height))


def sheet(  # noqa: PLR0913  # what a sheet is made of
    title: str,
    subtitle: str,
    caption: Sequence[str],
    *,
    width: float,
    body: float,
    about: str = "",
) -> Sheet:
    """Make a sheet of this width whose body is `body` tall, in inches.

    Its height follows from how much there is to say. `about` is said of it, beside the rest, to
    whoever cannot see it.
    """
    room = width - 2 * MARGIN
    head = wrapped(shown(title), room, _TITLE, most=6, bold=True)
    below = wrapped(shown(subtitle), room, _SUBTITLE, most=6)
    foot = [line for each in caption for line in wrapped(shown(each), room, _CAPTION, most=60)]
    foot = foot[:_MOST_LINES]
    top = MARGIN + tall(head, _TITLE) + tall(below, _SUBTITLE) + 0.1
    bottom = top + body
    height = bottom + 0.12 + tall(foot, _CAPTION) + MARGIN
    said = "\n".join(told(line) for line in (title, subtitle, *caption, about) if line)
    made = _blank(told(title) or "Figure", said, width, height, top, bottom)
    made.write(MARGIN, MARGIN, head, _TITLE, bold=True)
    made.write(MARGIN, MARGIN + tall(head, _TITLE), below, _SUBTITLE, colour=QUIET)
    made.write(MARGIN, bottom + 0.12, foot, _CAPTION, colour=QUIET)
    return made


def mixed(first: str, second: str, share: float) -> str:
    """Mix a share of the second colour into the first, both #rrggbb.

    >>> mixed("#000000", "#ffffff", 0.5)
    '#808080'
    """
    pairs = [(int(first[at : at + 2], 16), int(second[at : at + 2], 16)) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def tall(lines: Sequence[str], size: float = SIZE) -> float:
    """Give the height of lines of text in inches."""
    return len(lines) * LEADING * size / _INCH


def _blank(  # noqa: PLR0913, PLR0917  # the fields of a sheet
    title: str, said: str, width: float, height: float, top: float, bottom: float
) -> Sheet:
    figure = Figure(figsize=(width, height))
    paper = figure.add_axes((0, 0, 1, 1))
    paper.set_axis_off()
    paper.set_xlim(0, width)
    paper.set_ylim(height, 0)
    paper.set_autoscale_on(False)
    return Sheet(figure, paper, title, said, width, height, top, bottom)
