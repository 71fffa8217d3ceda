"""Cores and peripheries, as Borgatti and Everett have them."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
from awkward import network
from well_known import club, of_graph

from graphkit.measures import Undefined, core_periphery
from graphkit.network.core_ideals import apart, arcs, fits, joined

FIGURE_1 = {
    1: [2, 3, 4, 5],
    2: [3, 4, 6, 7, 8],
    3: [4, 8, 9],
    4: [5, 10],
}
"""Borgatti and Everett (1999), Models of core/periphery structures, figure 1: ten actors."""


def test_the_core_that_borgatti_and_everett_see_fits_as_they_print() -> None:
    # Their core is the first four actors. The correlation is .475, by hand too: of 45 pairs 14 are
    # tied and 30 should be, all 14 among them: (45 x 14 - 14 x 30) / sqrt(14 x 31 x 30 x 15).
    graph = of_graph(nx.Graph(FIGURE_1))
    core = np.array([int(id_) <= 4 for id_ in graph.ids])
    fit = fits(arcs(graph), core[np.newaxis].astype(np.float64), joined)[0]
    assert fit == pytest.approx(0.475, abs=5e-4)


def test_without_ties_between_that_core_is_ideal_and_the_best() -> None:
    # All pairs in it are tied, and none in its periphery: table 1 of theirs.
    graph = of_graph(nx.Graph(FIGURE_1))
    core = core_periphery.core_within(graph)
    assert {id_ for id_, within in zip(graph.ids, core, strict=True) if within} == set("1234")
    assert core_periphery.core_periphery_fit_within(graph) == pytest.approx(1)
    one = core[np.newaxis].astype(np.float64)
    assert fits(arcs(graph), one, apart)[0] == pytest.approx(1)


def test_a_star_is_a_core_and_its_periphery() -> None:
    # Freeman's star is their ideal with a core of one.
    star = of_graph(nx.star_graph(7))
    assert core_periphery.core_periphery_fit(star) == pytest.approx(1)
    assert core_periphery.core(star).tolist() == [1] + [0] * 7


def test_a_large_star_is_found_by_search() -> None:
    star = of_graph(nx.star_graph(99))
    assert core_periphery.core_periphery_fit(star) == pytest.approx(1)
    assert core_periphery.core(star).tolist() == [1] + [0] * 99


def test_a_core_in_a_directed_network_needs_ties_in_both_directions() -> None:
    out = network(5, [(0, leaf) for leaf in range(1, 5)], directed=True)
    assert core_periphery.core(out).tolist() == [1, 0, 0, 0, 0]
    # 4 of the 8 ties that there should be among 20 pairs: (20 x 4 - 4 x 8) / sqrt(64 x 96).
    assert core_periphery.core_periphery_fit(out) == pytest.approx(48 / np.sqrt(64 * 96))


def test_of_cores_that_fit_as_well_the_first_is_taken() -> None:
    pair = network(4, [(2, 3)])
    assert core_periphery.core(pair).tolist() == [0, 0, 1, 0]


def test_both_leaders_are_in_the_core_of_the_karate_club() -> None:
    # Zachary (1977): Mr. Hi is member 1, the administrator member 34.
    friends = club()
    for within in (core_periphery.core(friends), core_periphery.core_within(friends)):
        assert within[[0, 33]].tolist() == [1, 1]


def test_an_isolate_is_in_the_periphery_and_makes_a_star_less_ideal() -> None:
    lonely = network(6, [(0, at) for at in range(1, 5)])
    assert core_periphery.core(lonely)[5] == 0
    assert 0 < core_periphery.core_periphery_fit(lonely) < 1


@pytest.mark.parametrize(
    ("size", "lines", "because"),
    [
        (0, [], "there are fewer than three actors"),
        (2, [(0, 1)], "there are fewer than three actors"),
        (4, [], "there are no ties"),
        (3, [(0, 1), (1, 2), (0, 2)], "everybody is tied to everybody"),
    ],
    ids=["nobody", "one tie", "no ties", "complete"],
)
def test_a_core_without_a_periphery_is_undefined(
    size: int, lines: list[tuple[int, int]], because: str
) -> None:
    asked = network(size, lines)
    for measure in (
        core_periphery.core_periphery_fit,
        core_periphery.core,
        core_periphery.core_periphery_fit_within,
        core_periphery.core_within,
    ):
        assert measure(asked) == Undefined(because)


@pytest.mark.parametrize("lines", [[(0, 1), (1, 2)], [(0, 1), (1, 2), (2, 3), (3, 0)]])
def test_pairs_that_are_all_alike_fit_no_core(lines: list[tuple[int, int]]) -> None:
    asked = network(max(max(line) for line in lines) + 1, lines)
    assert core_periphery.core_periphery_fit_within(asked) == Undefined(
        "the pairs within core and periphery are all alike, whatever the core"
    )
    assert isinstance(core_periphery.core_periphery_fit(asked), float)
