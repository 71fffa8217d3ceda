"""Datasets made for a test: a folder of tables as text, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from graphkit.errors import DatasetError
from graphkit.model.graph import Graph
from graphkit.workspace import check

TOML = "dataset.toml"
PROJECT = "nodes/Project.csv"
THEME = "nodes/Theme.csv"
CONCEPT = "nodes/Concept.csv"
SOURCE = "nodes/Source.csv"
EVIDENCES = "edges/EVIDENCES.csv"
UNDER = "edges/UNDER.csv"
SMALL = {
    PROJECT: "id,name\ngarden,Garden\nchoir,Choir\n",
    THEME: "id,name\ntrust,Trust\ntea,Tea\n",
    SOURCE: "id,name\nreport,Report\n",
}
"""Two projects, two themes and a source for edges to join."""


def folder(path: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write files, by their path below the folder, and give the folder."""
    for name, content in files.items():
        file = path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def problems(*datasets: Path, sources: Path | None = None) -> list[str]:
    """Check datasets that have problems, and give them as people read them."""
    with pytest.raises(DatasetError) as raised:
        check(*datasets, sources=sources)
    return [str(problem) for problem in raised.value.problems]


def rows(graph: Graph, kind: str) -> list[dict[str, Any]]:
    """Give all nodes or edges of a kind, in the order of their tables."""
    return list(_rows(graph, kind))


def _rows(graph: Graph, kind: str) -> Iterator[dict[str, Any]]:
    for table in graph.tables:
        if table.kind.name == kind:
            yield from table.data.to_pylist()
