"""PageRank, beside published figures and NetworkX."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
from awkward import networks
from hypothesis import given, settings
from well_known import as_graph, by_name, club, of_graph, random_network, told, twice

from graphkit.measures import Undefined
from graphkit.network import Network
from graphkit.network.building import built


def test_three_pages_as_a_course_prints_them() -> None:
    # G. Novak, University of Texas, CS 314, after pr.efactory.de: there, all together have 3.
    web = of_graph(nx.DiGraph([("A", "B"), ("A", "C"), ("B", "C"), ("C", "A")]))
    expected = {"A": 1.16336914 / 3, "B": 0.64443188 / 3, "C": 1.19219898 / 3}
    assert by_name("pagerank", web) == pytest.approx(expected, abs=1e-8)


def test_eleven_pages_as_an_encyclopedia_draws_them() -> None:
    # Wikipedia, PageRank, the first figure, in per cent; A points to nobody.
    links = {"B": "C", "C": "B", "D": "AB", "E": "BDF", "F": "BE", "G": "BE", "H": "BE"}
    links |= {"I": "BE", "J": "E", "K": "E"}
    web = of_graph(nx.DiGraph({page: list(others) for page, others in links.items()}))
    shares = {page: round(100 * share, 1) for page, share in by_name("pagerank", web).items()}
    assert shares == {
        "A": 3.3,
        "B": 38.4,
        "C": 34.3,
        "D": 3.9,
        "E": 8.1,
        "F": 3.9,
        **dict.fromkeys("GHIJK", 1.6),
    }


def test_the_club_has_it_as_networkx_is_quoted() -> None:
    assert told("pagerank", club())[0] == pytest.approx(0.0969972854, abs=1e-9)


@settings(max_examples=150, deadline=None)
@given(network=networks())
def test_networkx_has_the_same(network: Network) -> None:
    expected = list(nx.pagerank(as_graph(network), tol=1e-14, max_iter=1000).values())
    assert told("pagerank", network) == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize("directed", [False, True])
def test_networkx_has_the_same_of_larger_networks(*, directed: bool) -> None:
    network = random_network(7, directed=directed, weighted=True)
    expected = list(nx.pagerank(as_graph(network), tol=1e-15, max_iter=1000).values())
    assert told("pagerank", network) == pytest.approx(expected, abs=1e-9)


@settings(max_examples=50, deadline=None)
@given(network=networks())
def test_all_together_have_one_and_a_copy_takes_half(network: Network) -> None:
    ranks = told("pagerank", network)
    assert ranks.sum() == pytest.approx(1)
    assert told("pagerank", twice(network)) == pytest.approx(np.tile(ranks, 2) / 2)


def test_the_stronger_tie_is_followed_more() -> None:
    fork = built(["a", "b", "c"], [0, 0, 1, 2], [1, 2, 0, 0], [3.0, 1.0, 1.0, 1.0], directed=True)
    ranks = told("pagerank", fork)
    assert (ranks[1] - 0.05) / (ranks[2] - 0.05) == pytest.approx(3)


def test_isolates_are_all_alike_and_nobody_has_none() -> None:
    assert told("pagerank", built(["a", "b"], [], [])).tolist() == [0.5, 0.5]
    assert isinstance(told("pagerank", built([], [], [])), Undefined)
