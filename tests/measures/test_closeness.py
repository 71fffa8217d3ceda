"""Closeness, beside published figures, NetworkX and igraph."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
from awkward import networks
from hypothesis import given, settings
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
from graphkit.network.building import built


def test_freemans_graphs_of_five_points() -> None:
    # Freeman (1979): the centre of a star is next to all; the leaves are 1 + 3 * 2 steps away.
    assert told("closeness", of_graph(nx.star_graph(4))) == pytest.approx([1, *[4 / 7] * 4])
    assert told("closeness", of_graph(nx.path_graph(5))) == pytest.approx(
        [4 / 10, 4 / 7, 4 / 6, 4 / 7, 4 / 10]
    )


def test_fernando_and_garth_are_nearest_to_all_in_the_kite() -> None:
    # As igraph's own tests have it, after the figures of orgnet.com.
    near = by_name("closeness", kite())
    assert {name: round(value, 3) for name, value in near.items()} == {
        "Fernando": 0.643,
        "Garth": 0.643,
        "Diane": 0.6,
        "Heather": 0.6,
        "Andre": 0.529,
        "Beverly": 0.529,
        "Carol": 0.5,
        "Ed": 0.5,
        "Ike": 0.429,
        "Jane": 0.31,
    }


def test_bureaucracies_are_near_as_ora_reports() -> None:
    # CASOS, Carnegie Mellon: standard network analysis of KNOKI; there, closeness is of ties out.
    into, out = told("closeness", knoke()), told("closeness_out", knoke())
    assert (into.min(), into.max(), into.mean()) == pytest.approx((0.409, 1, 0.697), abs=5e-4)
    assert (out.min(), out.max(), out.mean()) == pytest.approx((0.529, 0.9, 0.671), abs=5e-4)
    assert (into.std(), out.std()) == pytest.approx((0.176, 0.116), abs=5e-4)


def test_the_medici_are_as_near_as_wasserman_and_faust_print() -> None:
    # Wasserman and Faust (1994), 5.2, without the isolate: 0.560, 14 others 25 steps away.
    families = marriages().without(["Pucci"])
    assert by_name("closeness", families)["Medici"] == pytest.approx(0.56)
    # With the isolate, who is out of reach, it is scaled by 14 of 15.
    assert by_name("closeness", marriages())["Medici"] == pytest.approx(0.56 * 14 / 15)
    assert by_name("closeness", marriages())["Pucci"] == 0


def test_the_instructor_is_nearest_to_all_of_the_club() -> None:
    # What NetworkX is quoted with for Zachary's club.
    near = told("closeness", club())
    assert (near[0], near[2], near[33]) == pytest.approx(
        (0.5689655172413793, 0.559322033898305, 0.55)
    )


@settings(max_examples=150, deadline=None)
@given(network=networks())
def test_networkx_has_the_same(network: Network) -> None:
    graph = as_graph(network)
    assert told("harmonic", network) == pytest.approx(
        list(nx.harmonic_centrality(graph).values()), abs=1e-9
    )
    if len(network) > 1:
        assert told("closeness", network) == pytest.approx(
            list(nx.closeness_centrality(graph).values()), abs=1e-9
        )
        turned = graph.reverse() if network.directed else graph
        assert told("closeness_out", network) == pytest.approx(
            list(nx.closeness_centrality(turned).values()), abs=1e-9
        )
        assert told("closeness_weighted", network) == pytest.approx(
            list(nx.closeness_centrality(graph, distance="length").values()), abs=1e-9
        )


@pytest.mark.parametrize("directed", [False, True])
@pytest.mark.parametrize("seed", range(8))
def test_networkx_has_the_same_of_larger_networks(seed: int, *, directed: bool) -> None:
    network = random_network(seed, directed=directed, weighted=True)
    graph = as_graph(network)
    assert told("closeness", network) == pytest.approx(
        list(nx.closeness_centrality(graph).values()), abs=1e-9
    )
    assert told("closeness_weighted", network) == pytest.approx(
        list(nx.closeness_centrality(graph, distance="length").values()), abs=1e-9
    )


@pytest.mark.parametrize("directed", [False, True])
def test_igraph_has_the_same(*, directed: bool) -> None:
    igraph = pytest.importorskip("igraph", reason="igraph is not installed: nothing to compare")
    network = random_network(3, directed=directed, weighted=False)
    ends = list(zip(network.ties.source.tolist(), network.ties.target.tolist(), strict=True))
    graph = igraph.Graph(len(network), ends, directed=directed)
    assert told("harmonic_centrality", network) == pytest.approx(
        graph.harmonic_centrality(mode="in"), abs=1e-9
    )
    within = np.array(graph.closeness(mode="out", normalized=True), dtype=np.float64)
    assert told("closeness_within", network) == pytest.approx(within, abs=1e-9, nan_ok=True)


def test_a_copy_beside_it_halves_whom_an_actor_reaches() -> None:
    # Closeness is scaled by the share of others within reach: (n - 1) of (2n - 1) now.
    network = random_network(5, directed=True, weighted=True)
    size, both = len(network), twice(network)
    for name in ("closeness", "closeness_out", "closeness_weighted", "harmonic_centrality"):
        expected = np.tile(told(name, network), 2) * (size - 1) / (2 * size - 1)
        assert told(name, both) == pytest.approx(expected)
    for name in ("harmonic", "closeness_within"):
        expected = np.tile(told(name, network), 2)
        assert told(name, both) == pytest.approx(expected, nan_ok=True)


def test_ways_that_are_twice_as_strong_are_half_as_long() -> None:
    chain = built(["a", "b", "c"], [0, 1], [1, 2], [2.0, 4.0])
    # By hand: a is 1/2 from b and 3/4 from c.
    assert told("closeness_weighted", chain) == pytest.approx([2 / 1.25, 2 / 0.75, 2 / 1])


def test_who_reaches_nobody_is_told_apart_from_who_is_far() -> None:
    pair = built(["a", "b", "c"], [0], [1])
    assert told("closeness", pair).tolist() == [0.5, 0.5, 0]
    within = told("closeness_within", pair)
    assert within[:2].tolist() == [1, 1]
    assert np.isnan(within[2])


@pytest.mark.parametrize(
    "name", ["closeness", "closeness_out", "closeness_weighted", "harmonic_centrality"]
)
def test_one_actor_is_near_to_nobody(name: str) -> None:
    assert isinstance(told(name, built(["a"], [], [])), Undefined)
