"""Give a network to NetworkX, for whatever people do with it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphkit.network import Network

if TYPE_CHECKING:
    import networkx as nx

MOST_TRACED = 50_000
"""With more ties than this, none carries its evidence: it would outweigh the network."""


def to_networkx(network: Network) -> nx.Graph:
    """Give a Graph, or a DiGraph where ties have directions, that any function of NetworkX takes.

    Nodes, keyed by id, carry `name` and their attributes where they are known, and `bipartite` (0
    for the first mode, 1 for the second) in a two-mode network; ties `weight` and `evidence`, the
    ids of the relationships behind them. The graph itself carries `name`, `about` and `notes`.
    """
    import networkx as nx

    graph = nx.DiGraph() if network.directed else nx.Graph()
    notes = list(network.notes)
    traced = len(network.ties) <= MOST_TRACED
    if not traced:
        notes.append(f"Evidence is left out, as there are more than {MOST_TRACED:,} ties.")
    graph.graph.update(name=network.name, about=network.about, notes=notes)
    _add_actors(graph, network)
    _add_ties(graph, network, traced=traced)
    return graph


def _add_actors(graph: nx.Graph, network: Network) -> None:
    known = {"name": network.names, **network.attributes}
    if network.first_mode is not None:
        known["bipartite"] = [0 if first else 1 for first in network.first_mode.tolist()]
    for at, id_ in enumerate(network.ids):
        own = {name: values[at] for name, values in known.items() if values[at] is not None}
        # As a tuple: an own column may have the name of any argument of add_node.
        graph.add_nodes_from([(id_, own)])


def _add_ties(graph: nx.Graph, network: Network, *, traced: bool) -> None:
    ties, ids = network.ties, network.ids
    ends = zip(ties.source.tolist(), ties.target.tolist(), ties.weight.tolist(), strict=True)
    graph.add_edges_from(
        (
            ids[source],
            ids[target],
            {"weight": weight, "evidence": ties.behind(tie)} if traced else {"weight": weight},
        )
        for tie, (source, target, weight) in enumerate(ends)
    )
