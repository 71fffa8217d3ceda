"""Reach and eccentricity, beside counts by hand and NetworkX."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
from awkward import networks
from hypothesis import given, settings
from well_known import as_graph, by_name, kite, random_network, told, twice

from graphkit.measures import Undefined
from graphkit.network import Network
from graphkit.network.building import built


def test_heather_reaches_all_of_the_kite_in_two_steps() -> None:
    # By hand: Fernando is tied to Andre, Carol and Diane, Garth to Beverly and Ed, Ike to Jane.
    reach = by_name("reach_2", kite())
    assert (reach["Heather"], reach["Jane"]) == pytest.approx((1, 2 / 9))
    assert by_name("reach_3", kite())["Jane"] == pytest.approx(4 / 9)
    assert by_name("eccentricity", kite())["Jane"] == 4


@settings(max_examples=150, deadline=None)
@given(network=networks())
def test_networkx_reaches_the_same(network: Network) -> None:
    others = len(network) - 1
    for at, steps in nx.all_pairs_shortest_path_length(as_graph(network)):
        for most in (2, 3):
            reached = sum(0 < step <= most for step in steps.values())
            if others:
                assert told(f"reach_{most}", network)[at] == pytest.approx(reached / others)
        farthest = told("eccentricity", network)[at]
        assert (0 if np.isnan(farthest) else farthest) == max(steps.values())


def test_a_copy_beside_it_halves_the_share() -> None:
    network = random_network(9, directed=True, weighted=False)
    size = len(network)
    expected = np.tile(told("reach_2", network), 2) * (size - 1) / (2 * size - 1)
    assert told("reach_2", twice(network)) == pytest.approx(expected)


def test_ties_are_followed_in_their_direction() -> None:
    chain = built(["a", "b", "c", "d"], [0, 1, 2], [1, 2, 3], directed=True)
    assert told("reach_2", chain) == pytest.approx([2 / 3, 2 / 3, 1 / 3, 0])
    assert told("eccentricity", chain)[:3].tolist() == [3, 2, 1]
    assert np.isnan(told("eccentricity", chain)[3])


def test_one_actor_has_no_others_to_reach() -> None:
    assert isinstance(told("reach_2", built(["a"], [], [])), Undefined)
