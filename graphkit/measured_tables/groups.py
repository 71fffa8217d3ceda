"""The tables of groups: one by one, and from each to each."""

from __future__ import annotations

from graphkit.measured_tables.words import print_table, readable, sentences, title, why_within
from graphkit.measuring import Measurement
from graphkit.measuring.columns import flat
from graphkit.rows import Rows

_MOST_GROUPS = 12
"""With more of them a square is too wide to read, and pairs stand below each other."""


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
    if len(groups) > _MOST_GROUPS:
        title("From group to group")
        print_table(_without_reasons(rows))
        return
    for name in measurement.pairs:
        values, size = rows.column(name), len(groups)
        square = {f"to {group}": values[at::size] for at, group in enumerate(groups)}
        title(f"From group to group: {readable(name)}")
        print_table(Rows({"from": [*groups], **square}))


def _without_reasons(rows: Rows) -> Rows:
    shown = [name for name in rows.columns if name != "undefined"]
    return Rows({name: rows.column(name) for name in shown})
