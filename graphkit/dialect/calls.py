"""What speaks against calling a procedure, calling a function, or handing over a lambda."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graphkit.dialect.procedures import may_call, may_compute, may_take_lambda
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
    name = _called(words, at)
    if not name or may_compute(name) or may_call(name):
        return ""
    return f"the function {name} may do more than read: leave it out"


def objection_to_lambda(words: Sequence[Token], at: int) -> str:
    """Look at an arrow, and if it is a lambda's, at the function that gets it.

    The embedded engine ends the whole process when another function gets one.
    """
    if at + 1 >= len(words) or words[at + 1].text != ">" or not _ends_parameters(words, at):
        return ""
    name = _called(words, _opening(words, at))
    if not name or may_take_lambda(name):
        return ""
    return (
        f"{name} cannot take x -> …: only list_filter, list_transform and list_reduce can, "
        "after a list"
    )


def _ends_parameters(words: Sequence[Token], at: int) -> bool:
    """Tell `x ->` and `(x, y) ->` from the arrows `-->`, `]->` of a pattern."""
    return at > 0 and (words[at - 1].kind in {Kind.WORD, Kind.NAME} or words[at - 1].text == ")")


def _opening(words: Sequence[Token], at: int) -> int:
    """Find the bracket that is still open at a position, else -1; skip a lambda's parameters."""
    depth = 0
    for before in range(at - 1, -1, -1):
        depth += _DEPTH.get(words[before].text, 0)
        if depth > 0:
            return before
    return -1


_DEPTH = {"(": 1, ")": -1}


def _called(words: Sequence[Token], at: int) -> str:
    """Give the dotted name before the bracket at a position, '' if none stands there."""
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
