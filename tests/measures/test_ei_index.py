"""The E-I index of networks, groups and actors."""

from __future__ import annotations

from typing import Any

import networkx as nx
import numpy as np
import pytest
from awkward import network, networks
from hypothesis import given, settings

from graphkit.measures import Level, Measure, Partly, Undefined, every
from graphkit.network import Network

EI: dict[tuple[Level, str], Measure] = {
    (one.level, one.name): one for one in every() if one.name.startswith("ei_")
}


def value(level: Level, name: str, asked: Network) -> Any:
    return EI[level, name](asked, asked.grouping("kind"))


def pairs(asked: Network) -> list[tuple[int, int]]:
    """Give ties among actors whose group is known, one by one."""
    kinds = asked.attributes["kind"]
    ends = zip(asked.ties.source.tolist(), asked.ties.target.tolist(), strict=True)
    return [(a, b) for a, b in ends if kinds[a] is not None and kinds[b] is not None]


def share(external: int, internal: int) -> float | None:
    every_one = external + internal
    return (external - internal) / every_one if every_one else None


@settings(max_examples=200, deadline=None)
@given(asked=networks())
def test_the_index_counts_ties_one_by_one(asked: Network) -> None:
    kinds, ties = asked.attributes["kind"], pairs(asked)
    internal = sum(kinds[a] == kinds[b] for a, b in ties)
    found = value(Level.NETWORK, "ei_index", asked)
    expected = share(len(ties) - internal, internal)
    assert isinstance(found, Undefined) if expected is None else found == pytest.approx(expected)


@settings(max_examples=200, deadline=None)
@given(asked=networks())
def test_groups_and_actors_count_a_tie_at_each_of_its_ends(asked: Network) -> None:
    kinds, ties = asked.attributes["kind"], pairs(asked)
    ends = [(a, b) for a, b in ties] + [(b, a) for a, b in ties]
    actors = value(Level.ACTOR, "ei_index", asked)
    for at in range(len(asked)):
        own = [kinds[at] == kinds[b] for a, b in ends if a == at]
        check(actors, at, share(len(own) - sum(own), sum(own)) if kinds[at] else None)
    groups = value(Level.GROUP, "ei_index", asked)
    for at, name in enumerate(asked.grouping("kind").names):
        own = [kinds[b] == name for a, b in ends if kinds[a] == name]
        check(groups, at, share(len(own) - sum(own), sum(own)))


def check(column: Partly, at: int, expected: float | None) -> None:
    reasons = [because for because, where in column.undefined.items() if where[at]]
    if expected is None:
        assert len(reasons) == 1
    else:
        assert (reasons, column.values[at]) == ([], pytest.approx(expected))


def test_zacharys_club_split_across_eleven_of_its_78_ties() -> None:
    club = nx.karate_club_graph()
    asked = network(34, list(club.edges), groups=[club.nodes[at]["club"] for at in club])
    assert value(Level.NETWORK, "ei_index", asked) == pytest.approx((11 - 67) / 78)


def test_bounds_fill_the_places_within_groups_or_between_them_first() -> None:
    # By hand: groups of 3 and 2 have 4 places within and 6 between; 5 ties, 2 of them within.
    lines = [(0, 1), (3, 4), (0, 3), (1, 3), (2, 4)]
    asked = network(5, lines, groups=["a", "a", "a", "b", "b"])
    assert value(Level.NETWORK, "ei_index", asked) == pytest.approx(0.2)
    assert value(Level.NETWORK, "ei_expected", asked) == pytest.approx(0.2)
    assert value(Level.NETWORK, "ei_minimum", asked) == pytest.approx((1 - 4) / 5)
    assert value(Level.NETWORK, "ei_maximum", asked) == pytest.approx(1.0)
    assert value(Level.NETWORK, "ei_rescaled", asked) == pytest.approx(0.0)


def test_directed_ties_have_twice_the_places() -> None:
    lines = [(0, 1), (1, 0), (0, 2), (2, 0)]
    asked = network(3, lines, directed=True, groups=["a", "a", "b"])
    assert value(Level.NETWORK, "ei_minimum", asked) == 0.0
    assert value(Level.NETWORK, "ei_maximum", asked) == 1.0
    assert value(Level.NETWORK, "ei_rescaled", asked) == -1.0


def test_one_group_has_internal_ties_only_and_nothing_to_rescale() -> None:
    asked = network(3, [(0, 1)], groups=["a", "a", "a"])
    assert value(Level.NETWORK, "ei_index", asked) == -1.0
    rescaled = value(Level.NETWORK, "ei_rescaled", asked)
    assert rescaled == Undefined("so many ties among such groups can have one E-I index only")


def test_permuted_values_are_those_of_networks_with_those_groups() -> None:
    names = ["a", "b", None, "c", "a", "b", None]
    lines = [(0, 1), (1, 2), (3, 4), (4, 0), (5, 1), (5, 3), (2, 6)]
    labels = np.array([[0, 1, -1, 2, 0, 1, -1], [2, 1, -1, 0, 0, 1, -1], [1, 1, -1, 0, 2, 0, -1]])
    for directed in (False, True):
        for measure in every():
            if measure.permuted is None:
                continue
            asked = network(7, lines, directed=directed, groups=names)
            found = measure.permuted(asked, labels, 3)
            for row, one in zip(labels.tolist(), found.tolist(), strict=True):
                groups = [None if at < 0 else "abc"[at] for at in row]
                again = network(7, lines, directed=directed, groups=groups)
                expected = measure(again, again.grouping("kind"))
                assert one == pytest.approx(expected), measure.name
