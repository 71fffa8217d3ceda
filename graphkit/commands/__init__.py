"""The commands. Every file here is one: its name is the command's, its `run` does it.

`run` parses, calls one method of a Workspace, and prints. Its docstring is the help text, and
ends with an example. Engines, networks and pages are imported inside `run`, never above it, so
that help costs nothing.
"""

from __future__ import annotations

from typing import Annotated

import typer

StoreOption = Annotated[
    str,
    typer.Option(
        "--store",
        envvar="GRAPHKIT_STORE",
        help="A file, or a neo4j://, neo4j+s:// or bolt:// address.",
    ),
]
ParamOption = Annotated[
    list[str] | None,
    typer.Option("--param", "-p", metavar="NAME=VALUE", help="A parameter; may be repeated."),
]
PublicOption = Annotated[
    str | None,
    typer.Option(
        "--public",
        metavar="",
        help="For sharing: leave out quotes, notes, locators and coders of sources marked "
        "confidential; with --public=all, of every source.",
    ),
]


def parameters(given: list[str] | None) -> dict[str, str]:
    """Read NAME=VALUE pairs.

    Raises:
        typer.BadParameter: one has no equals sign.
    """
    pairs = {}
    for pair in given or ():
        name, equals, value = pair.partition("=")
        if not equals:
            raise typer.BadParameter(f"'{pair}' is not NAME=VALUE", param_hint="--param")
        pairs[name.strip()] = value
    return pairs
