"""A page for each general theme, theme, enabler and barrier: all evidence, by heading and project.

The list of them stands under the headings, which have their places there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from graphkit.site.membership import concepts_of, evidence_of, general_of, themes_of
from graphkit.site.pages import Page
from graphkit.site.programme import Edge, Node, Programme, Row, by_name
from graphkit.site.standing import Standing, sections, speakers, standing

title = "Themes"
order = 20
main = "themes.html"

KINDS = ("Theme", "Enabler", "Barrier")
_MOST = 400
"""With more lines of evidence than this a page leads to the projects' pages, which have them."""


def pages(programme: Programme) -> Iterable[Page]:
    """Give the list, a page for each general theme, and one for each theme found in the data."""
    rows = {f"general:{row['id']}": row for row in programme.general}
    yield Page(main, title, "themes.html", _listed(programme, rows), scripts=["filter.js"])
    for id_, row in rows.items():
        general = programme.nodes[id_]
        values = _general(programme, general) | {"row": row}
        yield Page(programme.address(id_), general.name, "general-theme.html", values)
    belongs = general_of(programme)
    for theme in programme.of(*KINDS):
        values = _theme(programme, theme) | {"general": belongs.get(theme.id, [])}
        yield Page(programme.address(theme.id), theme.name, "theme.html", values)


def _general(programme: Programme, general: Node) -> dict[str, Any]:
    themes = themes_of(programme, general)
    spoken = evidence_of(programme, themes)
    return _told(programme, programme.behind.get(general.id, ()), spoken) | {
        "node": general,
        "is_least": standing(programme.behind.get(general.id, ())).is_least,
        "concepts": concepts_of(programme, general),
        "themes": sorted(themes, key=by_name),
    }


def _theme(programme: Programme, theme: Node) -> dict[str, Any]:
    spoken = evidence_of(programme, [theme])
    supports = [edge for edge in spoken if edge.own.get("stance") != "contradicts"]
    return _told(programme, supports, spoken) | {
        "node": theme,
        "kind": theme.label,
        "standing": standing(supports),
        "coding": [
            edge
            for edge in programme.leaving(theme.id, "BROADER", "UNDER", "ABOUT")
            if edge.end.label in {*KINDS, "Heading", "Concept"}
        ],
        "narrower": sorted(programme.arriving(theme.id, "BROADER"), key=_by_start),
    }


def _told(programme: Programme, supports: Sequence[Edge], spoken: Iterable[Edge]) -> dict[str, Any]:
    """Sort what is said for something by heading and by project, and what is said against it."""
    return {
        "sections": sections(programme, supports),
        "speakers": speakers(supports),
        "against": [edge for edge in spoken if edge.own.get("stance") == "contradicts"],
        "lines": len(supports),
        "is_short": len(supports) <= _MOST,
    }


def _listed(programme: Programme, rows: Mapping[str, Row]) -> dict[str, Any]:
    """Sort themes by the headings under which they are evidenced, or at least stand."""
    under = _standings(programme)
    general = [
        (programme.nodes[id_], row, standing(programme.behind.get(id_, ())))
        for id_, row in rows.items()
    ]
    headings = [
        (heading, under.pop(heading.id, []), programme.arriving(heading.id, "ANSWERS"))
        for heading in programme.headings
    ]
    elsewhere = [entry for entries in under.values() for entry in entries]
    return {"general": general, "headings": headings, "elsewhere": elsewhere}


def _standings(programme: Programme) -> dict[str, list[tuple[Node, Standing]]]:
    """Give, by heading, the themes there and how they stand there: most projects first."""
    found: dict[str, list[tuple[Node, Standing]]] = {}
    for theme in programme.of(*KINDS):
        spoken = sections(programme, evidence_of(programme, [theme]))
        stands = {section.heading: section.standing for section in spoken}
        homes = [edge.end.id for edge in programme.leaving(theme.id, "UNDER")]
        for heading in dict.fromkeys([*stands, *homes] or [""]):
            found.setdefault(heading, []).append((theme, stands.get(heading, standing([]))))
    for entries in found.values():
        entries.sort(key=_by_standing)
    return found


def _by_standing(entry: tuple[Node, Standing]) -> tuple[int, int, tuple[str, str]]:
    theme, stands = entry
    return -stands.projects, -stands.lines, by_name(theme)


def _by_start(edge: Edge) -> tuple[str, str]:
    return by_name(edge.start)
