"""Where in the page the evidence of a cell stands."""

from __future__ import annotations

from collections.abc import Sequence

from graphkit.matrices import Matrix


class Addresses:
    """Fragments by number of row and column, so that no id of anybody's becomes one."""

    def __init__(self, matrices: Sequence[Matrix]) -> None:
        """Number what stands in the tables of one page."""
        self._cells = {
            (row.id, column.id): f"{matrix.name}-{at}-{across}"
            for matrix in matrices
            if not matrix.is_symmetric
            for at, row in enumerate(matrix.rows)
            for across, column in enumerate(matrix.columns)
        }

    @staticmethod
    def of(matrix: Matrix, row: int, column: int) -> str:
        """Give the fragment of a cell's evidence; a symmetric pair has one between them."""
        one, other = sorted((row, column)) if matrix.is_symmetric else (row, column)
        return f"{matrix.name}-{one}-{other}"

    def shown(self, row: str, column: str) -> str:
        """Give the fragment of the evidence of a pair of ids in any table; '' in none."""
        return self._cells.get((row, column), "")
