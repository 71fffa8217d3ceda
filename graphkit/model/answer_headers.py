"""What is wrong with the columns of a survey's table, and with the survey's settings."""

from __future__ import annotations

from collections.abc import Iterator

from graphkit.model.answer_tables import ENDS, FILLED_IN, PASSED_ON, AnswerTable
from graphkit.model.problems import Problem
from graphkit.model.surveys import LEVELS
from graphkit.spelling import did_you_mean


def header_problems(table: AnswerTable) -> Iterator[Problem]:
    """List columns that are missing, those that nobody knows, and settings that cannot be."""
    yield from _missing(table)
    yield from _unknown(table)
    place, file = f"surveys.{table.table.kind}", table.raw.manifest_file
    for setting, message in (*_items(table), *_weight(table), *_scales(table), *_backwards(table)):
        yield Problem(file, 0, f"{place}.{setting}", message)


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


def _items(table: AnswerTable) -> Iterator[tuple[str, str]]:
    for item in table.settings.items:
        if item in {*PASSED_ON, *FILLED_IN, *ENDS, *LEVELS}:
            message = f"'{item}' is a column of every survey: give the item another name"
            yield f"items.{item}", message


def _weight(table: AnswerTable) -> Iterator[tuple[str, str]]:
    weight, known = table.settings.weight, {*table.numbers, *table.scales.values(), "weight"}
    if weight is not None and weight not in known:
        yield "weight", f"no item or score of its table{did_you_mean(weight, known)}"


def _backwards(table: AnswerTable) -> Iterator[tuple[str, str]]:
    for item, one in table.settings.items.items():
        if one.is_backwards:
            least, most = one.scale
            yield f"items.{item}", f"its scale runs from {least:g} to {most:g}: say the least first"


def _scales(table: AnswerTable) -> Iterator[tuple[str, str]]:
    for score in dict.fromkeys(table.scales.values()):
        scales = {one.scale for one in table.items.values() if one.score == score}
        if len(scales - {(None, None)}) > 1:
            yield "items", f"items of '{score}' have different scales: a mean would say nothing"
