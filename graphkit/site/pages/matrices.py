"""All matrices on one page, whose rows and columns lead to the pages of what they stand for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from graphkit import prose
from graphkit.gallery import MATRIX
from graphkit.matrices import Matrices
from graphkit.renderers import renderer_for
from graphkit.site.pages import Page
from graphkit.site.programme import Programme

title = "Matrices"
order = 65
main = "matrices.html"


def pages(programme: Programme) -> Iterable[Page]:
    """Draw them as `draw --view matrix` does."""
    matrices = programme.gallery.matrices(MATRIX, {})
    heads = {
        head.id
        for matrix in matrices.matrices
        for head in (*matrix.rows, *matrix.columns)
        if programme.address(head.id)
    }
    linked = replace(
        matrices,
        links={id_: programme.address(id_) for id_ in sorted(heads)},
        back=(prose.text(programme.title), "index.html"),
    )
    page = renderer_for(Matrices, ".html").render(linked, ".html")
    yield Page(main, title, whole=page)
