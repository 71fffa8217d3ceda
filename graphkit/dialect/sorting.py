"""Have the embedded engine sort in the one way of its two that is right."""

from __future__ import annotations

from itertools import pairwise

from graphkit.dialect.tokens import code

_EVERYTHING = 10**15
"""More rows than any answer has."""
_OPENING, _CLOSING = frozenset("([{"), frozenset(")]}")


def sort_reliably(text: str) -> str:
    """Give a sorted answer a limit that it never reaches; everything else stays byte for byte.

    Without a limit, Ladybug 0.22 lets several threads sort, and now and then hands out their
    parts one after the other, unmerged. With one it goes another way, which is as fast.

    >>> sort_reliably("MATCH (n) RETURN n.id AS id ORDER BY id")
    'MATCH (n) RETURN n.id AS id ORDER BY id LIMIT 1000000000000000'
    >>> sort_reliably("MATCH (n) RETURN n.id AS id ORDER BY id LIMIT 3")
    'MATCH (n) RETURN n.id AS id ORDER BY id LIMIT 3'
    """
    words, end = _outermost(text)
    sorts = [at for at, pair in enumerate(pairwise(words)) if pair == _SORT]
    if not sorts or {"LIMIT", "UNION"} & set(words[sorts[-1] :]):
        return text
    return f"{text[:end]} LIMIT {_EVERYTHING}{text[end:]}"


_SORT = ("ORDER", "BY")


def _outermost(text: str) -> tuple[list[str], int]:
    """Give the keywords outside all brackets, '' for what is none, and where the text ends."""
    words, depth, end = [], 0, 0
    for token in code(text):
        depth += (token.text in _OPENING) - (token.text in _CLOSING)
        if token.text != ";":
            end = token.start + len(token.text)
        if not depth:
            words.append(token.keyword)
    return words, end
