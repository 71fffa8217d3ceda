"""What a survey's answers come to: means over those who rated, with what was left out counted."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np

from graphkit.network import Answers, Bools, Floats, Ints, Network


def answers_of(network: Network) -> Answers:
    """Give the survey that a measure needs."""
    if network.survey is None:
        raise ValueError(f"{network.name} has no survey")  # a measure would not be asked
    return network.survey


def items_of(answers: Answers, score: str) -> list[str]:
    """List the items that count for a score."""
    return [item for item in answers.items if answers.scales.get(item) == score]


def by_answer(answers: Answers, items: Collection[str]) -> Floats:
    """Give, by answer, the mean of the items that were answered; nan where none was."""
    columns = np.array([answers.items[item] for item in items]).reshape(
        len(items), len(answers.rater)
    )
    told = ~np.isnan(columns)
    count = told.sum(axis=0)
    total = np.where(told, columns, 0.0).sum(axis=0)
    return np.where(count > 0, total / np.maximum(count, 1), np.nan)


def received(network: Network, values: Floats) -> tuple[Floats, Bools]:
    """Give, by actor, the mean over its raters of what each answered, and who got nothing.

    Of somebody who rated an actor several times, in several waves, the mean counts.
    """
    answers, told, size = answers_of(network), ~np.isnan(values), len(network)
    keys = answers.partner[told] * size + answers.rater[told]
    pairs, pair = np.unique(keys, return_inverse=True)
    by_rater = np.bincount(pair, values[told], len(pairs)) / np.bincount(pair, minlength=len(pairs))
    about = pairs // max(size, 1)
    raters = np.bincount(about, minlength=size)
    return np.bincount(about, by_rater, size) / np.maximum(raters, 1), raters == 0


def left_out(answers: Answers) -> Ints:
    """Count, by answer, the items that were not answered."""
    columns = np.array(list(answers.items.values())).reshape(len(answers.items), len(answers.rater))
    found: Ints = np.isnan(columns).sum(axis=0)
    return found


def rates(answers: Answers) -> Bools:
    """Tell which answers say anything: at least one item, if the survey has any."""
    if not answers.items:
        return np.ones(len(answers.rater), dtype=np.bool_)
    return left_out(answers) < len(answers.items)
