"""The network to look at: a page for each view, whose nodes lead to their pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from types import ModuleType

from graphkit import prose
from graphkit.overview import drawn
from graphkit.pictures import Picture
from graphkit.renderers import renderer_for
from graphkit.site.pages import Page
from graphkit.site.programme import Programme

title = "Network"
order = 60
main = "network.html"

VIEWS: Mapping[str, str] = {
    "themes": main,
    "enablers-barriers": "network-enablers-barriers.html",
    "partners": "network-partners.html",
    "assets": "network-assets.html",
}
"""The views that a site shows, and their pages."""


def pages(programme: Programme) -> Iterable[Page]:
    """Draw each view; above a page's limit its communities, with a page for each."""
    renderer = renderer_for(Picture, ".html")
    for view, path in VIEWS.items():
        yield from _drawn(programme, renderer, view, path)


def _drawn(programme: Programme, renderer: ModuleType, view: str, path: str) -> Iterator[Page]:
    picture = programme.gallery.view(view, {})
    linked = replace(
        picture,
        links={node: to for node in picture.network if (to := programme.address(node))},
        back=(prose.text(programme.title), "index.html"),
    )
    drawing = drawn(linked, renderer, ".html", path.removesuffix(".html"))
    yield Page(path, title, whole=drawing.content)
    for name, content in drawing.beside.items():
        yield Page(f"{drawing.folder}/{name}", title, whole=content)
