"""Brokerage roles, by their definition, by chance and beside a published program."""

from __future__ import annotations

from itertools import permutations, product
from typing import Any

import numpy as np
import pytest
from awkward import network, networks
from hypothesis import given, settings

from graphkit.measures import Level, Measure, Partly, every
from graphkit.network import Network
from graphkit.network.brokering import ROLES, partial_roles, roles
from graphkit.network.brokering_by_chance import of_actors, of_network

BY_NAME: dict[tuple[Level, str], Measure] = {(one.level, one.name): one for one in every()}


def tied(asked: Network) -> set[tuple[int, int]]:
    pairs = {*zip(asked.ties.source.tolist(), asked.ties.target.tolist(), strict=True)}
    return pairs if asked.directed else pairs | {(b, a) for a, b in pairs}


def role_of(a: Any, v: Any, b: Any) -> str:
    """Name a role as the table of Gould and Fernandez (1989) does."""
    return {
        (True, True, True): "coordinator",
        (False, False, True): "itinerant",
        (False, True, False): "gatekeeper",
        (True, False, False): "representative",
        (False, False, False): "liaison",
    }[a == v, v == b, a == b]


def by_triples(asked: Network, *, shared: bool = False) -> dict[tuple[str, int], float]:
    """Go through all triples of actors, one by one."""
    kinds, pairs = asked.attributes["kind"], tied(asked)
    known = [at for at in range(len(asked)) if kinds[at] is not None]
    counts: dict[tuple[str, int], float] = {}
    for a, b in permutations(known, 2):
        brokers = [v for v in known if (a, v) in pairs and (v, b) in pairs]
        for v in brokers if (a, b) not in pairs else []:
            key = role_of(kinds[a], kinds[v], kinds[b]), v
            counts[key] = counts.get(key, 0) + (1 / len(brokers) if shared else 1)
    return counts


@settings(max_examples=300, deadline=None)
@given(asked=networks())
def test_roles_are_what_going_through_all_triples_finds(asked: Network) -> None:
    counts, grouping = by_triples(asked), asked.grouping("kind")
    expected = [[counts.get((role, v), 0) for v in range(len(asked))] for role in ROLES]
    assert roles(asked, grouping).tolist() == expected


@settings(max_examples=200, deadline=None)
@given(asked=networks())
def test_partial_roles_share_a_pair_among_all_who_stand_between(asked: Network) -> None:
    counts, grouping = by_triples(asked, shared=True), asked.grouping("kind")
    expected = [[counts.get((role, v), 0.0) for v in range(len(asked))] for role in ROLES]
    np.testing.assert_allclose(partial_roles(asked, grouping), expected)


