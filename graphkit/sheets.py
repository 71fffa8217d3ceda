"""Read the sheets of a workbook as text, and write them."""

from __future__ import annotations

import datetime as dt
import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import IO, Any

from graphkit.errors import MissingExtra, OutputError
from graphkit.model.writing import text

Sheet = list[list[str]]
"""Rows of cells as a table of text would have them; '' where a cell is empty."""
Written = str | int | float
"""What a cell is written of."""
LONGEST = 32767
"""So many characters a cell of a workbook can hold."""
_NARROW, _WIDE = 6, 60
"""How many characters wide a column is at least, and at most."""


class UnreadableWorkbook(ValueError):
    """A file is no workbook, or a damaged one."""


def read_sheets(path: Path) -> dict[str, Sheet]:
    """Read every sheet by its title; of formulas, the values.

    Raises:
        UnreadableWorkbook: the file is no workbook, or only half of one.
        MissingExtra: openpyxl is not installed.
    """
    openpyxl = require_openpyxl()
    try:
        with path.open("rb") as stream, warnings.catch_warnings():
            # What openpyxl cannot keep, such as drop-down lists, holds no data.
            warnings.simplefilter("ignore")
            with closing(openpyxl.load_workbook(stream, read_only=True, data_only=True)) as book:
                return {sheet.title: _rows(sheet) for sheet in book.worksheets}
    except Exception as error:  # a damaged workbook makes openpyxl raise anything
        raise UnreadableWorkbook(str(error)) from error


def write_sheets(
    target: Path | IO[bytes], sheets: Mapping[str, Sequence[Sequence[Written]]]
) -> None:
    """Write a new workbook; numbers are numbers, columns as wide as they need to be.

    The first row of every sheet is bold, stays in view, and filters.

    Raises:
        OutputError: a cell holds more, or other characters, than a workbook can.
        MissingExtra: openpyxl is not installed.
    """
    book = require_openpyxl().Workbook(write_only=True)
    _check_fit(sheets)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        sheet.freeze_panes = "A2"
        for letter, width in _widths(rows):
            sheet.column_dimensions[letter].width = width
        for line, row in enumerate(rows):
            sheet.append([_cell(sheet, value, is_head=line == 0) for value in row])
        if len(rows) > 1 and rows[0]:
            sheet.auto_filter.ref = f"A1:{_letter(len(rows[0]))}{len(rows)}"
    book.save(target)


def _check_fit(sheets: Mapping[str, Sequence[Sequence[Written]]]) -> None:
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    for title, rows in sheets.items():
        for line, row in enumerate(rows, start=1):
            words = [cell for cell in row if isinstance(cell, str)]
            if any(len(cell) > LONGEST or ILLEGAL_CHARACTERS_RE.search(cell) for cell in words):
                raise OutputError(
                    f"row {line} of sheet {title} holds characters, or more of them in a cell, "
                    "than a workbook can: write a folder instead"
                )


def require_openpyxl() -> Any:
    """Import what reads and writes workbooks.

    Raises:
        MissingExtra: openpyxl is not installed.
    """
    try:
        import openpyxl
    except ImportError:
        raise MissingExtra("openpyxl", "excel", "a workbook") from None
    return openpyxl


def _rows(sheet: Any) -> Sheet:
    # Some programs write a wrong size into a sheet, which would cut it off.
    sheet.reset_dimensions()
    return [[_text(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]


def _text(value: Any) -> str:
    """Write a cell as text; a whole number has no decimal point, a date no time of day."""
    if isinstance(value, dt.datetime):
        value = value.date()
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return text(value)


def _widths(rows: Sequence[Sequence[Written]]) -> Iterator[tuple[str, int]]:
    """Give every column the room of its longest cell, up to a limit."""
    for at in range(max(map(len, rows), default=0)):
        longest = max(len(_shown(row[at])) for row in rows if at < len(row))
        yield _letter(at + 1), min(max(longest, _NARROW) + 2, _WIDE)


def _shown(value: Written) -> str:
    return f"{value:.3f}" if isinstance(value, float) else str(value or "")


def _letter(column: int) -> str:
    from openpyxl.utils import get_column_letter

    letter: str = get_column_letter(column)
    return letter


def _cell(sheet: Any, value: Written, *, is_head: bool) -> Any:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font

    cell = WriteOnlyCell(sheet, value)
    if is_head:
        cell.font = Font(bold=True)
    if isinstance(value, str) and value.startswith("="):
        # Else it would be a formula, and its words lost.
        cell.data_type = "s"
    return cell
