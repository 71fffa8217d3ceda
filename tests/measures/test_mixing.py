"""Mixing matrices: ties from group to group."""

from __future__ import annotations

from typing import Any

import networkx as nx
import numpy as np
import pytest
from awkward import network, networks
from hypothesis import given, settings

from graphkit.measures import Level, Measure, every
from graphkit.network import Network

BY_NAME: dict[tuple[Level, str], Measure] = {(one.level, one.name): one for one in every()}


def value(level: Level, name: str, asked: Network) -> Any:
    return BY_NAME[level, name](asked, asked.grouping("kind"))


def graph_of(asked: Network) -> Any:
    graph = (nx.DiGraph if asked.directed else nx.Graph)()
    kinds = asked.attributes["kind"]
    graph.add_nodes_from((at, {"kind": kind}) for at, kind in enumerate(kinds) if kind is not None)
    ties = asked.ties
    graph.add_weighted_edges_from(
        (a, b, w)
        for a, b, w in zip(
            ties.source.tolist(), ties.target.tolist(), ties.weight.tolist(), strict=True
        )
        if kinds[a] is not None and kinds[b] is not None
    )
    return graph


@settings(max_examples=150, deadline=None)
@given(asked=networks())
def test_mixing_is_that_of_networkx(asked: Network) -> None:
    graph, names = graph_of(asked), asked.grouping("kind").names
    places = {name: at for at, name in enumerate(names)}
    expected = nx.attribute_mixing_matrix(graph, "kind", mapping=places, normalized=False)
    if not asked.directed:
        # networkx counts a tie within a group twice where there are no directions.
        expected = expected - np.diag(np.diag(expected)) / 2
    np.testing.assert_allclose(value(Level.PAIR, "mixing_ties", asked), expected)
    weights = np.zeros((len(names), len(names)))
    for a, b, weight in graph.edges(data="weight"):
        cells = [(places[graph.nodes[a]["kind"]], places[graph.nodes[b]["kind"]])]
        cells += [cells[0][::-1]] if not asked.directed and cells[0][0] != cells[0][1] else []
        for cell in cells:
            weights[cell] += weight
    np.testing.assert_allclose(value(Level.PAIR, "mixing_weight", asked), weights)


def test_densities_are_of_the_pairs_there_are() -> None:
    lines = [(0, 1), (0, 3), (1, 3), (2, 4)]
    asked = network(6, lines, groups=["a", "a", "a", "b", "b", "c"])
    found = value(Level.PAIR, "mixing_density", asked)
    assert found.values[:2, :2].tolist() == [
        [pytest.approx(1 / 3), pytest.approx(0.5)],
        [pytest.approx(0.5), 0.0],
    ]
    (where,) = found.undefined.values()
    assert np.argwhere(where).tolist() == [[2, 2]]


def test_expected_ties_have_the_sum_of_all() -> None:
    lines = [(0, 1), (0, 3), (1, 3), (2, 4)]
    asked = network(5, lines, groups=["a", "a", "a", "b", "b"])
    # By hand: 4 ties of 10 pairs, of which 3 in a, 1 in b, 6 between.
    found = value(Level.PAIR, "mixing_expected", asked)
    np.testing.assert_allclose(found, [[1.2, 2.4], [2.4, 0.4]])


def test_a_table_of_pairs_is_not_drawn_of_thousands_of_groups() -> None:
    asked = network(1001, [(0, 1)], groups=[f"kind {at}" for at in range(1001)])
    for name in ("mixing_ties", "mixing_weight", "mixing_density", "mixing_expected"):
        found = value(Level.PAIR, name, asked)
        assert found.because == "there are more than 1,000 groups, too many for a table of pairs"


def test_actors_without_a_group_are_counted_and_left_out() -> None:
    asked = network(4, [(0, 1), (1, 2)], groups=["a", None, "b", "a"])
    assert value(Level.NETWORK, "ungrouped", asked) == 1
    assert value(Level.NETWORK, "groups", asked) == 2
    assert value(Level.GROUP, "members", asked).tolist() == [2, 1]
    assert value(Level.PAIR, "mixing_ties", asked).sum() == 0
