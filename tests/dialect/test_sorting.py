"""Tests of graphkit.dialect.sorting: only an open-ended order gets a limit."""

from __future__ import annotations

import pytest
from conftest import Engine

from graphkit.dialect.sorting import sort_reliably

LIMIT = "LIMIT 1000000000000000"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("RETURN 1 AS x ORDER BY x", f"RETURN 1 AS x ORDER BY x {LIMIT}"),
        ("RETURN 1 AS x order by x DESC;\n", f"RETURN 1 AS x order by x DESC {LIMIT};\n"),
        ("RETURN 1 AS x ORDER BY x // so", f"RETURN 1 AS x ORDER BY x {LIMIT} // so"),
        ("RETURN 1 AS x ORDER BY x SKIP 2", f"RETURN 1 AS x ORDER BY x SKIP 2 {LIMIT}"),
        (
            "MATCH (n) WITH n ORDER BY n.id LIMIT 2 RETURN n.id AS id ORDER BY id",
            f"MATCH (n) WITH n ORDER BY n.id LIMIT 2 RETURN n.id AS id ORDER BY id {LIMIT}",
        ),
    ],
)
def test_an_open_ended_order_gets_a_limit(text: str, expected: str) -> None:
    assert sort_reliably(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "RETURN 1 AS x",
        "RETURN 1 AS x ORDER BY x LIMIT 3",
        "RETURN 'ORDER BY' AS x // ORDER BY x",
        "MATCH (n) RETURN n.order AS by",
        "MATCH (n) WITH n ORDER BY n.id LIMIT 3 RETURN n.id AS id",
        "RETURN 1 AS x ORDER BY x LIMIT 1 UNION RETURN 2 AS x",
        "MATCH (n) WHERE EXISTS { MATCH (m) WITH m ORDER BY m.id LIMIT 1 RETURN m } RETURN n",
        "",
    ],
)
def test_anything_else_stays(text: str) -> None:
    assert sort_reliably(text) == text


def test_saying_it_twice_is_saying_it_once() -> None:
    once = sort_reliably("RETURN 1 AS x ORDER BY x")
    assert sort_reliably(once) == once


def test_the_engine_takes_the_limit_and_leaves_no_row_out(engine: Engine) -> None:
    text = "MATCH (n) RETURN n.id AS id ORDER BY id"
    assert engine.run(sort_reliably(text)) == engine.run(text)
