"""Where the embedded engine takes a text without a word, but means something else than Neo4j."""

from __future__ import annotations

import re
from itertools import combinations

from graphkit.dialect.plain import plain

_CLAUSE = r"\b(?:OPTIONAL|MATCH|WHERE|WITH|RETURN|UNWIND|CALL|UNION|ORDER)\b"
_RELATION = re.compile(r"- (?:\[ (?P<inside>[^\]]*)\] )?-")
_WORDS_BEFORE_A_LIST = "AND|BY|CASE|DISTINCT|ELSE|IN|NOT|OR|RETURN|THEN|UNWIND|WHEN|WHERE|WITH|XOR"


def remarks(text: str) -> list[str]:
    """Say where a text may be answered otherwise than by Neo4j, a line each.

    >>> remarks("MATCH (p:Project) RETURN p.aliases[0] AS alias")
    ['[ ] counts from 1 here, from 0 in Neo4j: head(), last() and IN mean the same on both']
    """
    code = plain(text)
    found = [remark for pattern, remark in _REMARKS if pattern.search(code)]
    return [*found, *([_TWICE] if _may_repeat(code) else [])]


def _pattern(expression: str) -> re.Pattern[str]:
    return re.compile(expression, re.IGNORECASE)


_REMARKS = (
    (
        _pattern(r"- \[ [^\]{]*\*(?! (?:TRAIL|ACYCLIC|SHORTEST|WSHORTEST|ALL)\b)"),
        (
            "a path with * may walk a relationship again here, and stops after 30; "
            "Neo4j repeats none: where there are cycles write * TRAIL 1..4"
        ),
    ),
    (
        _pattern(rf"(?:\b(?!(?:{_WORDS_BEFORE_A_LIST})\b)\w+|[)\]]) \["),
        "[ ] counts from 1 here, from 0 in Neo4j: head(), last() and IN mean the same on both",
    ),
    (_pattern(r"\bsubstring \("), "substring() counts from 1 here, from 0 in Neo4j"),
    (
        _pattern(r"\btoInteger \("),
        "toInteger() rounds here, Neo4j cuts: toInteger(floor(x)) means the same on both",
    ),
    (
        _pattern(r"(?<!coalesce \( )\bsum \("),
        "sum() of nothing is null here, 0 in Neo4j: coalesce(sum(x), 0) means the same on both",
    ),
    (
        _pattern(r"[<>=] 'date'|'date' [<>=]"),
        "a date compares with text here, Neo4j finds nothing: write date('2024-05-31')",
    ),
    (
        _pattern(r"\bsize \( \("),
        "size() of a pattern counts something else here: write COUNT { MATCH (a)-->() }",
    ),
    (
        _pattern(r"\b(?:type|labels|head|last|toInteger|toFloat|toString) \( \w+ \)(?: [,;]|$)"),
        "a column without a name is named otherwise by Neo4j: name it with AS",
    ),
)
_TWICE = (
    "a relationship may stand twice in one pattern here, never in Neo4j: "
    "require different ends (a.id < b.id)"
)


def _may_repeat(code: str) -> bool:
    """Tell whether one MATCH could use the same relationship in two places."""
    return any(
        not first or not second or first & second
        for clause in re.split(_CLAUSE, code, flags=re.IGNORECASE)
        for first, second in combinations(map(_types, _RELATION.finditer(clause)), 2)
    )


def _types(relation: re.Match[str]) -> set[str]:
    """Give the types that a relationship may have; none where it may have any."""
    inside = (relation["inside"] or "").partition("{")[0].partition("*")[0]
    return set(inside.partition(":")[2].replace(":", " ").replace("|", " ").split())
