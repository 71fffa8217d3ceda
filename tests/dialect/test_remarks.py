"""Tests of graphkit.dialect.remarks: warned where the engines differ, silent where they do not."""

from __future__ import annotations

import pytest
from conftest import Engine

from graphkit.dialect.hints import remarks

DIFFERENT = [
    ("MATCH (a:Partner)-[:TIES_TO*1..3]-(b) RETURN b.id", "* TRAIL"),
    ("MATCH (a:Partner)-[r:TIES_TO*]->(b) RETURN b.id", "* TRAIL"),
    ("MATCH (a)-[:`odd one` *..3]-(b) RETURN b.id", "* TRAIL"),
    ("MATCH (a)-[:E]->(t)<-[:E]-(b) RETURN a.id", "a.id < b.id"),
    ("MATCH (a)-[x:E]->(t), (b)-[y:F|E]->(t) RETURN a.id", "a.id < b.id"),
    ("MATCH (a)-[:E]->(t)<--(b) RETURN a.id", "a.id < b.id"),
    ("MATCH (a)--(t)--(b) RETURN a.id", "a.id < b.id"),
    ("MATCH (n) RETURN labels(n)[0] AS label", "head()"),
    ("MATCH (p:Project) RETURN p.aliases[1] AS alias", "head()"),
    ("WITH [1] AS xs RETURN xs[0..1] AS ys", "head()"),
    ("RETURN [1, 2][1] AS x", "head()"),
    ("RETURN substring('abc', 1) AS x", "substring()"),
    ("RETURN toInteger(5.7) AS x", "toInteger(floor(x))"),
    ("MATCH ()-[t:TIES_TO]->() RETURN sum(t.weight) AS s", "coalesce(sum(x), 0)"),
    ("MATCH (p:Project) WHERE p.started > '2024-01-01' RETURN p.id", "date('2024-05-31')"),
    ("MATCH (p:Project) WHERE '2024-01-01' <= p.started RETURN p.id", "date('2024-05-31')"),
    ("MATCH (p:Project) RETURN size((p)-->()) AS n", "COUNT { MATCH (a)-->() }"),
    ("MATCH ()-[e]->() RETURN type(e)", "AS"),
    ("MATCH ()-[e]->() RETURN type(e), e.id AS id", "AS"),
]
SAME = [
    "MATCH (p:Project) RETURN p.id AS id ORDER BY id",
    "MATCH (a)-[:TIES_TO* TRAIL 1..3]-(b) RETURN b.id",
    "MATCH (a)-[:TIES_TO* SHORTEST 1..3]-(b) RETURN b.id",
    "MATCH (a)-[:E]->(t)-[:F]->(b) RETURN a.id",
    "MATCH (a)-[:E]->(t) MATCH (b)-[:E]->(t) RETURN a.id",
    "MATCH (a)-[:E]->(t) WHERE NOT (t)<-[:F]-() RETURN a.id",
    "MATCH (a)-[:E* TRAIL 1..2]->(t)-[:F* TRAIL 1..2]->(b) RETURN a.id",
    "MATCH (a)-[:E {weight: 2 * 3}]->(t) RETURN a.id",
    "RETURN 2 * 3 AS six, count(*) AS n",
    "MATCH (n) WHERE 'Theme' IN labels(n) RETURN head(labels(n)) AS label",
    "UNWIND [1, 2] AS x RETURN x IN [1] AS known",
    "MATCH (n) WHERE n.id IN ['a'] OR n.x = [1] RETURN [n.id] AS ids, collect(n)",
    "MATCH (p:Project) WHERE p.started > date('2024-01-01') RETURN p.id",
    "RETURN coalesce(sum(x), 0) AS s, '[0] substring(1)' AS text // a[0]",
    "MATCH ()-[e]->() WHERE type(e) = 'X' RETURN type(e) AS type ORDER BY type",
]


@pytest.mark.parametrize(("text", "remark"), DIFFERENT)
def test_a_text_that_means_something_else_gets_one_line(text: str, remark: str) -> None:
    found = remarks(text)
    assert len(found) == 1
    assert remark in found[0]
    assert "\n" not in found[0]


@pytest.mark.parametrize("text", SAME)
def test_a_text_that_means_the_same_gets_none(text: str) -> None:
    assert remarks(text) == []


@pytest.mark.parametrize(
    ("text", "here"),
    [
        ("MATCH (a:Partner {id: 'o1'})-[:TIES_TO*2]-(b {id: 'o1'}) RETURN count(*)", [[2]]),
        (
            "MATCH (a:Partner {id: 'o1'})-[:TIES_TO* TRAIL 2..2]-(b {id: 'o1'}) RETURN count(*)",
            [[0]],
        ),
        (
            "MATCH (p:Project)-[:EVIDENCES]->(b:Barrier)<-[:EVIDENCES]-(q) RETURN p.id, q.id",
            [["p1", "p1"]],
        ),
        ("RETURN [1, 2][1], [1, 2, 3][1..2], substring('abc', 1, 2)", [[1, [1, 2], "ab"]]),
        ("RETURN toInteger(5.7), toInteger(floor(5.7))", [[6, 5]]),
        ("MATCH (p:Project {id: 'x'}) RETURN sum(1), coalesce(sum(1), 0)", [[None, 0]]),
        ("MATCH (p:Project) WHERE p.started > '2023-12-31' RETURN p.id", [["p1"]]),
        ("MATCH (p:Project {id: 'p3'}) RETURN size((p)-->())", [[5]]),
    ],
)
def test_the_embedded_engine_really_differs(engine: Engine, text: str, here: list[object]) -> None:
    assert engine.run(text) == here
