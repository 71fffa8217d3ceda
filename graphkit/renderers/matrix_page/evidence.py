"""The evidence below a table: by row, then by column, each line in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from graphkit.disclosure import WITHHELD
from graphkit.matrices import Matrix, Row
from graphkit.prose import BASIS, EXTENT, plural, text, type_title


class Evidence:
    """Lines of evidence in words; one that stands in several places is worded once."""

    def __init__(self, names: Mapping[str, str]) -> None:
        """Take what headings and sources are called, by id."""
        self._names = names
        self._worded: dict[object, dict[str, Any]] = {}

    def sections(self, matrix: Matrix) -> list[dict[str, Any]]:
        """Give, for each row of a table that has evidence, a group of lines for each cell."""
        found = []
        for at, row in enumerate(matrix.rows):
            groups = [
                self.group(f"{matrix.name}-{at}-{across}", column.name, cell.about, cell.evidence)
                for across, column in enumerate(matrix.columns)
                if (cell := matrix.cells.get((row.id, column.id))) and cell.evidence
            ]
            if groups:
                found.append({"title": text(row.name) or text(row.id), "groups": groups})
        return found

    def group(self, address: str, title: str, about: str, rows: Sequence[Row]) -> dict[str, Any]:
        """Give the lines of one cell."""
        return {
            "address": address,
            "title": text(title),
            "about": text(about) or plural(len(rows), "line", "lines"),
            "lines": [self._line(row) for row in rows],
            "shared": [],
            "further": 0,
        }

    def _line(self, row: Row) -> dict[str, Any]:
        if row["id"] not in self._worded:
            self._worded[row["id"]] = self._words(row)
        return self._worded[row["id"]]

    def _words(self, row: Row) -> dict[str, Any]:
        start, end = (text(row.get(f"{end}_name") or row[end]) for end in ("from", "to"))
        return {
            "said": f"{start} {type_title(row['type'])} {end}",
            "under": self._name(row.get("heading")),
            "note": text(row.get("note")),
            "quote": text(row.get("quote")),
            "where": _joined(": ", (self._name(row.get("source")), text(row.get("locator")))),
            "how": _joined(" · ", _manner(row)),
            "against": row.get("stance") == "contradicts",
            "withheld": bool(row.get(WITHHELD)),
        }

    def _name(self, id_: object) -> str:
        return text(self._names.get(str(id_), id_)) if id_ else ""


def _manner(row: Row) -> Iterable[str]:
    basis, extent, coder = (text(row.get(name)) for name in ("basis", "extent", "coder"))
    return (
        BASIS.get(basis, basis),
        coder and f"coder {coder}",
        EXTENT.get(extent, extent) if row["type"] == "EVIDENCES" else "",
    )


def _joined(between: str, parts: Iterable[str]) -> str:
    return between.join(filter(None, parts))
