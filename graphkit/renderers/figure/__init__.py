"""A network as a figure for papers and reports: the page's picture on paper, always the same."""

from __future__ import annotations

from graphkit.errors import OutputError
from graphkit.pictures import Picture

draws = Picture
suffixes = (".svg", ".png", ".pdf")


def render(picture: Picture, suffix: str = ".svg") -> bytes:
    """Give the figure's bytes; the same picture gives the same, with the same matplotlib.

    Raises:
        OutputError: the network has more nodes than `picture.limit`.
    """
    from graphkit.plotting import saved, style
    from graphkit.renderers.figure.plot import plot

    size = len(picture.network)
    if size > picture.limit:
        raise OutputError(
            f"{picture.title}: {size:,} nodes are more than the {picture.limit:,} that a figure "
            f"shows well: draw a smaller view, or all of it with --limit {size}"
        )
    with style():
        return saved(plot(picture).sheet, suffix)
