"""Load graphs side by side, and read from the store what it derived from each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from lines import Line, named, write
from reckoning import General

from graphkit.workspace import Workspace

Graphs = Mapping[str, Sequence[Line]]
"""Graphs by a name for each."""
Found = dict[str, General]
"""General themes by the id of their concept, or of what stands for itself."""
_PREFIX = "general:"
_ALL = 100_000
_COUNTED = (
    "MATCH (g:GeneralTheme) RETURN g.id AS id, g.headings AS headings, g.projects AS projects, "
    "g.named_projects AS named_projects, g.joint_projects AS joint_projects, "
    "g.evidence AS evidence, g.two_sided AS two_sided, g.by_merge AS by_merge ORDER BY id"
)
_ARISES = (
    "MATCH (g:GeneralTheme)-[e:ARISES_UNDER]->(h:Heading) "
    "RETURN g.id AS id, h.id AS other, e.projects AS first, e.evidence AS second ORDER BY e.id"
)
_SUPPORTS = (
    "MATCH (g:GeneralTheme)<-[e:SUPPORTS]-(p:Project) "
    "RETURN g.id AS id, p.id AS other, e.headings AS first, e.evidence AS second ORDER BY e.id"
)
_MEMBERS = (
    "MATCH (g:GeneralTheme)-[e:DERIVED_FROM]->(m) RETURN g.id AS id, m.id AS other ORDER BY e.id"
)


def derived(
    workspace: Workspace,
    folder: Path,
    *datasets: Graphs,
    headings: int = 2,
    projects: int = 2,
) -> dict[str, Found]:
    """Load datasets together and give the general themes of each graph, by its name."""
    folders = [
        write(
            folder / f"dataset-{place}",
            [line for name, graph in graphs.items() for line in named(graph, name)],
            headings=headings,
            projects=projects,
        )
        for place, graphs in enumerate(datasets)
    ]
    workspace.load(*folders)
    found: dict[str, Found] = {name: {} for graphs in datasets for name in graphs}
    for id_, theme in _general_themes(workspace):
        root, _, name = id_.removeprefix(_PREFIX).partition(".")
        found[name][root] = theme
    return found


def _general_themes(workspace: Workspace) -> Iterator[tuple[str, General]]:
    arises, supports = _counts(workspace, _ARISES), _counts(workspace, _SUPPORTS)
    members: dict[str, list[str]] = {}
    for row in workspace.cypher(_MEMBERS, limit=_ALL):
        members.setdefault(row["id"], []).append(_bare(row["other"]))
    for row in workspace.cypher(_COUNTED, limit=_ALL):
        id_ = row.pop("id")
        yield (
            id_,
            General(
                **row,
                arises_under=arises[id_],
                supports=supports[id_],
                derived_from=_once(members[id_]),
            ),
        )


def _counts(workspace: Workspace, text: str) -> dict[str, dict[str, tuple[int, int]]]:
    found: dict[str, dict[str, tuple[int, int]]] = {}
    for row in workspace.cypher(text, limit=_ALL):
        ends, other = found.setdefault(row["id"], {}), _bare(row["other"])
        assert other not in ends, f"two edges join {row['id']} and {other}"
        ends[other] = row["first"], row["second"]
    return found


def _bare(id_: str) -> str:
    return id_.partition(".")[0]


def _once(ids: list[str]) -> frozenset[str]:
    assert len(ids) == len(set(ids)), f"an edge twice: {ids}"
    return frozenset(ids)
