"""Time the measures of actors, beside igraph and NetworkX on the same network.

    uv run python tests/bench/measures.py [--all]

A random network of 5,000 actors and 25,000 ties, always the same. First the whole table of actors
that `graphkit measure` shows by default, beside those of its measures that igraph has (where it
can be imported): the best of some rounds in turn. Then betweenness and closeness beside NetworkX,
which works through every 25th actor only, its time multiplied, unless --all is given: that takes
minutes. Processor seconds, for a machine may have other work too.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Collection
from functools import partial
from typing import Any

import networkx as nx
import numpy as np

from graphkit.measures import Level, every
from graphkit.measuring import Subject
from graphkit.network import Network
from graphkit.network.building import built

ACTORS, TIES, ROUNDS = 5_000, 25_000, 3
SAMPLE = ACTORS // 25


def made() -> Network:
    """Make the network; new each time, for networks remember what was found out about them."""
    chance = np.random.default_rng(1)
    pairs: set[tuple[int, int]] = set()
    while len(pairs) < TIES:
        one, other = chance.integers(0, ACTORS, 2).tolist()
        if one != other:
            pairs.add((min(one, other), max(one, other)))
    ends = np.array(sorted(pairs))
    return built([f"a{at}" for at in range(ACTORS)], ends[:, 0], ends[:, 1])


def table(network: Network) -> dict[str, float]:
    """Work out all that the table of actors shows, and tell how long each took."""
    subject, taken = Subject(network), {}
    for measure in every():
        fitting = measure.shown and subject.fits(measure) and not subject.lacks(measure)
        if measure.level is Level.ACTOR and fitting:
            taken[measure.name] = seconds(partial(subject.value, measure))
    return taken


def by_igraph(network: Network, asked: Collection[str]) -> dict[str, float]:
    """Time those of the measures that igraph has; none without it."""
    try:
        import igraph
    except ImportError:
        return {}
    ends = list(zip(network.ties.source.tolist(), network.ties.target.tolist(), strict=True))
    graph = igraph.Graph(len(network), ends)
    ways: dict[str, Callable[[], Any]] = {
        "degree": graph.degree,
        "betweenness": graph.betweenness,
        "closeness": lambda: graph.closeness(normalized=True),
        "harmonic": graph.harmonic_centrality,
        "eigenvector": graph.eigenvector_centrality,
        "pagerank": graph.pagerank,
        "coreness": graph.coreness,
        "clustering": graph.transitivity_local_undirected,
        "constraint": graph.constraint,
        "reach_2": lambda: graph.neighborhood_size(order=2),
        "reach_3": lambda: graph.neighborhood_size(order=3),
        "community": graph.community_multilevel,
    }
    return {name: seconds(way) for name, way in ways.items() if name in asked}


def beside_networkx(network: Network, *, everybody: bool) -> None:
    graph: Any = nx.Graph()
    graph.add_nodes_from(range(ACTORS))
    ends = zip(network.ties.source.tolist(), network.ties.target.tolist(), strict=True)
    graph.add_edges_from(ends)
    sources = range(ACTORS) if everybody else range(0, ACTORS, ACTORS // SAMPLE)
    times = ACTORS / len(sources)
    theirs: dict[str, Any] = {}

    def near() -> None:
        theirs["closeness"] = {at: nx.closeness_centrality(graph, at) for at in sources}

    def between() -> None:
        theirs["betweenness"] = nx.betweenness_centrality_subset(graph, sources, range(ACTORS))

    def between_all() -> None:
        theirs["betweenness"] = nx.betweenness_centrality(graph, normalized=False)

    found = {measure.name: measure for measure in every() if measure.level is Level.ACTOR}
    for name, way in (("closeness", near), ("betweenness", between_all if everybody else between)):
        own = min(seconds(partial(found[name], made())) for _ in range(ROUNDS))
        slow = seconds(way) * times
        print(f"{name}: NetworkX takes {slow / own:.0f} times as long ({slow:.1f} s, {own:.2f} s)")
        if name == "closeness" or everybody:
            ours = found[name](network)
            off = max(abs(ours[at] - value) for at, value in theirs[name].items())
            print(f"  the largest difference is {off:.1e}")


def seconds(work: Callable[[], Any]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def main(*, everybody: bool) -> None:
    network = made()
    # Libraries load while the first round runs, and the best round does not have that in it.
    tables, beside = [], []
    for _ in range(ROUNDS):
        tables.append(table(made()))
        beside.append(by_igraph(network, tables[0]))
    ours = {name: min(one[name] for one in tables) for name in tables[0]}
    theirs = {name: min(one[name] for one in beside) for name in beside[0]}
    for name, taken in ours.items():
        their = f"   igraph {theirs[name]:7.3f} s" if name in theirs else ""
        print(f"{name:24} {taken:7.3f} s{their}")
    total = sum(ours.values())
    print(f"the table of {len(ours)} measures: {total:.2f} s")
    if theirs:
        other = sum(theirs.values())
        print(f"igraph's {len(theirs)} of them: {other:.2f} s, ratio {total / other:.2f}")
    else:
        print("igraph is not installed: nothing to compare")
    beside_networkx(network, everybody=everybody)


if __name__ == "__main__":
    main(everybody="--all" in sys.argv)
