"""What holds for every measure there is: it is defined in words, and awkward networks are told."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from awkward import GROUPINGS, complete, networks, relabelled, subjects
from hypothesis import given, settings
from hypothesis import strategies as st

from graphkit.measures import SECTIONS, Level, Measure, Partly, Undefined, every
from graphkit.measuring import Subject, plain

ALL = every()
AWKWARD = subjects()
FREE_OF_ORDER = [
    measure
    for measure in ALL
    # What is found by a search may be another, as good, where the search starts elsewhere.
    if not measure.name.startswith(("communit", "core_periphery_fit", "core_within", "modularity"))
    and measure.name != "core"
]


def title(measure: Measure) -> str:
    return f"{measure.level}:{measure.name}"


@pytest.mark.parametrize("measure", ALL, ids=title)
def test_a_measure_is_defined_in_a_sentence_and_in_every_section(measure: Measure) -> None:
    assert measure.about.endswith("."), measure.about
    assert set(measure.sections) == set(SECTIONS)
    assert all(said.strip() for said in measure.sections.values())
    assert measure.sections["Reference"].endswith(".")


@pytest.mark.parametrize("measure", ALL, ids=title)
def test_a_measure_is_called_in_plain_small_letters(measure: Measure) -> None:
    assert measure.name.isidentifier()
    assert measure.name == measure.name.lower()
    assert measure.name not in {"id", "name", "undefined", "network", "group", "label"}


@pytest.mark.parametrize("level", Level)
def test_no_two_measures_of_a_level_share_a_name(level: Level) -> None:
    names = [measure.name for measure in ALL if measure.level is level]
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize("measure", ALL, ids=title)
@pytest.mark.filterwarnings("error")
def test_every_value_is_a_finite_number_or_has_a_reason(measure: Measure) -> None:
    kinds = GROUPINGS if measure.needs == "groups" else ["some missing"]
    for name, subject in AWKWARD.items():
        groups = name.partition("groups: ")[2]
        if groups in {"", *kinds} and not subject.lacks(measure):
            assert wrong(measure, subject) == "", f"{measure.name} of {name}"


@pytest.mark.parametrize("measure", FREE_OF_ORDER, ids=title)
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_the_order_of_actors_changes_nothing(measure: Measure, data: st.DataObject) -> None:
    subject = complete(data.draw(networks()))
    size = len(subject.network)
    order = data.draw(st.permutations(range(size)))
    assert subject.before is not None
    moved = Subject(
        relabelled(subject.network, order),
        relabelled(subject.network, order).grouping("kind"),
        relabelled(subject.before, order),
    )
    assert wrong(measure, subject) == ""
    told, again = cells(measure, subject), cells(measure, moved)
    if measure.level is Level.ACTOR:
        told = [told[old] for old in order]
    for one, other in zip(told, again, strict=True):
        assert same(one, other), (told, again)


@pytest.mark.parametrize("measure", ALL, ids=title)
def test_the_same_network_gives_the_same_bits(measure: Measure) -> None:
    name = "two triangles and an isolate, weighted, directed, groups: some missing"
    for subject in (AWKWARD[name], AWKWARD["two-mode, path"]):
        if not subject.lacks(measure) and subject.fits(measure):
            fresh = Subject(
                replace(subject.network),
                subject.grouping,
                None if subject.before is None else replace(subject.before),
            )
            assert cells(measure, subject) == cells(measure, fresh)


def cells(measure: Measure, subject: Subject) -> list[Any]:
    """Give what a measure says as plain numbers; a reason is a text."""
    value = subject.value(measure)
    if measure.level is Level.NETWORK:
        return [value.because if isinstance(value, Undefined) else plain(value)]
    rows = length(measure, subject)
    if isinstance(value, Undefined):
        return [value.because] * rows
    if not isinstance(value, Partly):
        return list(np.ravel(value).tolist())
    flat: list[Any] = np.ravel(value.values).tolist()
    for because, where in value.undefined.items():
        for at in np.flatnonzero(np.ravel(where)):
            flat[at] = because
    return flat


def length(measure: Measure, subject: Subject) -> int:
    groups = 0 if subject.grouping is None else len(subject.grouping.names)
    lengths = {Level.ACTOR: len(subject.network), Level.GROUP: groups, Level.PAIR: groups * groups}
    return lengths[measure.level]


def wrong(measure: Measure, subject: Subject) -> str:
    """Say what is wrong with what a measure gives; '' if nothing is."""
    value = subject.value(measure)
    if isinstance(value, Undefined):
        return "" if reads(value.because) else f"the reason {value.because!r}"
    if measure.level is Level.NETWORK:
        given = plain(value)
        if isinstance(given, float) and not math.isfinite(given):
            return f"it gives {given}"
        return "" if isinstance(given, (float, int, str, bool)) else f"it gives {value!r}"
    shape = (length(measure, subject),)
    if measure.level is Level.PAIR:
        assert subject.grouping is not None
        shape = (len(subject.grouping.names),) * 2
    values = np.asarray(value.values if isinstance(value, Partly) else value)
    if values.shape != shape:
        return f"its shape is {values.shape}, not {shape}"
    missing = np.zeros(shape, dtype=np.bool_)
    if isinstance(value, Partly):
        for because, where in value.undefined.items():
            if not reads(because):
                return f"the reason {because!r}"
            missing |= where
    odd = ~np.isfinite(values.astype(np.float64)) & ~missing
    return f"it gives {values} where nothing is said to be undefined" if odd.any() else ""


def reads(because: str) -> bool:
    """Tell whether a reason can follow "undefined because" in a sentence."""
    return bool(because.strip()) and not because.endswith(".") and "\n" not in because


def same(one: Any, other: Any) -> bool:
    if isinstance(one, float) and isinstance(other, float):
        return math.isclose(one, other, rel_tol=1e-7, abs_tol=1e-9)
    return bool(one == other)
