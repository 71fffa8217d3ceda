"""Homophily: Coleman's index, Yule's Q and assortativity by an attribute."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import networkx as nx
import numpy as np
import pytest
from awkward import network, networks
from hypothesis import given, settings

from graphkit.measures import Level, Measure, Partly, Undefined, every
from graphkit.network import Network

BY_NAME: dict[tuple[Level, str], Measure] = {(one.level, one.name): one for one in every()}


def value(level: Level, name: str, asked: Network) -> Any:
    return BY_NAME[level, name](asked, asked.grouping("kind"))


def choices(asked: Network) -> set[tuple[int, int]]:
    kinds = asked.attributes["kind"]
    ends = zip(asked.ties.source.tolist(), asked.ties.target.tolist(), strict=True)
    made = {(a, b) for a, b in ends if kinds[a] is not None and kinds[b] is not None}
    return made if asked.directed else made | {(b, a) for a, b in made}


def school() -> Network:
    """Boys and girls of Coleman (1958): 60 and 40, who make 60 and 40 choices."""
    cells = {(0, 0): 45, (0, 1): 15, (1, 0): 20, (1, 1): 20}
    of = [range(60), range(60, 100)]
    lines = [
        pair
        for (one, other), count in cells.items()
        for pair in [(a, b) for a in of[one] for b in of[other] if a != b][:count]
    ]
    return network(100, lines, directed=True, groups=["boys"] * 60 + ["girls"] * 40)


def test_colemans_example_gives_what_he_printed_but_for_his_rounding() -> None:
    # Coleman (1958) prints .375 and .167, expecting size / actors; exactly, .38125 and .175
    # (Bojanowski's isnar for R has the same in its tests).
    found = value(Level.GROUP, "coleman_homophily", school())
    assert found.values.tolist() == pytest.approx([0.38125, 0.175])
    assert found.values.tolist() == pytest.approx([0.375, 0.167], abs=0.01)


def test_a_ring_of_pairs_of_a_colour_is_what_isnar_gives() -> None:
    # Twelve lines in a ring of six, two neighbours of each colour: .375 in isnar's tests.
    colours = ["a", "a", "b", "b", "c", "c"]
    ring = network(6, [(at, (at + 1) % 6) for at in range(6)], directed=True, groups=colours)
    found = value(Level.GROUP, "coleman_homophily", ring)
    assert found.values.tolist() == pytest.approx([0.375] * 3)
    assert value(Level.NETWORK, "coleman_homophily", ring) == pytest.approx(0.375)


def test_choices_of_others_only_are_minus_one() -> None:
    asked = network(4, [(0, 2), (1, 3), (2, 1)], directed=True, groups=["a", "a", "b", "b"])
    assert value(Level.NETWORK, "coleman_homophily", asked) == -1.0


@settings(max_examples=200, deadline=None)
@given(asked=networks())
def test_colemans_index_goes_through_choices_one_by_one(asked: Network) -> None:
    kinds, made = asked.attributes["kind"], choices(asked)
    known = [kind for kind in kinds if kind is not None]
    names = sorted(set(known))
    parts = []
    for name in names:
        chosen = [kinds[b] == name for a, b in made if kinds[a] == name]
        chance = (known.count(name) - 1) / max(len(known) - 1, 1)
        parts.append((sum(chosen), chance * len(chosen), len(chosen)))
    found = value(Level.GROUP, "coleman_homophily", asked)
    if len(names) == 1:
        assert found == Undefined("there is only one group")
        return
    for at, (part, name) in enumerate(zip(parts, names, strict=True)):
        undefined = known.count(name) == 1 or part[2] == 0
        assert any(where[at] for where in found.undefined.values()) == undefined
        if not undefined:
            assert found.values[at] == pytest.approx(coleman(*part))
    if made:
        within, expected, every_one = (sum(part[at] for part in parts) for at in range(3))
        whole = value(Level.NETWORK, "coleman_homophily", asked)
        assert whole == pytest.approx(coleman(within, expected, every_one))


def coleman(within: float, expected: float, every_one: float) -> float:
    if within >= expected:
        return (within - expected) / (every_one - expected)
    return (within - expected) / expected


def q(cells: list[tuple[bool, bool]]) -> float | None:
    """Work out Yule's Q from pairs, each tied or not, of one kind or not."""
    a, b, c, d = (
        cells.count(cell) for cell in [(True, True), (True, False), (False, True), (False, False)]
    )
    return (a * d - b * c) / (a * d + b * c) if a * d + b * c else None


