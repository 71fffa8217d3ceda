"""A network as rustworkx has it, for what a compiled library works out."""

from __future__ import annotations

from typing import Any

from graphkit.network import Network


def compiled(network: Network, *, directed: bool) -> Any:
    """Give the ties to rustworkx, each once; actors keep their numbers, weights are left out.

    Args:
        network: the network.
        directed: whether ties keep their direction; a pair tied both ways is one tie otherwise.
    """
    import rustworkx
    from scipy.sparse import triu

    ties = network.ties
    source, target = ties.source, ties.target
    if network.directed and not directed:
        source, target = triu(network.neighbours).coords
    graph = rustworkx.PyDiGraph() if directed else rustworkx.PyGraph()
    graph.add_nodes_from(range(len(network)))
    graph.add_edges_from_no_data(list(zip(source.tolist(), target.tolist(), strict=True)))
    return graph
