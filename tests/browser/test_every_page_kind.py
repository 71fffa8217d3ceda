"""Every kind of page that commands write: sound for assistive technology, quiet, and contained."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser.conftest import OpenFile
from browser.visiting import is_contained

from graphkit import catalog, queries
from graphkit.gallery import Gallery
from graphkit.resources import folder as resource
from graphkit.workspace import Workspace, open_workspace

QUESTIONS = ("shared-barriers", "framework-matrix")
KINDS = (
    *(f"{view}.html" for view in (*queries.library("view"), *Gallery.matrix_views())),
    *(f"query-{name}.html" for name in QUESTIONS),
    "communities.html",
    "communities/*.html",
    "site/index.html",
    *(f"site/{name}*.html" for name in catalog.names("site.pages")),
    *(f"site/{folder}/*.html" for folder in ("projects", "themes", "general-themes", "partners")),
)
"""Patterns; of the pages that answer to one, the largest is tried."""
SHORTEN = """
() => {
  for (const list of document.querySelectorAll("ul, ol, dl, tbody, section, main, article"))
    for (const item of [...list.children].slice(10)) item.remove();
}
"""
"""Of what repeats, a few are enough to judge by; axe-core takes minutes for thousands."""


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Everything that can be drawn of the bundled dataset."""
    folder = tmp_path_factory.mktemp("written")
    with open_workspace(tmp_path_factory.mktemp("store") / "s.lbug") as workspace:
        workspace.load(Path(resource("seeds")) / "mca-phase2")
        _write(workspace, folder)
        yield folder


def _write(workspace: Workspace, folder: Path) -> None:
    for view in (*queries.library("view"), *Gallery.matrix_views()):
        workspace.draw(folder / f"{view}.html", view)
    for name in QUESTIONS:
        workspace.draw(folder / f"query-{name}.html", query=name)
    workspace.draw(folder / "communities.html", "all", limit=40)
    (folder / "communities-communities").rename(folder / "communities")
    workspace.site(folder / "site")


def test_every_kind_of_page_is_here(written: Path) -> None:
    pages = {path.relative_to(written) for path in written.rglob("*.html")}
    kinds = {path for kind in KINDS for path in pages if path.match(kind)}
    assert pages == kinds


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_of_every_kind_is_sound_light_and_dark_wide_and_narrow(
    kind: str, scheme: str, width: int, written: Path, open_file: OpenFile
) -> None:
    found = sorted(written.glob(kind), key=lambda path: path.stat().st_size)
    if not found and kind.startswith("site/"):
        pytest.skip("a page that is only part of others")
    page = open_file(found[-1], width, scheme)
    assert is_contained(page)
    assert page.locator("h1").count() == 1
    assert page.locator("html").get_attribute("lang") == "en"
    if page.locator("#canvas").count():
        page.wait_for_function("performance.getEntriesByName('drawn').length > 0")
    else:
        page.evaluate(SHORTEN)
    found_wrong = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    assert found_wrong == []
