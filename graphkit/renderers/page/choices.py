"""What a page's filters offer: headings that evidence stands under, projects that speak."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from graphkit.pictures import Picture
from graphkit.prose import text

Choice = tuple[str, str]
"""An id and a name."""


def headings(picture: Picture, rows: Iterable[Mapping[str, Any]]) -> list[Choice]:
    """List the headings of rows: in the order of the questionnaire where it is drawn."""
    used = {row["heading"] for row in rows if "heading" in row}
    place = {
        text(node): own.get("position")
        for node, own in picture.network.nodes(data=True)
        if own.get("label") == "Heading"
    }
    names = {text(id_): text(name) for id_, name in picture.names.items()}
    named = [(id_, names.get(id_, id_)) for id_ in used]
    return sorted(named, key=lambda each: (_rank(place.get(each[0])), each[1], each[0]))


def projects(picture: Picture, rows: Iterable[Mapping[str, Any]]) -> list[Choice]:
    """List the projects drawn, and those that speak in rows behind lines, by name."""
    sources = {text(id_) for id_ in picture.names}
    found = {row["by"]: row["from"] for row in rows if "by" in row and row["by"] not in sources}
    for node, own in picture.network.nodes(data=True):
        if own.get("label") == "Project":
            found[text(node)] = text(own.get("name")) or text(node)
    return sorted(found.items(), key=lambda each: (each[1].casefold(), each[0]))


def _rank(position: object) -> float:
    return position if isinstance(position, int | float) else float("inf")
