"""The difference of two sets of rows, held against sets and dicts."""

from __future__ import annotations

import pyarrow as pa
from hypothesis import given
from hypothesis import strategies as st

from graphkit.difference import difference
from graphkit.rowhash import HASH

HASHED = st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 2))


def _table(hashed: dict[str, int]) -> pa.Table:
    return pa.table(
        {"id": pa.array(hashed.keys(), pa.string()), HASH: pa.array(hashed.values(), pa.int64())}
    )


def _ids(tables: tuple[pa.Table, ...]) -> list[str]:
    return sorted(id_ for table in tables for id_ in table["id"].to_pylist())


@given(HASHED, HASHED, st.integers(0, 8))
def test_every_row_is_new_changed_gone_or_as_it_was(
    there: dict[str, int], wanted: dict[str, int], cut: int
) -> None:
    rows = _table(wanted)
    found = difference(_table(there), [rows.slice(0, cut), rows.slice(cut)])
    assert _ids(found.new) == sorted(wanted.keys() - there.keys())
    assert _ids(found.changed) == sorted(
        id_ for id_ in wanted if there.get(id_, 9) not in {9, wanted[id_]}
    )
    assert sorted(found.gone.to_pylist()) == sorted(there.keys() - wanted.keys())


def test_without_any_table_everything_is_gone() -> None:
    assert difference(_table({"a": 1}), []).gone.to_pylist() == ["a"]