def test_roles_are_the_same_however_many_paths_are_looked_at_together(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    random = np.random.default_rng(3)
    lines = [(int(a), int(b)) for a, b in random.integers(0, 40, (300, 2)) if a != b]
    kinds = [["arts", "health", "law", None][at % 4] for at in range(40)]
    asked = network(40, lines, directed=True, groups=kinds)
    again = network(40, lines, directed=True, groups=kinds)
    whole = roles(asked, asked.grouping("kind"))
    monkeypatch.setattr("graphkit.network.brokering._AT_ONCE", 7)
    assert (roles(again, again.grouping("kind")) == whole).all()
    np.testing.assert_allclose(
        partial_roles(again, again.grouping("kind")).sum(),
        len({(a, b) for a, b in permutations(range(40), 2) if between(asked, a, b)}),
    )


def between(asked: Network, a: int, b: int) -> bool:
    kinds, pairs = asked.attributes["kind"], tied(asked)
    known = [v for v in range(len(asked)) if kinds[v] is not None]
    if kinds[a] is None or kinds[b] is None or (a, b) in pairs:
        return False
    return any((a, v) in pairs and (v, b) in pairs for v in known)


def every_graph(size: int) -> tuple[dict[tuple[int, int], Any], Any]:
    """Give each tie of all directed graphs as a column, and how many ties each graph has."""
    pairs = list(permutations(range(size), 2))
    graphs = np.arange(2 ** len(pairs))
    ties = {pair: (graphs >> bit & 1).astype(bool) for bit, pair in enumerate(pairs)}
    return ties, sum(present.astype(int) for present in ties.values())


@pytest.fixture(scope="module")
def graphs() -> tuple[dict[tuple[int, int], Any], Any]:
    return every_graph(4)


@pytest.mark.parametrize("kinds", ["AAAA", "AAAB", "AABB", "ABBB", "AABC", "ABCC", "ABCD"])
def test_mean_and_variance_of_an_actor_are_those_over_all_graphs(
    kinds: str, graphs: tuple[dict[tuple[int, int], Any], Any]
) -> None:
    asked = network(4, [(0, 1), (1, 2), (3, 1)], directed=True, groups=list(kinds))
    mean, variance = of_actors(asked, asked.grouping("kind"))
    for row, role in enumerate((*ROLES, "brokerage")):
        exact = moments(count(kinds, role, [0], graphs[0]), graphs[1], 3 / 12)
        assert (mean[row, 0], variance[row, 0]) == pytest.approx(exact)


@pytest.mark.parametrize("kinds", ["AABB", "AAAB", "AABC", "ABCD"])
@pytest.mark.parametrize("role", ["itinerant", "liaison"])
def test_mean_and_variance_of_a_network_are_those_over_all_graphs(
    kinds: str, role: str, graphs: tuple[dict[tuple[int, int], Any], Any]
) -> None:
    asked = network(4, [(0, 1), (1, 2), (3, 1), (3, 0), (2, 3)], directed=True, groups=list(kinds))
    mean, variance = of_network(asked, asked.grouping("kind"))
    exact = moments(count(kinds, role, range(4), graphs[0]), graphs[1], 5 / 12)
    row = ROLES.index(role)
    assert (mean[row], variance[row]) == pytest.approx(exact)


def count(kinds: str, role: str, brokers: Any, ties: dict[tuple[int, int], Any]) -> Any:
    total: Any = 0 * ties[0, 1].astype(int)
    for v, a, b in product(brokers, range(4), range(4)):
        if len({v, a, b}) == 3 and role in {"brokerage", role_of(kinds[a], kinds[v], kinds[b])}:
            total = total + (ties[a, v] & ties[v, b] & ~ties[a, b])
    return total


def moments(counts: Any, ties: Any, density: float) -> tuple[float, float]:
    chance = density**ties * (1 - density) ** (12 - ties)
    mean = float((chance * counts).sum())
    return mean, float((chance * (counts - mean) ** 2).sum())


def sna(groups: list[int], density: float) -> tuple[list[float], list[float]]:
    """Work out mean and variance of a network loop by loop, as R's sna defines them.

    Source: `brokerage` of sna 2.x, "Global expectations/variances".
    """
    total, d, e = sum(groups), density, 1 - density
    both, mixed, gone = d**3 * e**3, d**4 * e**2, d**5 * e
    places, spread = [0.0] * 6, [0.0] * 6
    for x, n in enumerate(groups):
        places[0] += n * (n - 1) * (n - 2)
        third = (4 * n - 10) * both - 4 * (n - 3) * mixed + (n - 3) * gone
        spread[0] += n * (n - 1) * (n - 2) * third
        for row in (2, 3):
            cross = n * (total - n) * (n - 1)
            places[row] += cross
            spread[row] += cross * ((total - 3) * both + (n - 2) * gone)
        for y, m in enumerate(groups):
            if y != x:
                places[1] += n * (n - 1) * m
                far = (2 * n + 2 * m - 6) * both + (total - n - 1) * gone
                spread[1] += n * m * (n - 1) * far
            for z, k in enumerate(groups):
                if len({x, y, z}) == 3:
                    places[4] += n * m * k
                    spread[4] += (
                        n
                        * m
                        * k
                        * (
                            (4 * (total - m) - 2 * (n + k + 1)) * both
                            - (4 * (total - k) - 2 * (n + m + 1)) * mixed
                            + (total - (n + k + 1)) * gone
                        )
                    )
    places[5] = total * (total - 1) * (total - 2)
    spread[5] = places[5] * ((4 * total - 10) * both - 4 * (total - 3) * mixed + (total - 3) * gone)
    one = d**2 * e
    return [one * p for p in places], [
        one * (1 - one) * p + s for p, s in zip(places, spread, strict=True)
    ]


@pytest.mark.parametrize("sizes", [[5], [3, 4], [2, 2, 3], [1, 1, 1, 4], [6, 1]])
def test_chance_in_a_network_is_that_of_sna(sizes: list[int]) -> None:
    kinds = [f"g{group}" for group, size in enumerate(sizes) for _ in range(size)]
    lines = [(at, (at + step) % len(kinds)) for at in range(len(kinds)) for step in (1, 2)]
    asked = network(len(kinds), lines, directed=True, groups=kinds)
    mean, variance = sna(sizes, len(asked.ties) / (len(kinds) * (len(kinds) - 1)))
    found = of_network(asked, asked.grouping("kind"))
    np.testing.assert_allclose(found[0], mean)
    np.testing.assert_allclose(found[1], variance)


def test_a_deviation_is_counted_in_spreads() -> None:
    asked = network(4, [(0, 1), (1, 2), (3, 1)], directed=True, groups=["a", "a", "b", "b"])
    grouping = asked.grouping("kind")
    # By hand: density 1/4, so 3/64 for each pair; actor 1 brokers 0 to 2 and 3 to 2.
    z = BY_NAME[Level.ACTOR, "brokerage_z"](asked, grouping)
    chance = 3 / 64
    variance = 6 * chance * (1 - chance) + 2 * 3 * 2 * 1 * (3 / 16) ** 3
    assert isinstance(z, Partly)
    assert z.values[1] == pytest.approx((2 - 6 * chance) / variance**0.5)
    expected = BY_NAME[Level.ACTOR, "representative_expected"](asked, grouping)
    assert expected.values.tolist() == pytest.approx([2 * chance] * 4)


def test_an_undirected_tie_brokers_both_ways() -> None:
    asked = network(3, [(0, 1), (1, 2)], groups=["a", "a", "b"])
    grouping = asked.grouping("kind")
    told = {
        role: BY_NAME[Level.ACTOR, role](asked, grouping).values.tolist()
        for role in (*ROLES, "brokerage")
    }
    assert told["gatekeeper"] == told["representative"] == [0, 1, 0]
    assert told["brokerage"] == [0, 2, 0]
    assert told["coordinator"] == told["itinerant"] == told["liaison"] == [0, 0, 0]


def test_groups_and_networks_add_up_their_actors() -> None:
    kinds = ["a", "a", "b", None, "c"]
    lines = [(0, 1), (1, 2), (2, 4), (3, 0), (4, 1), (1, 3)]
    asked = network(5, lines, directed=True, groups=kinds)
    grouping = asked.grouping("kind")
    for role in (*ROLES, "brokerage"):
        actors = BY_NAME[Level.ACTOR, role](asked, grouping)
        groups = BY_NAME[Level.GROUP, role](asked, grouping)
        assert actors.undefined["its kind is missing"].tolist() == [False] * 3 + [True, False]
        assert groups.tolist() == [
            actors.values[[0, 1]].sum(),
            actors.values[2],
            actors.values[4],
        ]
        assert BY_NAME[Level.NETWORK, role](asked, grouping) == groups.sum()


def test_a_hub_of_many_costs_no_more_than_its_ties() -> None:
    leaves = 100_000
    kinds = ["a", *["a", "b"] * (leaves // 2)]
    asked = network(leaves + 1, [(0, leaf) for leaf in range(1, leaves + 1)], groups=kinds)
    half = leaves // 2
    assert roles(asked, asked.grouping("kind"))[:, 0].tolist() == [
        half * (half - 1),
        half * (half - 1),
        half * half,
        half * half,
        0,
    ]
