"""Tests of graphkit.dialect.hints: what the engine refuses, and what it takes instead."""

from __future__ import annotations

import pytest
from conftest import Engine

from graphkit.dialect.hints import hint

REFUSED = [
    (
        "MATCH (n) WHERE n:Project RETURN n.id",
        "'Project' IN labels(n)",
        "MATCH (n) WHERE 'Project' IN labels(n) RETURN n.id",
    ),
    (
        "MATCH (n) WHERE n.id = 'x' AND NOT n:Project RETURN n.id",
        "'Project' IN labels(n)",
        "MATCH (n) WHERE n.id = 'x' AND NOT 'Project' IN labels(n) RETURN n.id",
    ),
    ("MATCH (n) RETURN n:Theme AS x", "IN labels(n)", "MATCH (n) RETURN 'Theme' IN labels(n) AS x"),
    ("MATCH (n:!Theme) RETURN n", "(n:Theme|Barrier)", "MATCH (n:Theme|Barrier) RETURN n"),
    ("MATCH (n:Theme&Barrier) RETURN n", "(n:Theme|Barrier)", "MATCH (n:Theme|Barrier) RETURN n"),
    (
        "MATCH (a:Project) RETURN COUNT { (a)-->() } AS n",
        "COUNT { MATCH (a)-->() }",
        "MATCH (a:Project) RETURN COUNT { MATCH (a)-->() } AS n",
    ),
    (
        "MATCH (a:Project) WHERE EXISTS { (a)-->() } RETURN a.id",
        "EXISTS { MATCH (a)-->() }",
        "MATCH (a:Project) WHERE EXISTS { MATCH (a)-->() } RETURN a.id",
    ),
    (
        "MATCH (a:Project) WHERE exists((a)-->()) RETURN a.id",
        "EXISTS { MATCH (a)-->() }",
        "MATCH (a:Project) WHERE EXISTS { MATCH (a)-->() } RETURN a.id",
    ),
    (
        "MATCH (n:Project) WHERE exists(n.name) RETURN n.id",
        "n.name IS NOT NULL",
        "MATCH (n:Project) WHERE n.name IS NOT NULL RETURN n.id",
    ),
    (
        "MATCH (p:Project) RETURN p.id, COLLECT { MATCH (p)-->(t) RETURN t.id } AS t",
        "OPTIONAL MATCH (p)-[:EVIDENCES]->(t) RETURN p.id, collect(t.id)",
        "MATCH (p:Project) OPTIONAL MATCH (p)-[:EVIDENCES]->(t) RETURN p.id, collect(t.id)",
    ),
    (
        "MATCH (p:Project) RETURN [(p)-->(t) | t.id] AS t",
        "OPTIONAL MATCH (p)-[:EVIDENCES]->(t) RETURN p.id, collect(t.id)",
        "MATCH (p:Project) OPTIONAL MATCH (p)-[:EVIDENCES]->(t) RETURN p.id, collect(t.id)",
    ),
    (
        "WITH [1, 2] AS xs RETURN [x IN xs WHERE x > 1] AS ys",
        "list_filter(xs, x -> x > 1)",
        "WITH [1, 2] AS xs RETURN list_filter(xs, x -> x > 1) AS ys",
    ),
    (
        "WITH [1, 2] AS xs RETURN [x IN xs | x * 2] AS ys",
        "list_transform(xs, x -> x * 2)",
        "WITH [1, 2] AS xs RETURN list_transform(xs, x -> x * 2) AS ys",
    ),
    (
        "MATCH (n:Project) RETURN n {.id, .name} AS n",
        "{id: n.id, name: n.name}",
        "MATCH (n:Project) RETURN {id: n.id, name: n.name} AS n",
    ),
    (
        "MATCH (n:Project) CALL { WITH n MATCH (n)-->(m) RETURN count(m) AS c } RETURN n.id, c",
        "OPTIONAL MATCH and count()",
        "MATCH (n:Project) OPTIONAL MATCH (n)-->(m) RETURN n.id, count(m) AS c",
    ),
    (
        "MATCH (n:Project) CALL (n) { MATCH (n)-->(m) RETURN count(m) AS c } RETURN n.id, c",
        "OPTIONAL MATCH and count()",
        "MATCH (n:Project) OPTIONAL MATCH (n)-->(m) RETURN n.id, count(m) AS c",
    ),
    (
        "WITH [1, 2] AS xs RETURN reduce(a = 0, x IN xs | a + x) AS sum",
        "list_reduce(xs, (a, x) -> a + x)",
        "WITH [1, 2] AS xs RETURN list_reduce(xs, (a, x) -> a + x) AS sum",
    ),
    ("RETURN datetime() AS t", "current_timestamp()", "RETURN current_timestamp() AS t"),
    (
        "RETURN datetime('2024-05-31') AS t",
        "timestamp('2024-05-31 12:00:00')",
        "RETURN timestamp('2024-05-31 12:00:00') AS t",
    ),
    ("RETURN timestamp() AS t", "current_timestamp()", "RETURN current_timestamp() AS t"),
    ("RETURN date() AS d", "current_date()", "RETURN current_date() AS d"),
    (
        "RETURN date({year: 2024, month: 5, day: 31}) AS d",
        "make_date(2024, 5, 31)",
        "RETURN make_date(2024, 5, 31) AS d",
    ),
    ("RETURN duration('P1D') AS d", "interval('1 day')", "RETURN interval('1 day') AS d"),
    (
        "RETURN duration.between(date('2024-05-01'), date('2024-05-31')) AS d",
        "date('2024-05-31') - date('2024-05-01')",
        "RETURN date('2024-05-31') - date('2024-05-01') AS d",
    ),
    (
        "MATCH (p:Project) RETURN p.started.year AS y",
        "date_part('year', p.started)",
        "MATCH (p:Project) RETURN date_part('year', p.started) AS y",
    ),
    (
        "WITH 'a b' AS text RETURN split(text, ' ') AS s",
        "string_split(text, ' ')",
        "WITH 'a b' AS text RETURN string_split(text, ' ') AS s",
    ),
    (
        "UNWIND [1, 3] AS x RETURN stDevP(x) AS s",
        "sqrt(avg(x * x) - avg(x) * avg(x))",
        "UNWIND [1, 3] AS x RETURN sqrt(avg(x * x) - avg(x) * avg(x)) AS s",
    ),
    (
        "MATCH p = shortestPath((a:Partner)-[*..5]-(b:Partner)) RETURN length(p)",
        "MATCH p = (a)-[* SHORTEST 1..5]-(b)",
        "MATCH p = (a:Partner)-[* SHORTEST 1..5]-(b:Partner) RETURN length(p)",
    ),
    (
        "MATCH p = allShortestPaths((a:Partner)-[*..5]-(b:Partner)) RETURN length(p)",
        "MATCH p = (a)-[* ALL SHORTEST 1..5]-(b)",
        "MATCH p = (a:Partner)-[* ALL SHORTEST 1..5]-(b:Partner) RETURN length(p)",
    ),
    (
        "MATCH (a:Partner)((x)-[:TIES_TO]->(y)){1,3}(b) RETURN b.id",
        "(a)-[:TIES_TO*1..3]->(b)",
        "MATCH (a:Partner)-[:TIES_TO*1..3]->(b) RETURN b.id",
    ),
    (
        "MATCH (a:Partner)-[:TIES_TO]->+(b) RETURN b.id",
        "(a)-[:TIES_TO*1..3]->(b)",
        "MATCH (a:Partner)-[:TIES_TO*1..3]->(b) RETURN b.id",
    ),
    (
        "MATCH (a:Partner)-[:TIES_TO*1..40]->(b) RETURN b.id",
        "*1..30",
        "MATCH (a:Partner)-[:TIES_TO*1..30]->(b) RETURN b.id",
    ),
    ("MATCH (p:Project) RETURN p.employees", "graphkit schema", "MATCH (p:Project) RETURN p.name"),
    ("MATCH (p:Projekt) RETURN p.id", "graphkit schema", "MATCH (p:Project) RETURN p.id"),
    (
        "MATCH ()-[r:EVIDENCE]->() RETURN r",
        "graphkit schema",
        "MATCH ()-[r:EVIDENCES]->() RETURN r",
    ),
    (
        "WITH [1, 2] AS xs RETURN xs[0] AS x",
        "xs[1]",
        "WITH [1, 2] AS xs RETURN xs[1] AS x",
    ),
    (
        "UNWIND [[], [1]] AS xs RETURN head(xs) AS x",
        "WHERE size(xs) > 0",
        "UNWIND [[], [1]] AS xs WITH xs WHERE size(xs) > 0 RETURN head(xs) AS x",
    ),
    (
        "UNWIND ['x', '1'] AS x RETURN toInteger(x) AS n",
        "WHERE x =~ '[0-9]+'",
        "UNWIND ['x', '1'] AS x WITH x WHERE x =~ '[0-9]+' RETURN toInteger(x) AS n",
    ),
    ("MATCH (n:Project) RETURN n['name']", "n.name", "MATCH (n:Project) RETURN n.name"),
    ("RETURN length('abc') AS n", "size(x)", "RETURN size('abc') AS n"),
    ("RETURN round(2.5) AS n", "round(x, 0)", "RETURN round(2.5, 0) AS n"),
    ("RETURN rand() AS r", "random()", "RETURN random() AS r"),
    ("RETURN randomUUID() AS u", "gen_random_uuid()", "RETURN gen_random_uuid() AS u"),
    ("WITH [1] AS xs RETURN isEmpty(xs)", "size(xs) = 0", "WITH [1] AS xs RETURN size(xs) = 0"),
    ("WITH [1, 2] AS xs RETURN tail(xs)", "xs[2:]", "WITH [1, 2] AS xs RETURN xs[2:]"),
    ("RETURN toBoolean('true')", "CAST(x AS BOOL)", "RETURN CAST('true' AS BOOL)"),
    ("RETURN exp(1)", "2.718281828459045 ^ x", "RETURN 2.718281828459045 ^ 1"),
    ("RETURN char_length('abc')", "size(text)", "RETURN size('abc')"),
    (
        "MATCH (:Partner)-[r:TIES_TO]->() RETURN startNode(r), endNode(r)",
        "start_node(r)",
        "MATCH (:Partner)-[r:TIES_TO]->() RETURN start_node(r), end_node(r)",
    ),
    (
        "CALL db.labels() YIELD label RETURN label",
        "CALL show_tables() RETURN *",
        "CALL show_tables() RETURN *",
    ),
    (
        "MATCH (p:Project) USING INDEX p:Project(id) WHERE p.id = 'p1' RETURN p.name",
        "leave USING out",
        "MATCH (p:Project) WHERE p.id = 'p1' RETURN p.name",
    ),
    ("MATCH (p:Project) WHERE p.id != 'x' RETURN p.id", "<>", "RETURN 1 <> 2"),
    ("MATCH (p:Project) WHERE p.id == 'x' RETURN p.id", "write =", "RETURN 1 = 2"),
    ("RETURN 'a' || 'b' AS x", "+", "RETURN 'a' + 'b' AS x"),
    ("RETURN 'a' + 1 AS x", "'a' + toString(1)", "RETURN 'a' + toString(1) AS x"),
    ("RETURN [1, 'a'] AS xs", "toString(x)", "RETURN [toString(1), 'a'] AS xs"),
    ("WITH 2 AS x RETURN 1 < x < 3", "1 < x AND x < 3", "WITH 2 AS x RETURN 1 < x AND x < 3"),
    (
        "MATCH (n:Project) RETURN n.id LIMIT 1 SKIP 1",
        "SKIP before LIMIT",
        "MATCH (n:Project) RETURN n.id SKIP 1 LIMIT 1",
    ),
    ("MATCH (n:Project) RETURN n.id OFFSET 1", "SKIP", "MATCH (n:Project) RETURN n.id SKIP 1"),
    ("MATCH (n:Project)", "RETURN", "MATCH (n:Project) RETURN n.id"),
    (
        "MATCH (n:Project) RETURN DISTINCT n.name ORDER BY n.id",
        "RETURN DISTINCT n.name AS name ORDER BY name",
        "MATCH (n:Project) RETURN DISTINCT n.name AS name ORDER BY name",
    ),
    (
        "MATCH (n:Project) WITH n ORDER BY n.name RETURN collect(n.name) AS names",
        "list_sort(collect(n.name))",
        "MATCH (n:Project) RETURN list_sort(collect(n.name)) AS names",
    ),
    (
        "MATCH (n:Project) WHERE id(n) = 0 RETURN n.id",
        "n.id",
        "MATCH (n) WHERE n.id = '0' RETURN n",
    ),
    ("RETURN 1 AS create", "backticks", "RETURN 1 AS `create`"),
    ("RETURN {create: 1} AS x", "backticks", "RETURN {`create`: 1} AS x"),
]


