"""What a picture is made of: a graph of rows, the evidence behind its lines, its caption."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from graphkit.record import Record

if TYPE_CHECKING:
    import networkx as nx

Row = Mapping[str, Any]


def network_of(rows: Iterable[Row]) -> nx.MultiDiGraph:
    """Make a graph of rows of source, edge and target: nodes or ids, and a relationship or none.

    Nodes carry `label` and their properties; edges, keyed by id, `type` and theirs.
    """
    import networkx as nx

    graph = nx.MultiDiGraph()
    for row in rows:
        for node in (row["source"], row["target"]):
            if node is not None:
                graph.add_node(node["id"], **_but(node, "id"))
        edge = row["edge"]
        if edge is not None:
            properties = _but(edge, "id", "from", "to")
            graph.add_edge(edge["from"], edge["to"], key=edge["id"], **properties)
    return graph


def lines_behind(graph: nx.MultiDiGraph, lines: Iterable[Row]) -> dict[str, list[Row]]:
    """Sort lines of evidence to the derived edges they stand behind, by edge id.

    Each line names, beside what an evidence row has, the `general_theme` that it counts for.
    """
    behind: dict[str, list[Row]] = {}
    derived = {
        (source, target): key
        for source, target, key, type_ in graph.edges(keys=True, data="type")
        if type_ in {"ARISES_UNDER", "SUPPORTS"}
    }
    for line in lines:
        theme, row = line["general_theme"], _but(line, "general_theme")
        for ends in ((line["from"], theme), (theme, line["heading"])):
            if ends in derived:
                behind.setdefault(derived[ends], []).append(row)
    return behind


def title(record: Record) -> str:
    """Say what was loaded."""
    return " + ".join(dataset.title or dataset.name for dataset in record.datasets)


def caption(view: str, graph: nx.MultiDiGraph, record: Record) -> Iterator[str]:
    """Say how much is drawn, of which datasets, under which licence, and how old it is."""
    yield f"View {view}: {len(graph)} nodes, {graph.number_of_edges()} relationships."
    for dataset in record.datasets:
        licence = f" Licence: {dataset.licence}." if dataset.licence else ""
        yield f"Dataset {dataset.name}.{licence}"
    yield f"Loaded {record.loaded_at} by graphkit {record.version}."


def _but(row: Row, *names: str) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in names}
