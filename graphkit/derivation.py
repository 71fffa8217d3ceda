"""Derive general themes: concepts that projects evidence under several headings.

Queries read what has been written; Arrow counts it, column by column, so that a million lines
of evidence never become a million objects.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from graphkit.model.graph import EdgeTable, Graph, NodeTable, Table
from graphkit.model.schema import Kind
from graphkit.queries import named
from graphkit.rows import Rows

Ask = Callable[[str, Mapping[str, Any]], Rows]

PREFIX = "general:"
"""A general theme's id is its concept's, or its theme's, behind this."""
_JOINT = 2
"""A project that evidences a theme under so many headings holds it together by itself."""


def derived(graph: Graph, engine: str, ask: Ask) -> Iterator[Table]:
    """Give the general themes of what has been written so far, and the edges around them.

    Args:
        graph: for its schema and its thresholds.
        engine: the store's name, which picks the words of a query.
        ask: runs a statement on what has been written.
    """

    def asked(name: str, **parameters: Any) -> pa.Table:
        return ask(named("derive", name).text(engine), parameters).to_arrow()

    lines, members = asked("evidence"), asked("members")
    if not lines.num_rows:
        return
    evidence = _Evidence.joined(lines, asked("concepts", merges=True))
    general = evidence.general(graph)
    if not general:
        return
    alone = general
    if pc.any(pc.not_equal(members["id"], members["member"])).as_py():
        alone = _Evidence.joined(lines, asked("concepts", merges=False)).general(graph)
    evidence = evidence.only(general)
    members = members.filter(pc.is_in(members["id"], value_set=pa.array(general)))
    supports = evidence.supports()
    kinds = {kind.name: kind for kind in graph.schema.kinds}
    themes = _themes(evidence, supports, members, set(alone))
    yield NodeTable(kinds["GeneralTheme"], _filled(kinds["GeneralTheme"], themes))
    yield _edges(kinds["ARISES_UNDER"], "GeneralTheme", "Heading", evidence.arises())
    yield from _derived_from(kinds["DERIVED_FROM"], members)
    yield _edges(kinds["SUPPORTS"], "Project", "GeneralTheme", supports)


@dataclass(frozen=True)
class _Evidence:
    """Lines of evidence beside the concepts they count for; texts as numbers, which count faster.

    The columns of `lines`: concept, label, speaker, by_project, heading, nobody_named.
    """

    lines: pa.Table
    texts: Mapping[str, pa.Array]
    """What the numbers of concept, speaker and heading stand for."""

    @classmethod
    def joined(cls, lines: pa.Table, concepts: pa.Table) -> _Evidence:
        """Repeat each line for every concept that its theme counts for."""
        columns, texts = {}, {}
        for name in ("speaker", "heading"):
            columns[name], texts[name] = _numbered(lines[name])
        themes = pc.unique(concepts["theme"])
        concept, texts["concept"] = _numbered(concepts["id"])
        numbered = pa.table(
            {
                "theme": pc.index_in(lines["theme"], value_set=themes),
                "by_project": lines["by_project"],
                "nobody_named": lines["nobody_named"],
                **columns,
            }
        )
        counts_for = pa.table(
            {
                "theme": pc.index_in(concepts["theme"], value_set=themes),
                "label": concepts["label"],
                "concept": concept,
            }
        )
        return cls(numbered.join(counts_for, "theme", join_type="inner"), texts)

    def general(self, graph: Graph) -> list[str]:
        """Give the ids of the concepts that reach both thresholds, sorted."""
        counts = self.by_projects.group_by("concept").aggregate(
            [("heading", "count_distinct"), ("speaker", "count_distinct")]
        )
        enough = pc.and_(
            pc.greater_equal(counts["heading_count_distinct"], graph.headings),
            pc.greater_equal(counts["speaker_count_distinct"], graph.projects),
        )
        ids: list[str] = self.text("concept", counts["concept"].filter(enough)).to_pylist()
        return sorted(ids)

    def only(self, general: Sequence[str]) -> _Evidence:
        """Keep the lines of general themes."""
        numbers = pc.index_in(pa.array(general), value_set=self.texts["concept"])
        kept = self.lines.filter(pc.is_in(self.lines["concept"], value_set=numbers))
        return _Evidence(kept, self.texts)

    def supports(self) -> pa.Table:
        """Count headings and lines of every project and theme: from, to, headings, evidence."""
        counts = self.by_projects.group_by(["concept", "speaker"]).aggregate(
            [("heading", "count_distinct"), ([], "count_all")]
        )
        return pa.table(
            {
                "from": self.text("speaker", counts["speaker"]),
                "to": _general_ids(self.text("concept", counts["concept"])),
                "headings": counts["heading_count_distinct"],
                "evidence": counts["count_all"],
            }
        )

    def arises(self) -> pa.Table:
        """Count projects and lines of every theme and heading: from, to, projects, evidence.

        Only where a project speaks; a document's lines count there too.
        """
        keys = ["concept", "heading"]
        placed = self.lines.filter(pc.is_valid(self.lines["heading"]))
        lines = placed.group_by(keys).aggregate([([], "count_all")])
        projects = placed.filter(placed["by_project"]).group_by(keys)
        counts = projects.aggregate([("speaker", "count_distinct")]).join(lines, keys)
        return pa.table(
            {
                "from": _general_ids(self.text("concept", counts["concept"])),
                "to": self.text("heading", counts["heading"]),
                "projects": counts["speaker_count_distinct"],
                "evidence": counts["count_all"],
            }
        )

    @property
    def by_projects(self) -> pa.Table:
        """The lines in which a project speaks."""
        return self.lines.filter(self.lines["by_project"])

    def text(self, name: str, numbers: pa.ChunkedArray) -> pa.ChunkedArray:
        """Turn numbers back into text."""
        return pc.take(self.texts[name], numbers)

    def count(self, lines: pa.Table, what: str | None = None) -> dict[str, int]:
        """Count lines, or different values of one column, for each concept."""
        how = ([], "count_all") if what is None else (what, "count_distinct")
        counts = lines.group_by("concept").aggregate([how])
        concepts = self.text("concept", counts["concept"]).to_pylist()
        return dict(zip(concepts, counts[counts.num_columns - 1].to_pylist(), strict=True))


