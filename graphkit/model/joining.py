"""One node an id, one edge an id: find what stands twice, within a dataset and across datasets."""

from __future__ import annotations

from collections.abc import Iterator

import pyarrow as pa
import pyarrow.compute as pc

from graphkit.model.places import PLACE, Places
from graphkit.model.tables import Tables

_KIND = "_kind"


def joined(tables: Tables, places: Places, what: str) -> Tables:
    """Drop what another dataset says in the same words; report what says it in others.

    Args:
        tables: all nodes, or all edges, with every id filled in.
        places: where problems go.
        what: `node` or `edge`, for messages.
    """
    index = _index(tables)
    surplus: list[int] = []
    for twins in _twins(index):
        surplus += _settled(tables, twins, places, what)
    if not surplus:
        return tables
    drop = pa.array(surplus)
    return {
        name: table.filter(pc.invert(pc.is_in(table[PLACE], drop)))
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
    return pa.concat_tables(parts) if parts else pa.table({"id": pa.array([], pa.string())})


def _twins(index: pa.Table) -> Iterator[list[dict[str, object]]]:
    """Give, for each id that stands more than once, all its rows, in order."""
    counts = index.group_by("id").aggregate([("id", "count")])
    repeated = counts.filter(pc.greater(counts["id_count"], 1))["id"]
    if len(repeated) == 0:
        return
    groups: dict[object, list[dict[str, object]]] = {}
    for row in index.filter(pc.is_in(index["id"], repeated.combine_chunks())).to_pylist():
        groups.setdefault(row["id"], []).append(row)
    yield from groups.values()


def _settled(
    tables: Tables, twins: list[dict[str, object]], places: Places, what: str
) -> list[int]:
    """Give the places of rows that repeat the first; report the others."""
    first, *others = twins
    surplus = []
    for other in others:
        place = int(str(other[PLACE]))
        difference = _difference(tables, first, other)
        if first["dataset"] == other["dataset"]:
            places.report(place, "id", _repeated(first, difference, places, what))
        elif difference:
            places.report(place, difference, _disagrees(first, places, what))
        else:
            surplus.append(place)
    return surplus


def _difference(tables: Tables, first: dict[str, object], other: dict[str, object]) -> str:
    """Name the first column in which two rows differ; '' where they are alike."""
    if first[_KIND] != other[_KIND]:
        return "id"
    one, two = (_row(tables[str(row[_KIND])], row[PLACE]) for row in (first, other))
    return next((name for name in one if one[name] != two[name]), "")


def _row(table: pa.Table, place: object) -> dict[str, object]:
    row: dict[str, object] = table.filter(pc.equal(table[PLACE], place)).to_pylist()[0]
    return {name: value for name, value in row.items() if name not in {PLACE, "dataset"}}


def _repeated(first: dict[str, object], difference: str, places: Places, what: str) -> str:
    where = places.called(int(str(first[PLACE])))
    if what == "edge" and difference in {"", "note", "quote"}:
        return f"says the same as {where}: remove one, or give each an id of its own"
    return f"'{first['id']}' is taken by {where}: every {what} needs an id of its own"


def _disagrees(first: dict[str, object], places: Places, what: str) -> str:
    where = places.called(int(str(first[PLACE])))
    return f"the same {what}, '{first['id']}', is told differently in {where}"
