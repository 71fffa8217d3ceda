"""What to write for the embedded engine, by the function, the form or the message at fault."""

from __future__ import annotations

import re


def _form(expression: str) -> re.Pattern[str]:
    return re.compile(expression, re.IGNORECASE | re.DOTALL)


_NOW = "write current_timestamp() for now, timestamp('2024-05-31 12:00:00') for another time"
_DEVIATION = "write sqrt(avg(x * x) - avg(x) * avg(x)), which is that of a population"

FUNCTIONS = {
    "REDUCE": "write list_sum(xs), or list_reduce(xs, (a, x) -> a + x)",
    "DATETIME": _NOW,
    "LOCALDATETIME": _NOW,
    "TIME": _NOW,
    "LOCALTIME": _NOW,
    "SPLIT": "write string_split(text, ' ')",
    "STDEV": _DEVIATION,
    "STDEVP": _DEVIATION,
    "RAND": "write random()",
    "RANDOMUUID": "write gen_random_uuid()",
    "ISEMPTY": "write size(xs) = 0",
    "TAIL": "write xs[2:]",
    "TOBOOLEAN": "write CAST(x AS BOOL)",
    "STARTNODE": "write start_node(r)",
    "ENDNODE": "write end_node(r)",
    "CHAR_LENGTH": "write size(text)",
    "EXP": "write 2.718281828459045 ^ x",
    "POINT": "there are no points: compare latitude and longitude",
}
"""By the name in the engine's message."""

SYNTAX = (
    (
        _form(r"\b(?:COUNT|EXISTS) \{ \("),
        "write MATCH inside: COUNT { MATCH (a)-->() }, EXISTS { MATCH (a)-->() }",
    ),
    (
        _form(r"\bCOLLECT \{|\[ (?:\w+ = )?\( [^|\]]*- "),
        (
            "gather in a clause of its own: OPTIONAL MATCH (p)-[:EVIDENCES]->(t) "
            "RETURN p.id, collect(t.id)"
        ),
    ),
    (_form(r"\bEXISTS \( \("), "write EXISTS { MATCH (a)-->() }"),
    (_form(r"\bEXISTS \( \w+ \."), "write n.name IS NOT NULL"),
    (
        _form(r"\[ \w+ IN \b"),
        (
            "write list_filter(xs, x -> x > 1) for [x IN xs WHERE x > 1], "
            "list_transform(xs, x -> x * 2) for [x IN xs | x * 2]"
        ),
    ),
    (_form(r"\w \{ (?:\.|\w+ \. \*)"), "name what you want: {id: n.id, name: n.name}"),
    (
        _form(r"\bCALL (?:\( [^)]*\) )?\{"),
        "there are no subqueries: carry on with WITH, or OPTIONAL MATCH and count()",
    ),
    (_form(r"\bshortestPath \("), "write MATCH p = (a)-[* SHORTEST 1..5]-(b)"),
    (_form(r"\ballShortestPaths \("), "write MATCH p = (a)-[* ALL SHORTEST 1..5]-(b)"),
    (
        _form(r"\) \{ [0-9]*(?: ,|[0-9] \})|- (?:> )?[+*]|- (?:> )?\{"),
        "write the steps in the relationship: (a)-[:TIES_TO*1..3]->(b)",
    ),
    (
        _form(r"\b(?:WHERE|AND|OR|XOR|NOT|RETURN|WHEN|WITH) \w+ : \w+|: ! |: %|: \w+ & "),
        "write 'Project' IN labels(n), or name the labels where n is matched: (n:Theme|Barrier)",
    ),
    (
        _form(r"\bCALL (?:db|dbms|apoc) \."),
        "write CALL show_tables() RETURN *, or CALL table_info('Project') RETURN *",
    ),
    (
        _form(r"\bduration \. \w+ \("),
        "subtract: date('2024-05-31') - date('2024-05-01') is a number of days",
    ),
    (_form(r"\bUSING (?:INDEX|SCAN|JOIN)\b"), "leave USING out: there are no such indexes"),
    (_form(r"! ="), "write <>"),
    (_form(r"= ="), "write ="),
    (_form(r"\| \|"), "join texts with +"),
    (_form(r"\bLIMIT \S+ SKIP\b"), "write SKIP before LIMIT"),
    (_form(r"\bOFFSET\b"), "write SKIP for OFFSET"),
    (_form(r"\A(?!.*\bRETURN\b)"), "end with RETURN and what you want to see"),
    (
        _form(r"\b(?:DISTINCT|\w+ \( .*\)) .*\bORDER BY\b"),
        (
            "after DISTINCT or an aggregate, order by names: RETURN DISTINCT n.name AS name "
            "ORDER BY name"
        ),
    ),
)
"""By the text; the first form that it holds counts."""

MEANINGS = (
    (
        _form(r"Cannot find property"),
        "Neo4j would give null; graphkit schema lists every property",
    ),
    (
        _form(r"Table \S+ does not exist"),
        "Neo4j would find nothing; graphkit schema lists every label and relationship type",
    ),
    (_form(r"data type (?:DATE|TIMESTAMP) but \(NODE"), "write date_part('year', p.started)"),
    (_form(r"Function DATE did not receive"), "write current_date() for today"),
    (_form(r'parsing date\. Given: "\{'), "write make_date(2024, 5, 31)"),
    (_form(r"parsing interval"), "write interval('1 day')"),
    (_form(r"Function TIMESTAMP did not receive"), "write current_timestamp()"),
    (_form(r"1-based position"), "lists count from 1 here: xs[1] is the first"),
    (
        _form(r"list_extract\(.*out of range"),
        "an empty list has no element: add WHERE size(xs) > 0 before",
    ),
    (_form(r"Function LIST_EXTRACT did not"), "name the property: n.name rather than n['name']"),
    (_form(r"Function LENGTH did not"), "write size(x): length() is for paths"),
    (_form(r"Function ROUND did not"), "write round(x, 0)"),
    (
        _form(r"Could not convert \".*\" to"),
        "Neo4j would give null; first keep what is a number: WHERE x =~ '[0-9]+'",
    ),
    (
        _form(r"ANY type|is not a valid boolean|Cannot compare types \w+ and BOOL"),
        "a parameter cannot be null here: leave its condition out instead",
    ),
    (_form(r"types INTERNAL_ID and"), "id(n) is no number here: compare n.id"),
    (_form(r"Upper bound of rel .* exceeds"), "write at most *1..30"),
    (
        _form(r"ORDER BY must be followed by SKIP or LIMIT"),
        "add LIMIT, or sort what is collected: list_sort(collect(n.name))",
    ),
    (_form(r"Implicit cast is not supported"), "keep to one type: toString(x) makes text"),
    (_form(r"given function \+\(.*STRING"), "make text of numbers first: 'a' + toString(1)"),
    (_form(r"Non-binary comparison"), "compare twice: 1 < x AND x < 3"),
    (
        _form(r"Invalid input <.*(?:\bAS |[.{,(:] ?)\w+>"),
        "if the word marked last is a name, put it in backticks",
    ),
)
"""By the engine's message."""
