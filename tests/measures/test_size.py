"""How large networks are, and how dense."""

from __future__ import annotations

import networkx as nx
import pytest
from awkward import network, networks
from hypothesis import given, settings
from well_known import as_graph, club, marriages

from graphkit.measures import Undefined, size
from graphkit.network import Network


def test_florentine_marriages_are_as_published() -> None:
    # Wasserman and Faust (1994), appendix B and section 4.2.6: 16 families, 20 marriages, a
    # density of .167; the Pucci are the one isolate.
    families = marriages()
    assert size.actors(families) == 16
    assert size.ties(families) == 20
    assert size.density(families) == pytest.approx(0.167, abs=5e-4)
    assert size.mean_degree(families) == 2.5
    assert size.isolates(families) == 1


def test_the_karate_club_is_as_published() -> None:
    # Zachary (1977): 34 members, 78 pairs of friends.
    friends = club()
    assert (size.actors(friends), size.ties(friends)) == (34, 78)
    assert size.density(friends) == pytest.approx(0.139, abs=5e-4)


@settings(deadline=None)
@given(networks())
def test_counts_and_density_are_those_of_networkx(asked: Network) -> None:
    graph = as_graph(asked)
    assert size.actors(asked) == graph.number_of_nodes()
    assert size.ties(asked) == graph.number_of_edges()
    assert size.isolates(asked) == nx.number_of_isolates(graph)
    if len(asked) > 1:
        assert size.density(asked) == pytest.approx(nx.density(graph))


@settings(deadline=None)
@given(networks())
def test_mean_degree_is_the_mean_of_out_degrees_where_directed(asked: Network) -> None:
    graph = as_graph(asked)
    degrees = dict(graph.out_degree() if asked.directed else graph.degree())
    assert size.mean_degree(asked) == pytest.approx(sum(degrees.values()) / len(degrees))


def test_weights_are_added_and_averaged() -> None:
    weighted = network(4, [(0, 1), (1, 2), (1, 0)], weight=[2.0, 3.0, 0.5])
    assert size.total_weight(weighted) == 5.5
    assert size.mean_weight(weighted) == 2.75
    assert size.ties_per_actor(weighted) == 0.5


def test_an_actor_that_is_only_chosen_is_no_isolate() -> None:
    assert size.isolates(network(3, [(0, 1)], directed=True)) == 1


@pytest.mark.parametrize("count", [0, 1])
def test_density_of_fewer_than_two_actors_is_undefined(count: int) -> None:
    assert size.density(network(count, [])) == Undefined("there are fewer than two actors")


def test_means_of_nothing_are_undefined() -> None:
    assert size.mean_degree(network(0, [])) == Undefined("there are no actors")
    assert size.ties_per_actor(network(0, [])) == Undefined("there are no actors")
    assert size.mean_weight(network(2, [])) == Undefined("there are no ties")
