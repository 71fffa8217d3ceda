from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
import pytest
from awkward import network
from hypothesis import given, settings
from hypothesis import strategies as st

from graphkit.errors import UnknownName
from graphkit.measures import Partly, Undefined, survey, survey_scores
from graphkit.measuring import Subject, measured
from graphkit.network import Answers, Network

NAN = math.nan
PARTNER = {
    "reliability": "trust",
    "shared_mission": "trust",
    "openness": "trust",
    "power": "value",
    "intensity": "intensity",
}


def asked(
    pairs: Sequence[tuple[int, int]],
    items: Mapping[str, Sequence[float]],
    *,
    size: int = 4,
    of: Sequence[int] | None = None,
    scales: Mapping[str, str] = PARTNER,
) -> Network:
    rater = np.array([a for a, _ in pairs], dtype=np.int64)
    answers = Answers(
        rater=rater,
        partner=np.array([b for _, b in pairs], dtype=np.int64),
        items={item: np.array(values, dtype=np.float64) for item, values in items.items()},
        scales={item: scales[item] for item in items},
        asked=np.unique(rater) if of is None else np.array(of, dtype=np.int64),
        answered=np.unique(rater),
    )
    return replace(network(size, sorted(set(pairs)), directed=True), survey=answers)


def silent(what: str, done: int, total: int) -> None:
    pass


# Worked by hand: 0 and 1 rate 2, where 1 left openness out; 2 rates 0 and answers nothing.
PAIRS = [(0, 2), (1, 2), (2, 0)]
ITEMS = {
    "reliability": [4, 2, NAN],
    "shared_mission": [3, 1, NAN],
    "openness": [2, NAN, NAN],
    "power": [NAN, 4, NAN],
}
BY_HAND = asked(PAIRS, ITEMS, of=[0, 1, 2, 3])


def test_trust_is_the_mean_over_raters_of_the_items_each_answered() -> None:
    trust = survey_scores.trust(BY_HAND)
    assert isinstance(trust, Partly)
    # (4 + 3 + 2) / 3 = 3 of one, (2 + 1) / 2 = 1.5 of the other.
    assert trust.values[2] == pytest.approx(2.25)
    assert {why: where.tolist() for why, where in trust.undefined.items()} == {
        "nobody rated it": [True, True, False, True]
    }


def test_the_mean_is_not_that_of_all_items_together() -> None:
    """All five items together would give 12 / 5 = 2.4, and more say to who answers more."""
    assert survey_scores.overall_trust(BY_HAND) == pytest.approx(2.25)


def test_value_is_of_what_was_answered_only() -> None:
    value = survey_scores.value(BY_HAND)
    assert isinstance(value, Partly)
    assert value.values[2] == 4
    assert survey_scores.overall_value(BY_HAND) == 4


def test_a_survey_that_does_not_ask_has_no_such_score() -> None:
    because = Undefined("the survey asks nothing that counts for intensity")
    assert survey_scores.intensity(BY_HAND) == because
    assert survey_scores.overall_intensity(BY_HAND) == because


def test_who_was_asked_and_did_not_answer_is_counted() -> None:
    assert survey.raters_asked(BY_HAND) == 4
    assert survey.raters_answered(BY_HAND) == 3
    assert survey.response_rate(BY_HAND) == 0.75
    answered = survey.answered(BY_HAND)
    assert answered.values.tolist() == [True, True, True, False]
    assert not any(where.any() for where in answered.undefined.values())


def test_what_was_left_out_is_counted_and_never_filled_in() -> None:
    assert survey.items_missing_overall(BY_HAND) == 1 + 1 + 4
    assert survey.items_missing(BY_HAND).tolist() == [4, 0, 2, 0]
    assert survey.raters(BY_HAND).tolist() == [0, 0, 2, 0]


def test_without_items_to_name_a_partner_is_to_rate_it() -> None:
    assert survey.raters(asked(PAIRS, {})).tolist() == [1, 0, 2, 0]


def test_a_rater_of_two_waves_counts_once() -> None:
    twice = asked([(0, 1), (0, 1)], {"power": [1, 3]})
    assert survey.raters(twice).tolist() == [0, 1, 0, 0]


def test_a_survey_that_nobody_was_asked_has_no_response_rate() -> None:
    nobody = asked([], {"power": []}, of=[])
    assert survey.response_rate(nobody) == Undefined("nobody was asked")
    assert survey_scores.overall_value(nobody) == Undefined("nobody answered it")


