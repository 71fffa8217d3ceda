"""A project's logic model, read off its evidence: who and what → methods → outcomes → aims.

Nobody drew it: each column is filled from what is told under certain headings, and every entry
leads to the line that tells it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from graphkit.site import words
from graphkit.site.programme import Edge, Node, Programme


@dataclass(frozen=True)
class Entry:
    """One thing in a column."""

    edge: Edge
    """The line that tells it."""
    node: Node | None = None
    """The partner, asset or theme; None where it is an answer, in words."""
    remark: str = ""


@dataclass(frozen=True)
class Column:
    """One step of the model."""

    title: str
    source: str
    """Where its entries come from."""
    entries: Sequence[Entry]


def columns(programme: Programme, project: Node) -> list[Column]:
    """Give the four columns, in the order in which one leads to the next."""
    return [
        Column(
            "Partners and assets",
            "who takes part, and what the project works with",
            [*_partners(programme, project), *_assets(programme, project)],
        ),
        _told(programme, project, "Methods", ("description", "methodology")),
        _told(programme, project, "Outcomes", ("impact_and_outcomes",)),
        _told(programme, project, "Aims", ("purpose",)),
    ]


def _partners(programme: Programme, project: Node) -> Iterator[Entry]:
    for edge in programme.arriving(project.id, "PARTNERS_IN"):
        yield Entry(edge, edge.start, str(edge.own.get("role", "")))


def _assets(programme: Programme, project: Node) -> Iterator[Entry]:
    for edge in programme.leaving(project.id, "MOBILISES"):
        mode = str(edge.own.get("mode", ""))
        yield Entry(edge, edge.end, words.MODE.get(mode, mode))


def _told(programme: Programme, project: Node, title: str, headings: Sequence[str]) -> Column:
    """Fill a column with a project's answers under some headings, and the themes it evidences."""
    names = [programme.called(heading) for heading in headings if heading in programme.nodes]
    return Column(
        title,
        f"told under {' and '.join(names)}" if names else "no heading of this dataset tells them",
        [*_answers(programme, project, headings), *_themes(programme, project, headings)],
    )


def _answers(programme: Programme, project: Node, headings: Sequence[str]) -> Iterator[Entry]:
    for edge in programme.leaving(project.id, "ANSWERS"):
        if edge.end.id in headings:
            yield Entry(edge)


def _themes(programme: Programme, project: Node, headings: Sequence[str]) -> Iterator[Entry]:
    """Name each theme once, by the first line that speaks for it."""
    edges = programme.leaving(project.id, "EVIDENCES")
    told = (edge for edge in edges if edge.own.get("heading") in headings)
    for edge in _first(edge for edge in told if edge.own.get("stance") != "contradicts"):
        yield Entry(edge, edge.end, "of “all projects”" if edge.own.get("extent") == "all" else "")


def _first(edges: Iterable[Edge]) -> list[Edge]:
    found: dict[str, Edge] = {}
    for edge in edges:
        found.setdefault(edge.end.id, edge)
    return sorted(found.values(), key=lambda edge: (edge.end.name.casefold(), edge.end.id))
