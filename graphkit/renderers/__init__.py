"""How something drawn becomes a file. Every file here is one kind of picture.

A member offers

    draws: type                                  Picture or Matrices
    suffixes: tuple[str, ...]                    the file names it answers to, such as (".html",)
    render(drawn, suffix: str) -> str | bytes    what the file holds; nothing is written

and raises OutputError, with the remedy, where something cannot be drawn as asked. The same
picture gives the same file, on every machine. Members import what is heavy inside `render`.
"""

from __future__ import annotations

from types import ModuleType

from graphkit import catalog
from graphkit.errors import OutputError


def renderer_for(draws: type, suffix: str) -> ModuleType:
    """Find the member that draws such a thing into files of this suffix.

    Raises:
        OutputError: none does.
    """
    every = (catalog.member("renderers", name) for name in catalog.names("renderers"))
    members = [member for member in every if issubclass(draws, member.draws)]
    for member in members:
        if suffix.lower() in member.suffixes:
            return member
    known = ", ".join(suffix for member in members for suffix in member.suffixes)
    raise OutputError(
        f"no picture is called '{suffix or 'nothing'}': the file's name ends in {known}"
    )
