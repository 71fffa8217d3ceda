"""Draw a view of the graph."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from graphkit.commands import ParamOption, StoreOption, parameters
from graphkit.output import note


def run(
    out: Annotated[Path, typer.Argument(metavar="OUT.html", help="The file to write.")],
    view: Annotated[
        str, typer.Option(help="themes, enablers-barriers, partners, assets or all.")
    ] = "themes",
    param: ParamOption = None,
    limit: Annotated[int, typer.Option(min=1, help="Refuse to draw more nodes than this.")] = 1500,
    store: StoreOption = "graphkit.lbug",
) -> None:
    """Draw a network page to look at and mail.

    One file that opens anywhere without a network; a click on a line shows the evidence.

    Example:  graphkit draw partners.html --view partners
    """
    from graphkit.workspace import open_workspace

    with open_workspace(store) as workspace:
        drawn = workspace.draw(out, view, limit=limit, **parameters(param))
    note(f"{drawn} is ready: open it in a browser")
