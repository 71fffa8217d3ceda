"""Coreness, beside known cores, NetworkX and igraph."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
from awkward import networks
from hypothesis import given, settings
from well_known import as_graph, club, kite, of_graph, random_network, told, twice

from graphkit.network import Network
from graphkit.network.building import built


def test_the_core_of_the_kite_is_its_body() -> None:
    # By hand: without Jane, then Ike, then Heather, everybody has three; without any of them less.
    assert told("coreness", kite()).tolist() == [3, 3, 3, 3, 3, 3, 3, 2, 1, 1]


def test_ten_of_the_club_are_in_its_core_of_four() -> None:
    cores = told("coreness", club())
    assert (cores.max(), np.count_nonzero(cores == 4)) == (4, 10)


@settings(max_examples=150, deadline=None)
@given(network=networks())
def test_networkx_has_the_same(network: Network) -> None:
    expected = nx.core_number(as_graph(network).to_undirected())
    assert told("coreness", network).tolist() == list(expected.values())


def test_igraph_has_the_same() -> None:
    igraph = pytest.importorskip("igraph", reason="igraph is not installed: nothing to compare")
    network = random_network(11, directed=False, weighted=False)
    ends = list(zip(network.ties.source.tolist(), network.ties.target.tolist(), strict=True))
    assert told("coreness", network).tolist() == igraph.Graph(len(network), ends).coreness()


def test_a_copy_beside_it_changes_nothing() -> None:
    network = random_network(2, directed=True, weighted=True)
    assert told("coreness", twice(network)).tolist() == 2 * told("coreness", network).tolist()


def test_everybody_tied_to_everybody_is_in_one_core_and_an_isolate_in_none() -> None:
    network = of_graph(nx.disjoint_union(nx.complete_graph(5), nx.empty_graph(1)))
    assert told("coreness", network).tolist() == [4, 4, 4, 4, 4, 0]
    assert told("coreness", built([], [], [])).tolist() == []
