"""How commands show rows: a table for people, JSON or CSV for programs."""

from __future__ import annotations

import csv
import io
import json
import shutil
import sys
from collections.abc import Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Any

import typer

from graphkit.rows import Rows


class Form(StrEnum):
    """What rows are printed as."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON array of row objects.")]
AsCsv = Annotated[bool, typer.Option("--csv", help="Print CSV with a header.")]


def form(*, as_json: bool, as_csv: bool) -> Form:
    """Choose a form from the two options.

    Raises:
        typer.BadParameter: both were given.
    """
    if as_json and as_csv:
        raise typer.BadParameter("--json and --csv exclude each other")
    if as_json:
        return Form.JSON
    return Form.CSV if as_csv else Form.TABLE


def show(rows: Rows, shape: Form, *, empty: str = "no rows") -> None:
    """Print rows to stdout; for people, `empty` goes to stderr where there are none."""
    if shape is Form.JSON:
        print_json(list(rows))
    elif shape is Form.CSV:
        sys.stdout.write(_csv(rows))
    elif len(rows) == 0:
        note(empty)
    else:
        _table(rows)


def print_json(value: Any) -> None:
    """Print one JSON document to stdout."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2, default=_jsonable) + "\n")


def note(text: str) -> None:
    """Say something to a person, on stderr."""
    sys.stderr.write(visible(text) + "\n")


def say(text: str) -> None:
    """Print prose to stdout."""
    sys.stdout.write(visible(text) + "\n")


def visible(text: str) -> str:
    """Replace control characters, which could play tricks on a terminal, but for line ends."""
    return "".join(
        char if char.isprintable() or char in "\n\t" else "\N{REPLACEMENT CHARACTER}"
        for char in text
    )


def cell(value: Any) -> str:
    """Write one value for a table of people."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:.0f}" if abs(value) >= _THOUSAND else f"{value:.3g}"
    if isinstance(value, (list, tuple)):
        return ", ".join(map(cell, value))
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False, default=_jsonable)
    return str(value)


def _csv(rows: Rows) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(rows.columns)
    writer.writerows([_csv_cell(value) for value in row.values()] for row in rows)
    return text.getvalue()


def _csv_cell(value: Any) -> str:
    """Write one value as a dataset's tables have it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (list, tuple)):
        return "|".join(_csv_cell(item).replace("|", r"\|") for item in value)
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False, default=_jsonable)
    return str(value)


def _table(rows: Rows) -> None:
    """Print a table; where it would not fit, without its lists, or row by row."""
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else _ENDLESS
    columns = {name: [visible(cell(value)) for value in rows.column(name)] for name in rows.columns}
    if not _fits(columns, width):
        lists = [name for name in columns if any(isinstance(v, list) for v in rows.column(name))]
        shorter = {name: cells for name, cells in columns.items() if name not in lists}
        if lists and _fits(shorter, width):
            columns = shorter
            note(f"no room for {', '.join(map(_heading, lists))}: widen the window, or use --json")
    if _fits(columns, width):
        _draw(rows, columns, width)
    else:
        _list(columns)


def _draw(rows: Rows, columns: dict[str, list[str]], width: int) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0))
    for name, room in _widths(columns, width).items():
        numbers = all(_is_number(value) for value in rows.column(name))
        table.add_column(
            Text(_heading(name)),
            justify="right" if numbers else "left",
            overflow="fold",
            width=room,
        )
    for values in zip(*columns.values(), strict=True):
        table.add_row(*map(Text, values))
    Console(width=width, highlight=False).print(table)


def _list(columns: dict[str, list[str]]) -> None:
    """Print a row below the other, a line for each cell that says something."""
    indent = max(map(len, columns))
    for values in zip(*columns.values(), strict=True):
        filled = [(name, value) for name, value in zip(columns, values, strict=True) if value]
        say("\n".join(f"{_heading(name):{indent}}  {value}" for name, value in filled) + "\n")


def _widths(columns: dict[str, list[str]], width: int) -> dict[str, int]:
    """Give every column its longest line, less what is too much, taken from the widest."""
    widths = {name: max(map(len, (_heading(name), *cells))) for name, cells in columns.items()}
    least = {name: _least(name, cells) for name, cells in columns.items()}
    excess = sum(room + _GAP for room in widths.values()) - _GAP - width
    for _ in range(excess):
        widest = max(widths, key=lambda name: (widths[name] > least[name], widths[name]))
        widths[widest] -= 1
    return widths


def _fits(columns: dict[str, list[str]], width: int) -> bool:
    return sum(_least(name, cells) + _GAP for name, cells in columns.items()) - _GAP <= width


def _least(name: str, cells: Sequence[str]) -> int:
    """Count the columns of a terminal that one needs: its longest word, up to a limit."""
    words = [word for text in (_heading(name), *cells) for word in text.split()]
    return min(max(map(len, words), default=1), _LONG_WORD)


def _heading(name: str) -> str:
    return name.replace("_", " ")


def _is_number(value: Any) -> bool:
    return value is None or (isinstance(value, (int, float)) and not isinstance(value, bool))


_GAP = 2
_THOUSAND = 1000
"""From here on three digits would need an exponent, which few people read."""
_LONG_WORD = 24
_ENDLESS = 10_000
"""Where nobody looks, a line is as long as its row: pipes and files get nothing folded."""


def _jsonable(value: Any) -> Any:
    return value.isoformat() if isinstance(value, (date, datetime)) else str(value)
