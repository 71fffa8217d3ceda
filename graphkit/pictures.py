"""What a picture is made of: a network of rows, the evidence behind its lines, its caption."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from graphkit.errors import OutputError
from graphkit.record import Record
from graphkit.rows import without

if TYPE_CHECKING:
    import networkx as nx

    from graphkit.colouring import Colouring, LineLook

Row = Mapping[str, Any]

MOST_NODES = 1500
"""With more nodes than this a picture shows communities in their place, unless told otherwise."""


@dataclass(frozen=True)
class Picture:
    """A network to look at, with all that is said of it."""

    title: str
    subtitle: str
    """Which view this is, in a few words."""
    network: nx.MultiDiGraph
    """Nodes carry `label`, `name` and properties; edges, keyed by id, `type` and properties."""
    evidence: Mapping[str, Sequence[Row]]
    """By edge id, the rows behind a derived edge; an edge not in it is its own evidence."""
    names: Mapping[str, str]
    """By id, what headings and sources are called."""
    caption: Sequence[str]
    """Lines to stand below: counts, datasets, licence, when it was loaded, what is left out."""
    limit: int = MOST_NODES
    """The most nodes to draw."""
    waves: Sequence[str] = ()
    """The waves of edges that carry `wave`, in their order."""
    measures: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    """By the measure's name, a number for each node that has one: what nodes may be sized by."""
    links: Mapping[str, str] = field(default_factory=dict)
    """By node id, the relative address of a page about it."""
    colourings: Sequence[Colouring] = ()
    """What nodes may be coloured by, beside their kind and their community."""
    definitions: Mapping[str, str] = field(default_factory=dict)
    """By the measure's title, what it is in a sentence."""
    looks: Mapping[str, LineLook] = field(default_factory=dict)
    """By type, how its lines are drawn; others have the colour of the node that speaks."""
    size: str = ""
    """What nodes are sized by at first: a measure's title; '' for their connections."""
    colour: str = ""
    """What they are coloured by at first: a colouring's title or `community`; '' for kind."""
    thicker: str = "a heavier tie"
    """What the width of ties that look as their type does stands for."""
    back: tuple[str, str] | None = None
    """Title and relative address of the page that this one belongs to."""


def refuse_too_much(picture: Picture, kind: str) -> None:
    """Make sure that a picture is within its limit; `kind` is what would show it.

    Raises:
        OutputError: it has more nodes.
    """
    size = len(picture.network)
    if size > picture.limit:
        raise OutputError(
            f"{picture.title}: {size:,} nodes are more than the {picture.limit:,} that a {kind} "
            f"shows well: draw a smaller view, or all of it with --limit {size}"
        )


def network_of(rows: Iterable[Row]) -> nx.MultiDiGraph:
    """Make a graph of rows of source, edge and target: nodes or ids, and a relationship or none.

    Nodes carry `label` and their properties; edges, keyed by id, `type` and theirs.
    """
    import networkx as nx

    graph = nx.MultiDiGraph()
    for row in rows:
        for node in (row["source"], row["target"]):
            if node is not None:
                graph.add_nodes_from([(node["id"], without(node, "id"))])
        edge = row["edge"]
        if edge is not None:
            properties = without(edge, "id", "from", "to")
            # As a tuple: an own column may have the name of any argument of add_edge.
            graph.add_edges_from([(edge["from"], edge["to"], edge["id"], properties)])
    return graph


def lines_behind(
    graph: nx.MultiDiGraph, asked: Callable[[], Iterable[Row]]
) -> dict[str, list[Row]]:
    """Sort lines of evidence to the derived edges they stand behind, by edge id.

    Each line names, beside what an evidence row has, the `general_theme` that it counts for; they
    are asked for where there is a derived edge.
    """
    behind: dict[str, list[Row]] = {}
    derived = {
        (source, target): key
        for source, target, key, type_ in graph.edges(keys=True, data="type")
        if type_ in {"ARISES_UNDER", "SUPPORTS"}
    }
    for line in asked() if derived else ():
        theme = line["general_theme"]
        found = [derived.get((line["from"], theme)), derived.get((theme, line["heading"]))]
        keys = [key for key in found if key is not None]
        row = without(line, "general_theme") if keys else {}
        for key in keys:
            behind.setdefault(key, []).append(row)
    return behind


def waves_of(graph: nx.MultiDiGraph, order: Sequence[str]) -> tuple[str, ...]:
    """List the waves that edges carry: in the order given, then others by name."""
    found = {wave for *_, wave in graph.edges(data="wave") if wave}
    return (*(wave for wave in order if wave in found), *sorted(found.difference(order)))


def title(record: Record) -> str:
    """Say what was loaded."""
    return " + ".join(dataset.title or dataset.name for dataset in record.datasets)


def counts(what: str, graph: nx.MultiDiGraph) -> str:
    """Say how much is drawn."""
    return f"{what}: {len(graph)} nodes, {graph.number_of_edges()} relationships."


def provenance(record: Record) -> Iterator[str]:
    """Say which datasets these are, under which licence, and how old they are."""
    for dataset in record.datasets:
        licence = f" Licence: {dataset.licence}." if dataset.licence else ""
        yield f"Dataset {dataset.name}.{licence}"
    yield f"Loaded {record.loaded_at} by graphkit {record.version}."
