"""Statements: the Cypher that reads and changes what a load has written."""

from __future__ import annotations

from collections.abc import Sequence

from graphkit.model.graph import EdgeTable, Table
from graphkit.model.schema import Kind
from graphkit.rowhash import HASH

_OURS = "(s:GraphkitStore {id: 'store'})"
READ_STATE = (
    f"MATCH {_OURS} RETURN s.loading AS loading, s.format AS format, s.token AS token, "
    "s.batch AS batch, s.touched AS touched"
)
READ_RECORD = f"MATCH {_OURS} RETURN s.record AS record"
CLAIM = f"MERGE {_OURS} SET s.touched = $now"
"""Makes the record if need be, and holds it until the transaction ends."""
WRITE_STATE = f"MATCH {_OURS} SET s += $state"


def constraints(kinds: Sequence[Kind]) -> list[str]:
    """Give the statements without which loading is slow and ids may repeat."""
    patterns = {kind.name: _every(kind).replace("->", "-") for kind in kinds}
    patterns["GraphkitStore"] = "(x:GraphkitStore)"
    return [
        f"CREATE CONSTRAINT graphkit_{name} IF NOT EXISTS FOR {pattern} REQUIRE x.id IS UNIQUE"
        for name, pattern in patterns.items()
    ]


def _every(kind: Kind) -> str:
    return f"(x:{kind.name})" if kind.of == "node" else f"()-[x:{kind.name}]->()"


def count_foreign(kind: Kind) -> str:
    """Count what bears our label or type without our mark."""
    return f"MATCH {_every(kind)} WHERE x.{HASH} IS NULL OR x.id IS NULL RETURN count(x)"


def read_hashes(kind: Kind) -> str:
    """Read ids and hashes in a few long lists: a row for each would take three times as long."""
    return (
        f"MATCH {_every(kind)} WITH x.id AS id, x.{HASH} AS hash "
        "RETURN hash % 16 AS part, collect(id) AS ids, collect(hash) AS hashes"
    )


def count_attached(kind: Kind) -> str:
    """Count the relationships, other than ours, of nodes that are to go; a row is [id]."""
    return (
        f"UNWIND $rows AS row {_find('x', kind.name, 'row[0]')} MATCH (x)-[r]-() "
        f"WHERE r.{HASH} IS NULL RETURN type(r) AS type, count(DISTINCT r) AS number"
    )


def delete(kind: Kind) -> str:
    """Delete by id; a row is [id]. Nodes go with our own edges, and not if anybody's are left."""
    if kind.of == "edge":
        edge = f"()-[x:{kind.name} {{id: row[0]}}]->() USING INDEX SEEK x:{kind.name}(id)"
        return f"UNWIND $rows AS row MATCH {edge} DELETE x"
    node = _find("x", kind.name, "row[0]")
    ours = f"OPTIONAL MATCH (x)-[r]-() WHERE r.{HASH} IS NOT NULL"
    return f"UNWIND $rows AS row {node} {ours} DELETE r, x"


def update(kind: Kind, names: Sequence[str]) -> str:
    """Change nodes in place, so that what others attached to them stays; `names` are the row's."""
    node = _find("x", kind.name, _cell(names, "id"))
    return f"UNWIND $rows AS row {node} SET x = {_map(names)}"


def create(table: Table, names: Sequence[str]) -> str:
    """Create nodes or edges; `names` are the row's.

    A plain CREATE: where somebody else was faster, the constraint fails rather than we overwrite.
    """
    kind = table.kind.name
    if not isinstance(table, EdgeTable):
        return f"UNWIND $rows AS row CREATE (x:{kind} {_map(names)}) RETURN count(x) AS number"
    return (
        f"UNWIND $rows AS row {_find('a', table.from_label, _cell(names, 'from'))} "
        f"{_find('b', table.to_label, _cell(names, 'to'))} "
        f"CREATE (a)-[x:{kind} {_map(names, but=('from', 'to'))}]->(b) RETURN count(x) AS number"
    )


def _find(variable: str, label: str, id_: str) -> str:
    """Find a node by its index: left free, a plan made while there was little scans everything."""
    return f"MATCH ({variable}:{label} {{id: {id_}}}) USING INDEX SEEK {variable}:{label}(id)"


def _map(names: Sequence[str], but: Sequence[str] = ()) -> str:
    cells = [f"{_quoted(name)}: {_cell(names, name)}" for name in names if name not in but]
    return f"{{{', '.join(cells)}}}"


def _cell(names: Sequence[str], name: str) -> str:
    return f"row[{names.index(name)}]"


def _quoted(name: str) -> str:
    """Quote a property's name, which a dataset may choose freely."""
    return f"`{name.replace('`', '``')}`"
