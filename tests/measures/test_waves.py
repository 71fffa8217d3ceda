from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from awkward import network, two_mode
from hypothesis import given, settings
from hypothesis import strategies as st

from graphkit.measures import Level, Partly, Undefined, actor_waves, waves
from graphkit.network import Network
from graphkit.network.aligning import aligned
from graphkit.network.building import built

Pairs = set[tuple[int, int]]


def of_pairs(pairs: Pairs, size: int = 6, *, directed: bool = True) -> Network:
    return network(size, sorted(pairs), directed=directed)


def pairs(size: int) -> st.SearchStrategy[Pairs]:
    ends = st.tuples(st.integers(0, size - 1), st.integers(0, size - 1))
    return st.sets(ends.filter(lambda pair: pair[0] != pair[1]))


@settings(deadline=None)
@given(pairs(6), pairs(6), st.booleans())
def test_waves_compare_as_sets_do(then: Pairs, now: Pairs, directed: bool) -> None:  # noqa: FBT001
    before, after = (of_pairs(ties, directed=directed) for ties in (then, now))
    if not directed:
        then, now = ({(min(tie), max(tie)) for tie in ties} for ties in (then, now))
    both, either = then & now, then | now
    assert waves.ties_kept(before, after) == len(both)
    assert waves.ties_made(before, after) == len(now - then)
    assert waves.ties_lost(before, after) == len(then - now)
    assert waves.hamming(before, after) == len(then ^ now)
    if either:
        assert waves.jaccard_stability(before, after) == pytest.approx(len(both) / len(either))
        assert waves.turnover(before, after) == pytest.approx(1 - len(both) / len(either))
    stability = actor_waves.tie_stability(before, after)
    for actor in range(6):
        kept, made, lost = (
            sum(actor in tie for tie in ties) for ties in (both, now - then, then - now)
        )
        assert actor_waves.ties_kept(before, after)[actor] == kept
        assert actor_waves.ties_made(before, after)[actor] == made
        assert actor_waves.ties_lost(before, after)[actor] == lost
        others = [{end for tie in ties if actor in tie for end in tie} for ties in (now, then)]
        change = actor_waves.degree_change(before, after)[actor]
        assert change == len(others[0] - {actor}) - len(others[1] - {actor})
        if kept + made + lost:
            shares = stability.values if isinstance(stability, Partly) else stability
            assert shares[actor] == pytest.approx(kept / (kept + made + lost))


@settings(deadline=None)
@given(pairs(6), pairs(6))
def test_looking_back_swaps_what_was_made_and_lost(then: Pairs, now: Pairs) -> None:
    before, after = of_pairs(then), of_pairs(now)
    assert waves.ties_made(before, after) == waves.ties_lost(after, before)
    assert waves.jaccard_stability(before, after) == waves.jaccard_stability(after, before)


@pytest.mark.parametrize(
    ("kept", "made", "lost", "jaccard"), [(57, 59, 56, 57 / 172), (3, 0, 0, 1), (0, 2, 2, 0)]
)
def test_jaccard_is_kept_by_kept_made_and_lost(
    kept: int, made: int, lost: int, jaccard: float
) -> None:
    """Snijders, van de Bunt and Steglich (2010): N11 / (N11 + N01 + N10)."""
    cells = [(a, b) for a in range(50) for b in range(50) if a != b]
    then = set(cells[: kept + lost])
    now = set(cells[:kept]) | set(cells[kept + lost : kept + lost + made])
    before, after = of_pairs(then, 50), of_pairs(now, 50)
    assert waves.jaccard_stability(before, after) == pytest.approx(jaccard)
    assert waves.hamming(before, after) == made + lost


def waved(ids: str, *lines: str) -> Network:
    source, target = ([ids.index(line[end]) for line in lines] for end in (0, 1))
    return built(list(ids), source, target)


def test_actors_that_join_and_leave_are_counted_and_their_ties_too() -> None:
    before, after = aligned(waved("abcx", "ab", "bc", "cx"), waved("abcyz", "ab", "cy", "ac"))
    found: dict[str, Any] = {
        measure.name: measure(before, after)
        for measure in vars(waves).values()
        if getattr(measure, "level", None) is Level.NETWORK
    }
    assert found == {
        "jaccard_stability": 1 / 5,
        "jaccard_of_stayers": 1 / 3,
        "jaccard_of_respondents": Undefined("no survey says who answered in each wave"),
        "ties_kept": 1,
        "ties_made": 2,
        "ties_lost": 2,
        "turnover": 4 / 5,
        "hamming": 4,
        "actors_joined": 2,
        "actors_left": 1,
    }


def test_without_ties_in_either_wave_stability_is_undefined() -> None:
    nothing = of_pairs(set())
    because = Undefined("there are no ties in either wave")
    assert waves.jaccard_stability(nothing, nothing) == because
    assert waves.turnover(nothing, nothing) == because
    stability = actor_waves.tie_stability(nothing, of_pairs({(0, 1)}))
    assert isinstance(stability, Partly)
    (where,) = stability.undefined.values()
    assert where.tolist() == [False, False, True, True, True, True]


def test_ties_between_two_modes_are_compared_too() -> None:
    before, after = two_mode(2, 2, [(0, 0), (1, 1)]), two_mode(2, 2, [(0, 0), (1, 0)])
    assert waves.jaccard_stability(before, after) == pytest.approx(1 / 3)


def test_a_tie_of_another_strength_is_kept() -> None:
    before, after = (network(2, [(0, 1)], weight=[strong]) for strong in (1, 5))
    assert waves.jaccard_stability(before, after) == 1
    assert np.array_equal(actor_waves.ties_kept(before, after), [1, 1])
