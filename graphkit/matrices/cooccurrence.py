"""General theme by general theme: how many projects give evidence of both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from graphkit.matrices import (
    ALL,
    AT_LEAST,
    Ask,
    Cell,
    Head,
    Matrix,
    Row,
    general_themes,
    lines_by_theme,
    projects,
)
from graphkit.prose import plural

about = "which general themes occur in the same projects"
_SIGNS = {AT_LEAST: "some are named as examples only: at least so many"}
Lines = Mapping[tuple[str, str], Sequence[Row]]


def matrix(ask: Ask) -> Matrix:
    """Count shared projects, as the question `theme-cooccurrence` does; on the diagonal all."""
    themes = general_themes(ask)
    heads = [Head(f"general:{theme['id']}", theme["name"]) for theme in themes]
    order = [project.id for project in projects(ask)]
    behind = _counted(lines_by_theme(ask), set(order))
    return Matrix(
        name="cooccurrence",
        title="General themes in the same projects",
        about="How many projects give evidence of both themes; on the diagonal, of the one.",
        unit="projects",
        rows=heads,
        columns=heads,
        cells=dict(_cells(ask, themes, behind, order)),
        corner="General theme",
        signs=_SIGNS,
        is_symmetric=True,
        behind=behind,
        empty="" if heads else "There is no general theme yet.",
    )


def _counted(lines: Lines, known: set[str]) -> Lines:
    """Keep what counts: what projects say of themselves, or are named for, in support."""
    counted = {
        at: [row for row in rows if row["stance"] != "contradicts" and row["extent"] != ALL]
        for at, rows in lines.items()
        if at[0] in known
    }
    return {at: rows for at, rows in counted.items() if rows}


def _cells(
    ask: Ask, themes: Iterable[Row], behind: Lines, order: Sequence[str]
) -> Iterator[tuple[tuple[str, str], Cell]]:
    having = _projects_of(behind)
    for theme in themes:
        id_ = f"general:{theme['id']}"
        yield (id_, id_), _alone(theme["named_projects"], id_, having, behind, order)
    for row in ask("ask", "theme-cooccurrence", {}):
        one, other = f"general:{row['id']}", f"general:{row['other_id']}"
        shared = having[one] & having[other]
        cell = _pair(row, [project for project in order if project in shared])
        yield (one, other), cell
        yield (other, one), cell


def _projects_of(behind: Lines) -> dict[str, set[str]]:
    having: dict[str, set[str]] = {}
    for project, theme in behind:
        having.setdefault(theme, set()).add(project)
    return having


def _alone(
    count: int, theme: str, having: Mapping[str, set[str]], behind: Lines, order: Sequence[str]
) -> Cell:
    named = [project for project in order if project in having.get(theme, ())]
    examples = any(
        row["extent"] == "example" for project in named for row in behind[project, theme]
    )
    least = "at least " if examples else ""
    return Cell(
        value=count,
        is_minimum=examples,
        about=f"{least}{plural(count, 'project gives', 'projects give')} evidence of it",
        shared=named,
    )


def _pair(row: Row, shared: Sequence[str]) -> Cell:
    least = "at least " if row["at_least"] else ""
    either = row["projects"] + row["other_projects"] - row["both"]
    return Cell(
        value=row["both"],
        is_minimum=row["at_least"],
        about=f"{least}{row['both']} of {either} projects, c = {row['c']:.2f}",
        shared=shared,
    )
