"""Cut a Cypher text into tokens without losing a character of it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a token is."""

    SPACE = "space"
    COMMENT = "comment"
    STRING = "string"
    NAME = "name"
    """A name in backticks."""
    PARAMETER = "parameter"
    NUMBER = "number"
    """A digit and every letter, digit and underscore that follows, be that a number or not."""
    WORD = "word"
    PUNCTUATION = "punctuation"
    """One character, or the two dots of a range."""
    UNCLOSED = "unclosed"
    """A string, comment or name in backticks that never ends, up to the end of the text."""


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a text and where it starts, in code points."""

    kind: Kind
    text: str
    start: int

    @property
    def keyword(self) -> str:
        """The word in capitals; '' for anything that is no word."""
        # Normalised, so that a look-alike letter that some version folds hides no keyword.
        plain = unicodedata.normalize("NFKC", self.text)
        return plain.upper() if self.kind is Kind.WORD else ""


def tokens(text: str) -> list[Token]:
    """Cut a text up; the tokens' texts, joined, are the text.

    >>> [str(token.kind) for token in tokens("RETURN 'a' // b")]
    ['word', 'space', 'string', 'space', 'comment']
    """
    return [
        Token(Kind(found.lastgroup or ""), found.group(), found.start())
        for found in _TOKEN.finditer(text)
    ]


def code(text: str) -> list[Token]:
    """Cut a text up and leave out spaces and comments."""
    return [token for token in tokens(text) if token.kind not in {Kind.SPACE, Kind.COMMENT}]


def place(text: str, start: int) -> str:
    r"""Say where in a text something stands, for people.

    >>> place("RETURN 1\nAS x", 12)
    'line 2, column 4'
    """
    before = text[:start]
    return f"line {before.count(chr(10)) + 1}, column {start - before.rfind(chr(10))}"


# Repetitions are possessive, so that no text makes the search slow.
_TOKEN = re.compile(
    r"""
      (?P<space>\s++)
    | (?P<comment>//[^\r\n]*+ | /\*.*?\*/)
    | (?P<string>'(?:[^'\\]|\\.)*+' | "(?:[^"\\]|\\.)*+")
    | (?P<name>`(?:[^`]|``)*+`)
    | (?P<unclosed>(?:['"`]|/\*).*+)
    | (?P<parameter>\$(?:[0-9]++ | \w++ | `(?:[^`]|``)*+`))
    | (?P<number>(?:[0-9] | (?<!\.)\.[0-9])\w*+)
    | (?P<word>\w++)
    | (?P<punctuation>\.\. | .)
    """,
    re.VERBOSE | re.DOTALL,
)
