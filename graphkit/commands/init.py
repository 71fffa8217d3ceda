"""Start a dataset."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from graphkit.output import note


def run(
    path: Annotated[Path, typer.Argument(metavar="DIR|NAME.xlsx", help="The new dataset.")],
) -> None:
    """Start a dataset of your own.

    Writes the headings, and every table with an example to overwrite: a folder of CSV files, or
    a workbook where the name ends in .xlsx.

    Example:  graphkit init my-programme
    """
    from graphkit.datasets import create
    from graphkit.model.example import example
    from graphkit.model.manifest import Manifest
    from graphkit.model.schema import Schema
    from graphkit.model.writing import text_tables

    manifest = Manifest(name=path.stem, title="What this dataset is about")
    create(path, manifest, text_tables(Schema.standard(), example()))
    note(
        f"{path} is ready: replace the example rows with your own, then\n"
        f"  graphkit check {path}\n  graphkit load {path}"
    )
