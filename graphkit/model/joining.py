"""One node an id, one edge an id: find what stands twice, within a dataset and across datasets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from graphkit.model.differences import first_differences
from graphkit.model.places import PLACE, Places
from graphkit.model.tables import Tables

_KIND, _COLUMN = "_kind", "_column"
_FIRST = "_first"
"""Before a column's name: what the first row of the same id has there."""


def joined(tables: Tables, places: Places, what: str) -> Tables:
    """Drop what another dataset says in the same words; report what says it in others.

    Args:
        tables: all nodes, or all edges, with every id filled in.
        places: where problems go.
        what: `node` or `edge`, for messages.
    """
    repeated = _repeated(_index(tables))
    if repeated.num_rows == 0:
        return tables
    told = pa.concat_tables(_compared(tables, repeated))
    for row in told.filter(_objectionable(told)).to_pylist():
        _report(row, places, what)
    surplus = told[PLACE].combine_chunks()
    return {
        name: table.filter(pc.invert(pc.is_in(table[PLACE], value_set=surplus)))
        for name, table in tables.items()
    }


def _index(tables: Tables) -> pa.Table:
    """List id, dataset, place and kind of every row."""
    parts = [
        table.select(["id", "dataset", PLACE]).append_column(
            _KIND, pa.repeat(pa.scalar(name), table.num_rows)
        )
        for name, table in tables.items()
    ]
    empty = pa.schema([("id", pa.string()), (PLACE, pa.int64())]).empty_table()
    return pa.concat_tables(parts) if parts else empty


def _repeated(index: pa.Table) -> pa.Table:
    """List every row whose id an earlier row has, beside what that row has."""
    counts = index.group_by("id").aggregate([("id", "count"), (PLACE, "min")])
    counts = counts.filter(pc.greater(counts["id_count"], 1))
    ids = counts["id"].combine_chunks()
    rows = index.filter(pc.is_in(index["id"], value_set=ids))
    first = pc.take(counts[f"{PLACE}_min"], pc.index_in(rows["id"], value_set=ids))
    at = pc.index_in(first, value_set=rows[PLACE].combine_chunks())
    for name in rows.column_names:
        rows = rows.append_column(_FIRST + name, pc.take(rows[name], at))
    return rows.filter(pc.not_equal(rows[PLACE], first))


def _compared(tables: Tables, repeated: pa.Table) -> Iterator[pa.Table]:
    """Append the first column in which a row differs from the first of its id; '' if in none."""
    alike = pc.equal(repeated[_KIND], repeated[_FIRST + _KIND])
    across = repeated.filter(pc.invert(alike))
    yield across.append_column(_COLUMN, pa.repeat(pa.scalar("id"), across.num_rows))
    for name, table in tables.items():
        pairs = repeated.filter(pc.and_(alike, pc.equal(repeated[_KIND], name)))
        if pairs.num_rows:
            ones, others = (_rows_at(table, pairs[at]) for at in (_FIRST + PLACE, PLACE))
            yield pairs.append_column(_COLUMN, first_differences(ones, others))


def _rows_at(table: pa.Table, places: pa.ChunkedArray) -> pa.Table:
    return table.take(pc.index_in(places, value_set=table[PLACE].combine_chunks()))


def _objectionable(told: pa.Table) -> pa.ChunkedArray:
    """Tell which rows repeat one of their own dataset, or say something else than the first."""
    within = pc.equal(told["dataset"], told[f"{_FIRST}dataset"])
    return pc.or_(within, pc.not_equal(told[_COLUMN], ""))


def _report(row: Mapping[str, Any], places: Places, what: str) -> None:
    where = places.called(row[_FIRST + PLACE])
    if row["dataset"] != row[f"{_FIRST}dataset"]:
        message = f"the same {what}, '{row['id']}', is told differently in {where}"
        places.report(row[PLACE], row[_COLUMN], message)
    elif what == "edge" and row[_COLUMN] in {"", "note", "quote"}:
        message = f"says the same as {where}: remove one, or give each an id of its own"
        places.report(row[PLACE], "id", message)
    else:
        message = f"'{row['id']}' is taken by {where}: every {what} needs an id of its own"
        places.report(row[PLACE], "id", message)
