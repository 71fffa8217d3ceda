"""Defaults: what evidence means where a cell was left empty."""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc

from graphkit.model.places import Places

_DEFAULTS = {"stance": "supports", "extent": "own"}


def with_defaults(evidence: pa.Table, under: pa.Table | None, places: Places) -> pa.Table:
    """Fill stance, extent, and the heading from the theme's only UNDER.

    Reports evidence without a heading of a theme that stands under several.
    """
    for name, default in _DEFAULTS.items():
        evidence = _set(evidence, name, pc.fill_null(evidence[name], default))
    if under is None or evidence["heading"].null_count == 0:
        return evidence
    return _with_headings(evidence, under, places)


def _with_headings(evidence: pa.Table, under: pa.Table, places: Places) -> pa.Table:
    stands = under.group_by("from").aggregate([("to", "count_distinct"), ("to", "min")])
    at = pc.index_in(evidence["to"], value_set=stands["from"].combine_chunks())
    count, heading = (pc.take(stands[name], at) for name in ("to_count_distinct", "to_min"))
    several = pc.and_(pc.is_null(evidence["heading"]), pc.fill_null(pc.greater(count, 1), False))  # noqa: FBT003
    places.report_where(
        several, evidence, "to", "'{}' stands under several headings: say which in column heading"
    )
    return _set(evidence, "heading", pc.coalesce(evidence["heading"], heading))


def _set(table: pa.Table, name: str, values: pa.ChunkedArray) -> pa.Table:
    return table.set_column(table.column_names.index(name), name, values)
