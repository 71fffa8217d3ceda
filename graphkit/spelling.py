"""Guess what somebody meant to type."""

from __future__ import annotations

from collections.abc import Iterable

_LIKELY = 60


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Give the ending of an error message: the nearest known word, or nothing.

    >>> did_you_mean("collabration", ["collaboration", "evidence"])
    "; did you mean 'collaboration'?"
    >>> did_you_mean("xyz", ["collaboration", "evidence"])
    ''
    """
    from rapidfuzz import fuzz, process, utils

    best = process.extractOne(
        word, list(known), scorer=fuzz.ratio, processor=utils.default_process, score_cutoff=_LIKELY
    )
    return f"; did you mean '{best[0]}'?" if best else ""
