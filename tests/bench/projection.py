"""How fast a large two-mode network becomes one of actors, beside NetworkX.

Run as `python tests/bench/projection.py [LINES]`. NetworkX projects a tenth of the lines, as it
takes minutes for all; what it would take for all is at least ten times that.
"""

from __future__ import annotations

import resource
import sys
import time

import networkx as nx
import numpy as np

from graphkit.network.projection import Shared, projected


def lines(count: int) -> Shared:
    """Make lines of actors to things, ten actors to a thing on average."""
    random = np.random.default_rng(1)
    things = count // 10
    actor, thing = random.integers(0, count // 5, count), random.integers(0, things, count)
    return Shared(actor, thing, [str(at) for at in range(count)], count // 5, things)


def by_networkx(shared: Shared) -> nx.Graph:
    """Project by NetworkX."""
    graph = nx.Graph()
    graph.add_nodes_from(range(shared.actors))
    graph.add_edges_from(zip(shared.actor.tolist(), (-1 - shared.thing).tolist(), strict=True))
    return nx.bipartite.weighted_projected_graph(graph, range(shared.actors))


def main() -> None:
    """Print seconds, memory and the ratio."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    small, large = lines(count // 10), lines(count)
    for weight in ("count", "newman", "jaccard"):
        start = time.perf_counter()
        ties = projected(large, weight)
        print(f"{weight}: {count:,} lines, {len(ties):,} ties: {time.perf_counter() - start:.2f} s")
        start = time.perf_counter()
        ties.behind(len(ties) // 2)
        print(f"  evidence of one tie: {1000 * (time.perf_counter() - start):.2f} ms")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory {peak:,.0f} MB")
    start = time.perf_counter()
    ours = projected(small)
    middle = time.perf_counter()
    theirs = by_networkx(small)
    end = time.perf_counter()
    if theirs.number_of_edges() != len(ours):
        raise SystemExit("the two differ")
    ratio = (end - middle) / (middle - start)
    print(f"{count // 10:,} lines: NetworkX takes {ratio:.0f} times as long")


if __name__ == "__main__":
    main()
