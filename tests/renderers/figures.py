"""Pictures to be drawn as figures, and what a finished figure holds, read by a renderer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import combinations
from typing import Any

import networkx as nx
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.transforms import Bbox
from renderers import sample

from graphkit.pictures import Picture
from graphkit.plotting import style
from graphkit.renderers.figure.plot import Plot, plot


def picture(
    nodes: Mapping[str, Mapping[str, Any]],
    edges: Mapping[str, tuple[str, str, Mapping[str, Any]]] | None = None,
    **further: Any,
) -> Picture:
    """A picture of nodes by id, and edges by id with their ends and properties."""
    network = nx.MultiDiGraph()
    for id_, own in nodes.items():
        network.add_node(id_, **own)
    for key, (start, end, own) in (edges or {}).items():
        network.add_edge(start, end, key=key, **{"type": "TIES_TO", **own})
    return replace(sample.partners(), network=network, **further)


def partners(*names: str) -> dict[str, dict[str, str]]:
    """Partners by id, called as they are."""
    return {name: {"label": "Partner", "name": name} for name in names}


def plotted(drawn: Picture) -> Plot:
    """Lay a picture out."""
    with style():
        return plot(drawn)


def boxes(figure: Plot) -> dict[str, Bbox]:
    """Where each line of text really is, as a renderer says; by its number and words."""
    with style():
        figure.sheet.figure.set_dpi(300)
        renderer = FigureCanvasAgg(figure.sheet.figure).get_renderer()
        texts = figure.sheet.paper.texts
        return {
            f"{at} {text.get_text()}": text.get_window_extent(renderer)
            for at, text in enumerate(texts)
        }


def collisions(figure: Plot) -> Iterator[tuple[str, str]]:
    """Lines of text that touch each other."""
    for (a, one), (b, other) in combinations(boxes(figure).items(), 2):
        if one.padded(-0.5).overlaps(other.padded(-0.5)):
            yield a, b


def words(figure: Plot) -> list[str]:
    """Every line of text on the sheet."""
    return [text.get_text() for text in figure.sheet.paper.texts]
