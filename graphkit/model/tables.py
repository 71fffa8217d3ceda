"""Typed tables: every raw table with the columns its kind has, cells converted and checked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pyarrow as pa
import pyarrow.compute as pc

from graphkit.model.cells import typed
from graphkit.model.places import PLACE, Places
from graphkit.model.problems import Problem
from graphkit.model.raw import RawDataset, RawTable
from graphkit.model.schema import Kind, Schema
from graphkit.spelling import did_you_mean

Tables = dict[str, pa.Table]
"""By label or type: all columns of the kind, and each row's place."""


def read_tables(schema: Schema, datasets: Sequence[RawDataset], places: Places) -> Tables:
    """Type every table and put those of one kind below each other; nodes come first."""
    kinds = {kind.name: kind for kind in schema.kinds}
    parts: dict[str, list[pa.Table]] = {name: [] for name in kinds}
    numbered = enumerate((raw, table) for raw in datasets for table in raw.tables)
    for number, (raw, table) in numbered:
        problems = list(_header_problems(schema, table, raw))
        if (
            table.kind in kinds
            and kinds[table.kind].of == table.of
            and not kinds[table.kind].derived
        ):
            rows = _typed(kinds[table.kind], table, places, number)
            dataset = pa.repeat(pa.scalar(raw.manifest.name), rows.num_rows)
            parts[table.kind].append(rows.append_column("dataset", dataset))
        places.problems += problems
    return {name: pa.concat_tables(tables) for name, tables in parts.items() if tables}


def _typed(kind: Kind, table: RawTable, places: Places, number: int) -> pa.Table:
    place = places.of(number)
    columns = {PLACE: place}
    for column in kind.written:
        if column.name not in table.cells.column_names:
            columns[column.name] = pa.nulls(len(place), column.type.arrow)
            continue
        values, unfit = typed(table.cells[column.name], column)
        columns[column.name] = values
        for at, message in unfit:
            places.report(place[at].as_py(), column.name, message)
    rows = pa.table(columns)
    for name in _required(kind):
        if name in table.cells.column_names:
            places.report_where(pc.is_null(rows[name]), rows, name, "must not be empty")
    return rows


def _required(kind: Kind) -> tuple[str, ...]:
    return ("id", "name") if kind.of == "node" else ("from", "to")


def _header_problems(schema: Schema, table: RawTable, raw: RawDataset) -> Iterator[Problem]:
    kinds = {kind.name: kind for kind in schema.kinds if kind.of == table.of}
    kind = kinds.get(table.kind)
    if kind is None:
        what = "label" if table.of == "node" else "relationship type"
        hint = did_you_mean(table.kind, kinds)
        yield Problem(table.file, 0, "", f"no {what} '{table.kind}'{hint}")
        return
    if kind.derived:
        yield Problem(table.file, 0, "", f"{kind.name} is derived by graphkit: remove this table")
        return
    known = [column.name for column in kind.written]
    # A declaration that cannot be is a problem of the manifest, and told there.
    declared = raw.manifest.columns.get(kind.name, {})
    for name in _required(kind):
        if name not in table.cells.column_names:
            yield Problem(table.file, 1, name, f"missing column; the table has {_listed(table)}")
    for name in table.cells.column_names:
        if name not in known and name not in declared:
            yield Problem(table.file, 1, name, _undeclared(kind, name, known, raw.declaring))


def _listed(table: RawTable) -> str:
    return ", ".join(table.cells.column_names)


def _undeclared(kind: Kind, name: str, known: list[str], declaring: str) -> str:
    if name == "dataset":
        return "'dataset' is filled in by graphkit: remove this column"
    quoted = name if name.isidentifier() and name.isascii() else f'"{name}"'
    line = declaring.format(kind=kind.name, name=name, quoted=quoted)
    hint = did_you_mean(name, known)
    return f"not a column of {kind.name}{hint}; to keep it as your own, add to {line}"
