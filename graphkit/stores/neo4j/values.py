"""Values: what the driver returns, as plain Python that both engines agree on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from neo4j import ManagedTransaction, Transaction
from neo4j.graph import Node, Path, Relationship
from neo4j.time import Date, DateTime, Duration, Time

from graphkit.model.nodes import NODES
from graphkit.rowhash import HASH
from graphkit.rows import Rows

Open = Transaction | ManagedTransaction
"""A transaction under way, begun by us or by the driver."""
_Ids = Mapping[str, str]
"""The ids of nodes by the server's own."""
_ENDS = "MATCH (n) WHERE elementId(n) IN $ends RETURN elementId(n), coalesce(n.id, elementId(n))"
_SCALARS = frozenset({str, int, float, bool, type(None)})


def ask(tx: Open, text: str, parameters: Mapping[str, Any]) -> Rows:
    """Run a statement and give all of its rows."""
    result = tx.run(text, dict(parameters))
    return plain_rows(tx, result.keys(), result.values())


def plain_rows(tx: Open, names: Sequence[str], answers: Sequence[Sequence[Any]]) -> Rows:
    """Give a result as rows; `tx` is the transaction it came from, to look up ends of edges."""
    ids = _ids(tx, answers)
    columns = zip(*answers, strict=True) if answers else ([] for _ in names)
    return Rows(
        {
            name: [value if type(value) in _SCALARS else _plain(value, ids) for value in column]
            for name, column in zip(names, columns, strict=True)
        }
    )


def _plain(value: Any, ids: _Ids) -> Any:
    if isinstance(value, list):
        return [_plain(item, ids) for item in value if item != HASH]
    if isinstance(value, dict):
        return {key: _plain(item, ids) for key, item in value.items() if key != HASH}
    if isinstance(value, Node):
        return {"id": _id(value), "label": _label(value), **_properties(value)}
    if isinstance(value, Relationship):
        return _edge(value, ids)
    if isinstance(value, Path):
        return {"nodes": _plain([*value.nodes], ids), "edges": _plain([*value.relationships], ids)}
    return _native(value)


def _edge(edge: Relationship, ids: _Ids) -> dict[str, Any]:
    ends = {"from": edge.start_node, "to": edge.end_node}
    return {
        "id": edge.get("id", edge.element_id),
        "type": edge.type,
        **{
            end: ids.get(node.element_id) or _id(node)
            for end, node in ends.items()
            if node is not None
        },
        **_properties(edge),
    }


def _native(value: Any) -> Any:
    """Give a value of the server's own types as Python's, and any other as it is."""
    if isinstance(value, Date | DateTime | Time):
        return value.to_native()
    if isinstance(value, Duration):
        return value.iso_format()
    return list(value) if isinstance(value, tuple) else value


def _id(node: Node) -> str:
    """Give our id, or, for a node that is not ours, the server's."""
    return str(node.get("id", node.element_id))


def _label(node: Node) -> str:
    """Give the label that is ours; people may have put others on the same node."""
    ours = [label for label in node.labels if label in NODES]
    return next(iter(ours or sorted(node.labels)), "")


def _properties(of: Node | Relationship) -> dict[str, Any]:
    shown = {name: value for name, value in of.items() if name not in {"id", HASH}}
    return {name: _plain(value, {}) for name, value in shown.items()}


def _ids(tx: Open, answers: Iterable[Any]) -> dict[str, str]:
    """Look up the ids of the nodes that relationships start and end at."""
    ends = list(set(_ends(answers)))
    return {key: str(id_) for key, id_ in tx.run(_ENDS, ends=ends).values()} if ends else {}


def _ends(values: Iterable[Any]) -> Iterator[str]:
    for value in values:
        if isinstance(value, Relationship):
            yield from (node.element_id for node in value.nodes if node is not None)
        elif isinstance(value, Path):
            yield from (node.element_id for node in value.nodes)
        elif isinstance(value, list):
            yield from _ends(value)
        elif isinstance(value, dict):
            yield from _ends(value.values())
