from __future__ import annotations

from typing import Any

import numpy as np

from graphkit.network.building import built
from graphkit.network.surveying import answers, remarks, strangers
from graphkit.record import LoadedSurvey

PULSE = LoadedSurvey(
    "pulse",
    "works with",
    None,
    {"power": "value", "openness": "trust"},
    {"1": ("a", "b", "gone"), "2": ("c",)},
)
IDS = ["a", "b", "c", "d"]


def line(source: str, target: str, wave: str | None = "1", **said: Any) -> dict[str, Any]:
    return {"from": source, "to": target, "relation": "works with", "wave": wave, **said}


def test_answers_are_rows_of_rater_partner_and_items() -> None:
    found = answers([PULSE], [line("a", "b", power=2), line("c", "a", "2", openness=1)], IDS)
    assert found is not None
    assert found.rater.tolist() == [0, 2]
    assert found.partner.tolist() == [1, 0]
    np.testing.assert_array_equal(found.items["power"], [2, np.nan])
    np.testing.assert_array_equal(found.items["openness"], [np.nan, 1])
    assert found.asked.tolist() == [0, 1, 2]
    assert found.answered.tolist() == [0, 2]


def test_of_one_wave_only_those_asked_then_count() -> None:
    found = answers([PULSE], [line("a", "b"), line("c", "a", "2")], IDS, wave="2")
    assert found is not None
    assert (found.rater.tolist(), found.asked.tolist()) == ([2], [2])


def test_relationships_of_no_survey_of_oneself_or_of_strangers_are_passed_over() -> None:
    lines = [
        line("a", "b") | {"relation": "knows"},
        line("a", "b", None),
        line("a", "a"),
        line("a", "gone"),
    ]
    found = answers([PULSE], lines, IDS)
    assert found is not None
    assert (len(found.rater), found.answered.tolist()) == (0, [])


def test_where_nobody_was_asked_there_is_no_survey() -> None:
    assert answers([], [line("a", "b")], IDS) is None
    assert answers([PULSE], [], IDS, relation="knows") is None
    assert answers([PULSE], [], IDS, wave="3") is None


def test_a_survey_without_waves_has_answers_without_a_wave() -> None:
    once = LoadedSurvey("once", "works with", None, {}, {"": ("a",)})
    found = answers([once], [line("a", "b", None)], IDS)
    assert found is not None
    assert found.rater.tolist() == [0]


def test_several_surveys_ask_those_that_either_asked() -> None:
    other = LoadedSurvey("other", "works with", None, {"ease": "climate"}, {"1": ("d",)})
    found = answers([PULSE, other], [line("d", "a", ease=3)], IDS, wave="1")
    assert found is not None
    assert found.asked.tolist() == [0, 1, 3]
    assert dict(found.scales) == {"power": "value", "openness": "trust", "ease": "climate"}


def test_whom_nobody_asked_and_nobody_named_is_not_of_that_wave() -> None:
    ids = [*IDS, "e"]
    lines = [line("a", "d")]
    found = answers([PULSE], lines, ids, wave="1")
    assert found is not None
    assert strangers(found, built(ids, [0], [3])).tolist() == [False, False, True, False, True]


def test_answers_of_raters_about_themselves_are_told() -> None:
    own = LoadedSurvey("own", "works with", None, {}, {"1": ("a",)}, 2)
    said = "The survey own left out 2 answers of a rater about itself."
    assert list(remarks([PULSE, own])) == [said]
    assert list(remarks([own], relation="works with", wave="1")) == [said]
    assert list(remarks([own], relation="knows")) == []
    assert list(remarks([own], wave="2")) == []
