"""What a figure is coloured and sized by, where the picture chooses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from graphkit import communities
from graphkit.colouring import Colouring, by_group
from graphkit.layout import Layout
from graphkit.palette import Mark
from graphkit.pictures import Picture
from graphkit.prose import plural

_LEAST, _MOST = 7.4, 18.0
"""The sizes of the page."""


def chosen(picture: Picture) -> Colouring | None:
    """Give what nodes are coloured by; None where it is their kind."""
    named = {colouring.title: colouring for colouring in picture.colourings}
    colouring = named.get(picture.colour)
    return colouring if colouring and colouring.is_of(picture.network) else None


def by_community(picture: Picture) -> Picture:
    """Let a picture that asks for communities carry them as a colouring."""
    if picture.colour != "community" or chosen(picture) is not None:
        return picture
    found = communities.found(picture.network)
    named = {node: f"community {number + 1}" for node, number in found.items()}
    return replace(picture, colourings=(*picture.colourings, by_group("community", named)))


def coloured(picture: Picture, node: str, mark: Mark) -> Mark:
    """Give a node's mark: its kind's shape, and the colour of what it is coloured by."""
    colouring = chosen(picture)
    return mark if colouring is None else replace(mark, colour=colouring.shade(node).colour)


def shades(picture: Picture, colouring: Colouring) -> Iterator[tuple[Mark, str]]:
    """Give the colours that stand in a figure, with their words and counts."""
    numbers = [colouring.of.get(node, len(colouring.shades) - 1) for node in picture.network]
    for at, shade in enumerate(colouring.shades):
        if count := numbers.count(at):
            yield Mark(shade.colour, "square"), f"{shade.title}  {count:,}"


def sized(picture: Picture, layout: Layout) -> Layout:
    """Size nodes by the picture's measure: areas as its values above the least, or above zero."""
    values = _sizes(picture)
    if values is None:
        return layout
    least = min(0.0, *values.values()) if values else 0.0
    reach = max(values.values(), default=least) - least
    size = {
        node: _LEAST + (_MOST - _LEAST) * ((values[node] - least) / reach) ** 0.5
        if reach and node in values
        else _LEAST
        for node in layout.size
    }
    return replace(layout, size=size)


def size_in_words(picture: Picture) -> str:
    """Say what larger nodes have more of."""
    values = _sizes(picture)
    if values is None:
        return "Larger: more connections."
    without = len(picture.network) - len(values)
    have = plural(without, "has", "have") if without else ""
    return f"Larger: more {picture.size}{f'; {have} none' if have else ''}."


def _sizes(picture: Picture) -> Mapping[str, float] | None:
    for name, values in picture.measures.items():
        if name.replace("_", " ") == picture.size:
            known = {node: float(values[node]) for node in picture.network if node in values}
            return known if known or not values else None
    return None
