"""The command line: one Typer app, made of the files in commands/."""

from __future__ import annotations

import os
import sys
from typing import Annotated, Any

import typer
from typer.core import TyperCommand

from graphkit import catalog
from graphkit.errors import GraphkitError
from graphkit.output import note

_ORDER = (
    "demo",
    "init",
    "check",
    "load",
    "status",
    "schema",
    "ask",
    "cypher",
    "evidence",
    "measure",
    "draw",
    "site",
)
"""The order in which one needs them; a command that is not named here follows."""


class _Command(TyperCommand):
    """A command on which --public may stand alone."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Complete --public: the parser has no options whose value may be left out."""
        whole = ["--public=confidential" if one == "--public" else one for one in args]
        return super().parse_args(ctx, whole)


def _say_version(wanted: bool) -> None:  # noqa: FBT001 - Typer calls it by position
    if wanted:
        from importlib.metadata import version

        typer.echo(f"graphkit {version('graphkit-evidence')}")
        raise typer.Exit


def app() -> typer.Typer:
    """Build the app."""
    built = typer.Typer(
        name="graphkit",
        help="Case studies in, an evidence graph out, and every general theme traceable.",
        epilog="Start with:  graphkit demo",
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
    )
    built.callback()(_options)
    for name in sorted(catalog.names("commands"), key=_place):
        built.command(name, cls=_Command)(catalog.member("commands", name).run)
    return built


def main() -> None:
    """Run the command line; a problem of the user's is told in a few lines, with exit code 1."""
    try:
        app()()
    except GraphkitError as error:
        note(f"graphkit: {error}")
        sys.exit(1)
    except BrokenPipeError:
        # Whoever read us has had enough; Python would complain once more when it flushes stdout.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except OSError as error:
        note(f"graphkit: {error.filename or 'the system'}: {error.strerror or error}")
        sys.exit(1)


def _options(
    *,
    version: Annotated[
        bool,
        typer.Option("--version", is_eager=True, callback=_say_version, help="Print the version."),
    ] = False,
) -> None:
    """Take the options that stand before a command; all of them act by themselves."""


def _place(name: str) -> tuple[int, str]:
    return (_ORDER.index(name) if name in _ORDER else len(_ORDER)), name
