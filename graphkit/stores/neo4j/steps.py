"""Steps: what a load has to do, in an order in which no edge ever lacks an end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import pyarrow as pa

from graphkit.difference import Difference, difference
from graphkit.model.graph import EdgeTable, Table
from graphkit.model.schema import Kind
from graphkit.rowhash import HASH, row_hashes
from graphkit.stores.neo4j import statements

BATCH = 10_000
"""Rows sent at a time."""
There = Mapping[str, pa.Table]
"""By label and type, the ids and hashes of what is in the database."""


@dataclass(frozen=True)
class Step:
    """One statement and the rows it is run on."""

    does: Literal["delete", "update", "create"]
    kind: Kind
    statement: str
    rows: pa.Table

    def batches(self) -> Iterator[list[tuple[Any, ...]]]:
        """Give the rows as the driver sends them: by position, which is much shorter."""
        for start in range(0, self.rows.num_rows, BATCH):
            columns = self.rows.slice(start, BATCH).columns
            yield list(zip(*(column.to_pylist() for column in columns), strict=True))


def steps(kinds: Sequence[Kind], tables: Sequence[Table], there: There) -> list[Step]:
    """Give all steps after which the database holds, of these kinds, just these tables."""
    changes = [
        _Change(kind, [table for table in tables if table.kind.name == kind.name], there)
        for kind in kinds
    ]
    nodes = [change for change in changes if change.kind.of == "node"]
    edges = [change for change in changes if change.kind.of == "edge"]
    ordered = [
        *(change.deletion() for change in edges),
        *(change.deletion() for change in nodes),
        *(step for change in nodes for step in change.updates()),
        *(step for change in nodes for step in change.creations()),
        *(step for change in edges for step in change.creations()),
    ]
    return [step for step in ordered if step.rows.num_rows]


class _Change:
    """What there is to do for one label or type."""

    def __init__(self, kind: Kind, tables: Sequence[Table], there: There) -> None:
        self.kind = kind
        self._tables = tables
        self._rows: Difference = difference(there[kind.name], [_marked(table) for table in tables])

    def deletion(self) -> Step:
        """An edge that changed is made anew: nothing can be attached to it."""
        changed = self._rows.changed if self.kind.of == "edge" else ()
        ids = [chunk for table in changed for chunk in table["id"].chunks]
        rows = pa.table({"id": pa.chunked_array([*ids, self._rows.gone], pa.string())})
        return Step("delete", self.kind, statements.delete(self.kind), rows)

    def updates(self) -> Iterator[Step]:
        for changed in self._rows.changed:
            rows = _filled(changed)
            yield Step("update", self.kind, statements.update(self.kind, rows.column_names), rows)

    def creations(self) -> Iterator[Step]:
        again = self._rows.changed if self.kind.of == "edge" else [None for _ in self._tables]
        for table, new, changed in zip(self._tables, self._rows.new, again, strict=True):
            rows = _filled(new if changed is None else pa.concat_tables([new, changed]))
            yield Step("create", self.kind, statements.create(table, rows.column_names), rows)


def _marked(table: Table) -> pa.Table:
    """Add each row's hash, which for an edge covers the labels of its ends."""
    ends = f"{table.from_label}>{table.to_label}" if isinstance(table, EdgeTable) else ""
    return table.data.append_column(HASH, row_hashes(table.data, ends))


def _filled(rows: pa.Table) -> pa.Table:
    """Leave out columns that hold nothing: most do, and they would all be sent."""
    names = [name for name in rows.column_names if rows[name].null_count < max(1, rows.num_rows)]
    return rows.select(names)
