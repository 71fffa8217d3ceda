"""Refuse a text that two lexers could cut up differently, before trusting our own cut."""

from __future__ import annotations

import re
import unicodedata

from graphkit.dialect.tokens import Kind, Token, place, tokens
from graphkit.errors import QueryRefused

_NUMBER = re.compile(
    r"\.?[0-9][0-9_]*(?:e[0-9]*)? | 0x[0-9a-f_]+ | 0o[0-7_]+", re.VERBOSE | re.IGNORECASE
)
# Neo4j decodes these wherever they stand, so that one can end a string or a comment there.
_ESCAPED_SIGN = re.compile(
    r"\\u+00(?: 22 | 27 | 60 | 5c | 2f | 2a | 0a | 0d )", re.VERBOSE | re.IGNORECASE
)
# After an even number of stars the embedded engine reads on to a later end of comment.
_UNCERTAIN_END = re.compile(r"(?<!\*)(?:\*\*)+/$")


def refuse_unless_clear(text: str) -> None:
    """Refuse what the engines read in more than one way.

    Raises:
        QueryRefused: with the place and what to write instead.
    """
    pieces = tokens(text)
    for token in pieces:
        if problem := _problem(token):
            raise QueryRefused(f"{place(text, token.start)}: {problem}")


def _problem(token: Token) -> str:
    return _broken_text(token) or _REMARKS.get(token.kind, _nothing)(token)


def _broken_text(token: Token) -> str:
    if "\0" in token.text or any(map(_is_surrogate, token.text)):
        return "a character that no text should hold (NUL or half a surrogate pair): remove it"
    if escape := _ESCAPED_SIGN.search(token.text):
        return f"{escape.group()} could end a string or comment early: write the sign itself"
    return ""


def _is_surrogate(character: str) -> bool:
    return "\ud800" <= character <= "\udfff"


def _comment(token: Token) -> str:
    # The opening is no part of the run of stars that ends a comment.
    if token.text.startswith("/*") and _UNCERTAIN_END.search(token.text[2:]):
        return "the engines disagree where this comment ends: end it with a single */"
    return ""


def _unclosed(token: Token) -> str:
    return f"what opens here with {token.text[:2].rstrip()} is never closed: close it"


def _number(token: Token) -> str:
    if _NUMBER.fullmatch(token.text):
        return ""
    return f"{token.text} is no number: put a space between a number and a word"


def _punctuation(token: Token) -> str:
    if token.text == "\\":
        return "a backslash outside a string: remove it"
    if unicodedata.category(token.text[0]) in {"Cc", "Cf"}:
        code = f"U+{ord(token.text):04X}"
        return f"an invisible character ({code}): remove it, or put the name in backticks"
    return ""


def _nothing(_: Token) -> str:
    return ""


_REMARKS = {
    Kind.COMMENT: _comment,
    Kind.UNCLOSED: _unclosed,
    Kind.NUMBER: _number,
    Kind.PUNCTUATION: _punctuation,
}
