"""Project by heading: what is told of each project, and the gaps where something should be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graphkit.matrices import (
    ALL,
    NO_CASE_STUDY,
    NOT_COVERED,
    SUMMARY,
    Ask,
    Cell,
    Head,
    Matrix,
    Row,
    by_cell,
    projects,
)
from graphkit.prose import plural

about = "what is told of each project under each heading, and where the gaps are"
_GAP = "a source covers this heading, and nothing of this project is there"
_SIGNS = {
    SUMMARY: "its answer is summarised",
    ALL: "one of “all projects” only, without being named: not counted",
    NOT_COVERED: "nothing, and no source covers this heading: not a gap",
    NO_CASE_STUDY: "nothing, and the project has written no case study: not a gap",
}


def matrix(ask: Ask) -> Matrix:
    """Count the lines told of a project under a heading; gaps are those of the question `gaps`."""
    rows = projects(ask)
    columns = [_head(heading) for heading in ask("matrix", "headings", {})]
    lines = by_cell(_told(ask))
    gaps = {(row["project"], row["heading"]) for row in ask("ask", "gaps", {})}
    cells = {
        at: _cell(lines.get(at, ()), column, is_gap=at in gaps)
        for row in rows
        for column in columns
        for at in [(row.id, column.id)]
    }
    return Matrix(
        name="headings",
        title="Projects and headings",
        about="How many lines are told of each project under each heading, and the gaps.",
        unit="lines told",
        rows=rows,
        columns=columns,
        cells=cells,
        corner="Project",
        signs=_SIGNS,
        empty="" if rows and columns else _empty(rows),
    )


def _told(ask: Ask) -> Iterator[tuple[tuple[str, str], Row]]:
    """Give each line with its place; an answer stands under the heading that it answers too."""
    for row in ask("matrix", "heading-lines", {}):
        answered = row["to"] if row["type"] == "ANSWERS" else row["heading"]
        for heading in dict.fromkeys((row["heading"] or answered, answered)):
            yield (row["project"], heading), row


def _cell(lines: Sequence[Row], column: Head, *, is_gap: bool) -> Cell:
    gap = _GAP if is_gap else ""
    if not lines:
        sign = "" if is_gap else NOT_COVERED if column.about else NO_CASE_STUDY
        return Cell(sign=sign, about=gap or _SIGNS[sign], gap=gap)
    counted = [line for line in lines if line["extent"] != "all"]
    is_summarised = any(line["type"] == "ANSWERS" for line in counted)
    return Cell(
        value=len(counted) or None,
        sign=SUMMARY if is_summarised else "" if counted else ALL,
        about=_in_words(len(counted), len(lines) - len(counted), is_summarised=is_summarised),
        evidence=lines,
        gap=gap,
    )


def _in_words(counted: int, as_all: int, *, is_summarised: bool) -> str:
    words = [plural(counted, "line", "lines")] if counted else []
    if is_summarised:
        words.append("its summary among them" if counted > 1 else "its summary")
    if as_all:
        words.append(plural(as_all, "time", "times") + " as one of “all projects”")
    return ", ".join(words)


def _head(heading: Row) -> Head:
    return Head(heading["id"], heading["name"], "" if heading["covered_by"] else "not covered")


def _empty(rows: Sequence[Head]) -> str:
    return "There is no heading yet." if rows else "There is no project yet."
