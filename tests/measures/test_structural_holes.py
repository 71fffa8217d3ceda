"""Burt's measures in the whole network: published values, and what NetworkX finds."""

from __future__ import annotations

import math
from typing import Any

import networkx as nx
import numpy as np
import pytest
from awkward import network, networks, relabelled
from burt import NAMES, borgatti, contacts_of, small_directed
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import entropy
from well_known import as_graph, twice

from graphkit.measures import Measure, Partly
from graphkit.measures.structural_holes import constraint, effective_size, efficiency, hierarchy
from graphkit.network import Network
from graphkit.network.building import built

BURT = [constraint, effective_size, efficiency, hierarchy]


def cells(measure: Measure, asked: Network) -> list[float | None]:
    found = measure(asked)
    assert isinstance(found, Partly)
    (missing,) = found.undefined.values()
    return [None if no else value for no, value in zip(missing, found.values.tolist(), strict=True)]


def test_the_example_of_burt_and_borgatti_has_the_published_values() -> None:
    # Borgatti (1997): G has an effective size of 4.67 and an efficiency of 0.78, A of 2.5.
    # Constraint by UCINET and igraph, as told in the tests of NetworkX.
    example = borgatti()
    size = dict(zip(NAMES, cells(effective_size, example), strict=True))
    assert (size["G"], size["A"], size["C"]) == pytest.approx((14 / 3, 2.5, 1))
    assert cells(efficiency, example)[NAMES.index("G")] == pytest.approx(0.78, abs=0.005)
    told = dict(zip(NAMES, cells(constraint, example), strict=True))
    assert (told["G"], told["A"], told["C"]) == pytest.approx((0.400, 0.595, 1), abs=5e-4)


def test_weighted_and_directed_examples_have_the_values_that_ucinet_gives() -> None:
    # From the tests of NetworkX, which had them of UCINET and worked them out by hand.
    weighted = borgatti(weighted=True)
    assert [cells(constraint, weighted)[NAMES.index(one)] for one in "GAC"] == pytest.approx(
        [0.299, 0.795, 1], abs=5e-4
    )
    assert [cells(effective_size, weighted)[NAMES.index(one)] for one in "GAC"] == pytest.approx(
        [5.47, 2.47, 1], abs=5e-3
    )
    directed = small_directed()
    assert cells(constraint, directed) == pytest.approx([1.003, 1.003, 1.389], abs=5e-4)
    assert cells(effective_size, directed) == pytest.approx([1.167, 1.167, 1], abs=5e-4)
    directed = small_directed(weighted=True)
    assert cells(constraint, directed) == pytest.approx([0.840, 1.143, 1.378], abs=5e-4)
    assert cells(effective_size, directed) == pytest.approx([1.567, 1.083, 1], abs=5e-4)


def test_two_contacts_who_are_tied_constrain_by_nine_eighths_and_alike() -> None:
    # By hand: each gets half the ties directly and a quarter by way of the other.
    triangle = network(3, [(0, 1), (1, 2), (0, 2)])
    assert cells(constraint, triangle) == pytest.approx([2 * 0.75**2] * 3)
    assert cells(effective_size, triangle) == pytest.approx([1] * 3)
    assert cells(hierarchy, triangle) == pytest.approx([0] * 3)


def test_hierarchy_is_worked_out_by_hand_where_one_contact_is_tied_to_the_others() -> None:
    # 0 is tied to 1, 2 and 3; 1 also to 2 and 3. So 1 constrains 0 by (1/3 + 2 * 1/3 * 1/2)^2,
    # 2 and 3 by (1/3 + 1/3 * 1/3)^2 each.
    asked = network(4, [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3)])
    parts = np.array([(2 / 3) ** 2, (4 / 9) ** 2, (4 / 9) ** 2])
    beside = parts / parts.mean()
    expected = float(np.sum(beside * np.log(beside)) / (3 * math.log(3)))
    assert expected == pytest.approx(0.0737, abs=5e-5)
    assert cells(constraint, asked)[0] == pytest.approx(parts.sum())
    assert cells(hierarchy, asked)[0] == pytest.approx(expected)


