"""The difference between the rows that are somewhere and the rows that should be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

from graphkit.rowhash import HASH


@dataclass(frozen=True)
class Difference:
    """What tells one table from another; its tables are those that were compared, filtered."""

    new: tuple[pa.Table, ...]
    """One for each table that was wanted."""
    changed: tuple[pa.Table, ...]
    """One for each table that was wanted."""
    gone: pa.Array
    """Ids that are there and in none of the tables."""


def difference(there: pa.Table, wanted: Sequence[pa.Table]) -> Difference:
    """Compare by `id` and hash, which all tables have; ids are unique on either side.

    >>> there = pa.table({"id": ["a", "b", "c"], HASH: [1, 2, 3]})
    >>> found = difference(there, [pa.table({"id": ["b", "c", "d"], HASH: [2, 9, 4]})])
    >>> found.new[0]["id"].to_pylist(), found.changed[0]["id"].to_pylist(), found.gone.to_pylist()
    (['d'], ['c'], ['a'])
    """
    known = there["id"].combine_chunks()
    at = [pc.index_in(table["id"], value_set=known) for table in wanted]
    return Difference(
        new=tuple(
            table.filter(pc.is_null(places)) for table, places in zip(wanted, at, strict=True)
        ),
        changed=tuple(
            table.filter(pc.not_equal(there[HASH].take(places), table[HASH]))
            for table, places in zip(wanted, at, strict=True)
        ),
        gone=_absent(known, wanted),
    )


def _absent(known: pa.Array, wanted: Sequence[pa.Table]) -> pa.Array:
    ids = pa.chunked_array([chunk for table in wanted for chunk in table["id"].chunks], pa.string())
    return known.filter(pc.invert(pc.is_in(known, value_set=ids.combine_chunks())))
