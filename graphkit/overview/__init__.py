"""A picture that may be too large for one page: its communities, and a page for each of them."""

from __future__ import annotations

import os
from dataclasses import replace
from types import ModuleType
from urllib.parse import quote

from graphkit.drawing import Drawing
from graphkit.overview.pages import Pages
from graphkit.overview.parts import Part
from graphkit.pictures import Picture


def drawn(picture: Picture, renderer: ModuleType, suffix: str, name: str) -> Drawing:
    """Draw a picture; with more nodes than its limit, its communities.

    A page (`.html`) comes with a folder of pages, one for each community; a figure alone.

    Args:
        picture: what to draw.
        renderer: the member that draws it.
        suffix: the kind of file.
        name: the file's name without its suffix; the folder is `<name>-communities`.
    """
    if len(picture.network) <= picture.limit:
        return Drawing(renderer.render(picture, suffix), suffix, nodes=len(picture.network))
    pages = Pages(picture)
    whole = pages.of(pages.whole)
    if suffix != ".html":
        return Drawing(renderer.render(whole, suffix), suffix, nodes=len(whole.network))
    folder = f"{name}-communities"
    links = {id_: f"{_encoded(folder)}/{_file(part)}" for id_, part in pages.part_of.items()}
    return Drawing(
        renderer.render(replace(whole, links=links), suffix),
        suffix,
        nodes=len(whole.network),
        beside=_beside(picture, pages, renderer, f"../{_encoded(name)}{suffix}"),
        folder=folder,
    )


def _beside(picture: Picture, pages: Pages, renderer: ModuleType, main: str) -> dict[str, str]:
    """Draw a page for each part, which leads to those beside, below and above it."""
    links = {node: f"../{address}" for node, address in picture.links.items()}
    links |= {id_: _file(part) for id_, part in pages.part_of.items()}
    links |= {pages.elsewhere: main}
    files = {}
    for above in pages.whole:
        back = (pages.name(above), main if above is pages.whole else _file(above))
        for part in above.parts:
            page = replace(pages.of(part), links=links, back=back)
            files[_file(part)] = renderer.render(page, ".html")
    return files


def _file(part: Part) -> str:
    return f"{part.number}.html"


def _encoded(name: str) -> str:
    """Write a file's name as an address; names may hold anything that the system allows."""
    return quote(os.fsencode(name), safe="")
