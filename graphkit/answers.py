"""A query's answer as a network: its relationships, or the pairs that its rows name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from graphkit.errors import QueryError
from graphkit.rows import Rows, without

if TYPE_CHECKING:
    import networkx as nx

Row = Mapping[str, Any]

ENDS = ("source", "target")
"""Columns that hold pairs, by id or by name."""
JOINED = "joined by the query"
"""What a line is called that has no name of its own."""
_QUERY = "the query"
_NO_FACTS = {"id", "from", "to", "key", "type", "position"}


@dataclass(frozen=True)
class Known:
    """What the graph holds: all that an answer is drawn from."""

    nodes: Mapping[str, Row]
    """By id."""
    edges: Mapping[str, Row]
    """By the id that answers give; each is called by its own `id`."""

    def node(self, id_: str) -> Row:
        """Give a node's properties; what is no node is a name."""
        return without(self.nodes.get(id_, {"label": "Name", "name": id_}), "id")

    def found(self, cell: object) -> str:
        """Find a node by its id, or by a name that only one has."""
        text = str(cell)
        return text if text in self.nodes else self._by_name.get(text, text)

    @cached_property
    def _by_name(self) -> dict[str, str]:
        named: dict[str, list[str]] = {}
        for id_, node in self.nodes.items():
            named.setdefault(str(node.get("name")), []).append(id_)
        return {name: ids[0] for name, ids in named.items() if len(ids) == 1}


def network(rows: Rows, known: Known, what: str = "") -> nx.MultiDiGraph:
    """Make a network of an answer.

    Where it holds relationships or paths, these are it, as are those whose ids it names; other
    ids in such a row are joined to what the relationship leads to. Else every column that holds
    nodes, or ids of nodes, is joined to the first such column: a line for each row, with the
    row's other values as its properties. Columns `source` and `target` may hold any names, and
    `type` beside them what a line is called.

    Args:
        rows: the answer.
        known: what the graph holds.
        what: the query's name, if it has one, for its lines and for the message.

    Raises:
        QueryError: there is nothing in it to draw.
    """
    if not len(rows):
        raise QueryError(f"{what or _QUERY} has no rows: there is nothing to draw")
    things = list(_things(rows))
    if any(map(_is_edge, things)):
        return _of_things(things, known)
    plain = Rows({name: [_plain(cell) for cell in rows.column(name)] for name in rows.columns})
    lines = [name for name in plain.columns if _holds(plain.column(name), known.edges)]
    if lines:
        return _of_lines(plain, lines, known)
    columns = _joined(plain, known)
    if len(columns) > 1:
        return _of_pairs(plain, columns, known, what)
    if things:
        return _of_things(things, known)
    raise QueryError(
        f"{what or _QUERY} answers with a table that joins nothing ({', '.join(rows.columns)}): to "
        "draw it, let it RETURN nodes and relationships, or ids in columns named source and target"
    )


def refuse_strange(ids: Sequence[str]) -> None:
    """Make sure that nothing of an answer but the store's own nodes gets into a public copy.

    Raises:
        QueryError: there are others.
    """
    if ids:
        raise QueryError(
            "a public copy shows nothing but the store's own nodes, so that nothing confidential "
            f"gets in by another name: {len(ids)} of the answer are none; let the query "
            "RETURN nodes and relationships, or their ids"
        )


def _things(values: Iterable[Any]) -> Iterator[Row]:
    """Find nodes and relationships, in lists, maps and paths too."""
    for value in values:
        if isinstance(value, list):
            yield from _things(value)
        elif isinstance(value, Mapping):
            yield from [value] if _is_node(value) or _is_edge(value) else _things(value.values())


def _is_node(cell: Any) -> bool:
    return isinstance(cell, Mapping) and {"id", "label"} <= cell.keys()


def _is_edge(cell: Any) -> bool:
    return isinstance(cell, Mapping) and {"id", "type", "from", "to"} <= cell.keys()


def _plain(cell: Any) -> Any:
    """Put ids in the place of nodes."""
    if isinstance(cell, list):
        return [_plain(one) for one in cell]
    return str(cell["id"]) if _is_node(cell) else cell


def _of_things(things: Sequence[Row], known: Known) -> nx.MultiDiGraph:
    graph = _empty()
    for thing in things:
        if _is_edge(thing):
            _add_edge(graph, known.edges.get(str(thing["id"]), thing), known)
        else:
            node = known.nodes.get(str(thing["id"]), thing)
            graph.add_nodes_from([(str(thing["id"]), without(node, "id"))])
    return graph


