"""Derive general themes: concepts that projects evidence under several headings."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from graphkit.model.graph import EdgeTable, Graph, NodeTable, Table
from graphkit.model.identity import edge_ids
from graphkit.model.schema import Kind
from graphkit.queries import named
from graphkit.rows import Rows

Ask = Callable[[str, Mapping[str, Any]], Rows]
JOINT = 2
"""A project that evidences a theme under so many headings holds it together by itself."""


def derived(graph: Graph, engine: str, ask: Ask) -> Iterator[Table]:
    """Give the general themes of what has been written so far, and the edges around them.

    Args:
        graph: for its schema and its thresholds.
        engine: the store's name, which picks the words of a query.
        ask: runs a statement on what has been written.
    """
    members = _asked(ask, engine, "members").to_arrow()
    evidence = _asked(ask, engine, "evidence", merges=True).to_arrow()
    general = _general(graph, evidence)
    if not general:
        return
    alone = general
    if pc.any(pc.not_equal(members["id"], members["member"])).as_py():
        alone = _general(graph, _asked(ask, engine, "evidence", merges=False).to_arrow())
    evidence = evidence.filter(pc.is_in(evidence["id"], value_set=pa.array(general)))
    members = members.filter(pc.is_in(members["id"], value_set=pa.array(general)))
    supports = _supports(evidence)
    themes = _themes(evidence, supports, members, set(alone))
    yield NodeTable(graph.schema.kind("GeneralTheme"), _filled(graph.schema.kind("GeneralTheme"), themes))
    arises = graph.schema.kind("ARISES_UNDER")
    yield EdgeTable(arises, "GeneralTheme", "Heading", _filled(arises, _arises(evidence)))
    yield from _derived_from(graph.schema.kind("DERIVED_FROM"), members)
    supports_kind = graph.schema.kind("SUPPORTS")
    yield EdgeTable(supports_kind, "Project", "GeneralTheme", _filled(supports_kind, supports))


def _asked(ask: Ask, engine: str, name: str, **parameters: Any) -> Rows:
    return ask(named("derive", name).text(engine), parameters)


def _general(graph: Graph, evidence: pa.Table) -> list[str]:
    """Give the ids of concepts that reach both thresholds."""
    counts = _by_projects(evidence).group_by("id").aggregate(
        [("heading", "count_distinct"), ("speaker", "count_distinct")]
    )
    enough = pc.and_(
        pc.greater_equal(counts["heading_count_distinct"], graph.headings),
        pc.greater_equal(counts["speaker_count_distinct"], graph.projects),
    )
    ids: list[str] = counts["id"].filter(enough).to_pylist()
    return sorted(ids)


def _by_projects(evidence: pa.Table) -> pa.Table:
    return evidence.filter(pc.equal(evidence["speaker_label"], "Project"))


def _supports(evidence: pa.Table) -> pa.Table:
    counts = _by_projects(evidence).group_by(["id", "speaker"]).aggregate(
        [("heading", "count_distinct"), ("evidence", "sum")]
    )
    return pa.table(
        {
            "from": counts["speaker"],
            "to": _general_ids(counts["id"]),
            "headings": counts["heading_count_distinct"],
            "evidence": counts["evidence_sum"],
        }
    )


def _arises(evidence: pa.Table) -> pa.Table:
    """Count projects and evidence of each theme under each heading where a project speaks."""
    placed = evidence.filter(pc.is_valid(evidence["heading"]))
    projects = _by_projects(placed).group_by(["id", "heading"]).aggregate(
        [("speaker", "count_distinct")]
    )
    lines = placed.group_by(["id", "heading"]).aggregate([("evidence", "sum")])
    counts = projects.join(lines, ["id", "heading"], join_type="inner")
    return pa.table(
        {
            "from": _general_ids(counts["id"]),
            "to": counts["heading"],
            "projects": counts["speaker_count_distinct"],
            "evidence": counts["evidence_sum"],
        }
    )


def _derived_from(kind: Kind, members: pa.Table) -> Iterator[EdgeTable]:
    for label in sorted(set(members["label"].to_pylist())):
        part = members.filter(pc.equal(members["label"], label))
        ends = pa.table({"from": _general_ids(part["id"]), "to": part["member"]})
        yield EdgeTable(kind, "GeneralTheme", label, _filled(kind, ends))


def _themes(
    evidence: pa.Table, supports: pa.Table, members: pa.Table, alone: set[str]
) -> pa.Table:
    by_projects = _by_projects(evidence)
    somebody_named = by_projects.filter(pc.invert(by_projects["nobody_named"]))
    joint = supports.filter(pc.greater_equal(supports["headings"], JOINT))
    headings = _count(by_projects, "id", "heading")
    projects = _count(by_projects, "id", "speaker")
    named_projects = _count(somebody_named, "id", "speaker")
    joint_projects = _count(joint, "to", "from")
    lines = evidence.group_by("id").aggregate([("evidence", "sum")])
    total = dict(zip(lines["id"].to_pylist(), lines["evidence_sum"].to_pylist(), strict=True))
    sides = {
        label: set(evidence["id"].filter(pc.equal(evidence["label"], label)).to_pylist())
        for label in ("Enabler", "Barrier")
    }
    names = dict(zip(members["id"].to_pylist(), members["name"].to_pylist(), strict=True))
    came_from: dict[str, set[str]] = {}
    for id_, member in zip(members["id"].to_pylist(), members["member"].to_pylist(), strict=True):
        came_from.setdefault(id_, set()).add(member)
    return pa.Table.from_pylist(
        [
            {
                "id": _general_id(id_),
                "name": names[id_],
                "headings": headings[id_],
                "projects": projects[id_],
                "named_projects": named_projects.get(id_, 0),
                "joint_projects": joint_projects.get(_general_id(id_), 0),
                "evidence": total[id_],
                "two_sided": id_ in sides["Enabler"] and id_ in sides["Barrier"],
                "by_merge": came_from[id_].isdisjoint(alone),
            }
            for id_ in sorted(came_from)
        ]
    )


def _count(rows: pa.Table, by: str, what: str) -> dict[str, int]:
    """Count different values of one column for each value of another."""
    counts = rows.group_by(by).aggregate([(what, "count_distinct")])
    pairs = (counts[name].to_pylist() for name in (by, f"{what}_count_distinct"))
    return dict(zip(*pairs, strict=True))


def _general_id(id_: str) -> str:
    return f"general:{id_}"


def _general_ids(ids: pa.ChunkedArray) -> pa.ChunkedArray:
    return pc.binary_join_element_wise("general:", ids, "")


def _filled(kind: Kind, rows: pa.Table) -> pa.Table:
    """Bring rows into the shape of their kind, the other columns empty, edges with ids."""
    columns = {
        column.name: rows[column.name].cast(column.type.arrow)
        if column.name in rows.column_names
        else pa.chunked_array([pa.nulls(rows.num_rows, column.type.arrow)])
        for column in kind.columns
    }
    table = pa.table(columns)
    if kind.of == "edge":
        table = table.set_column(table.column_names.index("id"), "id", edge_ids(kind, table))
    return table.combine_chunks()
