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
_HEADER = 1 << 16


def read_csv(path: Path, of: str, file: str) -> tuple[RawTable | None, list[Problem]]:
    """Read a table; where that fails, give the problems instead.

    Args:
        path: the file, UTF-8 with or without a byte-order mark, comma-separated, RFC 4180.
        of: `node` or `edge`.
        file: how messages call it.
    """
    content = path.read_bytes().removeprefix(_BOM)
    if b"\0" in content:
        return None, [_not_text(content, content.index(b"\0"), file)]
    try:
        names = _header(content)
        problems = list(_header_problems(names, file))
        if problems:
            return None, problems
        cells = _cells(content, names)
    except UnicodeDecodeError as error:
        return None, [_not_text(content, error.start, file)]
    except pa.ArrowInvalid as error:
        return None, _unreadable(content, file, len(names), str(error))
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


def _not_text(content: bytes, at: int, file: str) -> Problem:
    line = content.count(b"\n", 0, at) + 1
    return Problem(file, line, "", "not UTF-8 text: save it as 'CSV UTF-8 (comma delimited)'")


def _header(content: bytes) -> list[str]:
    # Far more than any header; decoding all of a large file twice would cost as much as reading it.
    first = next(_records(content[:_HEADER].decode("utf-8", errors="ignore")), (1, []))[1]
    content[: len(",".join(first))].decode("utf-8")
    return [name.strip() for name in first]


def _header_problems(names: list[str], file: str) -> Iterator[Problem]:
    if not any(names):
        yield Problem(file, 1, "", "no header: its first line must name the columns")
        return
    for at, name in enumerate(names):
        if not name:
            yield Problem(file, 1, "", f"column {at + 1} has no name")
        elif name in names[:at]:
            yield Problem(file, 1, name, "the same column twice")
    if len(names) == 1 and (";" in names[0] or "\t" in names[0]):
        yield Problem(file, 1, "", "columns must be separated by commas")


def _unreadable(content: bytes, file: str, width: int, reason: str) -> list[Problem]:
    """Find what the fast reader stumbled over: bytes that are no text, or rows of another width."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        return [_not_text(content, error.start, file)]
    found = [
        Problem(file, line, "", f"{len(row)} cells in a table of {width} columns")
        for line, row in _records(text)
        if len(row) != width
    ]
    return found or [Problem(file, 0, "", f"not a CSV file: {reason}")]


def _line_numbers(content: bytes) -> Iterator[int]:
    records = _records(content.decode("utf-8"))
    next(records, None)
    return (line for line, _ in records)


def _records(text: str) -> Iterator[tuple[int, list[str]]]:
    """Go through the rows that are not blank, each with the line it starts at."""
    csv.field_size_limit(_CELL_LIMIT)
    reader = csv.reader(io.StringIO(text, newline=""))
    start = 1
    for row in reader:
        if row:
            yield start, row
        start = reader.line_num + 1
