"""Give `labels(n)` a name that the embedded engine can define as Neo4j does."""

from __future__ import annotations

from graphkit.dialect.tokens import Kind, Token, tokens


def rename_labels(text: str) -> str:
    """Rename calls of `labels` to `node_labels`; everything else stays byte for byte.

    The embedded engine's own `labels` gives a string and cannot be redefined.

    >>> rename_labels("MATCH (n) WHERE 'labels(n)' IN labels(n) RETURN n.labels")
    "MATCH (n) WHERE 'labels(n)' IN node_labels(n) RETURN n.labels"
    """
    pieces = tokens(text)
    solid = [at for at, token in enumerate(pieces) if token.kind not in _BETWEEN]
    calls = {
        here
        for before, here, after in zip([None, *solid], solid, solid[1:], strict=False)
        if _is_call(pieces, before, here, after)
    }
    return "".join("node_labels" if at in calls else token.text for at, token in enumerate(pieces))


_BETWEEN = frozenset({Kind.SPACE, Kind.COMMENT})


def _is_call(pieces: list[Token], before: int | None, here: int, after: int) -> bool:
    dotted = before is not None and pieces[before].text in {".", "$"}
    return pieces[here].keyword == "LABELS" and pieces[after].text == "(" and not dotted
