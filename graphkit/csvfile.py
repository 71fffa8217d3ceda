"""Read one CSV file into columns of text, or say precisely why that cannot be done."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import pyarrow as pa
import pyarrow.csv as pacsv

from graphkit.model.problems import Problem
from graphkit.model.raw import RawTable

_BOM = b"\xef\xbb\xbf"
_CELL_LIMIT = 1 << 27


def read_csv(path: Path, of: str, file: str) -> tuple[RawTable | None, list[Problem]]:
    """Read a table; where that fails, give the problems instead.

    Args:
        path: the file, UTF-8 with or without a byte-order mark, comma-separated, RFC 4180.
        of: `node` or `edge`.
        file: how messages call it.
    """
    content = path.read_bytes().removeprefix(_BOM)
    problems = list(_unreadable(content, file))
    if problems:
        return None, problems
    names = _header(content)
    try:
        cells = _cells(content, names)
    except pa.ArrowInvalid as error:
        found = list(_misshapen(content, file, len(names)))
        return None, found or [Problem(file, 0, "", f"not a CSV file: {error}")]
    lines = cache(lambda: list(_line_numbers(content)))
    return RawTable(of=of, kind=path.stem, file=file, cells=cells, lines=lines), []


def _cells(content: bytes, names: Sequence[str]) -> pa.Table:
    return pacsv.read_csv(
        pa.py_buffer(content),
        read_options=pacsv.ReadOptions(column_names=list(names), skip_rows_after_names=1),
        parse_options=pacsv.ParseOptions(newlines_in_values=b'"' in content),
        convert_options=pacsv.ConvertOptions(
            column_types=dict.fromkeys(names, pa.string()),
            null_values=[""],
            strings_can_be_null=True,
        ),
    )


def _unreadable(content: bytes, file: str) -> Iterator[Problem]:
    """Say what makes the bytes no CSV file of ours."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        yield Problem(file, line, "", "not UTF-8: save it as 'CSV UTF-8 (comma delimited)'")
        return
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        yield Problem(file, line, "", "not a text file: save it as 'CSV UTF-8 (comma delimited)'")
        return
    names = _header(content)
    if not any(names):
        yield Problem(file, 1, "", "no header: its first line must name the columns")
    for at, name in enumerate(names):
        if not name and any(names):
            yield Problem(file, 1, "", f"column {at + 1} has no name")
        if name and name in names[:at]:
            yield Problem(file, 1, name, "the same column twice")
    if len(names) == 1 and (";" in names[0] or "\t" in names[0]):
        yield Problem(file, 1, "", "columns must be separated by commas")


def _header(content: bytes) -> list[str]:
    first = next(_records(content), (1, []))[1]
    return [name.strip() for name in first]


def _misshapen(content: bytes, file: str, width: int) -> Iterator[Problem]:
    """Find the rows that have too many or too few cells."""
    try:
        for line, row in _records(content):
            if len(row) != width:
                yield Problem(file, line, "", f"{len(row)} cells in a table of {width} columns")
    except csv.Error as error:
        yield Problem(file, 0, "", f"not a CSV file: {error}")


def _line_numbers(content: bytes) -> Iterator[int]:
    records = _records(content)
    next(records, None)
    return (line for line, _ in records)


def _records(content: bytes) -> Iterator[tuple[int, list[str]]]:
    """Go through the rows that are not blank, each with the line it starts at."""
    csv.field_size_limit(_CELL_LIMIT)
    reader = csv.reader(io.StringIO(content.decode("utf-8"), newline=""))
    start = 1
    for row in reader:
        if row:
            yield start, row
        start = reader.line_num + 1
