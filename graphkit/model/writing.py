"""Write rows as text: what a dataset's tables say in their cells."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from graphkit.model.edges import Edge
from graphkit.model.schema import Kind, Schema


@dataclass(frozen=True)
class TextTable:
    """One table to write: a header and rows of text."""

    kind: Kind
    header: Sequence[str]
    rows: Sequence[Sequence[str]]


def text_tables(schema: Schema, things: Iterable[BaseModel]) -> list[TextTable]:
    """Sort nodes and edges into a table each for every kind that people write, in schema order."""
    by_kind: dict[str, list[Mapping[str, Any]]] = {}
    for thing in things:
        name = thing.type if isinstance(thing, Edge) else type(thing).__name__
        by_kind.setdefault(name, []).append(thing.model_dump(by_alias=True))
    return [_table(kind, by_kind.get(kind.name, [])) for kind in schema.kinds if not kind.derived]


def _table(kind: Kind, things: Sequence[Mapping[str, Any]]) -> TextTable:
    header = [column.name for column in kind.written]
    return TextTable(kind, header, [[text(thing.get(name)) for name in header] for thing in things])


def text(value: Any) -> str:
    r"""Write one cell.

    >>> text(("a", "b|c"))
    'a|b\\|c'
    >>> text(True), text(None), text(dt.date(2024, 6, 1))
    ('true', '', '2024-06-01')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (list, tuple)):
        return "|".join(map(_entry, value))
    return value.isoformat() if isinstance(value, dt.date) else str(value)


def _entry(item: Any) -> str:
    escaped = text(item).replace("|", r"\|")
    # Space around entries is not read; without it this backslash would belong to the next bar.
    return f"{escaped} " if escaped.endswith("\\") else escaped
