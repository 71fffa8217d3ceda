"""Degree assortativity, as published and as NetworkX has it."""

from __future__ import annotations

import math
import warnings

import networkx as nx
import pytest
from awkward import network, networks
from hypothesis import given, settings
from well_known import as_graph, club, of_graph

from graphkit.measures import Undefined, assortativity
from graphkit.network import Network


def test_the_karate_club_is_as_published() -> None:
    # -0.4756: KONECT's description of Zachary's network.
    found = assortativity.degree_assortativity(club())
    assert found == pytest.approx(-0.4756, abs=5e-5)


def test_a_star_is_as_disassortative_as_can_be() -> None:
    assert assortativity.degree_assortativity(of_graph(nx.star_graph(4))) == pytest.approx(-1)


def test_a_line_of_four_is_as_by_hand() -> None:
    # Ends of ties: (1,2) (2,1) (2,2) (2,2) (2,1) (1,2). Mean 5/3, variance 2/9, covariance -1/9.
    assert assortativity.degree_assortativity(of_graph(nx.path_graph(4))) == pytest.approx(-0.5)


@settings(deadline=None)
@given(networks())
def test_it_is_networkxs_wherever_that_has_one(asked: Network) -> None:
    found = assortativity.degree_assortativity(asked)
    if isinstance(found, Undefined):
        graph = as_graph(asked)
        starts = {
            graph.out_degree(a) if asked.directed else graph.degree(a) for a, _ in graph.edges
        }
        ends = {graph.in_degree(b) if asked.directed else graph.degree(b) for _, b in graph.edges}
        assert min(len(starts), len(ends)) <= 1
        return
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        expected = nx.degree_pearson_correlation_coefficient(as_graph(asked))
    assert found == pytest.approx(expected, abs=1e-9)
    assert not math.isnan(found)


@pytest.mark.parametrize(
    ("asked", "because"),
    [
        (network(3, []), "there are no ties"),
        (of_graph(nx.cycle_graph(5)), "the actors at one end of all ties have the same degree"),
        (of_graph(nx.complete_graph(4)), "the actors at one end of all ties have the same degree"),
        (
            network(4, [(0, 1), (0, 2), (0, 3)], directed=True),
            "the actors at one end of all ties have the same degree",
        ),
    ],
    ids=["no ties", "ring", "complete", "one who chooses all"],
)
def test_where_degrees_do_not_differ_it_is_undefined(asked: Network, because: str) -> None:
    assert assortativity.degree_assortativity(asked) == Undefined(because)
