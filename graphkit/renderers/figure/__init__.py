"""A network as a figure for papers and reports: the page's picture on paper, always the same."""

from __future__ import annotations

from graphkit.pictures import Picture, refuse_too_much

draws = Picture
suffixes = (".svg", ".png", ".pdf")


def render(picture: Picture, suffix: str = ".svg") -> bytes:
    """Give the figure's bytes; the same picture gives the same, with the same matplotlib.

    Raises:
        OutputError: the network has more nodes than `picture.limit`.
    """
    from graphkit.plotting import saved, style
    from graphkit.renderers.figure.plot import plot

    refuse_too_much(picture, "figure")
    with style():
        return saved(plot(picture).sheet, suffix)
