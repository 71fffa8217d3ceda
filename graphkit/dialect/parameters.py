"""Parameters that a text names."""

from __future__ import annotations

from collections.abc import Collection

from graphkit.dialect.tokens import Kind, tokens
from graphkit.errors import ParameterError


def refuse_missing(text: str, given: Collection[str]) -> None:
    """Refuse a text that names a parameter without a value, which one engine takes for null.

    Raises:
        ParameterError: names the first such parameter.
    """
    for token in tokens(text):
        if token.kind is Kind.PARAMETER:
            name = token.text[1:].strip("`")
            if name not in given:
                raise ParameterError(f"${name} has no value: give it with --param {name}=…")
