"""A page of tables: one HTML file whose every number leads to its evidence, offline."""

from __future__ import annotations

from graphkit.errors import OutputError
from graphkit.matrices import Matrices, Matrix

draws = Matrices
suffixes = (".html",)

MOST_CELLS = 150_000
"""More cells than these no browser scrolls through with ease."""
MOST_LINES = 250_000
"""With more lines of evidence a page outgrows what can be mailed and opened."""


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
        scripts=[_script()],
        data=None,
        title=text(matrices.title),
        subtitle=text(matrices.subtitle),
        back=back(matrices),
        tables=tables(matrices),
        caption=[text(line) for line in matrices.caption],
    )


def _refuse_too_much(matrices: Matrices) -> None:
    cells = sum(len(matrix.rows) * len(matrix.columns) for matrix in matrices.matrices)
    lines = sum(map(_lines, matrices.matrices))
    if cells > MOST_CELLS or lines > MOST_LINES:
        raise OutputError(
            f"{matrices.title}: {cells:,} cells with {lines:,} lines of evidence are more than a "
            f"page can hold ({MOST_CELLS:,} and {MOST_LINES:,}): draw one table alone, such as "
            "--view matrix-headings, or write its numbers with `graphkit ask theme-matrix --csv`"
        )


def _lines(matrix: Matrix) -> int:
    if matrix.is_symmetric:
        return sum(map(len, matrix.behind.values()))
    return sum(len(cell.evidence) for cell in matrix.cells.values())


def _script() -> str:
    from graphkit import templates

    return f"(() => {{\n'use strict';\n{templates.read('matrix', 'matrix.js')}}})();\n"
