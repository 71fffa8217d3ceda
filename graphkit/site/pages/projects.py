"""A page for each project: its answers, logic, evidence, partners, assets, participants, gaps."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from graphkit.prose import plural
from graphkit.site.logic import columns
from graphkit.site.pages import Page
from graphkit.site.programme import Edge, Node, Programme, Row
from graphkit.site.standing import sections

title = "Projects"
order = 10
main = "projects.html"

_FOLDED = 200
"""With more lines of evidence than this a page shows them folded, heading by heading."""


def pages(programme: Programme) -> Iterable[Page]:
    """Give the list of projects, then each project's page."""
    gaps: dict[str, list[Row]] = {}
    for row in programme.gaps:
        gaps.setdefault(row["project"], []).append(row)
    projects = programme.of("Project")
    entries = [_entry(programme, project, gaps.get(project.id, ())) for project in projects]
    values = {"projects": entries, "choices": _choices(entries)}
    yield Page(main, title, "projects.html", values, scripts=["filter.js"])
    for project in projects:
        values = _values(programme, project, gaps.get(project.id, ()))
        path = programme.address(project.id)
        yield Page(path, project.name, "project.html", values, styles=["project.css"])


def _entry(programme: Programme, project: Node, gaps: Sequence[Row]) -> dict[str, Any]:
    """Say what a list says of a project."""
    return {
        "node": project,
        "places": _ends(programme.leaving(project.id, "LOCATED_IN")),
        "leads": [
            edge.start
            for edge in programme.arriving(project.id, "PARTNERS_IN")
            if edge.own.get("role") == "lead"
        ],
        "general": _ends(programme.leaving(project.id, "SUPPORTS")),
        "lines": len(programme.leaving(project.id, "EVIDENCES")),
        "gaps": len(gaps),
    }


def _choices(entries: Sequence[Mapping[str, Any]]) -> list[tuple[str, str, list[tuple[str, str]]]]:
    """Give the values that projects can be chosen by, from a list each."""
    found: list[tuple[str, str, list[tuple[str, str]]]] = []
    for name, key in (("General theme", "general"), ("Place", "places")):
        nodes = {node.id: node for entry in entries for node in entry[key]}
        names = sorted((node.name.casefold(), node.name, id_) for id_, node in nodes.items())
        if names:
            found.append((name, key, [(id_, shown) for _, shown, id_ in names]))
    return found


def _values(programme: Programme, project: Node, gaps: Sequence[Row]) -> dict[str, Any]:
    evidence = programme.leaving(project.id, "EVIDENCES")
    supports = programme.leaving(project.id, "SUPPORTS")
    return {
        "node": project,
        "columns": columns(programme, project),
        "answers": _answers(programme, project, gaps),
        "sections": [
            (section, _by_theme([edge for one in section.speakers for edge in one.edges]))
            for section in sections(programme, evidence)
        ],
        "lines": plural(len(evidence), "line of evidence", "lines of evidence"),
        "is_folded": len(evidence) > _FOLDED,
        "general": sorted(supports, key=_by_end),
        "partners": sorted(programme.arriving(project.id, "PARTNERS_IN"), key=_by_start),
        "assets": sorted(programme.leaving(project.id, "MOBILISES"), key=_by_end),
        "groups": sorted(programme.leaving(project.id, "REACHES"), key=_by_end),
        "places": sorted(programme.leaving(project.id, "LOCATED_IN"), key=_by_end),
        "gaps": gaps,
    }


def _answers(
    programme: Programme, project: Node, gaps: Sequence[Row]
) -> list[tuple[Node, list[Edge], Row | None]]:
    """Give its answers heading by heading, and in between what it leaves open."""
    told: dict[str, list[Edge]] = {}
    for edge in programme.leaving(project.id, "ANSWERS"):
        told.setdefault(edge.end.id, []).append(edge)
    missing = {row["heading"]: row for row in gaps}
    return [
        (heading, told.get(heading.id, []), missing.get(heading.id))
        for heading in programme.headings
        if heading.id in told or heading.id in missing
    ]


def _by_theme(edges: Iterable[Edge]) -> list[tuple[Node, list[Edge]]]:
    found: dict[str, list[Edge]] = {}
    for edge in sorted(edges, key=_by_end):
        found.setdefault(edge.end.id, []).append(edge)
    return [(lines[0].end, lines) for lines in found.values()]


def _ends(edges: Iterable[Edge]) -> list[Node]:
    return list({edge.end.id: edge.end for edge in sorted(edges, key=_by_end)}.values())


def _by_end(edge: Edge) -> tuple[str, str, str]:
    return edge.end.name.casefold(), edge.end.id, edge.id


def _by_start(edge: Edge) -> tuple[str, str, str]:
    return edge.start.name.casefold(), edge.start.id, edge.id
