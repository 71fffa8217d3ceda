"""From the communities of a large network to one of them, and back."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser.conftest import OpenFile
from browser.steps import panel, search
from playwright.sync_api import Page, expect
from renderers import sample

from graphkit.overview import drawn
from graphkit.pictures import Picture
from graphkit.renderers import page as member


@pytest.fixture
def main(tmp_path: Path) -> Path:
    """The overview of a network of a hundred nodes, with its folder."""
    network = sample.cloud(100, 300)
    network.add_edge("n1", "n12", key="over", type="TIES_TO", note="met by the river")
    picture = Picture("Programme", "View all", network, {}, {}, ("CC0",), limit=50)
    return drawn(picture, member, ".html", "all of it").save(tmp_path / "all of it.html")


def _opened(open_file: OpenFile, path: Path) -> Page:
    page = open_file(path)
    page.wait_for_function("performance.getEntriesByName('drawn').length > 0")
    return page


def _behind(file: Path, page: Page, link: str) -> Path:
    address = page.get_by_role("link", name=link).get_attribute("href")
    assert address is not None
    return file.parent / unquote(address)


def test_a_community_leads_to_its_page_and_that_leads_back(open_file: OpenFile, main: Path) -> None:
    page = _opened(open_file, main)
    search(page, "Node")
    assert "nodes" in panel(page)
    below = _behind(main, page, "Open its page")
    community = _opened(open_file, below)
    expect(community.locator("body")).to_contain_text("Community of")
    assert _behind(below, community, "All communities").resolve() == main.resolve()


def test_a_line_between_communities_tells_what_it_stands_for(
    open_file: OpenFile, main: Path
) -> None:
    page = _opened(open_file, main)
    search(page, "Node 1, Node 11")
    page.get_by_role("button", name="Evidence: ").first.click()
    assert "ties to 1" in panel(page)
    assert "met by the river" in panel(page)


def test_the_pages_have_no_barriers(open_file: OpenFile, main: Path) -> None:
    for file in (main, main.parent / "all of it-communities" / "1.html"):
        page = _opened(open_file, file)
        assert Axe().run(page).response["violations"] == []
