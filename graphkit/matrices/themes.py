"""Project by general theme: how much evidence each project gives of each, and how strong it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from graphkit.matrices import (
    AGAINST,
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

about = "which project gives evidence of which general theme"
_SAID = {
    "own": ("own answer", "own answers"),
    "listed": ("time in a closed list", "times in a closed list"),
    "example": ("time as an example", "times as an example"),
}
_SIGNS = {
    AT_LEAST: "named as an example only: at least so many",
    ALL: "one of “all projects” only, without being named: not counted",
    AGAINST: "so many lines of evidence against, which are not counted",
}


def matrix(ask: Ask) -> Matrix:
    """Count lines of evidence; “all projects” is no answer of each, and evidence against none."""
    rows = projects(ask)
    columns = [_head(theme) for theme in general_themes(ask)]
    known = {row.id for row in rows}
    cells = {at: cell(lines) for at, lines in lines_by_theme(ask).items() if at[0] in known}
    return Matrix(
        name="themes",
        title="Projects and general themes",
        about="How many lines of evidence each project gives of each general theme.",
        unit="lines of evidence",
        rows=rows,
        columns=columns,
        cells=cells,
        corner="Project",
        signs=_SIGNS,
        empty="" if rows and columns else _empty(rows),
    )


def cell(lines: Sequence[Row]) -> Cell:
    """Say what lines of evidence, of one project for one general theme, amount to."""
    against = sum(line["stance"] == "contradicts" for line in lines)
    extents = Counter(line["extent"] for line in lines if line["stance"] != "contradicts")
    counted = sum(extents[extent] for extent in _SAID)
    only_all = ALL if extents["all"] and not counted else ""
    return Cell(
        value=counted or None,
        is_minimum=0 < counted == extents["example"],
        sign=" ".join(filter(None, (only_all, against and f"{AGAINST}{against}"))),
        about=_in_words(extents, against),
        evidence=lines,
    )


def _in_words(extents: Counter[str], against: int) -> str:
    said = [plural(extents[extent], *_SAID[extent]) for extent in _SAID if extents[extent]]
    if extents["all"]:
        said.append(plural(extents["all"], "time", "times") + " as one of “all projects”")
    if against:
        said.append(f"{against} against")
    return ", ".join(said)


def _head(theme: Row) -> Head:
    under = plural(theme["headings"], "heading", "headings")
    return Head(f"general:{theme['id']}", theme["name"], under)


def _empty(rows: Sequence[Head]) -> str:
    return "There is no general theme yet." if rows else "There is no project yet."
