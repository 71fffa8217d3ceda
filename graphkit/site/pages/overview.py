"""The first page: what the programme holds, its general themes, what is thin, and a way to all."""

from __future__ import annotations

from collections.abc import Iterable

from graphkit.site.pages import Page
from graphkit.site.programme import Programme

title = "Overview"
order = 0
main = "index.html"


def pages(programme: Programme) -> Iterable[Page]:
    """Give the one page."""
    yield Page(main, programme.title, "overview.html", {})
