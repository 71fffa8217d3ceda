"""Values: what the engine returns, as plain Python that both engines agree on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import chain
from typing import TYPE_CHECKING, Any

from graphkit.errors import QueryError
from graphkit.rows import Rows

if TYPE_CHECKING:
    import ladybug as lb

_BUILT = {list, dict, Decimal}
"""The types of values that are something else in plain Python, or hold such."""
_Address = tuple[int, int]
"""Where the engine keeps a node: table and offset."""
_APART = {"id", "_ID", "_LABEL", "_SRC", "_DST"}
"""What of a node or a relationship is told in ways of its own."""


def answered(
    connection: lb.Connection, text: str, parameters: Mapping[str, Any] | None = None
) -> lb.QueryResult:
    """Run one statement.

    Raises:
        RuntimeError: as the engine does.
        QueryError: there are several statements.
    """
    result = connection.execute(text, dict(parameters or {}))
    if isinstance(result, list):
        raise QueryError("one statement at a time, please")
    return result


def answers(
    connection: lb.Connection, text: str, parameters: Mapping[str, Any] | None = None
) -> list[Any]:
    """Run one statement and give its rows, as lists."""
    rows: list[Any] = answered(connection, text, parameters).get_all()
    return rows


def plain_rows(connection: lb.Connection, result: lb.QueryResult, limit: int | None = None) -> Rows:
    """Give a result, or its first rows, as plain Python."""
    names = result.get_column_names()
    found = result.get_all() if limit is None else result.get_n(limit)
    columns = list(zip(*found, strict=True)) if found else [()] * len(names)
    # Most columns hold texts and numbers, which are plain already: their many values are left be.
    built = [set(map(type, values)) & _BUILT for values in columns]
    ids = _node_ids(
        connection,
        chain(*(column for column, is_built in zip(columns, built, strict=True) if is_built)),
    )
    return Rows(
        {
            name: [_plain(value, ids) for value in values] if is_built else list(values)
            for name, values, is_built in zip(names, columns, built, strict=True)
        }
    )


def _plain(value: Any, ids: Mapping[_Address, str]) -> Any:
    if isinstance(value, list):
        return [_plain(item, ids) for item in value]
    if isinstance(value, dict):
        return _plain_object(value, ids)
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value


def _plain_object(value: Mapping[str, Any], ids: Mapping[_Address, str]) -> dict[str, Any]:
    if "_SRC" in value:
        ends = {end: ids[_address(value[key])] for end, key in (("from", "_SRC"), ("to", "_DST"))}
        return {"id": value.get("id"), "type": value["_LABEL"], **ends, **_properties(value)}
    if "_LABEL" in value:
        return {"id": value.get("id"), "label": value["_LABEL"], **_properties(value)}
    if value.keys() == {"_NODES", "_RELS"}:
        return {"nodes": _plain(value["_NODES"], ids), "edges": _plain(value["_RELS"], ids)}
    return {key: _plain(item, ids) for key, item in value.items()}


def _properties(value: Mapping[str, Any]) -> dict[str, Any]:
    return {name: item for name, item in value.items() if item is not None and name not in _APART}


def _address(value: Mapping[str, int]) -> _Address:
    return value["table"], value["offset"]


def _node_ids(connection: lb.Connection, values: Iterable[Any]) -> dict[_Address, str]:
    """Look up the ids of the nodes that relationships start and end at."""
    wanted = set(_ends(values))
    if not wanted:
        return {}
    tables = answers(connection, "CALL show_tables() RETURN id, name")
    ids: dict[_Address, str] = {}
    for number, label in tables:
        offsets = sorted(offset for table, offset in wanted if table == number)
        if offsets:
            text = (
                f"MATCH (n:{label}) WHERE offset(id(n)) IN $offsets "
                "RETURN offset(id(n)) AS at, n.id AS id"
            )
            found = answers(connection, text, {"offsets": offsets})
            ids |= {(number, offset): id_ for offset, id_ in found}
    return ids


def _ends(values: Iterable[Any]) -> Iterator[_Address]:
    for value in values:
        if isinstance(value, list):
            yield from _ends(value)
        elif isinstance(value, dict):
            if "_SRC" in value:
                yield _address(value["_SRC"])
                yield _address(value["_DST"])
            elif "_LABEL" not in value:
                yield from _ends(value.values())
