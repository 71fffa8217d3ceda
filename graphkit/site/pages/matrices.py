"""All matrices on one page, whose rows and columns lead to the pages of what they stand for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from graphkit import prose
from graphkit.gallery import MATRIX
from graphkit.matrices import Matrices, Matrix
from graphkit.renderers import renderer_for
from graphkit.site.pages import Page
from graphkit.site.programme import Programme

title = "Matrices"
order = 65
main = "matrices.html"

_MOST = 10_000
"""With more lines of evidence than this behind the tables, they are left to the other pages."""


def pages(programme: Programme) -> Iterable[Page]:
    """Draw them as `draw --view matrix` does."""
    matrices = _light(programme.gallery.matrices(MATRIX, {}))
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


def _light(matrices: Matrices) -> Matrices:
    """Leave out evidence that would make a page too heavy to open."""
    tables = matrices.matrices
    lines = sum(len(cell.evidence) for table in tables for cell in table.cells.values())
    if lines <= _MOST:
        return matrices
    return replace(
        matrices,
        matrices=[_bare(table) for table in tables],
        caption=(*matrices.caption, "The evidence stands on the pages of projects and themes."),
    )


def _bare(table: Matrix) -> Matrix:
    cells = {at: replace(cell, evidence=(), shared=()) for at, cell in table.cells.items()}
    return replace(table, cells=cells, behind={})
