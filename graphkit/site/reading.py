"""Read a programme from a store, once and in a few queries."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from graphkit import pictures, prose
from graphkit.gallery import Gallery
from graphkit.site.programme import Edge, Known, Node, Programme, Row


def read(gallery: Gallery) -> Programme:
    """Read everything that a site tells; what must not be told never gets here."""
    nodes = {row["id"]: _node(row) for row in gallery.ask("network", "nodes", {}).column("node")}
    edges = {row["edge"]["id"]: _edge(row, nodes) for row in gallery.ask("network", "edges", {})}
    record = gallery.record
    return Programme(
        title=prose.text(pictures.title(record)),
        record=record,
        statement=gallery.disclosure.statement(),
        nodes=nodes,
        edges=list(edges.values()),
        general=list(gallery.ask("ask", "general-themes", {})),
        behind=_behind(gallery, edges),
        gaps=list(gallery.ask("ask", "gaps", {})),
        gallery=gallery,
    )


def _node(row: Row) -> Node:
    name = prose.text(row.get("name")).strip()
    return Node(row["id"], row["label"], name or row["id"], _known(row, "id", "label", "name"))


def _edge(row: Row, nodes: Mapping[str, Node]) -> Edge:
    own = row["edge"]
    start, end = nodes[row["source"]], nodes[row["target"]]
    return Edge(own["id"], own["type"], start, end, _known(own, "id", "type", "from", "to"))


def _behind(gallery: Gallery, edges: Mapping[str, Edge]) -> dict[str, list[Edge]]:
    behind: dict[str, list[Edge]] = {}
    rows = gallery.ask("evidence", "general-themes", {})
    for theme, id_ in zip(rows.column("general_theme"), rows.column("id"), strict=True):
        behind.setdefault(theme, []).append(edges[id_])
    return behind


def _known(row: Row, *without: str) -> Known:
    """Keep what is known; of texts and lists of texts, what can be shown."""
    return Known(
        (name, _shown(value))
        for name, value in row.items()
        if name not in without and value not in (None, "", [])
    )


def _shown(value: Any) -> Any:
    if isinstance(value, list):
        return [_shown(one) for one in value]
    return prose.text(value) if isinstance(value, str) else value
