"""What stands in a matrix, as one reads it off a page."""

from __future__ import annotations

from graphkit.gallery import Gallery
from graphkit.matrices import Matrices, Matrix
from graphkit.workspace import Workspace


def drawn(workspace: Workspace, view: str = "matrix") -> Matrices:
    """Read the tables of a view from a store."""
    return Gallery(workspace.store).matrices(view, {})


def matrix(workspace: Workspace, name: str) -> Matrix:
    """Read one table from a store."""
    return drawn(workspace, f"matrix-{name}").matrices[0]


def shown(matrix: Matrix) -> dict[str, list[str]]:
    """Give what is written in each row, by the row's name; '' where there is no cell."""
    return {
        row.name: [
            cell.shown if (cell := matrix.cells.get((row.id, column.id))) else ""
            for column in matrix.columns
        ]
        for row in matrix.rows
    }


def lines(matrix: Matrix) -> dict[tuple[str, str], list[str]]:
    """Give the ids of the lines of evidence behind each cell that has any."""
    return {
        at: sorted(row["id"] for row in cell.evidence)
        for at, cell in matrix.cells.items()
        if cell.evidence
    }
