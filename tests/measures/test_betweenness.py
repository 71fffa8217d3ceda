"""Betweenness, beside Freeman's and other published figures, NetworkX and igraph."""

from __future__ import annotations

from fractions import Fraction

import networkx as nx
import numpy as np
import pytest
from awkward import networks
from hypothesis import given, settings
from hypothesis import strategies as st
from well_known import (
    as_graph,
    by_name,
    club,
    kite,
    knoke,
    marriages,
    of_graph,
    random_network,
    told,
    twice,
)

from graphkit.measures import Undefined
from graphkit.network import Network
from graphkit.network import betweenness as paths
from graphkit.network.building import built


def test_freemans_graphs_of_five_points() -> None:
    # Freeman (1977), A set of measures of centrality based on betweenness: the star, the chain
    # and the circle, counted by hand.
    assert told("betweenness", of_graph(nx.star_graph(4))).tolist() == [6, 0, 0, 0, 0]
    assert told("betweenness", of_graph(nx.path_graph(5))).tolist() == [0, 3, 4, 3, 0]
    assert told("betweenness", of_graph(nx.cycle_graph(5))).tolist() == [1, 1, 1, 1, 1]
    assert told("betweenness", of_graph(nx.complete_graph(5))).tolist() == [0, 0, 0, 0, 0]
    assert told("betweenness_centrality", of_graph(nx.star_graph(4)))[0] == 1


def test_heather_stands_between_most_in_the_kite() -> None:
    # As igraph's own tests have it, after the figures of orgnet.com.
    shares = by_name("betweenness_centrality", kite())
    assert {name: round(share, 3) for name, share in shares.items()} == {
        "Heather": 0.389,
        "Fernando": 0.231,
        "Garth": 0.231,
        "Ike": 0.222,
        "Diane": 0.102,
        "Andre": 0.023,
        "Beverly": 0.023,
        "Carol": 0,
        "Ed": 0,
        "Jane": 0,
    }


def test_the_medici_stand_between_families_as_ora_reports() -> None:
    # CASOS, Carnegie Mellon: standard network analysis of PADGM, with the isolate Pucci.
    raw, share = told("betweenness", marriages()), told("betweenness_centrality", marriages())
    assert by_name("betweenness", marriages())["Medici"] == pytest.approx(47.5)
    assert raw.max() == pytest.approx(47.5)
    assert (raw.mean(), raw.std()) == pytest.approx((9.75, 11.910), abs=5e-4)
    assert (share.max(), share.mean(), share.std()) == pytest.approx(
        (0.452, 0.093, 0.113), abs=5e-4
    )


def test_bureaucracies_stand_between_others_as_ora_reports() -> None:
    # CASOS, Carnegie Mellon: standard network analysis of KNOKI, a directed network.
    raw, share = told("betweenness", knoke()), told("betweenness_centrality", knoke())
    assert (raw.min(), raw.max(), raw.mean()) == pytest.approx((0, 17.833, 4.8), abs=5e-4)
    assert raw.std() == pytest.approx(6.220, abs=5e-4)
    assert (share.max(), share.mean(), share.std()) == pytest.approx(
        (0.248, 0.067, 0.086), abs=5e-4
    )
    assert by_name("betweenness", knoke())["MAYR"] == raw.max()


def test_the_instructor_stands_between_most_of_the_club() -> None:
    # What NetworkX is quoted with for Zachary's club.
    share = told("betweenness_centrality", club())
    assert (share[0], share[33]) == pytest.approx((0.43763528138528146, 0.30407497594997596))


@settings(max_examples=150, deadline=None)
@given(network=networks())
def test_networkx_has_the_same(network: Network) -> None:
    graph = as_graph(network)
    expected = list(nx.betweenness_centrality(graph, normalized=False).values())
    assert told("betweenness", network) == pytest.approx(expected, abs=1e-9)
    if len(network) > 2:
        expected = list(nx.betweenness_centrality(graph).values())
        assert told("betweenness_centrality", network) == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize("directed", [False, True])
@pytest.mark.parametrize("seed", range(8))
def test_networkx_has_the_same_of_larger_networks(seed: int, *, directed: bool) -> None:
    network = random_network(seed, directed=directed, weighted=False)
    expected = list(nx.betweenness_centrality(as_graph(network), normalized=False).values())
    assert told("betweenness", network) == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize("directed", [False, True])
