"""Distances between all actors, beside NetworkX, and on networks of awkward shapes."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphkit.network import Network
from graphkit.network import distances as module
from graphkit.network.building import built
from graphkit.network.distances import Distances, distances


def some_network(seed: int, *, directed: bool) -> Network:
    chance = np.random.default_rng(seed)
    size = int(chance.integers(1, 120))
    lines = int(chance.integers(0, 3 * size))
    starts, ends = chance.integers(0, size, lines), chance.integers(0, size, lines)
    return built(range(size), starts, ends, directed=directed)


def checked(network: Network) -> Distances:
    """Work out distances, and hold every column beside NetworkX."""
    graph = nx.DiGraph() if network.directed else nx.Graph()
    graph.add_nodes_from(range(len(network)))
    ties = network.ties
    graph.add_edges_from(zip(ties.source.tolist(), ties.target.tolist(), strict=True))
    steps = np.zeros((len(network), len(network)), dtype=np.int64)
    for source, ways in nx.all_pairs_shortest_path_length(graph):
        steps[source, list(ways)] = list(ways.values())
    found = distances(network)
    for side, way in (("out", steps), ("into", steps.T)):
        reached = way > 0
        parts = np.divide(1, way, out=np.zeros(way.shape), where=reached)
        columns = {
            "reached": reached.sum(axis=1),
            "farness": way.sum(axis=1),
            "eccentricity": way.max(axis=1, initial=0),
            "within": np.stack([(reached & (way <= k)).sum(axis=1) for k in (1, 2, 3)], axis=1),
        }
        for column, expected in columns.items():
            assert getattr(found, f"{side}_{column}").tolist() == expected.tolist()
        harmonic = getattr(found, f"{side}_harmonic")
        assert harmonic == pytest.approx(parts.sum(axis=1), rel=1e-14)
    pairs = np.bincount(steps.ravel())[1:]
    assert found.pairs_at.tolist() == [0, *pairs.tolist()]
    return found


@pytest.mark.parametrize("directed", [False, True])
@given(seed=st.integers(0, 10**6))
@settings(max_examples=25, deadline=None)
def test_networkx_finds_the_same_distances(seed: int, *, directed: bool) -> None:
    checked(some_network(seed, directed=directed))


def test_many_searches_at_once_find_what_few_find(monkeypatch: pytest.MonkeyPatch) -> None:
    network = some_network(3, directed=True)
    together = checked(network)
    monkeypatch.setattr(module, "_MEMORY", 1)
    apart = checked(network)
    assert together.out_harmonic.tolist() == apart.out_harmonic.tolist()


def test_a_long_chain_is_searched_to_its_end() -> None:
    size = 700
    found = distances(built(range(size), range(size - 1), range(1, size)))
    assert found.pairs_at.tolist() == [0, *(2 * (size - step) for step in range(1, size))]
    assert found.out_eccentricity[0] == size - 1
    assert found.out_farness[0] == size * (size - 1) // 2


def test_ways_there_and_back_are_the_same_arrays_where_ties_have_no_direction() -> None:
    found = distances(built("abc", [0], [1]))
    assert found.out_harmonic is found.into_harmonic
    assert found.out_within is found.into_within


@pytest.mark.parametrize("size", [0, 1, 3])
def test_without_ties_nobody_is_reached(size: int) -> None:
    found = checked(built(range(size), [], []))
    assert found.out_reached.tolist() == [0] * size
    assert found.pairs_at.tolist() == [0]


def test_the_order_of_actors_changes_no_bit() -> None:
    network = some_network(8, directed=False)
    order = np.random.default_rng(0).permutation(len(network))
    ties = network.ties
    moved = built(range(len(network)), order[ties.source], order[ties.target])
    assert distances(moved).out_harmonic[order].tolist() == distances(network).out_harmonic.tolist()
