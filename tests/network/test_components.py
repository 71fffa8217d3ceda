"""Components are numbered in the order of their first actors."""

from __future__ import annotations

from graphkit.network.building import built
from graphkit.network.components import strong, weak


def test_components_come_in_the_order_of_their_first_actors() -> None:
    network = built("abcde", [3, 4], [0, 1])
    assert weak(network).of.tolist() == [0, 1, 2, 0, 1]
    assert weak(network).sizes.tolist() == [2, 2, 1]
    assert strong(network).of.tolist() == [0, 1, 2, 0, 1]


def test_strong_components_are_of_those_who_reach_each_other() -> None:
    network = built("abcd", [0, 1, 2, 3], [1, 2, 3, 2], directed=True)
    assert strong(network).of.tolist() == [0, 1, 2, 2]
    assert strong(network).sizes.tolist() == [1, 1, 2]
    assert weak(network).of.tolist() == [0, 0, 0, 0]


def test_nobody_makes_no_component() -> None:
    assert weak(built([], [], [])).sizes.tolist() == []
