"""A query's answer as a network: its nodes and relationships, or the pairs that its rows name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from graphkit.errors import QueryError
from graphkit.rows import Rows

if TYPE_CHECKING:
    import networkx as nx

Row = Mapping[str, Any]
Nodes = Mapping[str, Row]
"""Every node of the graph by its id."""

_PLACES = ("source", "heading")
"""Columns that say where something is said, unless there is nothing else to join."""


def network(rows: Rows, nodes: Nodes, what: str) -> nx.MultiDiGraph:
    """Make a network of an answer.

    Where it holds nodes, relationships or paths, these are it. Else every column that holds ids
    of nodes is joined to the first such column, a relationship for each row, with the row's other
    values as its properties; columns `source` and `target` may hold any names.

    Args:
        rows: the answer.
        nodes: what the graph knows of the nodes whose ids are met.
        what: the query, for relationships that have no name and for the message.

    Raises:
        QueryError: there is nothing in it to draw.
    """
    if not len(rows):
        raise QueryError(f"{what} has no rows: there is nothing to draw")
    things = list(_things(rows))
    if things:
        return _of_things(things, nodes)
    columns = _joined(rows, nodes)
    if len(columns) > 1:
        return _of_pairs(rows, columns, nodes, what)
    raise QueryError(
        f"{what} answers with a table that joins nothing ({', '.join(rows.columns)}): to draw "
        "it, let it RETURN nodes and relationships, or ids in columns named source and target"
    )


def _things(values: Iterable[Any]) -> Iterator[Row]:
    """Find nodes and relationships, in lists and paths too."""
    for value in values:
        if isinstance(value, list):
            yield from _things(value)
        elif isinstance(value, Mapping):
            is_thing = "id" in value and ("label" in value or {"type", "from", "to"} <= set(value))
            whole = is_thing and not isinstance(value.get("nodes"), list)
            yield from [value] if whole else _things(value.values())


def _of_things(things: Sequence[Row], nodes: Nodes) -> nx.MultiDiGraph:
    import networkx as nx

    graph = nx.MultiDiGraph()
    for node in (thing for thing in things if "label" in thing):
        _add_node(graph, str(node["id"]), node, nodes)
    for edge in (thing for thing in things if "label" not in thing):
        start, end = str(edge["from"]), str(edge["to"])
        for node_id in (start, end):
            if node_id not in graph:
                _add_node(graph, node_id, {}, nodes)
        graph.add_edge(start, end, key=str(edge["id"]), **_but(edge, "id", "from", "to"))
    return graph


def _joined(rows: Rows, nodes: Nodes) -> list[str]:
    """Name the columns to join: source and target, else those that hold nothing but ids."""
    if {"source", "target"} <= set(rows.columns):
        return ["source", "target"]
    found = [name for name in rows.columns if _holds_ids(rows.column(name), nodes)]
    things = [name for name in found if name not in _PLACES]
    return things if len(things) > 1 else [name for name in found if name != "source"]


def _holds_ids(values: Sequence[Any], nodes: Nodes) -> bool:
    ids = [one for value in values for one in _ids(value)]
    return bool(ids) and all(isinstance(one, str) and one in nodes for one in ids)


def _ids(value: Any) -> list[Any]:
    if isinstance(value, list):
        return value
    return [] if value is None else [value]


def _of_pairs(rows: Rows, columns: Sequence[str], nodes: Nodes, what: str) -> nx.MultiDiGraph:
    import networkx as nx

    graph = nx.MultiDiGraph()
    first, *others = columns
    for at, row in enumerate(rows):
        properties = {name: value for name, value in row.items() if _is_fact(name, columns)}
        for start in map(str, _ids(row[first])):
            _add_node(graph, start, {}, nodes)
            for name in others:
                for end in map(str, _ids(row[name])):
                    _add_node(graph, end, {}, nodes)
                    key = f"{at}~{name}~{start}~{end}"
                    type_ = what if len(others) == 1 else _kind(name)
                    graph.add_edge(start, end, key=key, **{"type": type_, **properties})
    return graph


def _is_fact(name: str, columns: Sequence[str]) -> bool:
    """Tell what is worth saying of a relationship: not the ids and names of what it joins."""
    return not (name in columns or name == "id" or name.endswith(("_id", "_ids", "name", "names")))


def _kind(column: str) -> str:
    return column.removesuffix("_ids").removesuffix("_id")


def _add_node(graph: nx.MultiDiGraph, id_: str, own: Row, nodes: Nodes) -> None:
    known = {**nodes.get(id_, {"label": "Name", "name": id_}), **own}
    graph.add_node(id_, **_but(known, "id"))


def _but(row: Row, *names: str) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in names}
