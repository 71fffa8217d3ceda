"""Run a query of one's own; it can only read."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from graphkit.commands import ParamOption, StoreOption, parameters
from graphkit.output import AsCsv, AsJson, form, note, show


def run(
    text: Annotated[str, typer.Argument(metavar="CYPHER", help="One statement; - reads stdin.")],
    param: ParamOption = None,
    store: StoreOption = "graphkit.lbug",
    limit: Annotated[int, typer.Option(min=1, help="Print at most so many rows.")] = 1000,
    timeout: Annotated[float, typer.Option(min=0.001, help="Give up after so many seconds.")] = 60,
    *,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """Run a query of your own, read-only.

    Whatever would do more than read is refused, with the reason.

    Example:  graphkit cypher 'MATCH (p:Project) RETURN p.name AS name ORDER BY name'
    """
    from graphkit import queries
    from graphkit.workspace import open_workspace

    shape = form(as_json=as_json, as_csv=as_csv)
    statement = (sys.stdin.read() if text == "-" else text).removeprefix("\ufeff")
    given = queries.bind_any(parameters(param))
    with open_workspace(store) as workspace:
        for remark in workspace.store.remarks(statement):
            note(f"note: {remark}")
        rows = workspace.cypher(statement, given, limit=limit, timeout=timeout)
    show(rows, shape)
    if len(rows) == limit:
        note(f"stopped at {limit} rows; --limit allows more")
