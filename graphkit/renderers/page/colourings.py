"""What nodes may be coloured by, as the page's script reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graphkit.pictures import Picture
from graphkit.prose import text

if TYPE_CHECKING:
    from graphkit.colouring import Colouring

_TAKEN = {"kind"}
"""What every page colours by under this name."""


def begin(picture: Picture) -> dict[str, str]:
    """Give what nodes are sized and coloured by at first."""
    own = {colouring.title for colouring in picture.colourings}
    colour = _apart(picture.colour) if picture.colour in own else text(picture.colour)
    return {"size": text(picture.size), "colour": colour}


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
        "title": _apart(colouring.title),
        "shades": [
            {"title": text(shade.title), "colour": shade.colour} for shade in colouring.shades
        ],
        "of": [colouring.of.get(node, without) for node in picture.network],
    }


def _apart(title: str) -> str:
    return f"own {title}" if title in _TAKEN else text(title)
