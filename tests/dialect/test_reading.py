"""Tests of graphkit.dialect.reading: reading passes, anything else is refused with a remedy."""

from __future__ import annotations

import random
import re

import attack_texts
import honest_texts
import pytest

from graphkit.dialect.reading import refuse_unless_reading
from graphkit.dialect.tokens import Kind, Token, tokens
from graphkit.errors import QueryRefused

SPACES = [" ", "\n", "\t", "\r\n", "\u00a0", "\u2003", "/**/", "/* ' */", " // x\n"]
NEO4J = """
MATCH (n:Project) WHERE n:Theme OR NOT n:Barrier&!Heading RETURN labels(n)[0], n {.*, x: 1}
MATCH p = shortestPath((a)-[*..5]-(b)) RETURN [n IN nodes(p) WHERE n.x > 1 | n.name], length(p)
MATCH (n) CALL { WITH n MATCH (n)--(m) RETURN count(m) AS c } RETURN n, c
MATCH (n) CALL (n) { MATCH (n)--(m) RETURN count(m) AS c } RETURN n, c
MATCH (n) RETURN COUNT { (n)-->() }, EXISTS { (n)--() WHERE n.x }, reduce(a = 0, x IN [1] | a + x)
MATCH (n {create: 1})-[r:SET|DELETE]->() RETURN n.delete AS set, {merge: 1, use: 2} AS load
MATCH (a)(()-[:X]->()){1,3}(b) USING INDEX n:A(x) RETURN a
RETURN date.truncate('year', date()), duration.between($a, $b).days, point.distance(a, b)
RETURN 0x1F, 0o17, 1_000, 1e5, 1.5E-5, .5, -1, [1, 2, 3][0..2], $p.set, $`odd name`, $set
RETURN apoc.text.join(['a'], ','), apoc.coll.toSet([1]), gds.similarity.cosine([1], [2])
CALL db.labels() YIELD label RETURN label ORDER BY label
CALL db.labels
CALL `db`.`labels`()
CALL db.relationshipTypes() YIELD relationshipType AS type RETURN type
CALL db.propertyKeys
CALL db.schema.nodeTypeProperties() YIELD nodeType, propertyName RETURN *
CALL db.schema.relTypeProperties()
CALL db.schema.visualization()
CALL dbms.components() YIELD name, versions UNWIND versions AS version RETURN name, version
OPTIONAL CALL db.labels() YIELD label RETURN label
MATCH (n) WHERE n.x IN $transactions RETURN n.load, n.`delete`, n.call SKIP 1 LIMIT 2
MATCH (n) WITH n, n.x AS set, count(*) AS call, 'x' AS use, $p AS copy RETURN *
MATCH (load) WITH load, load.x AS import, 1 AS x RETURN import, load.drop AS drop
MATCH (a)-[:USE*1..3]->(set:Create {merge: 'x'}) WHERE set.load > 1 AND set = a RETURN set
""".strip().split("\n")


@pytest.mark.parametrize("text", attack_texts.ALL_TEXTS, ids=ascii)
def test_what_does_more_than_read_is_refused(text: str) -> None:
    with pytest.raises(QueryRefused):
        refuse_unless_reading(text)


@pytest.mark.parametrize("text", honest_texts.TEXTS)
def test_what_reads_on_the_embedded_engine_passes(text: str) -> None:
    refuse_unless_reading(text)


@pytest.mark.parametrize("text", NEO4J)
def test_what_reads_on_neo4j_passes(text: str) -> None:
    refuse_unless_reading(text)


def test_there_are_enough_texts_to_trust_the_answer() -> None:
    assert len(set(attack_texts.ALL_TEXTS)) >= 150
    assert len(set(honest_texts.TEXTS)) >= 100


@pytest.mark.parametrize("text", attack_texts.WRITES + attack_texts.FILES)
def test_neither_case_nor_space_nor_comment_lets_an_attack_through(text: str) -> None:
    chance = random.Random(text)  # noqa: S311
    for _ in range(5):
        with pytest.raises(QueryRefused):
            refuse_unless_reading(_disguised(text, chance))


@pytest.mark.parametrize("text", honest_texts.TEXTS)
def test_neither_space_nor_comment_spoils_a_query(text: str) -> None:
    chance = random.Random(text)  # noqa: S311
    refuse_unless_reading(_disguised(text, chance))


def _disguised(text: str, chance: random.Random) -> str:
    return "".join(chance.choice(_readings(token)) for token in tokens(text))


def _readings(token: Token) -> list[str]:
    """Spell a token in the ways that mean the same."""
    if token.kind is Kind.SPACE and "\n" not in token.text:
        return SPACES
    if token.kind is Kind.WORD:
        return [token.text, token.text.upper(), token.text.lower(), token.text.swapcase()]
    return [token.text]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("MATCH (p)\nSET p.x = 1", ["line 2, column 1", "SET", "change the graph", "`SET`"]),
        ("LOAD FROM 'x' RETURN *", ["line 1, column 1", "LOAD", "files", "begins with MATCH"]),
        ("RETURN 1; RETURN 2", ["line 1, column 9", "one at a time"]),
        ("CALL threads=1", ["CALL threads", "only read"]),
        ("RETURN nextval('x')", ["nextval", "leave it out"]),
        ("RETURN count(x -> x)", ["count", "list_filter"]),
        ("RETURN 'x", ["line 1, column 8", "never closed"]),
        ("RETURN 5AS x", ["5AS", "space"]),
        ("RETURN\u200b1", ["U+200B", "remove"]),
        ("RETURN '\\u0027'", ["\\u0027", "write the sign itself"]),
        ("/* x **/ RETURN 1", ["comment", "single */"]),
        ("  ", ["empty", "MATCH"]),
    ],
)
def test_a_refusal_says_what_is_wrong_where_and_what_to_do(text: str, words: list[str]) -> None:
    with pytest.raises(QueryRefused) as refused:
        refuse_unless_reading(text)
    assert [word for word in words if word not in str(refused.value)] == []


@pytest.mark.parametrize("name", ["set", "load", "copy", "delete", "call", "use", "drop"])
@pytest.mark.parametrize(
    "form",
    [
        *("MATCH ({}) RETURN 1", "MATCH ({}:Theme) RETURN {}.id", "MATCH (n:{}) RETURN n"),
        *("MATCH ()-[:{}]->() RETURN 1", "RETURN n.{} + 1", "RETURN n . /* */ {} AS x"),
        *("RETURN 1 AS {}", "RETURN n.x AS {} ORDER BY n.x", "RETURN f(1) AS {} LIMIT 1"),
        *("RETURN {{{}: 1}} AS x", "RETURN ${} AS x", "RETURN `{}` AS x", "RETURN '{}' AS x"),
        *("RETURN 1 // {} x\n", "RETURN /* {} x */ 1", "WITH {}, 1 AS x RETURN x"),
        *("RETURN [x IN {} | x] AS x", "RETURN {} <> 1 AS x", "RETURN n.x AS `{}` LIMIT 1"),
    ],
)
def test_a_name_may_be_spelled_like_a_clause(form: str, name: str) -> None:
    refuse_unless_reading(form.format(*[name] * form.count("{}")))
    refuse_unless_reading(form.format(*[name.upper()] * form.count("{}")))


def test_a_name_in_backticks_is_never_a_clause() -> None:
    refuse_unless_reading("MATCH (`set`) WITH `set` ORDER BY `set` RETURN `set`")
    with pytest.raises(QueryRefused, match=re.escape("`set`")):
        refuse_unless_reading("MATCH (set) WITH set ORDER BY set RETURN set")
