"""Tables as a figure for papers and reports: numbers on heat, gaps hatched, always the same."""

from __future__ import annotations

from graphkit.errors import OutputError
from graphkit.matrices import Matrices

draws = Matrices
suffixes = (".svg", ".png", ".pdf")

MOST_CELLS = 50_000
"""More numbers than these make a figure that no program opens with ease."""
MOST_ROWS = 1_500
"""Of all tables together: more make a sheet taller than any raster can be."""


def render(matrices: Matrices, suffix: str = ".svg") -> bytes:
    """Give the figure's bytes; the same tables give the same, with the same matplotlib.

    Raises:
        OutputError: there are more rows or cells than a figure can show.
    """
    from graphkit.plotting import saved, style
    from graphkit.renderers.matrix_figure.plot import plot

    rows = sum(len(matrix.rows) for matrix in matrices.matrices)
    cells = sum(len(matrix.rows) * len(matrix.columns) for matrix in matrices.matrices)
    if rows > MOST_ROWS or cells > MOST_CELLS:
        raise OutputError(
            f"{matrices.title}: {rows:,} rows with {cells:,} cells are more than a figure can "
            f"show ({MOST_ROWS:,} and {MOST_CELLS:,}): draw one table alone, such as "
            "--view matrix-headings, or a page (.html)"
        )
    with style():
        return saved(plot(matrices), suffix)
