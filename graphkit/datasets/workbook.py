"""A dataset as a workbook: a sheet for every table, and the sheet `dataset` for its settings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa

from graphkit.errors import MissingExtra
from graphkit.model.edges import EDGES
from graphkit.model.manifest import Manifest, read_manifest
from graphkit.model.problems import Problem
from graphkit.model.raw import RawDataset, RawTable
from graphkit.model.writing import TextTable, text

_SUFFIX = ".xlsx"
_SETTINGS = "dataset"


def recognises(path: Path) -> bool:
    """Tell whether a path is a workbook."""
    return path.suffix.lower() == _SUFFIX and path.is_file()


def files(path: Path) -> list[Path]:
    """Give the one file that has a say in it."""
    return [path]


def read(path: Path) -> RawDataset:
    """Read all sheets, as text."""
    try:
        book = _openpyxl().load_workbook(path, read_only=True, data_only=True)
        sheets = {sheet.title: _rows(sheet) for sheet in book.worksheets}
        book.close()
    except Exception as error:  # noqa: BLE001 - a damaged workbook makes openpyxl raise anything
        message = f"not a readable workbook, or only half written: save it again as .xlsx ({error})"
        manifest, _ = read_manifest({}, path.stem, path.name)
        return RawDataset(manifest, path.name, (), {}, (Problem(path.name, 0, "", message),))
    shown = f"{path.name}[{_SETTINGS}]"
    fields, problems = _settings(sheets.pop(_SETTINGS, []), shown)
    manifest, wrong = read_manifest(fields, path.stem, shown)
    tables, misshapen = _tables(path.name, sheets)
    return RawDataset(
        manifest=manifest,
        manifest_file=shown,
        tables=tuple(tables),
        texts={},
        problems=(*problems, *wrong, *misshapen),
    )


def _rows(sheet: Any) -> list[list[Any]]:
    # Some programs write a wrong size into a sheet, which would cut it off.
    sheet.reset_dimensions()
    return [list(row) for row in sheet.iter_rows(values_only=True)]


def names(path: Path) -> bool:
    """Tell whether a new dataset of this name would be a workbook."""
    return path.suffix.lower() == _SUFFIX


def write(path: Path, manifest: Manifest, tables: Sequence[TextTable]) -> None:
    """Write a new workbook."""
    book = _openpyxl().Workbook(write_only=True)
    settings = book.create_sheet(_SETTINGS)
    settings.append(["setting", "value"])
    for name, value in _flat(manifest.model_dump(exclude={"columns", "waves"})):
        settings.append([name, value])
    for table in tables:
        sheet = book.create_sheet(table.kind.name)
        sheet.freeze_panes = "A2"
        for row in (table.header, *table.rows):
            sheet.append(list(row))
    book.save(path)


def _openpyxl() -> Any:
    try:
        import openpyxl
    except ImportError:
        raise MissingExtra("openpyxl", "excel", "a workbook as a dataset") from None
    return openpyxl


def _settings(rows: Sequence[Sequence[Any]], shown: str) -> tuple[dict[str, Any], list[Problem]]:
    """Read `setting, value` rows; a dot leads into a table, as in `derive.headings`."""
    fields: dict[str, Any] = {}
    problems = []
    for line, row in enumerate(rows, start=1):
        name, value = (*map(_text, row[:2]), None, None)[:2]
        if not name or (line == 1 and name == "setting") or value is None:
            continue
        *tables, last = name.split(".")
        place = fields
        for table in tables:
            place = place.setdefault(table, {})
        if last in place:
            problems.append(Problem(shown, line, name, "the same setting twice"))
        place[last] = value.split("|") if name == "waves" else value
    return fields, problems


def _flat(fields: dict[str, Any], before: str = "") -> Iterator[tuple[str, Any]]:
    for name, value in fields.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{before}{name}.")
        else:
            yield before + name, value


def _tables(book: str, sheets: dict[str, list[list[Any]]]) -> tuple[list[RawTable], list[Problem]]:
    tables, problems = [], []
    for name, rows in sheets.items():
        shown = f"{book}[{name}]"
        wrong = list(_misshapen(shown, rows))
        problems += wrong
        if not wrong and rows:
            tables.append(_table(shown, name, rows))
    return tables, problems


def _misshapen(shown: str, rows: list[list[Any]]) -> Iterator[Problem]:
    header = [_text(name) for name in rows[0]] if rows else []
    for at, name in enumerate(header):
        filled = [line for line, row in enumerate(rows, 1) if at < len(row) and _text(row[at])]
        if name is None and filled:
            yield Problem(shown, filled[0], "", f"column {at + 1} has no name in row 1")
        if name is not None and name in header[:at]:
            yield Problem(shown, 1, name, "the same column twice")


def _table(shown: str, name: str, rows: list[list[Any]]) -> RawTable:
    header = [_text(cell) for cell in rows[0]]
    filled = [(line, row) for line, row in enumerate(rows[1:], start=2) if any(map(_text, row))]
    cells = pa.table(
        {
            column: pa.array(
                [_text(row[at]) if at < len(row) else None for _, row in filled], pa.string()
            )
            for at, column in enumerate(header)
            if column is not None
        }
    )
    lines = [line for line, _ in filled]
    return RawTable(
        of="edge" if name in EDGES else "node",
        kind=name,
        file=shown,
        cells=cells,
        lines=lambda: lines,
    )


def _text(value: Any) -> str | None:
    """Write a cell as a table of text would have it; a whole number has no decimal point."""
    if isinstance(value, dt.datetime):
        value = value.date()
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return text(value).strip() or None
