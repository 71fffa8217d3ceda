"""The shape of two-mode networks."""

from __future__ import annotations

import networkx as nx
import pytest
from awkward import two_mode
from hypothesis import given, settings
from hypothesis import strategies as st
from southern_women import bipartite, southern_women

from graphkit.measures import Undefined
from graphkit.measures.two_mode import (
    first_mode_mean_degree,
    first_mode_size,
    second_mode_mean_degree,
    second_mode_size,
    two_mode_clustering,
    two_mode_density,
)
from graphkit.network import Network


@st.composite
def two_modes(draw: st.DrawFn) -> Network:
    first, second = draw(st.integers(1, 7)), draw(st.integers(1, 7))
    pairs = [(one, other) for one in range(first) for other in range(second)]
    return two_mode(first, second, draw(st.lists(st.sampled_from(pairs), unique=True)))


def test_the_southern_women_have_the_figures_of_the_textbook() -> None:
    # Wasserman and Faust (1994), chapter 8: 89 ties; women go to 4.9 events on average.
    women = southern_women()
    assert (first_mode_size(women), second_mode_size(women)) == (18, 14)
    assert two_mode_density(women) == pytest.approx(89 / (18 * 14))
    assert first_mode_mean_degree(women) == pytest.approx(89 / 18)
    assert second_mode_mean_degree(women) == pytest.approx(89 / 14)


@settings(deadline=None)
@given(two_modes())
def test_clustering_is_that_of_networkx(asked: Network) -> None:
    theirs = bipartite(asked)
    found = two_mode_clustering(asked)
    expected = nx.bipartite.robins_alexander_clustering(theirs)
    # NetworkX has 0 where there is nothing to close, and of networks of fewer than four actors.
    assert (0 if isinstance(found, Undefined) else found) == pytest.approx(expected)


def test_large_networks_are_counted_in_blocks() -> None:
    plain = nx.bipartite.random_graph(300, 40, 0.1, seed=2)
    asked = two_mode(300, 40, [(one, other - 300) for one, other in plain.edges])
    expected = nx.bipartite.robins_alexander_clustering(plain)
    assert two_mode_clustering(asked) == pytest.approx(expected)


def test_what_an_empty_mode_leaves_undefined_is_said() -> None:
    nobody = two_mode(3, 0, [])
    assert two_mode_density(nobody) == Undefined("one of the modes is empty")
    assert second_mode_mean_degree(nobody) == Undefined("the second mode is empty")
    assert first_mode_mean_degree(nobody) == 0
    assert first_mode_mean_degree(two_mode(0, 3, [])) == Undefined("the first mode is empty")
    assert two_mode_clustering(two_mode(2, 2, [(0, 0)])) == Undefined(
        "there is no path of three ties"
    )
