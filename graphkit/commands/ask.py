"""Ask a question of the library."""

from __future__ import annotations

from typing import Annotated

import typer

from graphkit.commands import ParamOption, StoreOption, parameters
from graphkit.output import AsCsv, AsJson, form, say, show


def run(
    name: Annotated[
        str | None, typer.Argument(help="The question's name; without one, all are listed.")
    ] = None,
    param: ParamOption = None,
    store: StoreOption = "graphkit.lbug",
    *,
    cypher: Annotated[
        bool, typer.Option("--cypher", help="Print the query, to paste into Neo4j Browser.")
    ] = False,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """Ask a question of the library.

    Without a name, all questions are listed.

    Example:  graphkit ask shared-barriers --param projects=3
    """
    from graphkit import queries

    shape = form(as_json=as_json, as_csv=as_csv)
    if name is None:
        show(queries.overview("ask"), shape)
    elif cypher:
        say(queries.named("ask", name).for_browser(parameters(param)))
    else:
        from graphkit.workspace import open_workspace

        with open_workspace(store) as workspace:
            show(workspace.ask(name, **parameters(param)), shape, empty="no answer: no rows")
