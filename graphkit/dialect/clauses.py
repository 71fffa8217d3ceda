"""Tell a keyword that begins a clause from a name that is spelled like one."""

from __future__ import annotations

from collections.abc import Sequence

from graphkit.dialect.tokens import Kind, Token

_NAME_FOLLOWS = frozenset(".:,)]}=<>|*/%^")
"""No clause goes on with one of these: what stands before is a name."""


def is_clause(words: Sequence[Token], at: int) -> bool:
    """Tell whether the keyword at a position may act as one; in doubt it may.

    Args:
        words: the tokens of one statement, without spaces and comments
        at: the keyword's index among them
    """
    if at + 1 == len(words):
        # The only clause that can end a query without more words.
        return words[at].keyword == "TRANSACTIONS"
    if words[at + 1].text in _NAME_FOLLOWS:
        return False
    return not (_is_member(words, at) or _is_label(words, at) or _is_alias(words, at))


def _is_member(words: Sequence[Token], at: int) -> bool:
    """Tell whether a word stands after the dot of `a.b`; that of `1.` may end a number."""
    return at > 1 and words[at - 1].text == "." and _ends_value(words[at - 2], words_do=True)


def _is_label(words: Sequence[Token], at: int) -> bool:
    return at > 0 and words[at - 1].text == ":"


def _is_alias(words: Sequence[Token], at: int) -> bool:
    """Tell whether a word is a new name after AS.

    `as` may itself be a variable, as in `WITH as SET as.name = 'x'`: only after a value that has
    ended is it the keyword.
    """
    if at <= 1 or words[at - 1].keyword != "AS":
        return False
    before = words[at - 2]
    return before.kind is Kind.NUMBER or _ends_value(before, words_do=_is_member(words, at - 2))


def _ends_value(token: Token, *, words_do: bool) -> bool:
    """Tell whether a value ends here, rather than begins or goes on."""
    return (
        token.text in {")", "]", "}"}
        or token.kind in {Kind.STRING, Kind.NAME, Kind.PARAMETER}
        or (token.kind is Kind.WORD and words_do)
    )