@settings(max_examples=200, deadline=None)
@given(asked=networks())
def test_yules_q_is_that_of_the_fourfold_table_of_pairs(asked: Network) -> None:
    kinds, made = asked.attributes["kind"], choices(asked)
    known = [at for at in range(len(asked)) if kinds[at] is not None]
    cells = {(a, b): ((a, b) in made, kinds[a] == kinds[b]) for a, b in permutations(known, 2)}
    whole = value(Level.NETWORK, "yules_q", asked)
    expected = q([*cells.values()])
    assert isinstance(whole, Undefined) if expected is None else whole == pytest.approx(expected)
    actors = value(Level.ACTOR, "yules_q", asked)
    for at in range(len(asked)):
        check(actors, at, q([cell for pair, cell in cells.items() if at in pair]))
    groups = value(Level.GROUP, "yules_q", asked)
    for at, name in enumerate(asked.grouping("kind").names):
        ends = [cell for pair, cell in cells.items() for end in pair if kinds[end] == name]
        check(groups, at, q(ends))


def check(column: Partly, at: int, expected: float | None) -> None:
    undefined = any(where[at] for where in column.undefined.values())
    assert undefined == (expected is None)
    if expected is not None:
        assert column.values[at] == pytest.approx(expected)


@settings(max_examples=200, deadline=None)
@given(asked=networks())
def test_assortativity_is_that_of_networkx(asked: Network) -> None:
    graph = (nx.DiGraph if asked.directed else nx.Graph)()
    kinds = asked.attributes["kind"]
    graph.add_nodes_from((at, {"kind": kind}) for at, kind in enumerate(kinds) if kind is not None)
    graph.add_edges_from(choices(asked))
    found = value(Level.NETWORK, "attribute_assortativity", asked)
    if isinstance(found, Undefined):
        ends = {kinds[at] for pair in choices(asked) for at in pair}
        assert len(ends) < 2 or one_way(asked)
    else:
        expected = nx.attribute_assortativity_coefficient(graph, "kind")
        assert found == pytest.approx(expected, abs=1e-12)


def one_way(asked: Network) -> bool:
    kinds, made = asked.attributes["kind"], choices(asked)
    return len({kinds[a] for a, _ in made}) == len({kinds[b] for _, b in made}) == 1


def test_a_disjoint_copy_leaves_ties_as_assortative() -> None:
    lines, kinds = [(0, 1), (1, 2), (2, 0), (2, 3)], ["a", "b", "a", "b"]
    twice = [*lines, *((a + 4, b + 4) for a, b in lines)]
    once, copied = network(4, lines, groups=kinds), network(8, twice, groups=kinds * 2)
    for name in ("attribute_assortativity", "ei_index"):
        assert value(Level.NETWORK, name, copied) == pytest.approx(value(Level.NETWORK, name, once))


def test_q_leaves_the_sizes_of_groups_out_of_account() -> None:
    # By hand: of 6 pairs 1 of 2 within is tied and 2 of 4 between, so ad - bc = 1 x 2 - 2 x 1.
    asked = network(4, [(0, 1), (0, 2), (1, 3)], groups=["a", "a", "b", "b"])
    assert value(Level.NETWORK, "yules_q", asked) == 0.0
    np.testing.assert_allclose(value(Level.GROUP, "yules_q", asked).values[0], 1.0)
