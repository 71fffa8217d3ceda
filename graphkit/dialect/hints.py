"""What to write instead of Neo4j's Cypher that the embedded engine takes otherwise, or not."""

from __future__ import annotations

import re

from graphkit.dialect.advice import FUNCTIONS, MEANINGS, SYNTAX
from graphkit.dialect.plain import plain
from graphkit.dialect.remarks import remarks

__all__ = ["hint", "remarks"]


def hint(text: str, message: str) -> str:
    """Say what to write here instead of what the embedded engine refused with a message.

    Gives '' where there is nothing helpful to say.

    >>> hint("RETURN split('a b', ' ')", "Catalog exception: function SPLIT does not exist.")
    "write string_split(text, ' ')"
    """
    return _about_function(message) or _about_syntax(text, message) or _about_meaning(message)


def _about_function(message: str) -> str:
    missing = re.search(r"function (\w+) does not exist", message)
    return FUNCTIONS.get(missing[1], "") if missing else ""


def _about_syntax(text: str, message: str) -> str:
    if "Parser exception" not in message and "not in scope" not in message:
        return ""
    code = plain(text)
    return next((advice for form, advice in SYNTAX if form.search(code)), "")


def _about_meaning(message: str) -> str:
    return next((advice for form, advice in MEANINGS if form.search(message)), "")
