"""Small graphs written as lines, `p1 EVIDENCES t1 heading=purpose`, and laid down as datasets.

The first letter of an id with a number says what the node is: p1 a project, s1 a source, t1 a
theme, e1 an enabler, b1 a barrier, c1 a concept. Any other id is one of the questionnaire's
headings. A name behind a point, `p1.name`, keeps graphs apart that are loaded together.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

LABELS = {
    "p": "Project",
    "s": "Source",
    "t": "Theme",
    "e": "Enabler",
    "b": "Barrier",
    "c": "Concept",
}


@dataclass(frozen=True)
class Line:
    """One relationship."""

    start: str
    type: str
    end: str
    says: dict[str, str] = field(default_factory=dict)


def lines(text: str) -> list[Line]:
    """Read a graph, a relationship a line."""
    return [_line(row.split()) for row in text.splitlines() if row.strip()]


def _line(words: list[str]) -> Line:
    start, type_, end, *says = words
    return Line(start, type_, end, dict(word.split("=", 1) for word in says))


def label(id_: str) -> str:
    """Tell what a node is by its id."""
    return LABELS[id_[0]] if re.fullmatch(r"[a-z]\d+(\..+)?", id_) else "Heading"


def named(graph: Iterable[Line], name: str) -> list[Line]:
    """Put a name behind every id but those of headings, which graphs share."""

    def _named(id_: str) -> str:
        return id_ if label(id_) == "Heading" else f"{id_}.{name}"

    return [replace(line, start=_named(line.start), end=_named(line.end)) for line in graph]


def write(folder: Path, graph: Iterable[Line], *, headings: int = 2, projects: int = 2) -> Path:
    """Lay a graph down as a dataset folder with these thresholds."""
    derive = f"[derive]\nheadings = {headings}\nprojects = {projects}\n"
    for room in ("nodes", "edges"):
        (folder / room).mkdir(parents=True)
    (folder / "dataset.toml").write_text(derive, encoding="utf-8")
    graph = list(graph)
    _write_nodes(folder, {id_ for line in graph for id_ in (line.start, line.end)})
    for type_ in {line.type for line in graph}:
        _write_edges(folder / f"edges/{type_}.csv", [line for line in graph if line.type == type_])
    return folder


def _write_nodes(folder: Path, ids: set[str]) -> None:
    for kind in {label(id_) for id_ in ids} - {"Heading"}:
        rows = [[id_, id_] for id_ in sorted(ids) if label(id_) == kind]
        _write(folder / f"nodes/{kind}.csv", [["id", "name"], *rows])


def _write_edges(file: Path, graph: list[Line]) -> None:
    columns = sorted({name for line in graph for name in line.says})
    rows = [
        [line.start, line.end, *(line.says.get(name, "") for name in columns)] for line in graph
    ]
    _write(file, [["from", "to", *columns], *rows])


def _write(file: Path, rows: list[list[str]]) -> None:
    with file.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows(rows)