def test_items_and_scores_of_ones_own_are_measures_of_their_network() -> None:
    items = {"group mood": [1, 2, NAN], "power": [3, 3, 3], "degree": [5, 1, 2]}
    scales = {"group mood": "climate", "power": "value", "degree": "climate"}
    subject = Subject(asked(PAIRS, items, scales=scales))
    table = measured(subject, progress=silent)
    # Of actor 2: (1 + 5) / 2 = 3 and (2 + 1) / 2 = 1.5; over all answers a third is 2.
    assert table.actor_rows()[2]["climate"] == pytest.approx(2.25)
    assert table.summary()["climate"] == pytest.approx(6.5 / 3)
    named = measured(subject, ["group mood", "rated_degree"], progress=silent)
    assert named.actor_rows()[2]["group mood"] == 1.5
    assert named.actor_rows()[2]["rated_degree"] == 3


@pytest.mark.parametrize(
    "score",
    [
        *("network", "undefined", "notes", "by_group", "mixing", "tests", "comparison"),
        *("with_them", "id", "name", "label"),
    ],
)
def test_no_score_of_ones_own_takes_the_place_of_what_else_a_measurement_says(score: str) -> None:
    subject = Subject(asked(PAIRS, {"q": [1, 2, 3]}, scales={"q": score}))
    table = measured(subject, progress=silent)
    assert table.summary()[f"rated_{score}"] == 2
    assert table.actor_rows()[2][f"rated_{score}"] == 1.5
    assert score not in {one.name for one in table.measures}


@pytest.mark.parametrize("score", ["degree", "density", "ei_index"])
def test_a_score_named_as_a_measure_of_any_level_is_called_the_same_at_all(score: str) -> None:
    own = survey_scores.own(asked(PAIRS, {"q": [1, 2, 3]}, scales={"q": score}))
    assert [one.name for one in own] == [f"rated_{score}", f"rated_{score}", "q"]


def test_no_two_scores_and_items_of_ones_own_have_one_name() -> None:
    scales = {"degree": "climate", "rated_degree": "climate"}
    items = {"degree": [1, 2, 3], "rated_degree": [3, 3, 3]}
    subject = Subject(asked(PAIRS, items, scales=scales))
    found = measured(subject, ["rated_degree", "rated_rated_degree"], progress=silent)
    row = found.actor_rows()[2]
    assert (row["rated_degree"], row["rated_rated_degree"]) == (3, 1.5)


def test_items_of_partner_are_measures_of_every_survey() -> None:
    openness = survey_scores.openness(BY_HAND)
    assert isinstance(openness, Partly)
    assert openness.values[2] == 2
    because = Undefined("the survey does not ask for it")
    assert survey_scores.resources(BY_HAND) == because


def test_a_network_without_a_survey_has_no_items() -> None:
    with pytest.raises(UnknownName, match="shared_mission needs a collaboration survey"):
        measured(Subject(network(2, [(0, 1)])), ["shared_mission"], progress=silent)


@st.composite
def surveys(draw: st.DrawFn) -> Network:
    pairs = [(a, b) for a in range(4) for b in range(4) if a != b]
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True, max_size=12))
    answer = st.sampled_from([1.0, 2.0, 3.0, 4.0, NAN])
    columns = {
        item: draw(st.lists(answer, min_size=len(chosen), max_size=len(chosen)))
        for item in ("reliability", "openness", "power")
    }
    return asked(chosen, columns)


@settings(deadline=None)
@given(surveys())
def test_scores_are_those_of_plain_loops(one: Network) -> None:
    answers = one.survey
    assert answers is not None
    trust = survey_scores.trust(one)
    for actor in range(4):
        means = []
        for row in np.flatnonzero(answers.partner == actor):
            said = [answers.items[item][row] for item in ("reliability", "openness")]
            told = [one for one in said if not math.isnan(one)]
            means += [sum(told) / len(told)] if told else []
        where = next(iter(trust.undefined.values())) if isinstance(trust, Partly) else [False] * 4
        values = trust.values if isinstance(trust, Partly) else trust
        assert bool(where[actor]) == (not means)
        if means:
            assert not isinstance(values, Undefined)
            assert values[actor] == pytest.approx(sum(means) / len(means))
