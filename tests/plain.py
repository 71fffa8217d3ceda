"""A dataset folder read with nothing but the csv module, and what follows from it by hand.

Slow and plain on purpose: what the query library answers is held against this.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

Row = dict[str, str]
"""A row of a table; empty cells are empty strings."""
Counted = tuple[int, int, int]
"""Headings, projects, lines of evidence."""


class Plain:
    """Tables by label and type; EVIDENCES with its defaults."""

    def __init__(self, folder: Path) -> None:
        self.nodes = {path.stem: _rows(path) for path in folder.glob("nodes/*.csv")}
        self.edges: defaultdict[str, list[Row]] = defaultdict(list)
        self.edges |= {path.stem: _rows(path) for path in folder.glob("edges/*.csv")}
        self.label = {row["id"]: label for label, rows in self.nodes.items() for row in rows}
        self.name = {row["id"]: row["name"] for rows in self.nodes.values() for row in rows}
        under = self.of("UNDER")
        for row in self.edges["EVIDENCES"]:
            row["stance"] = row["stance"] or "supports"
            row["extent"] = row["extent"] or "own"
            row["heading"] = row["heading"] or next(iter(under[row["to"]]), "")

    def of(self, type_: str) -> defaultdict[str, list[str]]:
        """Where the edges of a type lead, by where they start."""
        leads: defaultdict[str, list[str]] = defaultdict(list)
        for row in self.edges[type_]:
            leads[row["from"]].append(row["to"])
        return leads

    @cached_property
    def ends(self) -> dict[str, str]:
        """Where merging leads from each id: mostly nowhere, to itself."""
        merged = self.of("MERGED_INTO")
        return {id_: _end(id_, merged) for id_ in self.label}

    @cached_property
    def support(self) -> list[Row]:
        """Evidence that projects and sources give and that does not contradict."""
        return [row for row in self.edges["EVIDENCES"] if row["stance"] == "supports"]

    def spoken(self, row: Row, *, include_all: bool = False) -> bool:
        """Tell whether a project gives this evidence, and not only as one of 'all projects'."""
        return self.label[row["from"]] == "Project" and (include_all or row["extent"] != "all")

    @cached_property
    def above(self) -> dict[str, set[str]]:
        """Every theme, enabler and barrier with itself and all that is broader."""
        up = self.of("BROADER")
        return {id_: set(_climb(id_, up)) for id_ in self.label}

    def roots(self, id_: str, *, merging: bool = True) -> set[str]:
        """The concepts a theme is about, or itself."""
        up, about = self.of("BROADER"), self.of("ABOUT")
        found = set()
        for broad in self.above[id_]:
            concepts = {self.ends[c] if merging else c for c in about[broad]}
            found |= concepts or ({broad} if not up[broad] else set())
        return found

    def members(self, *, merging: bool = True) -> dict[str, list[Row]]:
        """The supporting evidence behind each concept or theme that stands for itself."""
        behind: defaultdict[str, list[Row]] = defaultdict(list)
        roots = {row["to"]: self.roots(row["to"], merging=merging) for row in self.support}
        for row in self.support:
            for root in roots[row["to"]]:
                behind[root].append(row)
        return behind

    def counted(self, rows: list[Row]) -> Counted:
        """Count headings and projects, and the lines of evidence, those of sources included."""
        by_projects = [row for row in rows if self.label[row["from"]] == "Project"]
        headings = {row["heading"] for row in by_projects} - {""}
        return len(headings), len({row["from"] for row in by_projects}), len(rows)

    def is_general(self, rows: list[Row]) -> bool:
        """Tell whether this much evidence makes a theme general, by the default thresholds."""
        headings, projects, _ = self.counted(rows)
        return headings >= 2 and projects >= 2

    @cached_property
    def general(self) -> dict[str, list[Row]]:
        """The evidence behind each general theme."""
        return {root: rows for root, rows in self.members().items() if self.is_general(rows)}

    @cached_property
    def projects_of_general(self) -> dict[str, set[str]]:
        """The projects behind each general theme, without 'all projects'."""
        return {
            root: {row["from"] for row in rows if self.spoken(row)}
            for root, rows in self.general.items()
        }


def _rows(path: Path) -> list[Row]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def _climb(id_: str, up: dict[str, list[str]]) -> Iterator[str]:
    yield id_
    for broader in up[id_]:
        yield from _climb(broader, up)


def _end(concept: str, merged: dict[str, list[str]]) -> str:
    while merged[concept]:
        concept = merged[concept][0]
    return concept
