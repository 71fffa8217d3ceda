"""The tables of groups: one by one, and from each to each."""

from __future__ import annotations

from graphkit.measured_tables.words import (
    folds,
    print_table,
    readable,
    room,
    sentences,
    title,
    why_within,
)
from graphkit.measuring import Measurement
from graphkit.measuring.columns import flat
from graphkit.rows import Rows

_FROM, _AROUND, _WIDEST = 20, 5, 300
"""Columns for the groups at the left, around the name of one at the top, and of the widest square
in a file: one that is wider than its window falls apart, so that pairs stand below each other."""


def group_tables(measurement: Measurement) -> None:
    """Print what was measured of groups and of pairs of them."""
    rows = measurement.group_rows()
    if measurement.groups and len(rows):
        title("Group by group")
        print_table(_without_reasons(rows))
        sentences(why_within(measurement.groups, len(rows), "group"))
    rows = measurement.pair_rows()
    if measurement.pairs and len(rows):
        _pairs(measurement, rows)
        columns = {name: flat(square) for name, square in measurement.pairs.items()}
        sentences(why_within(columns, len(rows), "pair of groups"))


def _pairs(measurement: Measurement, rows: Rows) -> None:
    grouping = measurement.subject.grouping
    groups = () if grouping is None else grouping.names
    if sum(len(group) + _AROUND for group in groups) > (room() if folds() else _WIDEST) - _FROM:
        title("From group to group, where there is anything")
        print_table(_without_reasons(_telling(measurement, rows)), empty="nothing")
        return
    for name in measurement.pairs:
        values, size = rows.column(name), len(groups)
        square = {f"to {group}": values[at::size] for at, group in enumerate(groups)}
        title(f"From group to group: {readable(name)}")
        print_table(Rows({"from": [*groups], **square}))


def _telling(measurement: Measurement, rows: Rows) -> Rows:
    """Leave out pairs of which all that is measured is nothing."""
    kept = [row for row in rows if any(row[name] for name in measurement.pairs)]
    return Rows({name: [row[name] for row in kept] for name in rows.columns})


def _without_reasons(rows: Rows) -> Rows:
    shown = [name for name in rows.columns if name != "undefined"]
    return Rows({name: rows.column(name) for name in shown})
