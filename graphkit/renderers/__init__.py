"""How a network becomes a file. Every file here is one kind of picture.

A member offers

    suffixes: tuple[str, ...]                    the file names it answers to, such as (".html",)
    render(picture: Picture) -> str | bytes      what the file holds; nothing is written

and raises OutputError, with the remedy, where a picture cannot be drawn as asked. The same
picture gives the same file, on every machine.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import ModuleType
from typing import TYPE_CHECKING, Any

from graphkit import catalog
from graphkit.errors import OutputError

if TYPE_CHECKING:
    import networkx as nx


@dataclass(frozen=True)
class Picture:
    """A network to look at, with all that is said of it."""

    title: str
    subtitle: str
    """Which view this is, in a few words."""
    network: nx.MultiDiGraph
    """Nodes carry `label`, `name` and properties; edges, keyed by id, `type` and properties."""
    evidence: Mapping[str, Sequence[Mapping[str, Any]]]
    """By edge id, the rows behind a derived edge; an edge not in it is its own evidence."""
    names: Mapping[str, str]
    """By id, what headings and sources are called."""
    caption: Sequence[str]
    """Lines to stand below: counts, datasets, licence, when it was loaded."""
    limit: int = 1500
    """The most nodes to draw."""


def renderer_for(suffix: str) -> ModuleType:
    """Find the member that draws files of this suffix.

    Raises:
        OutputError: none does.
    """
    members = [catalog.member("renderers", name) for name in catalog.names("renderers")]
    for member in members:
        if suffix.lower() in member.suffixes:
            return member
    known = ", ".join(suffix for member in members for suffix in member.suffixes)
    raise OutputError(
        f"no picture is called '{suffix or 'nothing'}': the file's name ends in {known}"
    )
