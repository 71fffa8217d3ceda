"""Find every problem of a dataset, with file and line."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graphkit.output import AsCsv, AsJson, Form, form, note, say, show
from graphkit.rows import Rows

if TYPE_CHECKING:
    from graphkit.model.problems import Problem


def run(
    datasets: Annotated[
        list[Path], typer.Argument(metavar="DATASET…", help="Dataset folders or workbooks.")
    ],
    sources: Annotated[
        Path | None, typer.Option(help="A folder with the sources' texts, to check quotes against.")
    ] = None,
    *,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """Find every problem, with file and line.

    Nothing is written; the exit code is 1 if there is a problem.

    Example:  graphkit check seeds/mca-phase2
    """
    from graphkit.errors import DatasetError
    from graphkit.workspace import check

    shape = form(as_json=as_json, as_csv=as_csv)
    try:
        graph = check(*datasets, sources=sources)
    except DatasetError as error:
        if shape is Form.TABLE:
            say("\n".join(map(str, error.problems)))
            note(f"{len(error.problems)} problem{'s' * (len(error.problems) != 1)}")
        else:
            show(_rows(error.problems), shape)
        raise typer.Exit(1) from None
    if shape is not Form.TABLE:
        show(_rows([]), shape)
        return
    nodes = sum(table.data.num_rows for table in graph.nodes)
    edges = sum(table.data.num_rows for table in graph.edges)
    note(f"no problems: {nodes} nodes and {edges} relationships")
    for survey in graph.surveys:
        note(survey.told())


def _rows(problems: Sequence[Problem]) -> Rows:
    """Give a row for every problem: file, line, column, message."""
    return Rows(
        {
            "file": [problem.file for problem in problems],
            "line": [problem.line or None for problem in problems],
            "column": [problem.column for problem in problems],
            "message": [problem.message for problem in problems],
        }
    )
