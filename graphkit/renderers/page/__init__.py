"""A network page: one HTML file to look at, search and mail, which shows its evidence offline."""

from __future__ import annotations

from graphkit.errors import OutputError
from graphkit.pictures import Picture

draws = Picture
suffixes = (".html",)


def render(picture: Picture, suffix: str = ".html") -> str:  # noqa: ARG001  # there is but one
    """Give the page's HTML.

    Raises:
        OutputError: the network has more nodes than `picture.limit`.
    """
    from graphkit.renderers.page.graph_page import GraphPage

    size = len(picture.network)
    if size > picture.limit:
        raise OutputError(
            f"{picture.title}: {size:,} nodes are more than the {picture.limit:,} that a page "
            f"shows well: draw a smaller view, or all of it with --limit {size}"
        )
    return GraphPage(picture).generate_html()
