"""Row hashes: equal for equal rows, different for all others."""

from __future__ import annotations

from datetime import date
from hashlib import blake2b

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.rowhash import row_hashes

TEXTS = st.none() | st.text(alphabet="a:1|,ü🌳\n'\\", max_size=4)
ROWS = st.fixed_dictionaries(
    {"id": TEXTS, "note": TEXTS, "aliases": st.none() | st.lists(TEXTS.filter(bool), max_size=3)}
)
SCHEMA = pa.schema({"id": pa.string(), "note": pa.string(), "aliases": pa.list_(pa.string())})


def _hashes(rows: list[dict[str, object]], schema: pa.Schema = SCHEMA) -> list[int]:
    hashes: list[int] = row_hashes(pa.Table.from_pylist(rows, schema)).to_pylist()
    return hashes


@given(st.lists(ROWS, max_size=6))
def test_hashes_are_equal_exactly_where_rows_are(rows: list[dict[str, object]]) -> None:
    hashes = _hashes(rows)
    for one, hash_ in zip(rows, hashes, strict=True):
        for other, other_hash in zip(rows, hashes, strict=True):
            assert (hash_ == other_hash) == (one == other)


def test_a_hash_is_that_of_the_texts_with_their_lengths() -> None:
    digest = blake2b(b"2:id:string:1:a4:note:string:3:\xc3\xbcb", digest_size=8).digest()
    expected = int.from_bytes(digest, "big", signed=True)
    assert _hashes([{"id": "a", "note": "üb"}]) == [expected]


def test_the_order_of_rows_and_columns_and_the_chunks_do_not_matter() -> None:
    rows: list[dict[str, object]] = [{"id": "a", "note": "x"}, {"id": "b", "aliases": ["y"]}]
    turned = pa.schema(list(reversed(SCHEMA)))
    assert _hashes(rows[::-1], turned) == _hashes(rows)[::-1]
    chunks = [pa.Table.from_pylist([row], SCHEMA) for row in rows]
    assert row_hashes(pa.concat_tables(chunks)).to_pylist() == _hashes(rows)


def test_a_column_without_values_changes_nothing() -> None:
    more = SCHEMA.append(pa.field("own", pa.float64()))
    assert _hashes([{"id": "a"}], more) == _hashes([{"id": "a"}])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"x": pa.array(["1"])}, {"x": pa.array([1])}),
        ({"x": pa.array(["2024-01-01"])}, {"x": pa.array([date(2024, 1, 1)])}),
        ({"x": pa.array(["true"])}, {"x": pa.array([True])}),
        ({"x": pa.array(["a"])}, {"y": pa.array(["a"])}),
        ({"x": pa.array([None], pa.string())}, {"x": pa.array([""])}),
        (
            {"x": pa.array([None], pa.list_(pa.string()))},
            {"x": pa.array([[]], pa.list_(pa.string()))},
        ),
    ],
)
def test_type_name_and_presence_count(one: dict[str, pa.Array], other: dict[str, pa.Array]) -> None:
    assert row_hashes(pa.table(one)) != row_hashes(pa.table(other))


def test_what_all_rows_share_counts() -> None:
    table = pa.table({"id": ["a"]})
    assert row_hashes(table, "Project>Theme") != row_hashes(table, "Project>Barrier")