def _numbered(texts: pa.ChunkedArray) -> tuple[pa.ChunkedArray, pa.Array]:
    known = pc.unique(texts.drop_null())
    return pc.index_in(texts, value_set=known), known


def _themes(
    evidence: _Evidence, supports: pa.Table, members: pa.Table, alone: set[str]
) -> pa.Table:
    by_projects = evidence.by_projects
    headings = evidence.count(by_projects, "heading")
    projects = evidence.count(by_projects, "speaker")
    somebody_named = by_projects.filter(pc.invert(by_projects["nobody_named"]))
    named_projects = evidence.count(somebody_named, "speaker")
    joint = supports["to"].filter(pc.greater_equal(supports["headings"], _JOINT))
    joint_projects = {row["values"]: row["counts"] for row in pc.value_counts(joint).to_pylist()}
    lines = evidence.count(evidence.lines)
    enabling, hindering = (_of(evidence, label) for label in ("Enabler", "Barrier"))
    came_from: dict[str, set[str]] = {}
    names = {}
    for row in members.to_pylist():
        came_from.setdefault(row["id"], set()).add(row["member"])
        names[row["id"]] = row["name"]
    return pa.Table.from_pylist(
        [
            {
                "id": PREFIX + id_,
                "name": names[id_],
                "headings": headings[id_],
                "projects": projects[id_],
                "named_projects": named_projects.get(id_, 0),
                "joint_projects": joint_projects.get(PREFIX + id_, 0),
                "evidence": lines[id_],
                "two_sided": id_ in enabling and id_ in hindering,
                "by_merge": came_from[id_].isdisjoint(alone),
            }
            for id_ in sorted(came_from)
        ]
    )


def _of(evidence: _Evidence, label: str) -> set[str]:
    """Give the concepts that nodes of a label give evidence of."""
    lines = evidence.lines.filter(pc.equal(evidence.lines["label"], label))
    return set(evidence.count(lines))


def _derived_from(kind: Kind, members: pa.Table) -> Iterator[EdgeTable]:
    for label in sorted(set(members["label"].to_pylist())):
        part = members.filter(pc.equal(members["label"], label))
        ends = pa.table({"from": _general_ids(part["id"]), "to": part["member"]})
        yield _edges(kind, "GeneralTheme", label, ends)


def _general_ids(ids: pa.ChunkedArray) -> pa.ChunkedArray:
    return pc.binary_join_element_wise(PREFIX, ids, "")


def _edges(kind: Kind, from_label: str, to_label: str, rows: pa.Table) -> EdgeTable:
    """Name each edge after its ends, between which there is only one."""
    ids = pc.binary_join_element_wise(rows["from"], rows["to"], "~")
    return EdgeTable(kind, from_label, to_label, _filled(kind, rows.append_column("id", ids)))


def _filled(kind: Kind, rows: pa.Table) -> pa.Table:
    """Bring rows into the shape of their kind, the other columns empty."""
    columns = {
        column.name: rows[column.name].cast(column.type.arrow)
        if column.name in rows.column_names
        else pa.nulls(rows.num_rows, column.type.arrow)
        for column in kind.columns
    }
    return pa.table(columns).combine_chunks()
