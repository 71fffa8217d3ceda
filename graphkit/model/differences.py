"""Compare rows pair by pair, column by column; where they came from does not count."""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc

from graphkit.model.places import PLACE

_ORIGIN = {PLACE, "dataset"}
_BETWEEN = "\ufdd0"
"""Stands between entries: a code point that Unicode keeps out of all text."""


def first_differences(ones: pa.Table, others: pa.Table) -> pa.ChunkedArray:
    """Name for each pair of rows the first column in which they differ; '' where in none."""
    found = pa.chunked_array([pa.repeat(pa.scalar(""), ones.num_rows)])
    for name in reversed(ones.column_names):
        if name not in _ORIGIN:
            found = pc.if_else(_unequal(ones[name], others[name]), name, found)
    return found


def _unequal(ones: pa.ChunkedArray, others: pa.ChunkedArray) -> pa.ChunkedArray:
    """Compare cells; two empty ones are alike."""
    if pa.types.is_list(ones.type):
        # Arrow compares no lists.
        ones, others = (pc.binary_join(cells, _BETWEEN) for cells in (ones, others))
    one_is_empty = pc.xor(pc.is_null(ones), pc.is_null(others))
    return pc.or_(one_is_empty, pc.fill_null(pc.not_equal(ones, others), False))  # noqa: FBT003
