"""Write a website for the whole programme."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from graphkit.commands import PublicOption, StoreOption
from graphkit.output import note


def run(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A new or empty folder.")],
    public: PublicOption = None,
    store: StoreOption = "graphkit.lbug",
) -> None:
    """Write a small website of linked pages for the whole programme.

    It needs no server and no network: open index.html, mail the folder, or carry it on a stick.

    Example:  graphkit site our-programme --public
    """
    from graphkit.progress import progress_bar
    from graphkit.workspace import open_workspace

    with open_workspace(store) as workspace, progress_bar() as progress:
        written = workspace.site(folder, public=public, progress=progress)
    note(f"{written} files: open {(folder / 'index.html').resolve().as_uri()}")
