"""What is wrong with the columns of a survey's table, and with the survey's settings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from graphkit.model.answer_tables import ENDS, FILLED_IN, PASSED_ON, AnswerTable
from graphkit.model.problems import Problem
from graphkit.model.raw import RawDataset
from graphkit.model.surveys import LEVELS, Item, Survey
from graphkit.spelling import did_you_mean


def header_problems(table: AnswerTable) -> Iterator[Problem]:
    """List columns that are missing, those that nobody knows, and settings that cannot be."""
    yield from _missing(table)
    yield from _unknown(table)
    yield from setting_problems(table.raw, table.table.kind, table.items, table.header)


def setting_problems(
    raw: RawDataset, survey: str, items: Mapping[str, Item], header: Sequence[str]
) -> Iterator[Problem]:
    """List a survey's settings that cannot be, of the items that a table of its answers has."""
    settings = raw.manifest.surveys.get(survey, Survey())
    for setting, message in (
        *_items(settings, header),
        *_weight(settings, items),
        *_scales(items),
        *_backwards(settings),
    ):
        yield Problem(raw.manifest_file, 0, f"surveys.{survey}.{setting}", message)


def _missing(table: AnswerTable) -> Iterator[Problem]:
    for end in ENDS:
        if end not in table.header:
            has = ", ".join(table.header)
            yield Problem(table.table.file, 1, end, f"missing column; the table has {has}")


def _unknown(table: AnswerTable) -> Iterator[Problem]:
    known = {*table.settings.known, *LEVELS, *PASSED_ON, *ENDS, *table.own}
    for name in table.header:
        if name in FILLED_IN:
            yield Problem(table.table.file, 1, name, _follows(table, name))
        elif name not in known:
            place = f"surveys.{table.table.kind}.items"
            message = (
                f"neither a column of a survey nor an item of it{did_you_mean(name, known)}; "
                f'if it is an item, say in {place} what it counts for:  "{name}" = "trust"'
            )
            yield Problem(table.table.file, 1, name, message)


def _follows(table: AnswerTable, name: str) -> str:
    """Say why a survey has no such column, and what to do."""
    end = {edge: end for end, edge in ENDS.items()}.get(name)
    if end is not None and end not in table.header:
        return f"in a survey this column is called '{end}'"
    also = f", and say it in surveys.{table.table.kind}.relation" if name == "relation" else ""
    return f"follows from the survey: leave this column out{also}"


def _items(settings: Survey, header: Sequence[str]) -> Iterator[tuple[str, str]]:
    for item in settings.items:
        if item in {*PASSED_ON, *FILLED_IN, *ENDS, *LEVELS}:
            message = f"'{item}' is a column of every survey: give the item another name"
            yield f"items.{item}", message
        elif item not in header and not (item == "intensity" and {*LEVELS} & {*header}):
            message = "no column of its answers: add it, or leave the item out"
            yield f"items.{item}", f"{message}{did_you_mean(item, header)}"


def _weight(settings: Survey, items: Mapping[str, Item]) -> Iterator[tuple[str, str]]:
    weight, scores = settings.weight, {one.score for one in items.values()}
    known = {*items, *scores, "weight"}
    if weight is not None and weight not in known:
        yield "weight", f"no item or score of its table{did_you_mean(weight, known)}"


def _scales(items: Mapping[str, Item]) -> Iterator[tuple[str, str]]:
    for score in dict.fromkeys(one.score for one in items.values()):
        scales = {one.scale for one in items.values() if one.score == score}
        if len(scales - {(None, None)}) > 1:
            yield "items", f"items of '{score}' have different scales: a mean would say nothing"


def _backwards(settings: Survey) -> Iterator[tuple[str, str]]:
    for item, one in settings.items.items():
        if one.is_backwards:
            least, most = one.scale
            yield f"items.{item}", f"its scale runs from {least:g} to {most:g}: say the least first"
