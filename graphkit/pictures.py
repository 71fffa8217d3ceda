"""Pictures: a view of the graph, with the evidence behind every line, ready to be drawn."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from graphkit.record import Record
from graphkit.renderers import Picture

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


def picture_of(
    view: str,
    about: str,
    graph: nx.MultiDiGraph,
    record: Record,
    lines: Iterable[Row],
    names: Mapping[str, str],
    limit: int,
) -> Picture:
    """Put everything together that a renderer shows.

    Args:
        view: the view's name.
        about: what it shows.
        graph: as `network_of` gives it.
        record: of the store it comes from.
        lines: evidence rows, each with the `general_theme` that it counts for.
        names: of headings and sources, by id.
        limit: the most nodes to draw.
    """
    return Picture(
        title=" + ".join(dataset.title or dataset.name for dataset in record.datasets),
        subtitle=about,
        network=graph,
        evidence=_behind(graph, lines),
        names=names,
        caption=tuple(_caption(view, graph, record)),
        limit=limit,
    )


def _behind(graph: nx.MultiDiGraph, lines: Iterable[Row]) -> dict[str, list[Row]]:
    """Sort lines of evidence to the derived edges they stand behind."""
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


def _caption(view: str, graph: nx.MultiDiGraph, record: Record) -> Iterable[str]:
    yield f"View {view}: {len(graph)} nodes, {graph.number_of_edges()} relationships."
    for dataset in record.datasets:
        licence = f" Licence: {dataset.licence}." if dataset.licence else ""
        yield f"Dataset {dataset.name}.{licence}"
    yield f"Loaded {record.loaded_at} by graphkit {record.version}."


def _but(row: Row, *names: str) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in names}
