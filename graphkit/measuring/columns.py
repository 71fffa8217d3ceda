"""Turn columns of numbers into rows of plain Python, with the reasons for what is not there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from graphkit.measures import Column, Partly, Undefined
from graphkit.network import Bools
from graphkit.rows import Rows

ABSENT = "it is not in the later wave"


def table(ends: Mapping[str, Sequence[Any]], columns: Mapping[str, Column], size: int) -> Rows:
    """Put columns beside what they are of; `undefined` has the reasons by column, row by row."""
    lists = {name: cells(column, size) for name, column in columns.items()}
    whys: list[dict[str, str]] = [{} for _ in range(size)]
    for name, column in columns.items():
        for because, where in reasons(column, size).items():
            for at in np.flatnonzero(where):
                whys[at][name] = because
    return Rows({**{name: list(own) for name, own in ends.items()}, **lists, "undefined": whys})


def widened(column: Column, absent: Bools) -> Column:
    """Make room in a column for actors that were not there to be measured."""
    if isinstance(column, Undefined):
        return column
    narrow = column.values if isinstance(column, Partly) else column
    values = np.zeros(len(absent), dtype=narrow.dtype)
    values[~absent] = narrow
    why = {ABSENT: absent}
    for because, where in reasons(column, len(narrow)).items():
        why[because] = np.zeros(len(absent), dtype=np.bool_)
        why[because][~absent] = where
    return Partly(values, why)


def cells(column: Column, size: int) -> list[Any]:
    """Give a column as a list; None where it is undefined."""
    if isinstance(column, Undefined):
        return [None] * size
    if isinstance(column, Partly):
        missing = np.logical_or.reduce([np.zeros(size, np.bool_), *column.undefined.values()])
        values: list[Any] = column.values.tolist()
        return [None if gone else v for v, gone in zip(values, missing.tolist(), strict=True)]
    whole: list[Any] = column.tolist()
    return whole


def reasons(column: Column, size: int) -> Mapping[str, Any]:
    """Say, by reason, where a column is undefined."""
    if isinstance(column, Undefined):
        return {column.because: np.ones(size, dtype=np.bool_)}
    return column.undefined if isinstance(column, Partly) else {}


def flat(square: Any) -> Column:
    """Lay a square of pairs of groups out as one column."""
    if isinstance(square, Partly):
        why = {because: where.ravel() for because, where in square.undefined.items()}
        return Partly(square.values.ravel(), why)
    return square if isinstance(square, Undefined) else np.ravel(square)


def plain(value: Any) -> Any:
    """Turn a measure's value into plain Python; None where it is undefined.

    >>> plain(np.float64(0.5)), plain(Undefined("there are no actors"))
    (0.5, None)
    """
    if isinstance(value, Undefined):
        return None
    return value.item() if isinstance(value, np.generic) else value
