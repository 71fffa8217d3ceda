"""Tables made by hand, loading them, and reading everything back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

import pyarrow as pa

from graphkit.model.columns import Type
from graphkit.model.graph import EdgeTable, NodeTable, Table
from graphkit.model.schema import Kind, Schema
from graphkit.record import LoadedDataset, Record
from graphkit.stores import Ask, Derive, Progress, Store

STANDARD = Schema.standard()
Row = Mapping[str, Any]
FILLED = {
    Type.STRING: "Ynys Môn 🌳 'so-called' \"x\"\nline 2 \\ `tick`",
    Type.LIST: ["plain", "with | bar", "日本"],
    Type.INTEGER: -(2**53) - 1,
    Type.NUMBER: 0.1,
    Type.BOOLEAN: False,
    Type.DATE: date(1969, 12, 31),
}
"""A value of every type, none of them easy."""


def nodes(label: str, *rows: Row, schema: Schema = STANDARD) -> NodeTable:
    """Make a table of nodes; what a row does not say is empty, but for its name."""
    return NodeTable(
        schema.kind(label), _table(schema.kind(label), [{"name": "x", **row} for row in rows])
    )


def edges(
    type_: str, from_label: str, to_label: str, *rows: Row, schema: Schema = STANDARD
) -> EdgeTable:
    """Make a table of edges; what a row does not say is empty."""
    kind = schema.kind(type_)
    return EdgeTable(kind, from_label, to_label, _table(kind, rows))


def _table(kind: Kind, rows: Sequence[Row]) -> pa.Table:
    columns = {column.name: column.type.arrow for column in kind.columns}
    assert not {name for row in rows for name in row} - columns.keys()
    return pa.table(
        {name: pa.array([row.get(name) for row in rows], type_) for name, type_ in columns.items()}
    )


def record(schema: Schema = STANDARD, fingerprint: str = "one") -> Record:
    """Make a record of a load."""
    return Record(
        fingerprint=fingerprint,
        loaded_at="2026-01-02T03:04:05+00:00",
        datasets=(LoadedDataset("d", "Ünï", "CC0-1.0", "nobody"),),
        headings=2,
        projects=2,
        waves=("w1", "w2"),
        schema=schema.model_dump(mode="json"),
        version="0",
    )


def nothing(_: Ask) -> Iterable[Table]:
    """Derive nothing."""
    return ()


def silent(what: str, done: int, total: int) -> None:
    """Report progress to nobody."""


def load(
    store: Store,
    *tables: Table,
    derive: Derive = nothing,
    schema: Schema = STANDARD,
    progress: Progress = silent,
) -> None:
    """Make the store hold just these tables."""
    store.replace(record(schema), tables, derive, progress)


def everything(store: Store) -> list[dict[str, Any]]:
    """Read all nodes, then all edges, by id."""
    labels = "|".join(kind.name for kind in STANDARD.nodes)
    types = "|".join(kind.name for kind in STANDARD.edges)
    found = store.query(f"MATCH (x:{labels}) RETURN x ORDER BY x.id", {}).column("x")
    found += store.query(f"MATCH ()-[x:{types}]->() RETURN x ORDER BY x.id", {}).column("x")
    return found


def shown(*tables: Table) -> list[dict[str, Any]]:
    """Say what `everything` should give when just these tables were loaded."""
    ordered = (
        [table for table in tables if isinstance(table, NodeTable)],
        [table for table in tables if isinstance(table, EdgeTable)],
    )
    return [
        item
        for some in ordered
        for item in sorted((i for table in some for i in _shown(table)), key=lambda i: i["id"])
    ]


def _shown(table: Table) -> Iterable[dict[str, Any]]:
    name = "type" if isinstance(table, EdgeTable) else "label"
    for row in table.data.to_pylist():
        yield {name: table.kind.name, **{k: v for k, v in row.items() if v is not None}}
