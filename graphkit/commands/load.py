"""Make the store match the datasets."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from graphkit.commands import StoreOption
from graphkit.output import note


def run(
    datasets: Annotated[
        list[Path], typer.Argument(metavar="DATASET…", help="Dataset folders or workbooks.")
    ],
    store: StoreOption = "graphkit.lbug",
    sources: Annotated[
        Path | None,
        typer.Option(help="A folder with the sources' texts, to check and fill quotes from."),
    ] = None,
) -> None:
    """Make a store match the datasets.

    All problems are reported before anything is written. Loading an unchanged dataset again
    does nothing.

    Example:  graphkit load seeds/mca-phase2 --store programme.lbug
    """
    from graphkit.progress import progress_bar
    from graphkit.workspace import open_workspace

    with open_workspace(store) as workspace, progress_bar() as progress:
        changed = workspace.load(*datasets, sources=sources, progress=progress)
        status = workspace.status()
    what = "loaded" if changed else "nothing has changed since"
    note(
        f"{what} {status.record.loaded_at}: {status.node_count} nodes and {status.edge_count} "
        f"relationships in {status.address}, {status.general_themes} general themes among them"
    )
    for survey in status.record.surveys:
        note(survey.told())
