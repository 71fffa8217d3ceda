"""Read one CSV file into columns of text, or say precisely why that cannot be done."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterator, Sequence
from functools import cache, reduce
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv as pacsv

from graphkit.model.problems import Problem
from graphkit.model.raw import RawTable

_BOM = b"\xef\xbb\xbf"
_MOST = (1 << 31) - 1
"""The largest cell and block that the csv module and Arrow take."""
_HEADER = 1 << 16
_ANYTHING = re.compile(rb"[^\r\n]")
_AFTER_ALL = "\x1e"


def read_csv(path: Path, of: str, file: str) -> tuple[RawTable | None, list[Problem]]:
    """Read a table; where that fails, give the problems instead. Empty rows are left out.

    Args:
        path: the file, UTF-8 with or without a byte-order mark, comma-separated, RFC 4180.
        of: `node` or `edge`.
        file: how messages call it.
    """
    try:
        content = path.read_bytes().removeprefix(_BOM)
    except OSError as error:
        return None, [Problem(file, 0, "", f"cannot be read: {error.strerror}")]
    if b"\0" in content:
        return None, [_not_text(content, content.index(b"\0"), file)]
    try:
        names, start = _header(content)
        problems = [*_header_problems(names, file)] or [*_unclosed(content, file)]
        if problems:
            return None, problems
        cells = _cells(content, start, names)
    except UnicodeDecodeError as error:
        return None, [_not_text(content, error.start, file)]
    except pa.ArrowInvalid as error:
        return None, _unreadable(content, file, len(names), str(error))
    lines = cache(lambda: list(_line_numbers(content)))
    return RawTable(of=of, kind=path.stem, file=file, cells=cells, lines=lines), []


def _cells(content: bytes, start: int, names: Sequence[str]) -> pa.Table:
    """Read the rows; what stands before them is `start` bytes long."""
    rows, quoted = pa.py_buffer(content).slice(start), b'"' in content
    if _ANYTHING.search(content, start) is None:
        return pa.table({name: pa.array([], pa.string()) for name in names})
    try:
        cells = _parsed(rows, names, 1 << 20, quoted=quoted)
    except pa.ArrowInvalid as error:
        if "straddling" not in str(error):
            raise
        # A row longer than Arrow's usual block; large blocks cost memory, so they come second.
        cells = _parsed(rows, names, min(rows.size + 1, _MOST), quoted=quoted)
    filled = reduce(pc.or_, (pc.is_valid(column) for column in cells.columns))
    return cells if pc.all(filled).as_py() else cells.filter(filled)


def _parsed(rows: pa.Buffer, names: Sequence[str], block: int, *, quoted: bool) -> pa.Table:
    return pacsv.read_csv(
        pa.BufferReader(rows),
        read_options=pacsv.ReadOptions(column_names=list(names), block_size=block),
        parse_options=pacsv.ParseOptions(newlines_in_values=quoted),
        convert_options=pacsv.ConvertOptions(
            column_types=dict.fromkeys(names, pa.string()),
            null_values=[""],
            strings_can_be_null=True,
        ),
    )


def _not_text(content: bytes, at: int, file: str) -> Problem:
    line = content.count(b"\n", 0, at) + 1
    return Problem(file, line, "", "not UTF-8 text: save it as 'CSV UTF-8 (comma delimited)'")


def _header(content: bytes) -> tuple[list[str], int]:
    """Give the columns' names, and where the rows begin, in bytes."""
    # Far more than any header; decoding all of a large file twice would cost as much as reading it.
    text = codecs.getincrementaldecoder("utf-8")().decode(content[:_HEADER])
    lines = list(io.StringIO(text, newline=""))
    reader = csv.reader(lines)
    names = next((row for row in reader if row), [])
    start = len("".join(lines[: reader.line_num]).encode())
    return [name.strip() for name in names], start


def _header_problems(names: list[str], file: str) -> Iterator[Problem]:
    if not any(names):
        yield Problem(file, 1, "", "no header: its first line must name the columns")
        return
    for at, name in enumerate(names):
        if not name:
            yield Problem(file, 1, "", f"column {at + 1} has no name")
        elif name in names[:at]:
            yield Problem(file, 1, name, "the same column twice")
        elif "\n" in name or "\r" in name:
            message = f"the name of column {at + 1} goes over several lines: close its quote"
            yield Problem(file, 1, "", message)
    if len(names) == 1 and (";" in names[0] or "\t" in names[0]):
        yield Problem(file, 1, "", "columns must be separated by commas")


def _unclosed(content: bytes, file: str) -> Iterator[Problem]:
    """Find a quote without its end: it would swallow the rows behind it without a word."""
    if content.count(b'"') % 2 == 0:
        return
    last = (1, [_AFTER_ALL])
    for last in _records(f"{content.decode('utf-8')}\n{_AFTER_ALL}"):  # noqa: B007
        pass
    line, row = last
    if row != [_AFTER_ALL]:
        yield Problem(file, line, "", "a quote opens in this row and is never closed")


def _unreadable(content: bytes, file: str, width: int, reason: str) -> list[Problem]:
    """Find what the fast reader stumbled over: bytes that are no text, or rows of another width."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        return [_not_text(content, error.start, file)]
    found = [
        Problem(file, line, "", f"{_cells_in(row)} in a table of {width} columns")
        for line, row in _records(text)
        if len(row) != width
    ]
    return found or [Problem(file, 0, "", f"not a CSV file: {reason}")]


def _cells_in(row: Sequence[str]) -> str:
    return "1 cell" if len(row) == 1 else f"{len(row)} cells"


def _line_numbers(content: bytes) -> Iterator[int]:
    records = _records(content.decode("utf-8"))
    next(records, None)
    return (line for line, row in records if any(row))


def _records(text: str) -> Iterator[tuple[int, list[str]]]:
    """Go through the rows that are not blank, each with the line it starts at."""
    csv.field_size_limit(_MOST)
    reader = csv.reader(io.StringIO(text, newline=""))
    start = 1
    for row in reader:
        if row:
            yield start, row
        start = reader.line_num + 1
