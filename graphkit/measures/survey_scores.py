"""What partners say of each other in a collaboration survey: trust, value, intensity, and more.

PARTNER (Varda and others 2008) asks three questions for trust and three for value, and how intense
a relation is, each from 1 to 4. A dataset may have items and scores of its own.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np

from graphkit.measures import Column, Level, Measure, Partly, Undefined, Value, every, measure
from graphkit.model.surveys import PARTNER
from graphkit.network import Floats, Network
from graphkit.network.scoring import answers_of, by_answer, items_of, received

_NOBODY = "nobody rated it"
_RESERVED = frozenset(
    (
        *("id", "name", "label", "network", "undefined", "notes"),
        *("by_group", "mixing", "tests", "comparison", "with_them"),
    )
)
"""What a measurement's rows have beside measures: no score or item of a dataset's own is called so.
"""
_OF_PARTNER = ("trust", "value", "intensity")
_SAID_UNDER = "What others answered about an actor under '{}', the mean over raters."


@measure(Level.ACTOR, needs="survey")
def trust(network: Network) -> Column:
    """How far others trust an actor: reliability, shared mission and openness.

    First the mean of the items that a rater answered, then the mean over raters: each rater counts
    the same, however many items were left out.

    Reference: Varda, Chandra, Stern and Lurie (2008), Core dimensions of connectivity in public
        health collaboratives, for the items.
    Range: that of the items, 1 (not at all) to 4 (a great deal) in PARTNER.
    Directed: what others say of the actor, not what it says of them.
    Weighted: ignores weights; it is of the answers themselves, whatever rule made ties of them.
    Disconnected: the same.
    Undefined: where nobody answered an item about the actor, or the survey has none.
    """
    return _score(network, "trust")


@measure(Level.ACTOR, needs="survey")
def value(network: Network) -> Column:
    """How much others value an actor: power, involvement and resources.

    First the mean of the items that a rater answered, then the mean over raters: each rater counts
    the same, however many items were left out.

    Reference: Varda, Chandra, Stern and Lurie (2008), Core dimensions of connectivity in public
        health collaboratives, for the items.
    Range: that of the items, 1 (not at all) to 4 (a great deal) in PARTNER.
    Directed: what others say of the actor, not what it says of them.
    Weighted: ignores weights; it is of the answers themselves, whatever rule made ties of them.
    Disconnected: the same.
    Undefined: where nobody answered an item about the actor, or the survey has none.
    """
    return _score(network, "value")


@measure(Level.ACTOR, needs="survey")
def intensity(network: Network) -> Column:
    """How closely others say they work with an actor.

    Awareness is 1, cooperation 2, coordination 3, integration 4; the mean over raters.

    Reference: Varda, Chandra, Stern and Lurie (2008), Core dimensions of connectivity in public
        health collaboratives, for the levels.
    Range: 1 (awareness) to 4 (integration).
    Directed: what others say of the actor, not what it says of them.
    Weighted: ignores weights; it is of the answers themselves, whatever rule made ties of them.
    Disconnected: the same.
    Undefined: where nobody answered it about the actor, or the survey does not ask.
    """
    return _score(network, "intensity")


@measure(Level.NETWORK, needs="survey", name="trust")
def overall_trust(network: Network) -> Value:
    """How far partners trust each other, over all answers.

    The mean over answers of the mean of the items that were answered there.

    Reference: Varda, Chandra, Stern and Lurie (2008), Core dimensions of connectivity in public
        health collaboratives, for the items.
    Range: that of the items, 1 (not at all) to 4 (a great deal) in PARTNER.
    Directed: each rater's answer about each partner counts once.
    Weighted: ignores weights.
    Disconnected: the same.
    Undefined: where nobody answered an item, or the survey has none.
    """
    return _overall(network, "trust")


@measure(Level.NETWORK, needs="survey", name="value")
def overall_value(network: Network) -> Value:
    """How much partners value each other, over all answers.

    The mean over answers of the mean of the items that were answered there.

    Reference: Varda, Chandra, Stern and Lurie (2008), Core dimensions of connectivity in public
        health collaboratives, for the items.
    Range: that of the items, 1 (not at all) to 4 (a great deal) in PARTNER.
    Directed: each rater's answer about each partner counts once.
    Weighted: ignores weights.
    Disconnected: the same.
    Undefined: where nobody answered an item, or the survey has none.
    """
    return _overall(network, "value")


@measure(Level.NETWORK, needs="survey", name="intensity")
def overall_intensity(network: Network) -> Value:
    """How closely partners say they work together, over all answers.

    Reference: Varda, Chandra, Stern and Lurie (2008), Core dimensions of connectivity in public
        health collaboratives, for the levels.
    Range: 1 (awareness) to 4 (integration).
    Directed: each rater's answer about each partner counts once.
    Weighted: ignores weights.
    Disconnected: the same.
    Undefined: where nobody answered it, or the survey does not ask.
    """
    return _overall(network, "intensity")


def _asked_by_partner(item: str) -> Measure:
    return dataclasses.replace(
        trust,
        name=item,
        about=_SAID_UNDER.format(item),
        definition="",
        compute=_of_item(item),
        shown=False,
    )


def own(network: Network) -> Iterator[Measure]:
    """Make measures of a survey's items, and of scores that are the dataset's own."""
    if network.survey is None:
        return
    answers = network.survey
    scores = [one for one in dict.fromkeys(answers.scales.values()) if one not in _OF_PARTNER]
    items = [one for one in answers.items if one not in {*PARTNER, *answers.scales.values()}]
    called = _names([*scores, *items])
    for score in scores:
        asked = ", ".join(items_of(answers, score))
        about, whole = (
            f"What others say of an actor: {asked}.",
            f"What partners say of each other: {asked}.",
        )
        yield _like(trust, called[score], about, _of_score(score))
        yield _like(overall_trust, called[score], whole, _of_whole(score))
    for item in items:
        known = _like(trust, called[item], _SAID_UNDER.format(item), _of_item(item))
        yield dataclasses.replace(known, definition="", shown=False)


def _names(own: Sequence[str]) -> dict[str, str]:
    """Call what is a dataset's own so that it is the same at every level, and nothing else is."""
    taken = {*_RESERVED, *(one.name for one in every())}
    names: dict[str, str] = {}
    for name in own:
        called = name
        while called in taken or (called != name and called in own):
            called = f"rated_{called}"
        names[name] = called
    return names


