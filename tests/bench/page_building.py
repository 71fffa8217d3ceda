"""Time how long building a page takes, beside stock pyvis with the same nodes and edges.

    uv run python tests/bench/page_building.py [nodes …]

Twice as many edges as nodes, nine in ten within communities of thirty. Processor seconds, the
best of some rounds in turn, and the ratio. Stock pyvis is filled by add_node and add_edge, and
by from_nx, which is the slower the larger a network is; neither places a single node.
"""

from __future__ import annotations

import os
import random
import sys
import time
from collections.abc import Callable

import networkx as nx
from pyvis.network import Network

from graphkit.pictures import Picture
from graphkit.renderers import page

SIZES = (1_000, 2_500, 5_000, 10_000, 20_000)
ROUNDS = 3
PATIENCE = 60.0
"""With one build slower than this, the next larger are not tried."""


def made(size: int) -> nx.MultiDiGraph:
    """Make a network of communities of thirty, one edge in ten to anywhere; always the same."""
    chance = random.Random(size)  # noqa: S311  # a network, not a secret
    network = nx.MultiDiGraph()
    network.add_nodes_from(
        (f"n{at}", {"label": "Partner", "name": f"N {at}"}) for at in range(size)
    )
    for at in range(2 * size):
        start = chance.randrange(size)
        near = min(size - 1, start // 30 * 30 + chance.randrange(30))
        end = chance.randrange(size) if at % 10 == 0 else near
        network.add_edge(f"n{start}", f"n{end}", key=f"e{at}", type="TIES_TO", note="met")
    return network


def ours(network: nx.MultiDiGraph) -> None:
    picture = Picture("", "", network, {}, {}, (), limit=len(network))
    page.render(picture)


def added(network: nx.MultiDiGraph) -> None:
    stock = Network(directed=True, cdn_resources="in_line")
    for node, own in network.nodes(data=True):
        stock.add_node(node, label=own["name"], title=own["label"])
    for start, end, own in network.edges(data=True):
        stock.add_edge(start, end, title=own["note"])
    stock.generate_html()


def from_nx(network: nx.MultiDiGraph) -> None:
    stock = Network(directed=True, cdn_resources="in_line")
    # from_nx writes into the graph it is given.
    stock.from_nx(network.copy())
    stock.generate_html()


def seconds(build: Callable[[nx.MultiDiGraph], None], network: nx.MultiDiGraph) -> float:
    start = time.process_time()
    build(network)
    return time.process_time() - start


def best(ways: tuple[Callable[[nx.MultiDiGraph], None], ...], size: int) -> list[float]:
    network = made(size)
    times: list[list[float]] = [[] for _ in ways]
    for turn in range(ROUNDS):
        for way, taken in zip(ways, times, strict=True):
            if not turn or taken[0] < PATIENCE / ROUNDS:
                taken.append(seconds(way, network))
    return [min(taken) for taken in times]


def main(sizes: list[int]) -> None:
    print(f"load average {os.getloadavg()[0]:.2f}, {os.cpu_count()} processors")
    ways: tuple[Callable[[nx.MultiDiGraph], None], ...] = (ours, added, from_nx)
    ours(made(30))
    for size in sizes:
        taken = best(ways, size)
        told = "  ".join(
            f"{way.__name__} {each:6.2f} s ({each / taken[0]:4.1f})"
            for way, each in zip(ways, taken, strict=False)
        )
        print(f"{size:6,} nodes {2 * size:6,} edges  {told}", flush=True)
        ways = tuple(way for way, each in zip(ways, taken, strict=False) if each < PATIENCE)


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or list(SIZES))
