"""Where rows came from: every row of a compiled table carries its place as one number."""

from __future__ import annotations

from collections.abc import Sequence

import pyarrow as pa
import pyarrow.compute as pc

from graphkit.model.problems import Problem
from graphkit.model.raw import RawTable

PLACE = "_place"
"""The column that carries it; dropped before anything reaches a store."""
_ROWS = 1 << 40
_LONGEST = 500


class Places:
    """Turn places back into files and lines, and collect the problems found there."""

    def __init__(self, tables: Sequence[RawTable]) -> None:
        """Number the tables in the order given."""
        self._tables = tables
        self.problems: list[Problem] = []

    def of(self, number: int) -> pa.Array:
        """Give the places of all rows of one table, by its number in the order given."""
        ones = pa.repeat(pa.scalar(1, pa.int64()), self._tables[number].cells.num_rows)
        return pc.add(pc.cumulative_sum(ones), number * _ROWS - 1)

    def report(self, place: int, column: str, message: str) -> None:
        """Note a problem at a place."""
        file, line = self._at(place)
        called = self._tables[place // _ROWS].called.get(column, column)
        self.problems.append(Problem(file, line, called, _short(message)))

    def report_where(
        self, wrong: pa.ChunkedArray, rows: pa.Table, column: str, message: str
    ) -> None:
        """Note a problem for every row where `wrong` is true; `{}` is replaced by its cell."""
        if not pc.any(wrong).as_py():
            return
        found = rows.select([PLACE, column]).filter(wrong)
        for place, cell in zip(*(found[name].to_pylist() for name in (PLACE, column)), strict=True):
            self.report(place, column, message.format(cell))

    def called(self, place: int) -> str:
        """Name a place, for a message."""
        file, line = self._at(place)
        return f"{file}:{line}"

    def _at(self, place: int) -> tuple[str, int]:
        number, row = divmod(place, _ROWS)
        table = self._tables[number]
        return table.file, table.lines()[row]


def _short(message: str) -> str:
    """Bring a message onto one line; cells may hold whole paragraphs."""
    line = " ".join(message.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"
