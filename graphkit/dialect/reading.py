"""Refuse a Cypher text that would do more than read."""

from __future__ import annotations

from collections.abc import Sequence

from graphkit.dialect.calls import objection_to_call, objection_to_function
from graphkit.dialect.clarity import refuse_unless_clear
from graphkit.dialect.clauses import is_clause
from graphkit.dialect.crashes import objection_to_lambda, objection_to_path
from graphkit.dialect.tokens import Token, code, place
from graphkit.errors import QueryRefused

_BEGINNINGS = frozenset({"MATCH", "OPTIONAL", "UNWIND", "WITH", "RETURN", "CALL"})
_CHANGES = "would change the graph; change the dataset and load it again"
_REACHES = "would reach beyond the graph, to files, the network or another database; leave it out"
_FORBIDDEN = {
    word: reason
    for reason, words in {
        _CHANGES: "CREATE MERGE SET DELETE DETACH NODETACH REMOVE INSERT FOREACH DROP ALTER",
        _REACHES: "LOAD COPY EXPORT IMPORT ATTACH INSTALL UNINSTALL USE",
        "would run transactions of its own; leave it out": "TRANSACTIONS PERIODIC",
    }.items()
    for word in words.split()
}


def refuse_unless_reading(text: str) -> None:
    """Refuse a text by its words alone, on either engine's behalf.

    It must be one statement, begin as a query does, use no word that writes, reaches files or
    steers the engine (names, strings and comments aside), and call nothing but reading
    procedures. What passes may still be refused by the engine's plan: see `plans`.

    Raises:
        QueryRefused: with the place, the reason and the remedy.

    >>> refuse_unless_reading("MATCH (p:Project) WHERE p.set = 'DELETE p' RETURN p.id AS load")
    """
    refuse_unless_clear(text)
    words = _single(code(text), text)
    _refuse_other_beginning(words, text)
    for at, token in enumerate(words):
        reason = _objection(words, at)
        if reason:
            raise QueryRefused(f"{place(text, token.start)}: {reason}")


def _single(words: list[Token], text: str) -> list[Token]:
    """Give the tokens of the only statement, without the semicolon that may end it."""
    ends = [at for at, token in enumerate(words) if token.text == ";"]
    if ends and ends[0] < len(words) - 1:
        where = place(text, words[ends[0]].start)
        raise QueryRefused(f"{where}: more than one statement: run them one at a time")
    return words[: ends[0]] if ends else words


def _refuse_other_beginning(words: Sequence[Token], text: str) -> None:
    if not words:
        raise QueryRefused("the query is empty: begin with MATCH")
    first = words[0]
    if first.keyword not in _BEGINNINGS:
        reason = _FORBIDDEN.get(first.keyword, "does not begin a query that only reads")
        raise QueryRefused(
            f"{place(text, first.start)}: {first.text} {reason} "
            "(a query begins with MATCH, OPTIONAL MATCH, UNWIND, WITH, RETURN or CALL)"
        )


def _objection(words: Sequence[Token], at: int) -> str:
    """Say what speaks against one token; '' if nothing does."""
    token = words[at]
    if token.keyword in _FORBIDDEN and is_clause(words, at):
        quoted = f"if it is a name, put it in backticks: `{token.text}`"
        return f"{token.text} {_FORBIDDEN[token.keyword]} ({quoted})"
    if token.keyword == "CALL" and is_clause(words, at):
        return objection_to_call(words, at)
    if token.keyword == "WSHORTEST":
        return objection_to_path(words, at)
    if token.text == "(":
        return objection_to_function(words, at)
    return objection_to_lambda(words, at) if token.text == "-" else ""
