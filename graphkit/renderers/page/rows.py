"""The rows of evidence that a page carries, each once, however many lines lead to it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from graphkit.disclosure import WITHHELD
from graphkit.pictures import Picture
from graphkit.prose import text, type_title

ROW = ("heading", "source", "note", "quote", "locator", "basis", "coder", "extent", "stance")
"""What of a relationship is its evidence; all else are facts about it."""


class EvidenceRows:
    """Rows, numbered as edges name them."""

    def __init__(self, picture: Picture) -> None:
        """Take the rows behind derived edges from the picture."""
        self._behind = picture.evidence
        self._numbers: dict[str, int] = {}
        self.kept: list[dict[str, Any]] = []

    def of(self, key: str, own: Mapping[str, Any]) -> list[int]:
        """Number the rows behind an edge; an edge that is not derived is its own row."""
        if key in self._behind:
            return [self._numbered(row) for row in self._behind[key]]
        row = _row(own)
        return [self._keep(row)] if row else []

    def _numbered(self, row: Mapping[str, Any]) -> int:
        id_ = row["id"]
        if id_ not in self._numbers:
            self._numbers[id_] = self._keep(_row(row) | _said(row))
        return self._numbers[id_]

    def _keep(self, row: dict[str, Any]) -> int:
        self.kept.append(row)
        return len(self.kept) - 1


def _row(own: Mapping[str, Any]) -> dict[str, Any]:
    row: dict[str, Any] = {name: known for name in ROW if (known := text(own.get(name)))}
    return row | {WITHHELD: True} if own.get(WITHHELD) is True else row


def _said(row: Mapping[str, Any]) -> dict[str, str]:
    """Tell whose relationship a row is, for rows behind a derived edge."""
    start, end = (text(row.get(f"{end}_name") or row[end]) for end in ("from", "to"))
    return {"by": text(row["from"]), "from": start, "type": type_title(row["type"]), "to": end}