def _like(known: Measure, name: str, about: str, compute: Callable[[Network], Any]) -> Measure:
    sections = {
        **known.sections,
        "Reference": "the dataset's own.",
        "Range": "that of its items.",
    }
    return dataclasses.replace(known, name=name, about=about, sections=sections, compute=compute)


def _of_score(score: str) -> Callable[[Network], Column]:
    return lambda network: _score(network, score)


def _of_whole(score: str) -> Callable[[Network], Value]:
    return lambda network: _overall(network, score)


def _of_item(item: str) -> Callable[[Network], Column]:
    def mean(network: Network) -> Column:
        answers = answers_of(network)
        if item not in answers.items:
            return Undefined("the survey does not ask for it")
        return _column(network, answers.items[item])

    return mean


def _score(network: Network, score: str) -> Column:
    answers = answers_of(network)
    items = items_of(answers, score)
    if not items:
        return Undefined(f"the survey asks nothing that counts for {score}")
    return _column(network, by_answer(answers, items))


def _column(network: Network, values: Floats) -> Column:
    mean, nobody = received(network, values)
    return Partly(mean, {_NOBODY: nobody}) if nobody.any() else mean


def _overall(network: Network, score: str) -> Value:
    answers = answers_of(network)
    items = items_of(answers, score)
    if not items:
        return Undefined(f"the survey asks nothing that counts for {score}")
    values = by_answer(answers, items)
    told = values[~np.isnan(values)]
    return float(told.mean()) if len(told) else Undefined("nobody answered it")


reliability = _asked_by_partner("reliability")
shared_mission = _asked_by_partner("shared_mission")
openness = _asked_by_partner("openness")
power = _asked_by_partner("power")
involvement = _asked_by_partner("involvement")
resources = _asked_by_partner("resources")
