"""Pages of a site, made for a test from a store, a kind at a time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from made import folder

from graphkit import catalog
from graphkit.gallery import Gallery
from graphkit.site.frame import Frame
from graphkit.site.pages import Page
from graphkit.site.programme import Programme
from graphkit.site.reading import read
from graphkit.workspace import Workspace, open_workspace

PLAIN = """\
name = "made"
title = "Made for a test"
"""


def loaded(path: Path, files: dict[str, str]) -> Workspace:
    """Load a dataset made of tables as text; the caller closes the workspace."""
    dataset = folder(path / "made", {"dataset.toml": PLAIN, **files})
    workspace = open_workspace(path / "made.lbug")
    workspace.load(dataset)
    return workspace


def programme_of(workspace: Workspace) -> Programme:
    """Read all that a site tells."""
    return read(Gallery(workspace.store))


def pages(programme: Programme, name: str) -> list[Page]:
    """Give the pages of one kind."""
    return list(catalog.member("site.pages", name).pages(programme))


def html(programme: Programme, name: str) -> Iterator[tuple[str, str]]:
    """Give the paths of one kind of page, and their HTML."""
    members = [catalog.member("site.pages", each) for each in ("assets", "partners", "sources")]
    frame = Frame(programme, members)
    for page in pages(programme, name):
        yield page.path, frame.html(page, catalog.member("site.pages", name))
