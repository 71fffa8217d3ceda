"""A dataset as a workbook: a sheet for every table, and the sheet `dataset` for its settings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from pathlib import Path
from typing import Any

import pyarrow as pa

from graphkit.model.manifest import Manifest, read_manifest
from graphkit.model.problems import Problem
from graphkit.model.raw import RawDataset, RawTable
from graphkit.model.writing import TextTable, text
from graphkit.sheets import Sheet, UnreadableWorkbook, read_sheets, write_sheets

_SUFFIX = ".xlsx"
_SETTINGS = "dataset"
_SURVEY = "survey "
"""What the sheet of a survey's answers is called, before its name."""
_OF_ITEMS = {"score", "from", "to"}
"""What can be set of a survey's item."""


def recognises(path: Path) -> bool:
    """Tell whether a path is a workbook."""
    return names(path) and path.is_file()


def files(path: Path) -> list[Path]:
    """Give the one file that has a say in it."""
    return [path]


def read(path: Path) -> RawDataset:
    """Read all sheets, as text."""
    try:
        sheets = read_sheets(path)
    except UnreadableWorkbook as error:
        message = f"not a readable workbook, or only half written: save it again as .xlsx ({error})"
        manifest, _ = read_manifest({}, path.stem, path.name)
        return RawDataset(manifest, path.name, (), {}, (Problem(path.name, 0, "", message),))
    shown = f"{path.name}[{_SETTINGS}]"
    fields, problems = _settings(sheets.pop(_SETTINGS, []), shown)
    manifest, wrong = read_manifest(fields, path.stem, shown)
    tables, unread, misshapen = _tables(path.name, sheets)
    return RawDataset(
        manifest=manifest,
        manifest_file=shown,
        tables=tuple(tables),
        texts={},
        problems=(*problems, *wrong, *misshapen),
        unread=frozenset(unread),
        declaring=f"sheet {_SETTINGS}, in two cells:  columns.{{kind}}.{{name}}  string",
    )


def names(path: Path) -> bool:
    """Tell whether a new dataset of this name would be a workbook."""
    return path.suffix.lower() == _SUFFIX


def write(path: Path, manifest: Manifest, tables: Sequence[TextTable]) -> None:
    """Write a new workbook."""
    settings = _flat(manifest.model_dump(mode="json", exclude={"waves"}))
    waves = [("waves", text(manifest.waves))] * bool(manifest.waves)
    sheets = {_SETTINGS: [("setting", "value"), *settings, *waves]}
    write_sheets(path, sheets | {table.kind.name: [table.header, *table.rows] for table in tables})


def _settings(rows: Sheet, shown: str) -> tuple[dict[str, Any], list[Problem]]:
    """Read `setting, value` rows; a dot leads into a table, as in `derive.headings`."""
    fields: dict[str, Any] = {}
    problems = []
    for line, row in enumerate(rows, start=1):
        name, value = ([cell.strip() for cell in row[:2]] + ["", ""])[:2]
        if not name or not value or (line == 1 and name == "setting"):
            continue
        *tables, last = _path(name)
        place: Any = fields
        for table in tables:
            place = place.setdefault(table, {}) if isinstance(place, dict) else None
        if not isinstance(place, dict) or last in place:
            problems.append(Problem(shown, line, name, "the same setting twice"))
        else:
            place[last] = _entries(value) if name == "waves" else value
    return fields, problems


def _path(name: str) -> list[str]:
    if not name.startswith("surveys."):
        # Of an own column's name, dots are a part.
        return name.split(".", 2)
    survey = name.split(".", 3)
    part = survey[-1].rpartition(".")
    return [*survey[:-1], part[0], part[2]] if part[2] in _OF_ITEMS and part[0] else survey


def _entries(value: str) -> list[str]:
    return [entry.strip() for entry in value.split("|") if entry.strip()]


def _flat(fields: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, str]]:
    for name, value in fields.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{before}{name}.")
        else:
            yield before + name, text(value)


def _tables(
    book: str, sheets: Mapping[str, Sheet]
) -> tuple[list[RawTable], list[tuple[str, str]], list[Problem]]:
    tables, unread, problems = [], [], []
    for name, rows in sheets.items():
        shown = f"{book}[{name}]"
        filled = [(line, row) for line, row in enumerate(rows, start=1) if _says_anything(row)]
        wrong = [*_no_survey(shown, name, empty=not filled), *_misshapen(shown, filled)]
        problems += wrong
        if wrong:
            unread.append(_holds(name))
        elif filled:
            tables.append(_table(shown, name, filled))
    return tables, unread, problems


def _no_survey(shown: str, name: str, *, empty: bool) -> Iterator[Problem]:
    is_unnamed = name.strip().lower() == _SURVEY.strip()
    if is_unnamed and not empty:
        message = "a survey without a name: call the sheet as in 'survey collaboration'"
        yield Problem(shown, 0, "", message)
    elif empty and not is_unnamed and _holds(name)[0] == "survey":
        yield Problem(shown, 1, "", "no header: its first row must name the columns")


def _holds(name: str) -> tuple[str, str]:
    """Say what a sheet's table is of, and its kind."""
    if name.lower().startswith(_SURVEY):
        return "survey", name[len(_SURVEY) :].strip()
    # Relationship types are written in capitals, labels are not.
    return ("edge" if name.isupper() else "node"), name


def _says_anything(row: Sequence[str]) -> bool:
    return any(cell.strip() for cell in row)


def _misshapen(shown: str, filled: Sequence[tuple[int, list[str]]]) -> Iterator[Problem]:
    if not filled:
        return
    line, first = filled[0]
    header = [name.strip() for name in first]
    for at, cells in enumerate(zip_longest(*(row for _, row in filled), fillvalue="")):
        name = cells[0].strip()
        if not name and _says_anything(cells):
            below = next(
                line for (line, _), cell in zip(filled, cells, strict=True) if cell.strip()
            )
            yield Problem(shown, below, "", f"column {at + 1} has no name in row {line}")
        if name and name in header[:at]:
            yield Problem(shown, line, name, "the same column twice")


def _table(shown: str, name: str, filled: Sequence[tuple[int, list[str]]]) -> RawTable:
    (_, header), *rows = filled
    columns = zip_longest(*(row for _, row in rows), fillvalue="")
    cells = {
        column.strip(): pa.array([cell or None for cell in values], pa.string())
        for column, values in zip_longest(header, columns, fillvalue=())
        if column and column.strip()
    }
    empty = pa.nulls(len(rows), pa.string())
    lines = [line for line, _ in rows]
    of, kind = _holds(name)
    return RawTable(
        of=of,
        kind=kind,
        file=shown,
        cells=pa.table({key: values if len(values) else empty for key, values in cells.items()}),
        lines=lambda: lines,
    )
