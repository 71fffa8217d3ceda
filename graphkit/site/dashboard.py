"""Figures for the first page: how much there is, under which headings, and where it is thin."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graphkit.model.edges import EDGES
from graphkit.palette import legend_order
from graphkit.prose import kind_title
from graphkit.site.programme import Edge, Node, Programme, Row
from graphkit.site.standing import Standing, standing

_LISTS: Mapping[str, str] = {
    "Project": "projects.html",
    "GeneralTheme": "themes.html#_general",
    "Heading": "themes.html",
    "Theme": "themes.html",
    "Enabler": "themes.html",
    "Barrier": "themes.html",
    "Partner": "partners.html",
    "Asset": "assets.html",
    "Source": "sources.html",
}
_PLURALS = {"ParticipantGroup": "Groups of participants"}
_OTHERS = ("Place", "ParticipantGroup", "Concept")


@dataclass(frozen=True)
class Tile:
    """How many there are of a kind."""

    count: int
    title: str
    path: str
    """Where they are listed; '' where they are not."""


@dataclass(frozen=True)
class Finding:
    """A general theme, and how it stands."""

    node: Node
    row: Row
    standing: Standing
    headings: frozenset[str]


@dataclass(frozen=True)
class Coverage:
    """What there is under a heading."""

    heading: Node
    projects: int
    """Those that answer there or give evidence of their own; “all projects” are not counted."""
    themes: int
    general: int
    gaps: int


def tiles(programme: Programme) -> list[Tile]:
    """Count nodes of every kind, and evidence, in the order of legends."""
    counts = Counter(node.label for node in programme.nodes.values())
    labels = sorted({*_LISTS, *_OTHERS, *counts}, key=legend_order)
    kinds = [Tile(counts[label], _title(label), _LISTS.get(label, "")) for label in labels]
    lines = sum(not EDGES[edge.type].derived for edge in programme.edges)
    return [*kinds, Tile(lines, "Lines of evidence", "sources.html")]


def findings(programme: Programme) -> list[Finding]:
    """Give the general themes, those under most headings first."""
    return [
        Finding(
            programme.nodes[id_],
            row,
            standing(programme.behind.get(id_, ())),
            frozenset(row["heading_ids"]),
        )
        for row in programme.general
        if (id_ := f"general:{row['id']}")
    ]


def coverages(programme: Programme) -> list[Coverage]:
    """Give, heading by heading, who speaks there and about what."""
    speaking: dict[str, set[str]] = {}
    themes: dict[str, set[str]] = {}
    for edge in programme.edges:
        heading = str(edge.own.get("heading") or "")
        if _speaks(edge):
            speaking.setdefault(heading, set()).add(edge.start.id)
        if edge.type == "EVIDENCES":
            themes.setdefault(heading, set()).add(edge.end.id)
    general = Counter(heading for row in programme.general for heading in row["heading_ids"])
    gaps = Counter(row["heading"] for row in programme.gaps)
    return [
        Coverage(
            heading,
            len(speaking.get(heading.id, ())),
            len(themes.get(heading.id, ())),
            general[heading.id],
            gaps[heading.id],
        )
        for heading in programme.headings
    ]


def silent(programme: Programme) -> list[Node]:
    """Give the projects of which no theme is evidenced and no heading answered."""
    return [
        project
        for project in programme.of("Project")
        if not programme.leaving(project.id, "EVIDENCES", "ANSWERS")
    ]


def everything(programme: Programme) -> Sequence[tuple[str, Sequence[Node]]]:
    """Give all that has a page, or a place on one, by kind and name."""
    labels = sorted(_LISTS, key=legend_order)
    return [(_title(label), nodes) for label in labels if (nodes := programme.of(label))]


def _speaks(edge: Edge) -> bool:
    is_own = edge.type == "EVIDENCES" and edge.own.get("extent") != "all"
    return edge.start.label == "Project" and (is_own or edge.type == "ANSWERS")


def _title(label: str) -> str:
    return _PLURALS.get(label) or f"{kind_title(label)}s"
