"""Burt's measures in ego networks: what NetworkX finds in the network of each actor alone."""

from __future__ import annotations

import math

import networkx as nx
import numpy as np
import pytest
from awkward import network, networks
from burt import CAMP, contacts_of
from hypothesis import given, settings
from scipy.stats import entropy
from well_known import as_graph, of_graph

from graphkit.measures.ego_holes import (
    ego_constraint,
    ego_effective_size,
    ego_efficiency,
    ego_hierarchy,
)
from graphkit.measures.structural_holes import constraint
from graphkit.network import Network


@settings(deadline=None, max_examples=200)
@given(networks())
def test_all_are_those_of_the_network_of_an_actor_and_its_contacts(asked: Network) -> None:
    theirs = as_graph(asked)
    found = {
        measure.name: measure(asked).values
        for measure in (ego_constraint, ego_effective_size, ego_efficiency, ego_hierarchy)
    }
    for actor in theirs:
        contacts = contacts_of(theirs, actor)
        alone = theirs.subgraph(contacts | {actor})
        if not any(True for _ in theirs[actor]):
            continue
        size = nx.effective_size(alone, [actor], weight="weight")[actor]
        assert found["ego_effective_size"][actor] == pytest.approx(size)
        assert found["ego_efficiency"][actor] == pytest.approx(size / len(contacts))
        parts = [nx.local_constraint(alone, actor, one, weight="weight") for one in contacts]
        assert found["ego_constraint"][actor] == pytest.approx(sum(parts))
        disorder = 1 - entropy(parts) / math.log(len(parts)) if len(parts) > 1 else 1
        assert found["ego_hierarchy"][actor] == pytest.approx(disorder, abs=1e-9)


def test_the_two_conventions_differ_for_everybody_at_camp() -> None:
    camp = of_graph(nx.DiGraph({name: told.split() for name, told in CAMP.items()}))
    whole, ego = constraint(camp).values, ego_constraint(camp).values
    assert np.all(ego - whole > 0.04)
    # By hand: Bill named three who all named each other. Each has 5 of strength among the four, so
    # that each constrains him by 1/3 + 2 * 1/3 * 2/5; in all they have 7 (Michael, Don) and 6.
    bill = list(CAMP).index("BILL")
    assert ego[bill] == pytest.approx(3 * (1 / 3 + 4 / 15) ** 2)
    expected = 2 * (1 / 3 + (2 / 7 + 2 / 6) / 3) ** 2 + (1 / 3 + (2 / 7 + 2 / 7) / 3) ** 2
    assert whole[bill] == pytest.approx(expected)


def test_ties_of_contacts_to_strangers_change_nothing() -> None:
    triangle = [(0, 1), (1, 2), (0, 2)]
    alone, among = network(5, triangle), network(5, [*triangle, (1, 3), (1, 4), (2, 4)])
    assert ego_constraint(among).values[0] == pytest.approx(ego_constraint(alone).values[0])
    assert constraint(among).values[0] < constraint(alone).values[0]


def test_sparse_weighted_networks_give_the_same_as_networkx() -> None:
    plain = nx.powerlaw_cluster_graph(120, 3, 0.8, seed=4)
    weight = [1.0 + at % 5 for at in range(plain.number_of_edges())]
    asked = network(120, list(plain.edges), weight=weight)
    theirs = as_graph(asked)
    for measure, function in (
        (ego_constraint, nx.constraint),
        (ego_effective_size, nx.effective_size),
    ):
        alone = [theirs.subgraph({at, *theirs[at]}) for at in range(120)]
        expected = [function(one, [at], weight="weight")[at] for at, one in enumerate(alone)]
        assert measure(asked).values == pytest.approx(np.array(expected))


def test_actors_without_ties_have_none_of_it_and_it_is_said_why() -> None:
    for measure in (ego_constraint, ego_effective_size, ego_efficiency, ego_hierarchy):
        assert measure(network(3, [(0, 1)])).undefined["it has no ties"].tolist() == [0, 0, 1]
        assert not measure.shown