@pytest.mark.parametrize(("text", "advice", "instead"), REFUSED, ids=[row[0] for row in REFUSED])
def test_what_is_refused_gets_a_hint_that_runs(
    engine: Engine, text: str, advice: str, instead: str
) -> None:
    with pytest.raises(RuntimeError) as refused:
        engine.run(text)
    assert advice in hint(text, str(refused.value))
    engine.run(instead)


@pytest.mark.parametrize("text", ["UNWIND $p AS x RETURN x", "RETURN $p IS NULL OR 1 = $p AS x"])
def test_a_null_parameter_gets_a_hint(engine: Engine, text: str) -> None:
    with pytest.raises(RuntimeError) as refused:
        engine.run(text, {"p": None})
    assert "a parameter cannot be null" in hint(text, str(refused.value))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("RETURN 1", "Runtime exception: Buffer manager exception: Unable to allocate memory!"),
        ("RETURN foo(1)", "Catalog exception: function FOO does not exist."),
        ("", ""),
        ("'", "Parser exception"),
    ],
)
def test_there_is_no_hint_where_none_helps(text: str, message: str) -> None:
    assert hint(text, message) in {"", "end with RETURN and what you want to see"}


def test_a_string_that_looks_like_code_gets_no_hint(engine: Engine) -> None:
    text = "RETURN 'CALL { } COUNT { (a)-->() }' AS x ORDER"
    with pytest.raises(RuntimeError) as refused:
        engine.run(text)
    assert hint(text, str(refused.value)) == ""
