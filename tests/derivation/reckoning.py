"""General themes counted in plain Python from the words of the model, one line at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from lines import Line, label


@dataclass(frozen=True)
class General:
    """A general theme and everything derived about it."""

    headings: int
    projects: int
    named_projects: int
    joint_projects: int
    evidence: int
    two_sided: bool
    by_merge: bool
    arises_under: Mapping[str, tuple[int, int]]
    """By heading: projects, evidence."""
    supports: Mapping[str, tuple[int, int]]
    """By project: headings, evidence."""
    derived_from: frozenset[str]
    """Its concept with every one merged into it, or what stands for itself."""


class Reckoning:
    """A graph and what follows from it."""

    def __init__(self, graph: Sequence[Line], *, headings: int = 2, projects: int = 2) -> None:
        self.least = (headings, projects)
        self.evidence: list[Line] = []
        self.known: dict[str, set[str]] = {}
        self.merged = {line.start for line in graph if line.type == "MERGED_INTO"}
        self.leads: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        for line in graph:
            if line.type != "EVIDENCES":
                self.leads[line.start, line.type].add(line.end)
            elif line.says.get("stance") != "contradicts":
                self.evidence.append(line)

    def general_themes(self) -> dict[str, General]:
        """Give every general theme by the id of its concept, or of what stands for itself."""
        alone = {root for root, behind in self._roots(merging=False).items() if self._is(behind)}
        return {
            root: self._general(root, behind, alone)
            for root, behind in self._roots(merging=True).items()
            if self._is(behind)
        }

    def _roots(self, *, merging: bool) -> dict[str, list[Line]]:
        """Give the evidence behind each concept, or each theme that stands for itself."""
        behind: defaultdict[str, list[Line]] = defaultdict(list)
        for line in self.evidence:
            for root in {self._end(root) if merging else root for root in self._reached(line.end)}:
                behind[root].append(line)
        return behind

    def _reached(self, theme: str) -> set[str]:
        """Give what a theme and all themes above it are about."""
        if theme in self.known:
            return self.known[theme]
        found = set(self.leads[theme, "ABOUT"])
        above = self.leads[theme, "BROADER"]
        for broader in above:
            found |= self._reached(broader)
        if not above and not found:
            found.add(theme)
        self.known[theme] = found
        return found

    def _end(self, concept: str) -> str:
        further = self.leads[concept, "MERGED_INTO"]
        return self._end(next(iter(further))) if further else concept

    def _heading(self, line: Line) -> str | None:
        """Give the heading of a line: its own, else the only one its theme is under."""
        own = line.says.get("heading")
        return own or next(iter(self.leads[line.end, "UNDER"]), None)

    def _headings(self, behind: Iterable[Line]) -> set[str]:
        found = {self._heading(line) for line in behind if label(line.start) == "Project"}
        return {heading for heading in found if heading is not None}

    def _is(self, behind: list[Line]) -> bool:
        least_headings, least_projects = self.least
        enough = len(self._headings(behind)) >= least_headings
        return enough and len(_projects(behind)) >= least_projects

    def _general(self, root: str, behind: list[Line], alone: set[str]) -> General:
        members = {root} | {concept for concept in self.merged if self._end(concept) == root}
        by_project = {
            project: [line for line in behind if line.start == project]
            for project in _projects(behind)
        }
        by_heading = {
            heading: [line for line in behind if self._heading(line) == heading]
            for heading in self._headings(behind)
        }
        supports = {
            project: (len(self._headings(given)), len(given))
            for project, given in by_project.items()
        }
        return General(
            headings=len(by_heading),
            projects=len(by_project),
            named_projects=len(_projects(line for line in behind if _names(line))),
            joint_projects=sum(headings >= 2 for headings, _ in supports.values()),
            evidence=len(behind),
            two_sided={"Enabler", "Barrier"} <= {label(line.end) for line in behind},
            by_merge=not members & alone,
            arises_under={
                heading: (len(_projects(given)), len(given))
                for heading, given in by_heading.items()
            },
            supports=supports,
            derived_from=frozenset(members),
        )


def _projects(behind: Iterable[Line]) -> set[str]:
    return {line.start for line in behind if label(line.start) == "Project"}


def _names(line: Line) -> bool:
    return line.says.get("extent") != "all"
