"""Measure what somebody asks about: a network, as it was with others in it, and against chance."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from functools import partial

from graphkit.errors import ParameterError
from graphkit.measures import Level
from graphkit.measuring import Measurement, Progress, Subject, measured
from graphkit.network import Network
from graphkit.network.study import Choice, Study
from graphkit.prose import without_remedy

SubjectOf = Callable[[Study], Subject]


def assessed(  # noqa: PLR0913  # each is something that somebody may ask for
    subject_of: SubjectOf,
    study: Study,
    names: Collection[str] = (),
    *,
    sort: str | None = None,
    levels: Collection[Level] = tuple(Level),
    against: str | None = None,
    permutations: int = 0,
    seed: int = 1,
    progress: Progress,
) -> Measurement:
    """Measure a network, beside what it was before actors left, and test it.

    Args:
        subject_of: makes the subject of a study.
        study: which network, and how it is looked at.
        names: the measures; all that tables show without them.
        sort: the measure whose highest values come first among actors.
        levels: only measures of these.
        against: another network, as NETWORK or NETWORK:BY, whose ties are compared with its own.
        permutations: how many times chance is asked.
        seed: the same one gives the same numbers.
        progress: is told what is being done.

    Raises:
        UnknownName: there is no such network, attribute, actor or measure.
        ParameterError: permutations have nothing to test.
    """
    if permutations < 0 or seed < 0:
        raise ParameterError("permutations and seed are whole numbers from 0 on")
    subject = subject_of(study)
    if permutations and against is None and subject.grouping is None and subject.before is None:
        raise ParameterError(
            "permutations need something to test: groups (--group kind), another network "
            "(--against projects) or two waves (--wave 2023 --wave 2024)"
        )
    measuring = partial(measured, names=names, sort=sort, levels=levels, progress=progress)
    found = measuring(subject)
    if study.without:
        everybody = subject_of(replace(study, without=()))
        found = replace(found, with_all=measuring(everybody))
    other = subject.before if against is None else subject_of(_other(study, against)).network
    if permutations and subject.grouping is not None:
        from graphkit.inference import label_test

        tests = label_test(subject, found.measures, permutations, seed, progress)
        found = replace(found, tests=tests)
    if other is not None and (permutations or against is not None):
        from graphkit.inference import qap

        pair = qap(subject.network, other, permutations or ENOUGH, seed, progress)
        if against is not None:
            pair["notes"] = " ".join(filter(None, [pair["notes"], *_of(other)]))
        found = replace(found, comparison=pair)
    return found


ENOUGH = 1000
"""How many permutations a comparison takes unless somebody says."""


def _of(other: Network) -> Iterator[str]:
    """Give the notes of the network that another is compared with."""
    if other.notes:
        yield f"Of {other.about or other.name}: {' '.join(map(without_remedy, other.notes))}"


def _other(study: Study, against: str) -> Study:
    network, _, by = against.partition(":")
    return Study(network=network, choice=Choice(by=by or None), without=study.without)
