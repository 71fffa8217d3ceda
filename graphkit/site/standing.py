"""How something stands in the evidence: who speaks for it, who is named, what speaks against."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graphkit.prose import plural
from graphkit.site.programme import Edge, Node, Programme


@dataclass(frozen=True)
class Standing:
    """Who speaks for a theme; whatever speaks against it is not counted."""

    projects: int
    """Projects that a source names, or that answer themselves: not those of “all projects”."""
    is_least: bool
    """Some are named as examples, so there are at least these."""
    is_said_of_all: bool
    """It is said of all projects, none of them named."""
    lines: int
    of_sources: int
    """Lines that claim it of the programme, naming no project."""

    @property
    def words(self) -> str:
        """Say it in a few words."""
        least = "at least " if self.is_least else ""
        parts = [least + plural(self.projects, "project")] if self.projects else []
        if self.is_said_of_all:
            parts.append("said of “all projects”")
        if self.of_sources:
            parts.append("claimed of the programme")
        return ", ".join(parts) or "no evidence"


@dataclass(frozen=True)
class Speaker:
    """A project, or a source, with what it says."""

    node: Node
    edges: Sequence[Edge]

    @property
    def is_unnamed(self) -> bool:
        """It stands here only as one of “all projects”."""
        return all(edge.own.get("extent") == "all" for edge in self.edges)

    @property
    def by_heading(self) -> dict[str, list[Edge]]:
        """Sort what it says by heading, in the order in which it comes; '' where there is none."""
        return _by_heading(self.edges)


@dataclass(frozen=True)
class Section:
    """What is said under one heading."""

    heading: str
    """The heading's id; '' where there is none."""
    standing: Standing
    speakers: Sequence[Speaker]

    @property
    def named(self) -> list[Speaker]:
        """Those who are named, or speak for themselves."""
        return [speaker for speaker in self.speakers if not speaker.is_unnamed]

    @property
    def of_all(self) -> list[Speaker]:
        """Those who stand here only as one of “all projects”."""
        return [speaker for speaker in self.speakers if speaker.is_unnamed]


def standing(edges: Iterable[Edge]) -> Standing:
    """Count those who speak for something."""
    lines = [edge for edge in edges if edge.own.get("stance") != "contradicts"]
    told = [edge for edge in lines if edge.start.label == "Project"]
    extents = {edge.own.get("extent") for edge in told}
    return Standing(
        projects=len({edge.start.id for edge in told if edge.own.get("extent") != "all"}),
        is_least="example" in extents,
        is_said_of_all="all" in extents,
        lines=len(lines),
        of_sources=len(lines) - len(told),
    )


def sections(programme: Programme, edges: Iterable[Edge]) -> list[Section]:
    """Sort lines of evidence by heading, and under each by who speaks."""
    found = _by_heading(edges)
    known = [heading.id for heading in programme.headings]
    others = sorted(found.keys() - {*known, ""})
    return [
        Section(heading, standing(found[heading]), speakers(found[heading]))
        for heading in [*known, *others, ""]
        if heading in found
    ]


def speakers(edges: Iterable[Edge]) -> list[Speaker]:
    """Sort lines of evidence by who speaks: projects by name, then sources."""
    found: dict[str, list[Edge]] = {}
    for edge in edges:
        found.setdefault(edge.start.id, []).append(edge)
    everyone = [Speaker(lines[0].start, lines) for lines in found.values()]
    return sorted(everyone, key=_by_kind_and_name)


def _by_heading(edges: Iterable[Edge]) -> dict[str, list[Edge]]:
    found: dict[str, list[Edge]] = {}
    for edge in edges:
        found.setdefault(str(edge.own.get("heading") or ""), []).append(edge)
    return found


def _by_kind_and_name(speaker: Speaker) -> tuple[bool, str, str]:
    node = speaker.node
    return node.label != "Project", node.name.casefold(), node.id
