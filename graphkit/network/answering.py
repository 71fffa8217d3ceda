"""Who answered a survey in each of two waves, and which ties nobody could see change."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from graphkit.network import Answers, Bools, Network
from graphkit.network.changing import changes
from graphkit.prose import plural


def answered_both(before: Network, after: Network) -> Bools | None:
    """Tell who answered in both of two waves; None where one of them is no survey's."""
    if before.survey is None or after.survey is None:
        return None
    return _answered(before.survey, len(before)) & _answered(after.survey, len(after))


def non_response(before: Network, after: Network) -> Iterator[str]:
    """Say how many ties count as lost or made because somebody did not answer."""
    found = changes(before, after)
    for network, when, ties, verb in (
        (before, "before", found.made, "made"),
        (after, "now", found.lost, "lost"),
    ):
        if network.survey is None:
            continue
        silent = _silent(network.survey, len(network))
        ends = silent[found.source]
        if not network.directed:
            ends |= silent[found.target]
        count = int(np.count_nonzero(ties & ends))
        if count:
            of_them = f"{plural(count, 'tie')} of theirs {'counts' if count == 1 else 'count'}"
            yield (
                f"{plural(int(silent.sum()), 'actor')} asked {when} did not answer: {of_them} as "
                f"{verb}, but not in jaccard_of_respondents."
            )


def _answered(survey: Answers, size: int) -> Bools:
    told = np.zeros(size, dtype=np.bool_)
    told[survey.answered] = True
    return told


def _silent(survey: Answers, size: int) -> Bools:
    asked = np.zeros(size, dtype=np.bool_)
    asked[survey.asked] = True
    return asked & ~_answered(survey, size)
