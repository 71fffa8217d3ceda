"""Ids of edges that nobody named: a hash of what an edge says."""

from __future__ import annotations

from hashlib import blake2b

import pyarrow as pa
import pyarrow.compute as pc

from graphkit.model.schema import Kind

_REWORDABLE = {"note", "quote"}
_NOT_HASHED = {"id", "from", "to", "dataset", *_REWORDABLE}
_CHUNK = 100_000
_END = "\x1f"


def edge_ids(kind: Kind, edges: pa.Table) -> pa.ChunkedArray:
    """Complete the column `id`: 32 hex digits, BLAKE2b of type, ends and model columns.

    The note and the quote may be reworded without changing the id; own columns do not count.
    An empty cell adds nothing, so that a later model's further columns change no id.
    """
    given = edges["id"]
    if given.null_count == 0:
        return given
    return pc.coalesce(given, _hashes(kind, edges))


def _hashes(kind: Kind, edges: pa.Table) -> pa.ChunkedArray:
    names = sorted(
        column.name for column in kind.columns if not column.own and column.name not in _NOT_HASHED
    )
    chunks = []
    for start in range(0, max(edges.num_rows, 1), _CHUNK):
        part = edges.slice(start, _CHUNK)
        said = pc.cast(_statements(kind.name, names, part), pa.binary()).to_pylist()
        chunks.append(
            pa.array(
                [one and blake2b(one, digest_size=16).hexdigest() for one in said],
                pa.string(),
            )
        )
    return pa.chunked_array(chunks, pa.string())


def _statements(type_: str, names: list[str], edges: pa.Table) -> pa.ChunkedArray:
    """Write out, row by row, the type, both ends, and `name=value` of every cell that is filled.

    Null where an end is missing: such rows are no edges, and none repeats another.
    """
    said = [
        pc.fill_null(_join(name + "=", pc.cast(edges[name], pa.string()), _END), "")
        for name in names
        if edges[name].null_count < edges.num_rows
    ]
    return _join(type_ + _END, edges["from"], _END, edges["to"], _END, *said)


def _join(*parts: str | pa.ChunkedArray) -> pa.ChunkedArray:
    return pc.binary_join_element_wise(*parts, "")
