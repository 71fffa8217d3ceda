"""Values: what the engine returns, as plain Python that both engines agree on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.compute as pc

from graphkit.rows import Rows

if TYPE_CHECKING:
    import ladybug as lb

_Address = tuple[int, int]
"""Where the engine keeps a node: table and offset."""
_INNER = {"_ID", "_LABEL", "_SRC", "_DST"}


def plain_rows(connection: lb.Connection, found: pa.Table) -> Rows:
    """Give a result as rows; one of scalars and lists stays in Arrow."""
    columns = [_undecimal(column) for column in found.columns]
    if not any(_holds_structs(column.type) for column in columns):
        return Rows(pa.table(dict(zip(found.column_names, columns, strict=True))))
    lists = [column.to_pylist() for column in columns]
    ids = _node_ids(connection, lists)
    return Rows(
        {
            name: [_plain(value, ids) for value in values]
            for name, values in zip(found.column_names, lists, strict=True)
        }
    )


def _undecimal(column: pa.ChunkedArray) -> pa.ChunkedArray:
    """Give sums of whole numbers as whole numbers, others as floats."""
    if not pa.types.is_decimal(column.type):
        return column
    return pc.cast(column, pa.int64() if column.type.scale == 0 else pa.float64())


def _holds_structs(type_: pa.DataType) -> bool:
    if pa.types.is_struct(type_) or pa.types.is_map(type_) or pa.types.is_union(type_):
        return True
    return pa.types.is_list(type_) and _holds_structs(type_.value_type)


def _plain(value: Any, ids: Mapping[_Address, str]) -> Any:
    if isinstance(value, list):
        return [_plain(item, ids) for item in value]
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if not isinstance(value, dict):
        return value
    if "_SRC" in value:
        ends = {end: ids[_address(value[key])] for end, key in (("from", "_SRC"), ("to", "_DST"))}
        return {"id": value.get("id"), "type": value["_LABEL"], **ends, **_properties(value)}
    if "_LABEL" in value:
        return {"id": value.get("id"), "label": value["_LABEL"], **_properties(value)}
    if value.keys() == {"_NODES", "_RELS"}:
        return {"nodes": _plain(value["_NODES"], ids), "edges": _plain(value["_RELS"], ids)}
    return {key: _plain(item, ids) for key, item in value.items()}


def _properties(value: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: item
        for name, item in value.items()
        if item is not None and name not in _INNER | {"id"}
    }


def _address(value: Mapping[str, int]) -> _Address:
    return value["table"], value["offset"]


def _node_ids(connection: lb.Connection, values: Iterable[Any]) -> dict[_Address, str]:
    """Look up the ids of the nodes that relationships start and end at."""
    wanted = set(_ends(values))
    if not wanted:
        return {}
    tables = connection.execute("CALL show_tables() RETURN id, name").get_as_arrow().to_pylist()
    ids: dict[_Address, str] = {}
    for table in tables:
        offsets = sorted(offset for number, offset in wanted if number == table["id"])
        if offsets:
            text = (
                f"MATCH (n:{table['name']}) WHERE offset(id(n)) IN $offsets "
                "RETURN offset(id(n)) AS at, n.id AS id"
            )
            found = connection.execute(text, {"offsets": offsets}).get_as_arrow()
            ids |= {(table["id"], row["at"]): row["id"] for row in found.to_pylist()}
    return ids


def _ends(values: Iterable[Any]) -> Iterator[_Address]:
    for value in values:
        if isinstance(value, list):
            yield from _ends(value)
        elif isinstance(value, dict):
            if "_SRC" in value:
                yield _address(value["_SRC"])
                yield _address(value["_DST"])
            yield from _ends(value.values())
