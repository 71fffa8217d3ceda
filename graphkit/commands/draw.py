"""Draw a view of the graph, or the answer to a query."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from graphkit.commands import ParamOption, PublicOption, StoreOption, parameters
from graphkit.output import note
from graphkit.pictures import MOST_NODES


def run(
    out: Annotated[
        Path, typer.Argument(metavar="OUT", help="The file to write: .html, .svg, .png or .pdf.")
    ],
    view: Annotated[
        str | None,
        typer.Option(
            help="themes, enablers-barriers, partners, assets, all; matrix, or one of its tables "
            "such as matrix-headings.  [default: themes]"
        ),
    ] = None,
    query: Annotated[
        str | None, typer.Option(metavar="NAME", help="Draw the answer to a question of `ask`.")
    ] = None,
    cypher: Annotated[
        str | None,
        typer.Option(
            metavar="TEXT", help="Draw what a statement of your own returns; - reads stdin."
        ),
    ] = None,
    param: ParamOption = None,
    limit: Annotated[
        int, typer.Option(min=1, help="With more nodes than this, draw communities instead.")
    ] = MOST_NODES,
    public: PublicOption = None,
    store: StoreOption = "graphkit.lbug",
    *,
    data: Annotated[
        bool, typer.Option("--data", help="Write what is drawn as CSV beside it, too.")
    ] = False,
) -> None:
    """Draw a network, a matrix or a query's answer, to look at and to share.

    A page is one file that opens anywhere without a network; a click on a line shows the
    evidence behind it. A figure (.svg, .png, .pdf) is for papers and reports.

    Example:  graphkit draw partners.html --view partners
    """
    from graphkit import queries
    from graphkit.workspace import open_workspace

    if sum(option is not None for option in (view, query, cypher)) > 1:
        raise typer.BadParameter("--view, --query and --cypher exclude each other: give one")
    given: dict[str, Any] = parameters(param)
    if cypher is not None:
        given = queries.bind_any(given)
        cypher = (sys.stdin.read() if cypher == "-" else cypher).removeprefix("\ufeff")
    with open_workspace(store) as workspace:
        drawing = workspace.drawing(
            view or "themes",
            query=query,
            cypher=cypher,
            suffix=out.suffix,
            name=out.stem,
            limit=limit,
            public=public,
            data=data,
            given=given,
        )
    if drawing.nodes > MOST_NODES:
        note(f"{drawing.nodes:,} nodes in one picture: expect it to open slowly")
    drawing.save(out)
    for path in (out, *drawing.tables(out)):
        note(f"{path} is ready")
    if drawing.beside:
        folder = out.parent / drawing.folder
        note(f"it shows communities; a page for each of {len(drawing.beside)} is in {folder}")
