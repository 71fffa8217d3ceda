"""What raters said in collaboration surveys, as columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import numpy as np

from graphkit.network import Answers, Bools, Ints, Network
from graphkit.prose import plural
from graphkit.record import LoadedSurvey

Line = Mapping[str, Any]


def answers(
    surveys: Iterable[LoadedSurvey],
    lines: Iterable[Line],
    ids: Sequence[str],
    *,
    relation: str = "",
    wave: str | None = None,
) -> Answers | None:
    """Find the answers among relationships; None where nobody was asked anything.

    Args:
        surveys: what the store's record has of them.
        lines: the relationships of TIES_TO with `from`, `to` and all their properties; those that
            are no survey's are passed over.
        ids: the actors.
        relation: only surveys of this relation; '' for any.
        wave: only what was asked in this wave; None for all waves.
    """
    number = {id_: at for at, id_ in enumerate(ids)}
    meant = [survey for survey in surveys if relation in {"", survey.relation}]
    asked: dict[tuple[str, str], set[str]] = {}
    for survey in meant:
        for when, people in survey.asked.items():
            if wave in {None, when}:
                asked.setdefault((survey.relation, when), set()).update(people)
    if not asked:
        return None
    rows = [
        line
        for line in lines
        if line["from"] in asked.get(_key(line), ())
        and line["from"] in number
        and line["to"] in number
        and line["from"] != line["to"]
    ]
    scales = {item: score for survey in meant for item, score in survey.scales.items()}
    return Answers(
        rater=np.array([number[row["from"]] for row in rows], dtype=np.int64),
        partner=np.array([number[row["to"]] for row in rows], dtype=np.int64),
        items={
            item: np.array([_number(row.get(item)) for row in rows], dtype=np.float64)
            for item in scales
        },
        scales=scales,
        asked=_numbers((id_ for people in asked.values() for id_ in people), number),
        answered=_numbers((id_ for id_, _ in {(row["from"], _key(row)) for row in rows}), number),
    )


def strangers(answers: Answers, network: Network) -> Bools:
    """Tell which actors a survey knows nothing of: not asked, not tied, so not in its wave."""
    known = np.zeros(len(network), dtype=np.bool_)
    for some in (answers.asked, network.ties.source, network.ties.target):
        known[some] = True
    return ~known


def remarks(
    surveys: Iterable[LoadedSurvey], *, relation: str = "", wave: str | None = None
) -> Iterator[str]:
    """Say what was left out of the surveys a network is made of."""
    for survey in surveys:
        asked = wave is None or wave in survey.asked
        if survey.of_themselves and asked and relation in {"", survey.relation}:
            answers_ = plural(survey.of_themselves, "answer")
            yield f"The survey {survey.name} left out {answers_} of a rater about itself."


def _numbers(ids: Iterable[str], number: Mapping[str, int]) -> Ints:
    return np.array(sorted(number[id_] for id_ in ids if id_ in number), dtype=np.int64)


def _key(line: Line) -> tuple[str, str]:
    return line.get("relation") or "", line.get("wave") or ""


def _number(value: Any) -> float:
    return float("nan") if value is None else float(value)
