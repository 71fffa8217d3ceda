"""Try everything on the bundled dataset."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from graphkit.output import Form, say, show
from graphkit.rows import Rows

_SHOWN = (
    "name",
    "headings",
    "projects",
    "named_projects",
    "joint_projects",
    "evidence",
    "two_sided",
)


def run(
    out: Annotated[
        Path, typer.Option(help="The folder to put the store and the page into.")
    ] = Path("graphkit-demo"),
) -> None:
    """Try it all on the bundled dataset.

    Loads 16 real projects, shows their general themes, and draws their network.

    Example:  graphkit demo --out my-first-look
    """
    from graphkit.progress import progress_bar
    from graphkit.resources import folder
    from graphkit.workspace import open_workspace

    out.mkdir(parents=True, exist_ok=True)
    store, page = out / "graphkit.lbug", out / "network.html"
    with open_workspace(store) as workspace:
        with progress_bar() as progress:
            workspace.load(folder("seeds") / "mca-phase2", progress=progress)
        show(_main_points(workspace.ask("general-themes")), Form.TABLE)
        workspace.draw(page)
    say(
        f"The store is {store}; the network page is {page.resolve().as_uri()}\n\n"
        "What to try next:\n"
        f"  graphkit evidence collaboration --store {store}\n"
        f"  graphkit ask --store {store}\n"
        f"  graphkit ask who-solved-it --store {store}\n"
        f"  graphkit draw matrix.html --view matrix --store {store}\n"
        f"  graphkit site {out / 'site'} --store {store}\n"
        "  graphkit init my-programme\n"
    )


def _main_points(rows: Rows) -> Rows:
    return Rows({name: rows.column(name) for name in _SHOWN})