def test_one_contact_is_all_the_constraint_there_is() -> None:
    star = network(4, [(0, 1), (0, 2), (0, 3)])
    assert cells(hierarchy, star) == pytest.approx([0, 1, 1, 1], abs=1e-12)
    assert cells(constraint, star) == pytest.approx([1 / 3, 1, 1, 1])
    assert cells(efficiency, star) == pytest.approx([1, 1, 1, 1])


@pytest.mark.parametrize("measure", BURT, ids=lambda measure: measure.name)
def test_actors_without_ties_have_none_of_it_and_it_is_said_why(measure: Measure) -> None:
    found = measure(network(3, [(0, 1)]))
    assert list(found.undefined) == ["it has no ties"]
    assert found.undefined["it has no ties"].tolist() == [False, False, True]
    assert measure(network(0, [])).values.tolist() == []


@settings(deadline=None)
@given(networks())
def test_constraint_and_effective_size_are_those_of_networkx(asked: Network) -> None:
    theirs = as_graph(asked)
    # By name, for its short cut for all actors divides by the maxima of others.
    listed = list(theirs)
    expected = [
        (constraint, nx.constraint(theirs, listed, weight="weight")),
        (effective_size, nx.effective_size(theirs, listed, weight="weight")),
    ]
    for measure, values in expected:
        for actor, own in enumerate(cells(measure, asked)):
            # NetworkX finds nothing where no ties go out.
            if any(True for _ in theirs[actor]):
                assert own == pytest.approx(values[actor], abs=1e-9)


@settings(deadline=None)
@given(networks())
def test_hierarchy_is_what_entropy_leaves_of_the_constraint_networkx_finds(asked: Network) -> None:
    theirs = as_graph(asked)
    for actor, own in enumerate(cells(hierarchy, asked)):
        contacts = contacts_of(theirs, actor)
        if len(contacts) > 1:
            parts = [nx.local_constraint(theirs, actor, one, weight="weight") for one in contacts]
            assert own == pytest.approx(1 - entropy(parts) / math.log(len(parts)), abs=1e-9)
        elif contacts:
            assert own == 1


@settings(deadline=None)
@given(networks().filter(lambda asked: not asked.directed and not asked.is_weighted))
def test_effective_size_is_borgattis_where_ties_have_neither_weight_nor_direction(
    asked: Network,
) -> None:
    theirs = as_graph(asked)
    for actor, own in enumerate(cells(effective_size, asked)):
        count = len(theirs[actor])
        if count:
            among = theirs.subgraph(theirs[actor]).number_of_edges()
            assert own == pytest.approx(count - 2 * among / count)
            assert cells(efficiency, asked)[actor] == pytest.approx((own or 0) / count)


@pytest.mark.parametrize("measure", BURT, ids=lambda measure: measure.name)
@settings(deadline=None, max_examples=50)
@given(asked=networks(), data=st.data())
def test_order_scale_and_a_copy_beside_it_change_nothing(
    measure: Measure, asked: Network, data: st.DataObject
) -> None:
    told, ties = cells(measure, asked), asked.ties
    order = data.draw(st.permutations(range(len(asked))))
    assert near(cells(measure, relabelled(asked, order)), [told[old] for old in order])
    scaled = built(asked.ids, ties.source, ties.target, ties.weight * 7.5, directed=asked.directed)
    assert near(cells(measure, twice(scaled)), told * 2)


def test_a_network_too_sparse_for_a_square_gives_the_same_as_networkx() -> None:
    plain = nx.powerlaw_cluster_graph(120, 3, 0.8, seed=4)
    for at, (one, other) in enumerate(plain.edges):
        plain[one][other]["weight"] = 1.0 + at % 5
    asked = network(120, list(plain.edges), weight=[1.0 + at % 5 for at in range(len(plain.edges))])
    listed = list(range(120))
    theirs: dict[Any, float] = nx.constraint(plain, listed, weight="weight")
    assert cells(constraint, asked) == pytest.approx([theirs[at] for at in listed])
    theirs = nx.effective_size(plain, listed, weight="weight")
    assert cells(effective_size, asked) == pytest.approx([theirs[at] for at in listed])


def near(one: list[float | None], other: list[float | None]) -> bool:
    return all(
        (a is None and b is None)
        or (a is not None and b is not None and math.isclose(a, b, rel_tol=1e-9, abs_tol=1e-9))
        for a, b in zip(one, other, strict=True)
    )
