"""Answers as numbers: what cells say, whether that is on the scale, and what it comes to."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence

import pyarrow as pa

from graphkit.model.cells import typed
from graphkit.model.columns import Column, Type
from graphkit.model.problems import Problem
from graphkit.model.raw import RawTable
from graphkit.model.surveys import LEVELS, Item
from graphkit.spelling import did_you_mean

_YES = ("true", "yes", "1")
_NO = ("false", "no", "0")


def numbers(cells: Sequence[str | None]) -> list[float | None]:
    """Read cells as numbers; None where they are none."""
    column = Column(name="item", type=Type.NUMBER)
    values, _ = typed(pa.chunked_array([pa.array(cells, pa.string())]), column)
    found: list[float | None] = values.to_pylist()
    return found


def outside(
    table: RawTable, answers: Mapping[str, Sequence[float | None]], items: Mapping[str, Item]
) -> Iterator[Problem]:
    """Report answers beyond the scale of their item."""
    for item, values in answers.items():
        if items[item].is_backwards:
            continue  # that is told where the scale is declared
        least, most = items[item].scale
        low, high = (-math.inf if least is None else least), (math.inf if most is None else most)
        for at, value in enumerate(values):
            if value is not None and not low <= value <= high:
                message = f"{value:g} is not on its scale, {low:g} to {high:g}"
                yield Problem(table.file, table.lines()[at], item, message)


def ranked(cells: Sequence[str | None]) -> list[str | None]:
    """Put levels of intensity as numbers, and leave everything else as it is."""
    rank = {level: str(at) for at, level in enumerate(LEVELS, start=1)}
    return [cell and rank.get(cell.lower(), cell) for cell in cells]


def wordless(cells: Sequence[str | None]) -> list[str | None]:
    """Leave out words that are no level of intensity, once they are ranked."""
    return [None if _is_word(cell) else cell for cell in cells]


def no_level(table: RawTable, cells: Sequence[str | None]) -> Iterator[Problem]:
    """Report the words that are no level of intensity."""
    for at, cell in enumerate(cells):
        if cell and _is_word(cell):
            levels = f"{', '.join(LEVELS[:-1])} or {LEVELS[-1]}"
            message = f"'{cell}' is not a number, nor {levels}{did_you_mean(cell, LEVELS)}"
            yield Problem(table.file, table.lines()[at], "intensity", message)


def highest(ticked: Mapping[str, Sequence[str | None]], size: int) -> list[str | None]:
    """Give, by row, the number of the highest level of intensity with a yes."""
    found: list[str | None] = [None] * size
    for rank, level in enumerate(LEVELS, start=1):
        for at, cell in enumerate(ticked.get(level, ())):
            if cell and cell.lower() in _YES:
                found[at] = str(rank)
    return found


def denied(ticked: Mapping[str, Sequence[str | None]]) -> list[bool]:
    """Tell, by row, whether every level of intensity was answered, each with a no: no tie."""
    rows = zip(*ticked.values(), strict=True)
    return [all(cell is not None and cell.lower() in _NO for cell in row) for row in rows]


def strengths(
    called: str, answers: Mapping[str, Sequence[float | None]], scales: Mapping[str, str]
) -> list[str | None] | None:
    """Weigh each row by an item or by the mean of a score's items; None where none is called so."""
    if called in answers:
        return [None if one is None else repr(one) for one in answers[called]]
    columns = [answers[item] for item, score in scales.items() if score == called]
    return [_mean(row) for row in zip(*columns, strict=True)] if columns else None


def _mean(answers: Sequence[float | None]) -> str | None:
    """Write the mean of what was answered; None where nothing was."""
    told = [answer for answer in answers if answer is not None]
    return repr(math.fsum(told) / len(told)) if told else None


def _is_word(cell: str | None) -> bool:
    return cell is not None and not any(map(str.isdigit, cell))
