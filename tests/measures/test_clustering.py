"""Clustering, beside published figures, NetworkX and igraph."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
from awkward import networks
from hypothesis import given, settings
from well_known import as_graph, club, knoke, marriages, of_graph, random_network, told, twice

from graphkit.measures import Undefined
from graphkit.network import Network


def test_florentine_families_marry_in_circles_as_ora_reports() -> None:
    # CASOS, Carnegie Mellon: standard network analysis of PADGM, where 0 stands for undefined.
    shares = np.nan_to_num(told("clustering", marriages()))
    assert (shares.min(), shares.max()) == pytest.approx((0, 0.667), abs=5e-4)
    assert (shares.mean(), shares.std()) == pytest.approx((0.150, 0.201), abs=5e-4)


def test_the_club_has_the_mean_that_watts_and_strogatz_would_find() -> None:
    # Known of Zachary's club: 0.571 on average, one with a single friend counted as 0.
    assert np.nan_to_num(told("clustering", club())).mean() == pytest.approx(0.5706, abs=5e-5)


@settings(max_examples=200, deadline=None)
@given(network=networks())
def test_networkx_has_the_same_where_it_is_defined(network: Network) -> None:
    graph = as_graph(network)
    plain = graph.to_undirected()
    enough = [plain.degree(at) > 1 for at in graph]
    assert (~np.isnan(told("clustering", network))).tolist() == enough
    same("clustering", network, nx.clustering(plain))
    same("clustering_directed", network, nx.clustering(graph))
    if not network.directed:
        same("clustering_weighted", network, nx.clustering(graph, weight="weight"))


@pytest.mark.parametrize("directed", [False, True])
def test_networkx_has_the_same_of_denser_networks(*, directed: bool) -> None:
    network = of_graph(nx.gnp_random_graph(70, 0.3, seed=5, directed=directed))
    same("clustering_directed", network, nx.clustering(as_graph(network)))


def test_igraph_leaves_the_same_undefined() -> None:
    igraph = pytest.importorskip("igraph", reason="igraph is not installed: nothing to compare")
    network = random_network(11, directed=False, weighted=False)
    ends = list(zip(network.ties.source.tolist(), network.ties.target.tolist(), strict=True))
    expected = igraph.Graph(len(network), ends).transitivity_local_undirected(mode="nan")
    assert told("clustering", network) == pytest.approx(expected, nan_ok=True)


@pytest.mark.parametrize("name", ["clustering", "clustering_directed"])
def test_a_copy_beside_it_changes_nothing(name: str) -> None:
    expected = np.tile(told(name, knoke()), 2)
    assert told(name, twice(knoke())) == pytest.approx(expected, nan_ok=True)


def test_triangles_of_directed_ties_have_no_strength_here() -> None:
    assert isinstance(told("clustering_weighted", knoke()), Undefined)


def same(name: str, network: Network, expected: dict[int, float]) -> None:
    """Compare where a measure is defined; NetworkX has 0 elsewhere."""
    found = np.nan_to_num(told(name, network))
    assert found == pytest.approx(list(expected.values()), abs=1e-9)
