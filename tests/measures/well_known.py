"""Networks that textbooks and other programs print figures of, and ways to NetworkX and back."""

from __future__ import annotations

from typing import Any

import networkx as nx
import numpy as np

from graphkit.measures import Partly, Undefined, every
from graphkit.network import Network
from graphkit.network.building import built

KNOKE = {
    "COUN": "COMM MAYR NEWS WELF",
    "COMM": "COUN EDUC INDU MAYR NEWS UWAY WELF",
    "EDUC": "COMM INDU MAYR WRO NEWS WEST",
    "INDU": "COUN COMM MAYR NEWS",
    "MAYR": "COUN COMM EDUC INDU NEWS UWAY WELF WEST",
    "WRO": "EDUC NEWS WELF",
    "NEWS": "COMM INDU MAYR",
    "UWAY": "COUN COMM INDU MAYR NEWS WELF",
    "WELF": "COMM MAYR NEWS",
    "WEST": "COUN COMM EDUC MAYR NEWS",
}
"""Who gives information to whom: Knoke and Wood (1981), Organized for action; KNOKI in UCINET."""

KITE = ["Andre", "Beverly", "Carol", "Diane", "Ed", "Fernando", "Garth", "Heather", "Ike", "Jane"]


def kite() -> Network:
    """Krackhardt (1990), Assessing the political landscape."""
    graph = nx.krackhardt_kite_graph()
    return of_graph(nx.relabel_nodes(graph, dict(enumerate(KITE))))


def marriages() -> Network:
    """Padgett and Ansell (1993), Robust action and the rise of the Medici; Pucci married nobody."""
    graph = nx.Graph(nx.florentine_families_graph())
    graph.add_node("Pucci")
    return of_graph(graph)


def knoke() -> Network:
    return of_graph(nx.DiGraph({name: told.split() for name, told in KNOKE.items()}))


def club() -> Network:
    """Zachary (1977), An information flow model for conflict and fission in small groups."""
    graph = nx.karate_club_graph()
    for _, _, own in graph.edges(data=True):
        own.clear()
    return of_graph(graph)


def of_graph(graph: Any) -> Network:
    """Make a network of a NetworkX graph; weights are `weight`, 1 where there is none."""
    at = {node: number for number, node in enumerate(graph)}
    lines = list(graph.edges(data="weight", default=1.0))
    return built(
        [str(node) for node in graph],
        [at[source] for source, _, _ in lines],
        [at[target] for _, target, _ in lines],
        [weight for _, _, weight in lines],
        directed=graph.is_directed(),
    )


def as_graph(network: Network) -> Any:
    """Give NetworkX a network, actors by number, with weights and lengths (1 / weight)."""
    graph = nx.DiGraph() if network.directed else nx.Graph()
    graph.add_nodes_from(range(len(network)))
    ties = network.ties
    for source, target, weight in zip(
        ties.source.tolist(), ties.target.tolist(), ties.weight.tolist(), strict=True
    ):
        graph.add_edge(source, target, weight=weight, length=1 / weight)
    return graph


def random_network(seed: int, *, directed: bool, weighted: bool) -> Network:
    """Make a sparse network of up to 60 actors, most of them of several parts."""
    chance = np.random.default_rng([seed, directed, weighted])
    size = int(chance.integers(2, 60))
    lines = int(chance.integers(0, 3 * size))
    return built(
        [f"a{at}" for at in range(size)],
        chance.integers(0, size, lines),
        chance.integers(0, size, lines),
        chance.integers(1, 6, lines) if weighted else None,
        directed=directed,
    )


def twice(network: Network) -> Network:
    """Put a copy of a network beside it."""
    ties, size = network.ties, len(network)
    return built(
        [f"{half}{id_}" for half in "ab" for id_ in network.ids],
        np.concatenate([ties.source, ties.source + size]),
        np.concatenate([ties.target, ties.target + size]),
        np.concatenate([ties.weight, ties.weight]),
        directed=network.directed,
    )


def told(name: str, network: Network) -> Any:
    """Work out a measure of actors by name; nan where it is undefined in places."""
    (measure,) = [m for m in every() if m.name == name and m.level == "actor"]
    value = measure(network)
    if isinstance(value, Undefined):
        return value
    if isinstance(value, Partly):
        values = np.asarray(value.values, dtype=np.float64).copy()
        for where in value.undefined.values():
            values[where] = np.nan
        return values
    return value


def by_name(name: str, network: Network) -> dict[str, float]:
    """Work out a measure of actors and say it of each."""
    return dict(zip(network.ids, told(name, network).tolist(), strict=True))
