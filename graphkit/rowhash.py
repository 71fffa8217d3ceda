"""Hash rows: one whole number for each row of an Arrow table, by which a change is noticed."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b

import pyarrow as pa
import pyarrow.compute as pc

HASH = "graphkit_hash"
"""What the hash is called beside a row's own columns."""
_AT_ONCE = 100_000
"""Rows joined at a time: Arrow's texts hold 2 GB at most."""


def row_hashes(data: pa.Table, belongs: str = "") -> pa.Array:
    """Give an int64 for each row, the same on every machine and in every order of columns.

    A column in which a row has nothing does not count, so that adding one changes no hash.

    Args:
        data: of text, numbers, booleans, dates and lists of text.
        belongs: what distinguishes all rows of this table from those of others.

    >>> first, second, third = row_hashes(pa.table({"id": ["a", "b", "a"]}))
    >>> first == third, first == second
    (True, False)
    """
    seed = blake2b(belongs.encode(), digest_size=8)
    hashes = []
    for text in _texts(data.select(sorted(data.column_names))):
        hash_ = seed.copy()
        hash_.update(text)
        hashes.append(int.from_bytes(hash_.digest(), "big", signed=True))
    return pa.array(hashes, pa.int64())


def _texts(data: pa.Table) -> Iterator[bytes]:
    for batch in data.combine_chunks().to_batches(max_chunksize=_AT_ONCE):
        cells = [_cells(field, batch[field.name]) for field in batch.schema]
        yield from pc.binary_join_element_wise(*cells, "").cast(pa.binary()).to_pylist()


def _cells(field: pa.Field, values: pa.Array) -> pa.Array:
    """Give each cell with its column's name and type; '' where there is none."""
    texts = _listed(values) if pa.types.is_list(field.type) else values.cast(pa.string())
    named = f"{len(field.name)}:{field.name}:{field.type}"
    return pc.coalesce(_measured(texts, named), "")


def _measured(texts: pa.Array, before: str = "") -> pa.Array:
    """Put its length before each text: joined, no two rows can then read alike."""
    lengths = pc.binary_length(texts).cast(pa.string())
    return pc.binary_join_element_wise(before, lengths, texts, ":")


def _listed(lists: pa.Array) -> pa.Array:
    """Join the texts in each list."""
    lengths = pc.coalesce(pc.list_value_length(lists), pa.scalar(0, pa.int32()))
    offsets = pa.concat_arrays([pa.array([0], pa.int32()), pc.cumulative_sum(lengths)])
    items = pc.coalesce(_measured(pc.list_flatten(lists)), "")
    joined = pc.binary_join(pa.ListArray.from_arrays(offsets, items), "")
    return pc.if_else(pc.is_valid(lists), joined, None)
