"""Freeman's centralisation, as published and as worked out from NetworkX's centralities."""

from __future__ import annotations

from typing import Any

import networkx as nx
import pytest
from awkward import network, networks
from hypothesis import given, settings
from well_known import as_graph, club, knoke, marriages, of_graph

from graphkit.measures import Measure, Undefined, centralisation
from graphkit.network import Network

FREEMAN = (
    centralisation.degree_centralisation,
    centralisation.betweenness_centralisation,
    centralisation.closeness_centralisation,
)
FEW = Undefined("there are fewer than three actors")


def spread(scores: dict[Any, float]) -> float:
    return sum(max(scores.values()) - score for score in scores.values())


@pytest.mark.parametrize("measure", FREEMAN, ids=lambda measure: measure.name)
@pytest.mark.parametrize("leaves", [2, 4, 9])
def test_a_star_is_as_centralised_as_can_be(measure: Measure, leaves: int) -> None:
    # Freeman (1979), by definition.
    assert measure(of_graph(nx.star_graph(leaves))) == pytest.approx(1)


@pytest.mark.parametrize("measure", FREEMAN, ids=lambda measure: measure.name)
@pytest.mark.parametrize("graph", [nx.cycle_graph(5), nx.complete_graph(5)], ids=["ring", "all"])
def test_where_all_are_alike_nothing_is_central(measure: Measure, graph: Any) -> None:
    # Freeman (1979): the circle and the complete graph have 0.
    assert measure(of_graph(graph)) == 0


@pytest.mark.parametrize(
    ("measure", "published"), [*zip(FREEMAN, [0.167, 0.417, 0.422], strict=True)]
)
def test_a_line_of_five_is_as_in_freeman(measure: Measure, published: float) -> None:
    # Freeman (1979) has five points in a chain; by hand 2/12, 10/24 and 19/45.
    assert measure(of_graph(nx.path_graph(5))) == pytest.approx(published, abs=5e-4)


@pytest.mark.parametrize(
    ("measure", "published"),
    [
        (centralisation.degree_centralisation, 0.2666666667),
        (centralisation.betweenness_centralisation, 0.3834920635),
    ],
    ids=lambda given: getattr(given, "name", given),
)
def test_florentine_marriages_are_as_published(measure: Measure, published: float) -> None:
    # Output of R's sna 2.8, centralization(flo, ..., mode="graph"): 0.2666666667, 0.3834920635.
    assert measure(marriages()) == pytest.approx(published, abs=5e-8)


@pytest.mark.parametrize(
    ("measure", "published"),
    [
        (centralisation.betweenness_centralisation, 0.4368132),
        (centralisation.closeness_centralisation, 0.3224523),
    ],
    ids=lambda given: getattr(given, "name", given),
)
def test_florentine_marriages_without_the_pucci_are_as_published(
    measure: Measure, published: float
) -> None:
    # Wasserman and Faust (1994), chapter 5, drop the isolate: .437 and .322; R's igraph prints
    # 0.4368132 and 0.3224523 in a course on these families.
    assert measure(of_graph(nx.florentine_families_graph())) == pytest.approx(published, abs=5e-8)


def test_the_karate_club_is_as_published() -> None:
    # Output of R's igraph in a course on Zachary's network: centr_betw 0.4055572, centr_clo
    # 0.2981949; its centr_degree, 0.3761141, divides by actors x (actors - 1), as with self-ties.
    friends = club()
    assert centralisation.betweenness_centralisation(friends) == pytest.approx(0.4055572, abs=5e-8)
    assert centralisation.closeness_centralisation(friends) == pytest.approx(0.2981949, abs=5e-8)
    igraph = centralisation.degree_centralisation(friends) * 32 / 34
    assert igraph == pytest.approx(0.3761141, abs=5e-8)


def test_the_information_exchange_of_knoke_is_as_published() -> None:
    # Hanneman and Riddle (2005), chapter 10, from UCINET: 51 percent of incoming ties, 38 of
    # outgoing ones, and a betweenness centralisation of 20.11 percent.
    exchange = knoke()
    assert centralisation.in_degree_centralisation(exchange) == pytest.approx(0.51, abs=5e-3)
    assert centralisation.out_degree_centralisation(exchange) == pytest.approx(0.38, abs=5e-3)
    assert centralisation.betweenness_centralisation(exchange) == pytest.approx(0.2011, abs=5e-5)


@settings(deadline=None)
@given(networks())
def test_degree_centralisation_is_worked_out_from_networkx(asked: Network) -> None:
    size = len(asked)
    scores = dict(as_graph(asked).to_undirected().degree())
    expected: Any = FEW if size < 3 else pytest.approx(spread(scores) / ((size - 1) * (size - 2)))
    assert centralisation.degree_centralisation(asked) == expected


@settings(deadline=None)
@given(networks())
def test_directed_degree_centralisation_is_worked_out_from_networkx(asked: Network) -> None:
    graph, size = as_graph(asked), len(asked)
    into = centralisation.in_degree_centralisation(asked)
    out = centralisation.out_degree_centralisation(asked)
    if not asked.directed or size < 2:
        assert isinstance(into, Undefined)
        assert isinstance(out, Undefined)
    else:
        assert into == pytest.approx(spread(dict(graph.in_degree())) / (size - 1) ** 2)
        assert out == pytest.approx(spread(dict(graph.out_degree())) / (size - 1) ** 2)


@settings(deadline=None)
@given(networks())
def test_betweenness_centralisation_is_worked_out_from_networkx(asked: Network) -> None:
    # Freeman's index of normalised scores divides by the star's sum, actors - 1.
    size = len(asked)
    found = centralisation.betweenness_centralisation(asked)
    if size < 3:
        assert found == FEW
    else:
        scores = nx.betweenness_centrality(as_graph(asked))
        assert found == pytest.approx(spread(scores) / (size - 1), abs=1e-12)


@settings(deadline=None)
@given(networks())
def test_closeness_centralisation_is_worked_out_from_networkx(asked: Network) -> None:
    graph, size = as_graph(asked), len(asked)
    found = centralisation.closeness_centralisation(asked)
    if size < 3 or asked.directed or not nx.is_connected(graph):
        assert isinstance(found, Undefined)
    else:
        star = (size - 1) * (size - 2) / (2 * size - 3)
        expected = spread(nx.closeness_centrality(graph)) / star
        assert found == pytest.approx(expected, abs=1e-12)


def test_all_who_choose_one_are_as_centralised_as_can_be() -> None:
    chosen = network(5, [(at, 0) for at in range(1, 5)], directed=True)
    assert centralisation.in_degree_centralisation(chosen) == 1
    assert centralisation.out_degree_centralisation(chosen) == pytest.approx(1 / 16)


def test_a_star_with_ties_in_both_directions_has_its_centre_between_all() -> None:
    star = network(5, [*((0, at) for at in range(1, 5)), *((at, 0) for at in range(1, 5))])
    both = network(
        5, [*((0, at) for at in range(1, 5)), *((at, 0) for at in range(1, 5))], directed=True
    )
    assert centralisation.betweenness_centralisation(star) == 1
    assert centralisation.betweenness_centralisation(both) == 1
