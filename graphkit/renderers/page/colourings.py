"""What nodes may be coloured by, as the page's script reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graphkit.pictures import Picture
from graphkit.prose import text

if TYPE_CHECKING:
    from graphkit.colouring import Colouring

_KIND = "kind"


def begin(picture: Picture) -> dict[str, str]:
    """Give what nodes are sized and coloured by at first."""
    return {"size": text(picture.size), "colour": text(picture.colour)}


def by_kind(picture: Picture) -> str:
    """Name what every page can colour by, apart from an attribute that is called kind, too."""
    is_taken = any(colouring.title == _KIND for colouring in picture.colourings)
    return "kind of node" if is_taken else _KIND


def colourings(picture: Picture) -> list[dict[str, Any]]:
    """Give every colouring with its shades and, in the order of nodes, the number of each."""
    return [
        _told(colouring, picture)
        for colouring in picture.colourings
        if colouring.is_of(picture.network)
    ]


def _told(colouring: Colouring, picture: Picture) -> dict[str, Any]:
    without = len(colouring.shades) - 1
    return {
        "title": text(colouring.title),
        "shades": [
            {"title": text(shade.title), "colour": shade.colour} for shade in colouring.shades
        ],
        "of": [colouring.of.get(node, without) for node in picture.network],
    }
