"""What ends the whole process of the embedded engine, and so must never reach it."""

from __future__ import annotations

from collections.abc import Sequence

from graphkit.dialect.calls import called
from graphkit.dialect.tokens import Kind, Token

_LAMBDAS = frozenset({"list_filter", "list_transform", "list_reduce"})


def objection_to_lambda(words: Sequence[Token], at: int) -> str:
    """Look at an arrow, and if it is a lambda's, at the function that gets it."""
    if at + 1 >= len(words) or words[at + 1].text != ">" or not _ends_parameters(words, at):
        return ""
    name = called(words, _opening(words, at))
    if not name or name.lower() in _LAMBDAS:
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


def objection_to_path(words: Sequence[Token], at: int) -> str:
    """Look at WSHORTEST: with ALL before it, one missing weight is the end."""
    if at == 0 or words[at - 1].keyword != "ALL":
        return ""
    return "ALL WSHORTEST fails where a weight is missing: write WSHORTEST alone"