def _of_lines(rows: Rows, lines: Sequence[str], known: Known) -> nx.MultiDiGraph:
    graph = _empty()
    columns = _things_of(rows, known)
    for row in rows:
        told = [known.edges[id_] for name in lines for id_ in _ids(row[name])]
        for edge in told:
            _add_edge(graph, edge, known)
        met = {edge[end] for edge in told for end in ("from", "to")}
        others = [(name, id_) for name in columns for id_ in _ids(row[name]) if id_ not in met]
        named = columns if told else [*columns, "heading"]
        for id_ in (id_ for name in named for id_ in _ids(row.get(name)) if id_ in known.nodes):
            _add_node(graph, id_, known)
        anchors = [edge["to"] for edge in told] or [id_ for _, id_ in others[:1]]
        for name, id_ in others:
            for anchor in anchors:
                _add_line(graph, (anchor, id_), f"{name}~{anchor}~{id_}", {"type": _kind(name)})
    return graph


def _of_pairs(rows: Rows, columns: Sequence[str], known: Known, what: str) -> nx.MultiDiGraph:
    graph = _empty()
    first, *others = columns
    for at, row in enumerate(rows):
        own = {name: value for name, value in row.items() if _is_fact(name, columns)}
        starts = [known.found(cell) for cell in _ids(row[first])]
        for id_ in starts:
            _add_node(graph, id_, known)
        for name in others:
            type_ = _type(row, what) if len(others) == 1 else _kind(name)
            for end in map(known.found, _ids(row[name])):
                _add_node(graph, end, known)
                for start in starts:
                    key = f"{at}~{name}~{start}~{end}"
                    of_line = {
                        name: value
                        for name, value in own.items()
                        if value != graph.nodes[start].get(name)
                    }
                    _add_line(graph, (start, end), key, {**of_line, "type": type_})
    return graph


def _joined(rows: Rows, known: Known) -> list[str]:
    """Name the columns to join: source and target, else those that hold nothing but ids."""
    if set(ENDS) <= set(rows.columns):
        return list(ENDS)
    things = _things_of(rows, known)
    if len(things) > 1:
        return things
    found = [name for name in rows.columns if _holds(rows.column(name), known.nodes)]
    spoken = [name for name in found if not _are(rows.column(name), known, "Source")]
    return spoken if len(spoken) > 1 else found


def _things_of(rows: Rows, known: Known) -> list[str]:
    """Name the columns of ids that are joined: not those that only say where something is said."""
    return [
        name
        for name in rows.columns
        if _holds(rows.column(name), known.nodes)
        and name != "heading"
        and not _are(rows.column(name), known, "Source")
    ]


def _are(cells: Sequence[Any], known: Known, label: str) -> bool:
    return all(known.nodes[id_]["label"] == label for cell in cells for id_ in _ids(cell))


def _holds(cells: Sequence[Any], ids: Mapping[str, Row]) -> bool:
    found = [one for cell in cells for one in _ids(cell)]
    return bool(found) and all(isinstance(one, str) and one in ids for one in found)


def _ids(cell: Any) -> list[Any]:
    if isinstance(cell, list):
        return [one for one in cell if one is not None]
    return [] if cell is None else [cell]


def _is_fact(name: str, columns: Sequence[str]) -> bool:
    """Tell what is worth saying of a line: not the ids and names of what it joins."""
    is_name = name.endswith(("_id", "_ids", "name", "names"))
    return not (name in columns or name in _NO_FACTS or is_name)


def _type(row: Row, what: str) -> str:
    given = row.get("type")
    return given if given and isinstance(given, str) else what.replace("-", " ") or JOINED


def _kind(column: str) -> str:
    return column.removesuffix("_ids").removesuffix("_id").replace("_", " ")


def _empty() -> nx.MultiDiGraph:
    import networkx as nx

    return nx.MultiDiGraph()


def _add_edge(graph: nx.MultiDiGraph, edge: Row, known: Known) -> None:
    ends = (str(edge["from"]), str(edge["to"]))
    for id_ in ends:
        _add_node(graph, id_, known)
    _add_line(graph, ends, str(edge["id"]), without(edge, "id", "from", "to"))


def _add_line(graph: nx.MultiDiGraph, ends: tuple[str, str], key: str, own: Row) -> None:
    # As a tuple: a property may have the name of any argument of add_edge.
    if ends[0] != ends[1] or "~" not in key:
        graph.add_edges_from([(*ends, key, dict(own))])


def _add_node(graph: nx.MultiDiGraph, id_: str, known: Known) -> None:
    if id_ not in graph:
        graph.add_nodes_from([(id_, known.node(id_))])
