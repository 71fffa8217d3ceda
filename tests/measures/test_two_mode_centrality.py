"""Centrality in two-mode networks: the Southern Women, and what NetworkX finds."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
from awkward import two_mode
from hypothesis import given, settings
from southern_women import EVENTS, WOMEN, bipartite, southern_women
from test_two_mode import two_modes

from graphkit.measures import Measure, Partly, Undefined
from graphkit.measures.two_mode_centrality import (
    two_mode_betweenness,
    two_mode_closeness,
    two_mode_degree,
    two_mode_eigenvector,
)
from graphkit.network import Network


def of(measure: Measure, asked: Network) -> dict[str, float]:
    found = measure(asked)
    values = found.values if isinstance(found, Partly) else found
    return dict(zip([*WOMEN, *EVENTS], values.tolist(), strict=True))


def test_the_southern_women_have_the_published_values() -> None:
    # Borgatti and Everett (1997), and UCINET's DAVIS: normalised within each mode. Evelyn went to
    # 8 of 14 events; event 8 had 14 of 18 women.
    women = southern_women()
    degree = of(two_mode_degree, women)
    assert degree["Evelyn Jefferson"] == pytest.approx(0.571, abs=5e-4)
    assert degree["E8"] == pytest.approx(0.778, abs=5e-4)
    closeness = of(two_mode_closeness, women)
    assert closeness["Evelyn Jefferson"] == pytest.approx(0.800, abs=5e-4)
    assert closeness["E8"] == pytest.approx(0.846, abs=5e-4)
    between = of(two_mode_betweenness, women)
    assert between["Evelyn Jefferson"] == pytest.approx(0.097, abs=5e-4)
    assert between["E8"] == pytest.approx(0.244, abs=5e-4)


def test_the_eigenvector_is_the_singular_vectors_of_women_by_events() -> None:
    women = southern_women()
    square = women.adjacency.toarray()[: len(WOMEN), len(WOMEN) :]
    left, _, right = np.linalg.svd(square)
    expected = np.abs(np.concatenate([left[:, 0], right[0]]))
    assert list(of(two_mode_eigenvector, women).values()) == pytest.approx(expected.tolist())
    found = two_mode_eigenvector(women)
    assert (found[: len(WOMEN)] ** 2).sum() == pytest.approx(1)


@settings(deadline=None)
@given(two_modes())
def test_degree_and_betweenness_are_those_of_networkx(asked: Network) -> None:
    theirs, first = bipartite(asked), np.flatnonzero(asked.first_mode).tolist()
    degree = nx.bipartite.degree_centrality(theirs, first)
    assert two_mode_degree(asked).values.tolist() == pytest.approx(
        [degree[at] for at in range(len(asked))]
    )
    raw, found = nx.betweenness_centrality(theirs, normalized=False), two_mode_betweenness(asked)
    (nobody,) = found.undefined.values()
    if nobody.any():
        assert all(raw[at] == 0 for at in np.flatnonzero(nobody))
        return
    between = nx.bipartite.betweenness_centrality(theirs, first)
    assert found.values.tolist() == pytest.approx([between[at] for at in range(len(asked))])


@settings(deadline=None)
@given(two_modes())
def test_closeness_is_that_of_networkx_where_all_hang_together(asked: Network) -> None:
    theirs, first = bipartite(asked), np.flatnonzero(asked.first_mode).tolist()
    found = two_mode_closeness(asked).values
    assert np.all(found <= 1 + 1e-12)
    if nx.is_connected(theirs):
        expected = nx.bipartite.closeness_centrality(theirs, first)
        assert found.tolist() == pytest.approx([expected[at] for at in range(len(asked))])


def test_closeness_within_a_part_is_multiplied_by_its_share_of_all_others() -> None:
    # By hand: 0 is tied to one event, as is 1, which also goes to another; 2 and 3 are elsewhere.
    asked = two_mode(4, 3, [(0, 0), (1, 0), (1, 1), (2, 2)])
    found = two_mode_closeness(asked).values.tolist()
    # 0 reaches 1 of its mode and 2 events, at distances 2, 1 and 3; the least would be 4.
    assert found[0] == pytest.approx(4 / 6 * 3 / 6)
    assert found[1] == pytest.approx(4 / 4 * 3 / 6)
    assert found[2] == pytest.approx(1 * 1 / 6)
    assert found[3] == 0


def test_a_star_has_the_highest_betweenness_there_can_be() -> None:
    assert two_mode_betweenness(two_mode(1, 5, [(0, at) for at in range(5)])).values[0] == 1
    spread = [(0, 0), (0, 1), (1, 0), (2, 1), (3, 0)]
    assert two_mode_betweenness(two_mode(4, 2, spread)).values[0] == pytest.approx(1)


def test_what_nobody_could_have_is_undefined_and_said() -> None:
    lone = two_mode_betweenness(two_mode(3, 1, [(0, 0), (1, 0)]))
    assert lone.undefined["nobody of its mode could lie between others"].tolist() == [1, 1, 1, 0]
    degree = two_mode_degree(two_mode(2, 0, []))
    assert degree.undefined["the other mode is empty"].all()
    assert two_mode_closeness(two_mode(1, 0, [])).undefined["it is alone"].tolist() == [True]
    assert two_mode_eigenvector(two_mode(2, 2, [])) == Undefined("there are no ties")
