"""Davis, Gardner and Gardner (1941), Deep South: eighteen women at fourteen events."""

from __future__ import annotations

from typing import Any

import networkx as nx
from awkward import two_mode

from graphkit.network import Network

DAVIS = nx.davis_southern_women_graph()
WOMEN = [node for node, kind in DAVIS.nodes(data="bipartite") if kind == 0]
EVENTS = [node for node, kind in DAVIS.nodes(data="bipartite") if kind == 1]


def southern_women() -> Network:
    at = {event: number for number, event in enumerate(EVENTS)}
    lines = [(number, at[event]) for number, who in enumerate(WOMEN) for event in DAVIS[who]]
    return two_mode(len(WOMEN), len(EVENTS), lines)


def bipartite(asked: Network) -> Any:
    """Give a two-mode network as NetworkX has it, actors numbered."""
    made = nx.Graph()
    made.add_nodes_from(range(len(asked)))
    made.add_edges_from(zip(asked.ties.source.tolist(), asked.ties.target.tolist(), strict=True))
    return made
