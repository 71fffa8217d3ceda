"""What the two themes of a cell share: projects, each with its evidence on both sides."""

from __future__ import annotations

from typing import Any

from graphkit.matrices import Cell, Head, Matrix
from graphkit.prose import plural, text
from graphkit.renderers.matrix_page.addresses import Addresses
from graphkit.renderers.matrix_page.evidence import Evidence

MOST_LISTED = 20_000
"""So many projects are listed for all pairs; those beyond stand under both themes in the table."""
LEAST_LISTED = 10
Section = dict[str, Any]


def shared_sections(matrix: Matrix, addresses: Addresses, evidence: Evidence) -> list[Section]:
    """List the shared projects of every pair, then what evidence no other table shows."""
    sharing = _Sharing(matrix, addresses)
    pairs = (sharing.pairs(at, row) for at, row in enumerate(matrix.rows))
    return [*(section for section in pairs if section["groups"]), *sharing.evidence(evidence)]


class _Sharing:
    """Where the evidence of each project for each theme stands, in this table or another."""

    def __init__(self, matrix: Matrix, addresses: Addresses) -> None:
        self._matrix = matrix
        self._most = max(LEAST_LISTED, 2 * MOST_LISTED // max(1, len(matrix.cells)))
        self._names = {head.id: text(head.name) or text(head.id) for head in matrix.rows}
        self._place: dict[tuple[str, str], str] = {}
        self._own: dict[str, list[tuple[str, str]]] = {}
        number = {head.id: at for at, head in enumerate(matrix.rows)}
        known = (at for at in matrix.behind if at[1] in number)
        for project, theme in sorted(known, key=lambda at: (at[0], number[at[1]])):
            shown = addresses.shown(project, theme)
            if not shown:
                self._own.setdefault(project, []).append((project, theme))
                shown = f"{matrix.name}-of-{len(self._own)}-{number[theme]}"
            self._place[project, theme] = shown

    def pairs(self, at: int, row: Head) -> Section:
        """Give what a theme shares with itself and with those that come after it."""
        groups = [
            self._pair(f"{self._matrix.name}-{at}-{across}", row, column, cell)
            for across, column in enumerate(self._matrix.columns)
            if across >= at
            and (cell := self._matrix.cells.get((row.id, column.id)))
            and cell.shared
        ]
        return {"title": self._names[row.id], "groups": groups}

    def evidence(self, evidence: Evidence) -> list[Section]:
        """Give, by project, the lines that stand in no other table of the page."""
        return [
            {
                "title": self._project(*crossings[0]),
                "groups": [
                    evidence.group(self._place[at], self._names[at[1]], "", self._matrix.behind[at])
                    for at in crossings
                ],
            }
            for crossings in self._own.values()
        ]

    def _pair(self, address: str, row: Head, column: Head, cell: Cell) -> Section:
        themes = list(dict.fromkeys((row.id, column.id)))
        return {
            "address": address,
            "title": " and ".join(self._names[theme] for theme in themes),
            "about": text(cell.about),
            "lines": [],
            "shared": [
                {
                    "name": self._project(project, row.id),
                    "sides": [self._side(project, theme) for theme in themes],
                }
                for project in cell.shared[: self._most]
            ],
            "further": max(0, len(cell.shared) - self._most),
        }

    def _side(self, project: str, theme: str) -> dict[str, str]:
        lines = plural(len(self._matrix.behind[project, theme]), "line", "lines")
        address = self._place[project, theme]
        return {"address": address, "theme": self._names[theme], "lines": lines}

    def _project(self, project: str, theme: str) -> str:
        return text(self._matrix.behind[project, theme][0].get("from_name")) or text(project)
