"""Distances in whole networks, as published and as NetworkX has them."""

from __future__ import annotations

import networkx as nx
import pytest
from awkward import network, networks
from hypothesis import given, settings
from well_known import as_graph, club, marriages, of_graph

from graphkit.measures import Undefined, distance
from graphkit.network import Network

Lengths = list[int]


def lengths(asked: Network) -> Lengths:
    """Give the distances of all ordered pairs that have a way between them."""
    ways = dict(nx.all_pairs_shortest_path_length(as_graph(asked)))
    return [far for a, ends in ways.items() for b, far in ends.items() if a != b]


def test_distances_in_the_karate_club_are_as_published() -> None:
    # KONECT's description of Zachary's network: a diameter of 5, and a mean distance of 2.408
    # (igraph: 2.4082).
    friends = club()
    assert distance.diameter(friends) == 5
    assert distance.mean_distance(friends) == pytest.approx(2.4082, abs=5e-5)


def test_florentine_marriages_fragment_by_the_family_without_any() -> None:
    # 15 of the 120 pairs have Pucci in them; among the others the mean distance is 2.486 (igraph).
    families = marriages()
    assert distance.fragmentation(families) == 15 / 120
    assert distance.mean_distance(families) == pytest.approx(2.486, abs=5e-4)
    assert distance.diameter(families) == 5


def test_fragmentation_is_borgattis_of_two_cliques() -> None:
    # Borgatti (2006), figure 5's point: two components of five of ten actors cannot reach each
    # other in 25 of 45 pairs, whatever is inside them; only the weighted kind tells them apart.
    five = nx.complete_graph(5)
    cliques = of_graph(nx.disjoint_union(five, five))
    lines = of_graph(nx.disjoint_union(nx.path_graph(5), nx.path_graph(5)))
    assert distance.fragmentation(cliques) == pytest.approx(25 / 45)
    assert distance.fragmentation(lines) == pytest.approx(25 / 45)
    assert distance.distance_weighted_fragmentation(cliques) == pytest.approx(25 / 45)
    # A line of five: 4 pairs at 1, 3 at 2, 2 at 3, 1 at 4.
    close = 2 * (4 + 3 / 2 + 2 / 3 + 1 / 4)
    assert distance.distance_weighted_fragmentation(lines) == pytest.approx(1 - close / 45)


@settings(deadline=None)
@given(networks())
def test_distances_are_those_of_networkx(asked: Network) -> None:
    found = lengths(asked)
    if not found:
        assert distance.mean_distance(asked) == Undefined("no actor reaches another")
        assert distance.diameter(asked) == Undefined("no actor reaches another")
    else:
        assert distance.mean_distance(asked) == pytest.approx(sum(found) / len(found))
        assert distance.diameter(asked) == max(found)


@settings(deadline=None)
@given(networks())
def test_fragmentation_counts_pairs_without_a_way_as_networkx_finds_them(asked: Network) -> None:
    pairs, found = len(asked) * (len(asked) - 1), lengths(asked)
    if not pairs:
        assert isinstance(distance.fragmentation(asked), Undefined)
        assert isinstance(distance.distance_weighted_fragmentation(asked), Undefined)
    else:
        close = sum(1 / far for far in found)
        assert distance.fragmentation(asked) == pytest.approx(1 - len(found) / pairs)
        assert distance.distance_weighted_fragmentation(asked) == pytest.approx(1 - close / pairs)


@settings(deadline=None)
@given(networks())
def test_a_copy_beside_a_network_leaves_distances_and_fragments_it(asked: Network) -> None:
    ends = zip(asked.ties.source.tolist(), asked.ties.target.tolist(), strict=True)
    lines, size = list(ends), len(asked)
    both = network(
        2 * size, [*lines, *((a + size, b + size) for a, b in lines)], directed=asked.directed
    )
    assert distance.diameter(both) == distance.diameter(asked)
    assert distance.mean_distance(both) == distance.mean_distance(asked)
    reached = len(lengths(asked))
    assert distance.fragmentation(both) == pytest.approx(
        1 - 2 * reached / (2 * size * (2 * size - 1))
    )
