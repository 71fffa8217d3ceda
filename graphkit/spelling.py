"""Guess what somebody meant to type."""

from __future__ import annotations

from collections.abc import Iterable

_LIKELY = 60
_ALIKE = 5
"""So many of the likeliest words are compared again: two letters the wrong way round are one slip,
and a ratio of letters cannot tell that."""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Give the ending of an error message: the nearest known word, or nothing.

    >>> did_you_mean("collabration", ["collaboration", "evidence"])
    "; did you mean 'collaboration'?"
    >>> did_you_mean("2052", ["2023", "2025"])
    "; did you mean '2025'?"
    >>> did_you_mean("xyz", ["collaboration", "evidence"])
    ''
    """
    from rapidfuzz import fuzz, process, utils
    from rapidfuzz.distance import OSA

    likely = process.extract(
        word,
        list(known),
        scorer=fuzz.ratio,
        processor=utils.default_process,
        score_cutoff=_LIKELY,
        limit=_ALIKE,
    )
    best = max(likely, key=lambda one: (one[1], -OSA.distance(word, one[0])), default=None)
    return f"; did you mean '{best[0]}'?" if best else ""
