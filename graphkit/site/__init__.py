"""A website for a whole programme, in files: open index.html, from a USB stick if need be."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from graphkit import catalog
from graphkit.gallery import Gallery
from graphkit.site.frame import Frame
from graphkit.site.programme import Programme
from graphkit.site.reading import read
from graphkit.stores import Progress

_ROW = "site.pages"


def files(gallery: Gallery, progress: Progress) -> Iterator[tuple[str, str | bytes]]:
    """Give every page: its path, relative to the site's folder, and its HTML."""
    progress("reading", 0, 0)
    programme = read(gallery)
    members = sorted(
        (catalog.member(_ROW, name) for name in catalog.names(_ROW)),
        key=lambda member: (member.order, member.title),
    )
    frame = Frame(programme, members)
    pages = ((page, member) for member in members for page in member.pages(programme))
    total = _expected(programme)
    for done, (page, member) in zip(count(1), pages, strict=False):
        yield page.path, page.whole or frame.html(page, member)
        progress("writing pages", done, max(done, total))


def _expected(programme: Programme) -> int:
    """Tell how many pages there will be: one for each node that has one, and the lists."""
    own = {path.partition("#")[0] for path in programme.addresses.values()}
    return len(own) + len(catalog.names(_ROW))
