"""Write a table as CSV in which spreadsheets find nothing to run."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any

from graphkit.prose import text

Table = Iterable[Sequence[Any]]
_RUNS = ("=", "+", "-", "@", "\t", "＝", "＋", "－", "＠")  # noqa: RUF001  # full-width ones run too
"""What a cell begins with that a spreadsheet takes for a formula."""


def csv_bytes(table: Table) -> bytes:
    """Write rows of cells, UTF-8."""
    stream = io.StringIO()
    csv.writer(stream).writerows([_harmless(cell) for cell in row] for row in table)
    return stream.getvalue().encode("utf-8", "replace")


def _harmless(cell: Any) -> str:
    """Write a cell out; an apostrophe keeps text from being run as a formula.

    >>> _harmless("=1+1"), _harmless(-3.2), _harmless("a-b")
    ("'=1+1", '-3.2', 'a-b')
    """
    told = text(cell)
    is_number = isinstance(cell, (int, float)) and not isinstance(cell, bool)
    return f"'{told}" if told.lstrip(" ").startswith(_RUNS) and not is_number else told
