"""What actors reach of other groups, and how mixed their contacts are."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from awkward import network, networks
from hypothesis import given, settings

from graphkit.measures import Level, Measure, Partly, Undefined, every
from graphkit.network import Network

BY_NAME: dict[tuple[Level, str], Measure] = {(one.level, one.name): one for one in every()}


def value(level: Level, name: str, asked: Network) -> Any:
    return BY_NAME[level, name](asked, asked.grouping("kind"))


def test_an_actor_tied_both_ways_has_one_contact() -> None:
    # By hand: actor 0 has contacts of kinds b, b and c: 1 - (4 + 1) / 9 of 1 - 1 / 3.
    lines = [(0, 1), (1, 0), (0, 2), (3, 0)]
    asked = network(4, lines, directed=True, groups=["a", "b", "b", "c"])
    assert value(Level.ACTOR, "groups_reached", asked).values[0] == 2
    assert value(Level.ACTOR, "heterogeneity", asked).values[0] == pytest.approx(4 / 9)
    assert value(Level.ACTOR, "iqv", asked).values[0] == pytest.approx(2 / 3)


@settings(max_examples=150, deadline=None)
@given(asked=networks())
def test_contacts_are_as_mixed_as_their_groups(asked: Network) -> None:
    kinds = asked.attributes["kind"]
    ends = {*zip(asked.ties.source.tolist(), asked.ties.target.tolist(), strict=True)}
    reached = value(Level.ACTOR, "groups_reached", asked)
    mixed, iqv = (value(Level.ACTOR, name, asked) for name in ("heterogeneity", "iqv"))
    groups = len(asked.grouping("kind").names)
    for at, kind in enumerate(kinds):
        others = {a + b - at for a, b in ends if at in (a, b)}
        counts = Counter(kinds[other] for other in others if kinds[other] is not None)
        shares = [count / counts.total() for count in counts.values()]
        blau = 1 - sum(share**2 for share in shares) if shares else None
        check(reached, at, None if kind is None else len({*counts} - {kind}))
        check(mixed, at, blau)
        if groups == 1:
            assert iqv == Undefined("there is only one group")
        else:
            check(iqv, at, None if blau is None else blau / (1 - 1 / groups))


def check(column: Partly, at: int, expected: float | None) -> None:
    undefined = any(where[at] for where in column.undefined.values())
    assert undefined == (expected is None)
    if expected is not None:
        assert column.values[at] == pytest.approx(expected, abs=1e-12)
