"""Eigenvector centrality, beside published figures, and by what makes an eigenvector one."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
from awkward import networks
from hypothesis import given, settings
from well_known import by_name, club, kite, marriages, of_graph, random_network, told, twice

from graphkit.measures import Undefined
from graphkit.network import Network
from graphkit.network.building import built


def test_diane_is_best_tied_to_the_well_tied_in_the_kite() -> None:
    # As igraph's own tests have it, where the highest is 1.
    scores = by_name("eigenvector", kite())
    highest = max(scores.values())
    assert {name: round(score / highest, 3) for name, score in scores.items()} == {
        "Andre": 0.732,
        "Beverly": 0.732,
        "Carol": 0.594,
        "Diane": 1,
        "Ed": 0.594,
        "Fernando": 0.827,
        "Garth": 0.827,
        "Heather": 0.407,
        "Ike": 0.1,
        "Jane": 0.023,
    }


def test_the_medici_are_best_tied_as_ora_reports() -> None:
    # CASOS, Carnegie Mellon: standard network analysis of PADGM, unscaled.
    scores = told("eigenvector", marriages())
    assert (scores.min(), scores.max()) == pytest.approx((0, 0.430), abs=5e-4)
    assert (scores.mean(), scores.std()) == pytest.approx((0.219, 0.121), abs=5e-4)
    assert by_name("eigenvector", marriages())["Medici"] == scores.max()


def test_the_leaders_of_the_club_are_best_tied() -> None:
    # What NetworkX is quoted with for Zachary's club.
    scores = told("eigenvector", club())
    assert (scores[0], scores[33]) == pytest.approx((0.3554914, 0.3733634), abs=1e-6)


def test_the_centre_of_a_star_has_half_of_all_squares() -> None:
    scores = told("eigenvector", of_graph(nx.star_graph(5)))
    assert scores == pytest.approx([0.5**0.5, *[(0.5 / 5) ** 0.5] * 5])


@settings(max_examples=200, deadline=None)
@given(network=networks())
def test_the_ties_of_others_carry_it_and_nothing_carries_more(network: Network) -> None:
    onto = network.strengths.T.toarray()
    values = np.linalg.eigvals(onto).real
    largest = values.max()
    scores = told("eigenvector", network)
    if isinstance(scores, Undefined):
        as_large = np.count_nonzero(values > largest * (1 - 1e-4))
        assert as_large > 1 if "two parts" in scores.because else largest < 1e-3
        return
    assert onto @ scores == pytest.approx(largest * scores, abs=1e-9 * largest)
    assert scores.min() >= 0
    assert np.linalg.norm(scores) == pytest.approx(1)


@pytest.mark.parametrize("directed", [False, True])
def test_networkx_has_the_same_of_connected_networks(*, directed: bool) -> None:
    base = nx.gnm_random_graph(40, 200, seed=4, directed=directed)
    network = of_graph(base)
    expected = list(nx.eigenvector_centrality(base, max_iter=5000, tol=1e-14).values())
    assert told("eigenvector", network) == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize("directed", [False, True])
def test_large_networks_have_it_as_small_ones_have(*, directed: bool) -> None:
    # 400 actors are worked out by another method; the ring closes the directed one.
    base = nx.gnm_random_graph(400, 1500, seed=2, directed=directed)
    base.add_edges_from((at, (at + 1) % 400) for at in range(400))
    network = of_graph(base)
    expected = list(nx.eigenvector_centrality_numpy(base).values())
    assert told("eigenvector", network) == pytest.approx(expected, abs=1e-9)


def test_a_long_chain_has_it_too() -> None:
    # By hand: sines along the chain. Its two largest eigenvalues are nearly the same.
    size = 1500
    scores = told("eigenvector", of_graph(nx.path_graph(size)))
    sines = np.sin(np.arange(1, size + 1) * np.pi / (size + 1)) * (2 / (size + 1)) ** 0.5
    assert scores == pytest.approx(sines, abs=1e-9)


def test_the_part_that_is_tied_most_has_it_all() -> None:
    apart = of_graph(nx.disjoint_union(nx.complete_graph(4), nx.complete_graph(3)))
    assert told("eigenvector", apart) == pytest.approx([0.5] * 4 + [0] * 3)


def test_whom_a_circle_points_to_has_it_from_there() -> None:
    # 0 and 1 point to each other, and to 2, who points to 3: all by hand, eigenvalue 1.
    led = built(["a", "b", "c", "d"], [0, 1, 1, 2], [1, 0, 2, 3], directed=True)
    assert told("eigenvector", led) == pytest.approx([0.5] * 4)


def test_a_copy_beside_it_leaves_it_open_which_one_has_it() -> None:
    network = random_network(4, directed=False, weighted=True)
    assert not isinstance(told("eigenvector", network), Undefined)
    scores = told("eigenvector", twice(network))
    assert isinstance(scores, Undefined)
    assert "two parts" in scores.because


def test_two_parts_that_are_tied_as_much_stay_two_though_a_third_is_weaker() -> None:
    parts = nx.disjoint_union_all([nx.star_graph(4), nx.cycle_graph(4), nx.path_graph(3)])
    assert isinstance(told("eigenvector", of_graph(parts)), Undefined)
    stars = nx.disjoint_union_all([nx.star_graph(4), nx.star_graph(4), nx.star_graph(3)])
    assert isinstance(told("eigenvector", of_graph(stars)), Undefined)
    parts = nx.disjoint_union(parts, nx.complete_graph(5))
    assert told("eigenvector", of_graph(parts))[-5:] == pytest.approx([0.2**0.5] * 5)


def test_ties_that_never_come_back_carry_nothing() -> None:
    downhill = built(["a", "b", "c"], [0, 0, 1], [1, 2, 2], directed=True)
    assert isinstance(told("eigenvector", downhill), Undefined)


def test_strength_counts() -> None:
    # By hand: eigenvalue 5; 3/5, 4/5 and 1 in proportion.
    chain = built(["a", "b", "c"], [0, 1], [1, 2], [3.0, 4.0])
    assert told("eigenvector", chain) == pytest.approx(np.array([0.6, 1, 0.8]) / 2**0.5)


@pytest.mark.parametrize("size", [0, 1, 3])
def test_without_ties_there_is_none(size: int) -> None:
    assert isinstance(
        told("eigenvector", built([str(at) for at in range(size)], [], [])), Undefined
    )


def test_of_parts_of_one_eigenvalue_the_last_that_is_reached_has_all() -> None:
    # a and b, c and d name each other; b names c, so that d + b = c asks for b = 0.
    one_way = built("abcd", [0, 1, 1, 2, 3], [1, 0, 2, 3, 2], directed=True)
    assert told("eigenvector", one_way) == pytest.approx([0, 0, 0.5**0.5, 0.5**0.5])
    apart = built("abcdef", [0, 1, 1, 2, 3, 4, 5], [1, 0, 2, 3, 2, 5, 4], directed=True)
    assert isinstance(told("eigenvector", apart), Undefined)
