"""A Cypher text with its code evenly spaced and its values taken out, to look for patterns in."""

from __future__ import annotations

import re

from graphkit.dialect.tokens import Kind, Token, code

_DATE = re.compile(r"""['"][0-9]{4}-[0-9]{2}-[0-9]{2}""")


def plain(text: str) -> str:
    """Join the tokens with single spaces.

    A string becomes `''`, or `'date'` where it begins like one; a name in backticks becomes
    `name`; comments go.

    >>> plain("MATCH (p:`odd one`) WHERE p.ended>'2024-05-31' // why")
    "MATCH ( p : name ) WHERE p . ended > 'date'"
    """
    return " ".join(map(_shown, code(text)))


def _shown(token: Token) -> str:
    if token.kind is Kind.STRING:
        return "'date'" if _DATE.match(token.text) else "''"
    return "name" if token.kind is Kind.NAME else token.text
