"""A network page: one HTML file to look at, search and mail, which shows its evidence offline."""

from __future__ import annotations

from graphkit.pictures import Picture, refuse_too_much

draws = Picture
suffixes = (".html",)


def render(picture: Picture, suffix: str = ".html") -> str:  # noqa: ARG001  # there is but one
    """Give the page's HTML.

    Raises:
        OutputError: the network has more nodes than `picture.limit`.
    """
    from graphkit.renderers.page.graph_page import GraphPage

    refuse_too_much(picture, "page")
    return GraphPage(picture).generate_html()
