"""What the two themes of a cell share: projects, each with its evidence on both sides."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from graphkit.matrices import Matrix, plural
from graphkit.prose import text
from graphkit.renderers.matrix_page.addresses import Addresses
from graphkit.renderers.matrix_page.evidence import Evidence

MOST_LISTED = 100
"""So many projects are listed for a pair; those beyond stand in both columns of the table."""


def shared_sections(
    matrix: Matrix, addresses: Addresses, evidence: Evidence
) -> list[dict[str, Any]]:
    """List the shared projects of every pair, then what evidence no other table shows."""
    place, own = _places(matrix, addresses)
    pairs = [section for at in range(len(matrix.rows)) if (section := _pairs(matrix, at, place))]
    return [*pairs, *_own(matrix, own, evidence)]


def _places(
    matrix: Matrix, addresses: Addresses
) -> tuple[dict[tuple[str, str], str], dict[str, list[tuple[str, str]]]]:
    """Say where the evidence of each project for each theme stands; by project, if it is here."""
    place: dict[tuple[str, str], str] = {}
    own: dict[str, list[tuple[str, str]]] = {}
    number = {head.id: at for at, head in enumerate(matrix.rows)}
    for project, theme in sorted(matrix.behind, key=lambda at: (at[0], number.get(at[1], 0))):
        shown = addresses.shown(project, theme)
        if not shown:
            own.setdefault(project, []).append((project, theme))
            shown = f"{matrix.name}-of-{len(own)}-{number.get(theme, 0)}"
        place[project, theme] = shown
    return place, own


def _pairs(matrix: Matrix, at: int, place: Mapping[tuple[str, str], str]) -> dict[str, Any] | None:
    one = matrix.rows[at]
    groups = []
    for across in range(at, len(matrix.columns)):
        other = matrix.columns[across]
        cell = matrix.cells.get((one.id, other.id))
        if cell and cell.shared:
            title = one.name if at == across else f"{one.name} and {other.name}"
            themes = [one.id] if at == across else [one.id, other.id]
            listed = cell.shared[:MOST_LISTED]
            groups.append(
                {
                    "address": f"{matrix.name}-{at}-{across}",
                    "title": text(title),
                    "about": text(cell.about),
                    "lines": [],
                    "shared": [_shared(matrix, project, themes, place) for project in listed],
                    "further": len(cell.shared) - len(listed),
                }
            )
    return {"title": text(one.name), "groups": groups} if groups else None


def _shared(
    matrix: Matrix, project: str, themes: list[str], place: Mapping[tuple[str, str], str]
) -> dict[str, Any]:
    name = {head.id: head.name for head in matrix.rows}
    return {
        "name": text(matrix.behind[project, themes[0]][0].get("from_name")) or text(project),
        "sides": [
            {
                "address": place[project, theme],
                "theme": text(name[theme]),
                "lines": plural(len(matrix.behind[project, theme]), "line", "lines"),
            }
            for theme in themes
        ],
    }


def _own(
    matrix: Matrix, own: Mapping[str, list[tuple[str, str]]], evidence: Evidence
) -> Iterator[dict[str, Any]]:
    number = {head.id: at for at, head in enumerate(matrix.rows)}
    for at, (project, crossings) in enumerate(own.items(), 1):
        name = matrix.behind[crossings[0]][0].get("from_name")
        yield {
            "title": text(name) or text(project),
            "groups": [
                evidence.group(
                    f"{matrix.name}-of-{at}-{number.get(theme, 0)}",
                    matrix.rows[number[theme]].name if theme in number else theme,
                    "",
                    matrix.behind[project, theme],
                )
                for project, theme in crossings
            ],
        }
