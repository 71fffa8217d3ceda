"""How networks hang together, as published and as NetworkX counts it."""

from __future__ import annotations

from itertools import permutations

import networkx as nx
import numpy as np
import pytest
from awkward import network, networks
from hypothesis import given, settings
from well_known import as_graph, club, knoke, marriages

from graphkit.measures import Undefined, cohesion
from graphkit.network import Network
from graphkit.network.building import built


def test_transitivity_of_the_karate_club_is_as_published() -> None:
    # .2557 (45 triangles, 528 connected triples): KONECT's and NetworkX's descriptions of Zachary's
    # network.
    assert cohesion.transitivity(club()) == pytest.approx(0.2557, abs=5e-5)
    assert cohesion.transitivity(club()) == 3 * 45 / 528


def test_florentine_marriages_are_as_published() -> None:
    # Two components, of 15 families and of one, and a transitivity of 0.1914894: the output of R's
    # igraph and sna in courses on Padgett's data.
    families = marriages()
    assert cohesion.components(families) == 2
    assert cohesion.largest_component(families) == 15 / 16
    assert cohesion.transitivity(families) == pytest.approx(0.1914894, abs=5e-8)


def test_the_information_exchange_of_knoke_is_as_published() -> None:
    # Hanneman and Riddle (2005), chapter 8, from UCINET: 146 transitive triples, 67.28 percent of
    # those with i -> j and j -> k; 53 percent of the tied pairs are reciprocal.
    exchange = knoke()
    assert cohesion.transitivity(exchange) == pytest.approx(146 / 217)
    assert cohesion.transitivity(exchange) == pytest.approx(0.6728, abs=5e-5)
    assert cohesion.dyad_reciprocity(exchange) == pytest.approx(0.5313, abs=5e-5)


def test_a_directed_way_is_closed_along_ties_only() -> None:
    # 0 -> 1 -> 2 with 0 -> 2 is transitive; with 2 -> 0 it is a cycle of three open ways.
    closed = network(3, [(0, 1), (1, 2), (0, 2)], directed=True)
    cycle = network(3, [(0, 1), (1, 2), (2, 0)], directed=True)
    assert cohesion.transitivity(closed) == 1
    assert cohesion.transitivity(cycle) == 0
    assert cohesion.undirected_transitivity(cycle) == 1


@settings(deadline=None)
@given(networks())
def test_transitivity_is_that_of_looking_at_every_triple(asked: Network) -> None:
    graph = as_graph(asked)
    ways = [
        (a, c)
        for a, b, c in permutations(graph, 3)
        if graph.has_edge(a, b) and graph.has_edge(b, c)
    ]
    found = cohesion.transitivity(asked)
    if not ways:
        assert found == Undefined("no actor ties two others together")
    else:
        assert found == pytest.approx(sum(graph.has_edge(*way) for way in ways) / len(ways))


@settings(deadline=None)
@given(networks())
def test_undirected_transitivity_is_that_of_networkx(asked: Network) -> None:
    found = cohesion.undirected_transitivity(asked)
    expected = nx.transitivity(as_graph(asked).to_undirected())
    assert (0 if isinstance(found, Undefined) else found) == pytest.approx(expected)


def test_triads_are_the_same_in_one_go_and_in_many(monkeypatch: pytest.MonkeyPatch) -> None:
    random = np.random.default_rng(3)
    ends = random.integers(0, 60, size=(2, 500))
    ids = [str(at) for at in range(60)]
    expected = cohesion.transitivity(built(ids, *ends, directed=True))
    monkeypatch.setattr("graphkit.network.triads._PRODUCTS", 50)
    assert cohesion.transitivity(built(ids, *ends, directed=True)) == expected


def test_an_actor_tied_to_everybody_costs_no_more_than_its_ties() -> None:
    # A wheel: the hub ties all pairs of 20,000 together, each of the rim three pairs; 20,000
    # triangles. All ways by the hub would be 400 million.
    rim = np.arange(1, 20_001)
    source, target = (
        np.concatenate([np.zeros_like(rim), rim]),
        np.concatenate([rim, rim % 20_000 + 1]),
    )
    wheel = built([str(at) for at in range(20_001)], source, target)
    triples = 20_000 * 19_999 // 2 + 3 * 20_000
    assert cohesion.transitivity(wheel) == pytest.approx(3 * 20_000 / triples)


@settings(deadline=None)
@given(networks())
def test_components_are_those_of_networkx(asked: Network) -> None:
    graph = as_graph(asked)
    if asked.directed:
        weak = list(nx.weakly_connected_components(graph))
        strong = nx.number_strongly_connected_components(graph)
    else:
        weak = list(nx.connected_components(graph))
        strong = Undefined("ties have no direction: see components")
    assert cohesion.components(asked) == len(weak)
    assert cohesion.strong_components(asked) == strong
    assert cohesion.largest_component(asked) == max(map(len, weak)) / len(asked)


@settings(deadline=None)
@given(networks())
def test_reciprocity_is_that_of_networkx(asked: Network) -> None:
    if not asked.directed:
        assert cohesion.reciprocity(asked) == Undefined("ties have no direction")
    elif not len(asked.ties):
        assert cohesion.reciprocity(asked) == Undefined("there are no ties")
    else:
        graph = as_graph(asked)
        assert cohesion.reciprocity(asked) == pytest.approx(nx.overall_reciprocity(graph))


def test_dyad_reciprocity_counts_pairs_where_reciprocity_counts_ties() -> None:
    # Two ties of one pair, and two pairs with one: 2 of 4 ties, 1 of 3 pairs.
    asked = network(4, [(0, 1), (1, 0), (1, 2), (2, 3)], directed=True)
    assert cohesion.reciprocity(asked) == 0.5
    assert cohesion.dyad_reciprocity(asked) == pytest.approx(1 / 3)
    assert cohesion.dyad_reciprocity(network(2, [(0, 1)])) == Undefined("ties have no direction")


def test_connectedness_is_the_share_of_pairs_in_the_same_component() -> None:
    # Components of 3, 2 and 1 actors: 3 + 1 of 15 pairs.
    asked = network(6, [(0, 1), (1, 2), (3, 4)], directed=True)
    assert cohesion.connectedness(asked) == pytest.approx(4 / 15)
    assert isinstance(cohesion.connectedness(network(1, [])), Undefined)


def test_nobody_is_in_no_component() -> None:
    assert cohesion.components(network(0, [])) == 0
    assert cohesion.strong_components(network(0, [], directed=True)) == 0
    assert cohesion.largest_component(network(0, [])) == Undefined("there are no actors")
