"""Show who says so, under which heading, where, and in which words."""

from __future__ import annotations

from typing import Annotated

import typer

from graphkit.commands import StoreOption
from graphkit.output import AsCsv, AsJson, Form, form, show


def run(
    id_: Annotated[str, typer.Argument(metavar="ID", help="The id of a node or relationship.")],
    store: StoreOption = "graphkit.lbug",
    *,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """Show the evidence behind anything.

    Who says so, under which heading, where, and in which words: of a node or a relationship.
    A general theme goes by its concept's id.

    Example:  graphkit evidence collaboration
    """
    from graphkit.evidence import told
    from graphkit.workspace import open_workspace

    shape = form(as_json=as_json, as_csv=as_csv)
    with open_workspace(store) as workspace:
        found = workspace.evidence(id_)
    if shape is Form.TABLE:
        told(found)
    else:
        show(found.rows, shape)
