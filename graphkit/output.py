"""How commands show rows: a table for people, JSON or CSV for programs."""

from __future__ import annotations

import csv
import io
import json
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
        return f"{value:.3g}"
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
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for at, name in enumerate(rows.columns):
        numbers = all(_is_number(value) for value in rows.column(name))
        table.add_column(
            Text(name.replace("_", " ")),
            justify="right" if numbers and len(rows) else "left",
            overflow="fold",
            no_wrap=at == 0 and _short(rows.column(name)),
        )
    for row in rows:
        table.add_row(*(Text(visible(cell(value))) for value in row.values()))
    # Where nobody looks, a line is as long as its row: pipes and files get nothing folded.
    Console(width=None if sys.stdout.isatty() else 10_000, highlight=False).print(table)


def _short(values: Sequence[Any]) -> bool:
    longest = 40
    return all(len(cell(value)) <= longest for value in values)


def _is_number(value: Any) -> bool:
    return value is None or (isinstance(value, (int, float)) and not isinstance(value, bool))


def _jsonable(value: Any) -> Any:
    return value.isoformat() if isinstance(value, (date, datetime)) else str(value)
