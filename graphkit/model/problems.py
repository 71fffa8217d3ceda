"""Problems found in a dataset, each with its place."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Problem:
    """One thing wrong with a dataset.

    >>> print(Problem("edges/EVIDENCES.csv", 12, "to", "no node 'collabration'"))
    edges/EVIDENCES.csv:12: to: no node 'collabration'
    """

    file: str
    """The table, from the dataset's folder; `workbook.xlsx[EVIDENCES]` for a sheet."""
    line: int
    """Line or row, from 1; 0 where the whole file is meant."""
    column: str
    message: str

    def __str__(self) -> str:
        """Render as `file:line: column: message`, without what does not apply."""
        place = f"{self.file}:{self.line}" if self.line else self.file
        return ": ".join(part for part in (place, self.column, self.message) if part)