def test_igraph_has_the_same(*, directed: bool) -> None:
    igraph = pytest.importorskip("igraph", reason="igraph is not installed: nothing to compare")
    network = random_network(3, directed=directed, weighted=True)
    ends = list(zip(network.ties.source.tolist(), network.ties.target.tolist(), strict=True))
    graph = igraph.Graph(len(network), ends, directed=directed)
    assert told("betweenness", network) == pytest.approx(graph.betweenness(), abs=1e-9)
    lengths = (1 / network.ties.weight).tolist()
    expected = graph.betweenness(weights=lengths)
    assert told("betweenness_weighted", network) == pytest.approx(expected, abs=1e-9)


def test_a_copy_beside_it_changes_no_betweenness() -> None:
    network = random_network(5, directed=True, weighted=False)
    both = told("betweenness", twice(network))
    assert both == pytest.approx(np.tile(told("betweenness", network), 2), abs=1e-9)


@settings(max_examples=100, deadline=None)
@given(network=networks())
def test_strong_ties_are_short_in_networkx_too(network: Network) -> None:
    # Fractions are added without error, whatever the weights.
    graph = as_graph(network)
    for _, _, own in graph.edges(data=True):
        own["length"] = 1 / Fraction(own["weight"])
    expected = nx.betweenness_centrality(graph, normalized=False, weight="length")
    assert told("betweenness_weighted", network) == pytest.approx(list(expected.values()), abs=1e-9)


def test_equal_ways_are_equal_though_their_decimals_are_not() -> None:
    # From 0 to 3 by ties of 5, 10 and 30 it is 1/5 + 1/10 + 1/30 = 1/3, as by the one tie of 3;
    # added as decimals it is a little more or less, and the pair would count as going one way.
    around = built(
        [f"a{at}" for at in range(4)], [0, 1, 2, 0], [1, 2, 3, 3], [5.0, 10.0, 30.0, 3.0]
    )
    assert told("betweenness_weighted", around) == pytest.approx([0, 0.5 + 1, 0.5 + 1, 0])


@given(weight=st.floats(0.001, 1000))
@settings(max_examples=50, deadline=None)
def test_equal_weights_make_no_difference(weight: float) -> None:
    plain = random_network(1, directed=False, weighted=False)
    ties = plain.ties
    heavy = built(plain.ids, ties.source, ties.target, [weight] * len(ties))
    assert told("betweenness_weighted", heavy) == pytest.approx(
        told("betweenness", plain), abs=1e-9
    )


@pytest.mark.parametrize("size", [0, 1, 2])
def test_fewer_than_three_have_nobody_between(size: int) -> None:
    few = built([f"a{at}" for at in range(size)], [], [])
    assert told("betweenness", few).tolist() == [0] * size
    assert isinstance(told("betweenness_centrality", few), Undefined)


@pytest.mark.parametrize("far", [0, 1000])
def test_the_last_digits_stay_the_same_from_run_to_run(
    far: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Shared among threads, the sums of so many actors come out different nearly every time.
    monkeypatch.setattr(paths, "_FAR", far)
    graph = nx.gnm_random_graph(600, 3000, seed=1)
    runs = {told("betweenness", of_graph(graph)).tobytes() for _ in range(4)}
    assert len(runs) == 1


@pytest.mark.parametrize("directed", [False, True])
@pytest.mark.parametrize("seed", range(4))
def test_both_ways_of_working_it_out_agree(
    seed: int, monkeypatch: pytest.MonkeyPatch, *, directed: bool
) -> None:
    network = random_network(seed, directed=directed, weighted=False)
    monkeypatch.setattr(paths, "_FAR", 1000)
    together = paths.betweenness(network)
    monkeypatch.setattr(paths, "_FAR", 0)
    assert paths.betweenness(network) == pytest.approx(together, abs=1e-9)


def test_in_a_long_chain_who_is_in_the_middle_stands_between_all() -> None:
    # By hand: as many on one side times as many on the other.
    expected = [at * (299 - at) for at in range(300)]
    assert told("betweenness", of_graph(nx.path_graph(300))) == pytest.approx(expected)
