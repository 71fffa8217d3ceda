"""What speaks against calling a procedure or a function."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graphkit.dialect.procedures import may_call, may_compute
from graphkit.dialect.tokens import Kind, Token


def objection_to_call(words: Sequence[Token], at: int) -> str:
    """Look at what follows CALL: a subquery, or a procedure's name."""
    if words[at + 1].text in {"{", "("}:
        return ""
    name = "".join(_dotted(words[at + 1 :])) or words[at + 1].text
    if may_call(name):
        return ""
    return f"CALL {name} may do more than read: it is none of the procedures that only read"


def objection_to_function(words: Sequence[Token], at: int) -> str:
    """Look at the name before an opening bracket, if there is one."""
    name = called(words, at)
    if not name or may_compute(name) or may_call(name):
        return ""
    return f"the function {name} may do more than read: leave it out"


def called(words: Sequence[Token], at: int) -> str:
    """Give the dotted name before the bracket at a position; '' if none stands there."""
    return "".join(reversed(list(_dotted(words[at - 1 :: -1])))) if at > 0 else ""


def _dotted(words: Sequence[Token]) -> Iterator[str]:
    """Give the parts and dots of the dotted name that words begin with, unquoted."""
    for at, token in enumerate(words):
        if at % 2 == 0 and token.kind in {Kind.WORD, Kind.NAME}:
            yield token.text.strip("`")
        elif at % 2 == 1 and token.text == ".":
            yield token.text
        else:
            return
