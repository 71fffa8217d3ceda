"""Who takes part in which projects, and with whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from heapq import nsmallest

from graphkit.prose import type_title
from graphkit.site.programme import Edge, Node, Programme, by_name

MOST_COMPANIONS = 60
"""So many others in the same projects are named, those with most in common first."""
MOST_SHARED = 8
"""So many of the projects that two partners share are named."""


@dataclass(frozen=True)
class Part:
    """What a partner does in one project."""

    project: Node
    roles: Sequence[str]
    lines: Sequence[Edge]


@dataclass(frozen=True)
class Companion:
    """Another partner in the same projects."""

    partner: Node
    count: int
    projects: Sequence[Node]
    """The first few of those they share."""


@dataclass(frozen=True)
class Tie:
    """A tie to another partner, as seen from this one."""

    other: Node
    words: str
    line: Edge


class Company:
    """Who is in which projects: made once, from every part that anybody takes."""

    def __init__(self, parts: Mapping[str, Sequence[Part]], programme: Programme) -> None:
        """Take every part, by the partner's id."""
        self._programme = programme
        self._projects = {id_: [part.project for part in own] for id_, own in parts.items()}

    @cached_property
    def _members(self) -> dict[str, list[str]]:
        members: dict[str, list[str]] = {}
        for partner, projects in self._projects.items():
            for project in projects:
                members.setdefault(project.id, []).append(partner)
        return members

    def of(self, partner: str) -> tuple[list[Companion], int]:
        """Give those who share projects with a partner, most first, and how many more there are."""
        counts: Counter[str] = Counter()
        for project in self._projects[partner]:
            counts.update(self._members[project.id])
        del counts[partner]
        first = nsmallest(MOST_COMPANIONS, counts.items(), key=self._rank)
        return [self._companion(partner, *each) for each in first], len(counts) - len(first)

    def _rank(self, counted: tuple[str, int]) -> tuple[int, str, str]:
        id_, count = counted
        return -count, self._programme.nodes[id_].name.casefold(), id_

    def _companion(self, partner: str, other: str, count: int) -> Companion:
        theirs = {project.id for project in self._projects[other]}
        shared = [project for project in self._projects[partner] if project.id in theirs]
        return Companion(self._programme.nodes[other], count, shared[:MOST_SHARED])


def parts(edges: Sequence[Edge]) -> list[Part]:
    """Bring what a partner does in projects together by project."""
    return [Part(project, _roles(lines), lines) for project, lines in by_node(edges, "end")]


def by_node(edges: Iterable[Edge], end: str) -> list[tuple[Node, list[Edge]]]:
    """Bring relationships together by the node at their `start` or `end`, in the order of names."""
    lines: dict[str, list[Edge]] = {}
    nodes: dict[str, Node] = {}
    for edge in edges:
        node = edge.end if end == "end" else edge.start
        nodes[node.id] = node
        lines.setdefault(node.id, []).append(edge)
    return [(node, lines[node.id]) for node in sorted(nodes.values(), key=by_name)]


def ties(node: Node, programme: Programme) -> Iterator[Tie]:
    """Give a partner's ties to others, those it has itself first."""
    for edge in programme.leaving(node.id, "TIES_TO"):
        yield Tie(edge.end, _tie_words(edge, "directed to it"), edge)
    for edge in programme.arriving(node.id, "TIES_TO"):
        if edge.start.id != node.id:
            yield Tie(edge.start, _tie_words(edge, "directed from it"), edge)


def _roles(edges: Sequence[Edge]) -> list[str]:
    return list(dict.fromkeys(str(edge.own["role"]) for edge in edges if "role" in edge.own))


def _tie_words(edge: Edge, direction: str) -> str:
    own = edge.own
    found = [
        str(own.get("relation") or type_title(edge.type)),
        {True: direction, False: "undirected"}.get(own["directed"], ""),
        f"weight {own['weight']:g}" if "weight" in own else "",
        f"wave {own['wave']}" if "wave" in own else "",
    ]
    return ", ".join(filter(None, found))
