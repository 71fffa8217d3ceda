"""A page of tables: one HTML file whose every number leads to its evidence, offline."""

from __future__ import annotations

from graphkit.errors import OutputError
from graphkit.matrices import Matrices

draws = Matrices
suffixes = (".html",)

MOST_CELLS = 150_000
"""More cells than these no browser scrolls through with ease."""
MOST_LINES = 120_000
"""With more lines of evidence a page outgrows what can be opened: these take some 50 MB."""


def render(matrices: Matrices, suffix: str = ".html") -> str:  # noqa: ARG001  # there is but one
    """Give the page's HTML.

    Raises:
        OutputError: there are more cells or lines of evidence than a page can show.
    """
    from graphkit import templates
    from graphkit.prose import text
    from graphkit.renderers.matrix_page.tables import back, tables

    _refuse_too_much(matrices)
    return templates.document(
        "matrix.html",
        styles=[templates.read("matrix.css")],
        scripts=[templates.script("matrix", "matrix.js")],
        data=None,
        title=text(matrices.title),
        subtitle=text(matrices.subtitle),
        back=back(matrices),
        tables=tables(matrices),
        caption=[text(line) for line in matrices.caption],
    )


def _refuse_too_much(matrices: Matrices) -> None:
    cells = sum(len(matrix.rows) * len(matrix.columns) for matrix in matrices.matrices)
    lines = _lines(matrices)
    if cells > MOST_CELLS or lines > MOST_LINES:
        raise OutputError(
            f"{matrices.title}: {cells:,} cells with {lines:,} lines of evidence are more than a "
            f"page can hold ({MOST_CELLS:,} and {MOST_LINES:,}): draw one table alone, such as "
            "--view matrix-headings, or write its numbers with `graphkit ask theme-matrix --csv`"
        )


def _lines(matrices: Matrices) -> int:
    """Count lines to show; beside a table of projects, one of themes only points to its lines."""
    cells = [cell for matrix in matrices.matrices for cell in matrix.cells.values()]
    if any(not matrix.is_symmetric for matrix in matrices.matrices):
        return sum(len(cell.evidence) for cell in cells)
    return sum(len(rows) for matrix in matrices.matrices for rows in matrix.behind.values())
