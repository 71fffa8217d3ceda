"""Degree and strength, beside UCINET's figures, NetworkX and sums by hand."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
from awkward import networks
from hypothesis import given, settings
from well_known import as_graph, by_name, club, kite, knoke, marriages, told

from graphkit.measures import Undefined
from graphkit.network import Network
from graphkit.network.building import built


def test_the_most_active_of_the_kite_is_diane() -> None:
    # Krackhardt (1990): Diane has most ties, six of nine possible.
    assert max(by_name("degree", kite()).items(), key=lambda pair: pair[1]) == ("Diane", 6)
    assert by_name("degree_centrality", kite())["Diane"] == pytest.approx(0.667, abs=5e-4)


def test_florentine_families_marry_as_often_as_ora_reports() -> None:
    # CASOS, Carnegie Mellon: standard network analysis of PADGM.
    degree, share = told("degree", marriages()), told("degree_centrality", marriages())
    assert (degree.min(), degree.max(), degree.mean()) == (0, 6, 2.5)
    assert degree.std() == pytest.approx(1.458, abs=5e-4)
    assert share.max() == pytest.approx(0.4)


def test_bureaucracies_are_told_and_tell_as_ucinet_counts_them() -> None:
    # Hanneman and Riddle, Introduction to social network methods, figure 10.5; the spread is of
    # CASOS, Carnegie Mellon: standard network analysis of KNOKI.
    assert told("out_degree", knoke()).tolist() == [4, 7, 6, 4, 8, 3, 3, 6, 3, 5]
    assert told("in_degree", knoke()).tolist() == [5, 8, 4, 5, 8, 1, 9, 2, 5, 2]
    assert told("in_degree", knoke()).std() == pytest.approx(2.625, abs=5e-4)


def test_the_club_has_its_two_leaders() -> None:
    # Zachary (1977): the administrator (34) has 17 friends, the instructor (1) has 16.
    degree = told("degree", club())
    assert (degree[33], degree[0]) == (17, 16)


def test_those_tied_both_ways_are_neighbours_once() -> None:
    mutual = built(["a", "b", "c"], [0, 1, 1], [1, 0, 2], [2.0, 3.0, 4.0], directed=True)
    assert told("degree", mutual).tolist() == [1, 2, 1]
    assert told("strength", mutual).tolist() == [5, 9, 4]
    assert told("in_strength", mutual).tolist() == [3, 2, 4]
    assert told("out_strength", mutual).tolist() == [2, 7, 0]


@settings(max_examples=150, deadline=None)
@given(network=networks())
def test_networkx_counts_the_same(network: Network) -> None:
    graph = as_graph(network)
    either = graph.to_undirected()
    assert told("degree", network).tolist() == [either.degree(at) for at in graph]
    assert told("strength", network) == pytest.approx(
        [graph.degree(at, weight="weight") for at in graph]
    )
    if len(network) > 1:
        expected = nx.degree_centrality(either)
        assert told("degree_centrality", network) == pytest.approx(list(expected.values()))
    if network.directed:
        assert told("in_degree", network).tolist() == [graph.in_degree(at) for at in graph]
        assert told("out_degree", network).tolist() == [graph.out_degree(at) for at in graph]
        assert told("in_strength", network) == pytest.approx(
            [graph.in_degree(at, weight="weight") for at in graph]
        )
        assert told("out_strength", network) == pytest.approx(
            [graph.out_degree(at, weight="weight") for at in graph]
        )


@pytest.mark.parametrize("name", ["in_degree", "out_degree", "in_strength", "out_strength"])
def test_ties_without_direction_do_not_come_in_or_go_out(name: str) -> None:
    assert isinstance(told(name, kite()), Undefined)


def test_one_actor_has_no_share_of_others() -> None:
    alone = built(["a"], [], [])
    assert told("degree", alone).tolist() == [0]
    assert isinstance(told("degree_centrality", alone), Undefined)


def test_nobody_has_no_degree() -> None:
    assert told("degree", built([], [], [])).shape == (0,)
    assert np.size(told("strength", built([], [], []))) == 0
