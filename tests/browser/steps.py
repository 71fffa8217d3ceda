"""What people do on a page, and what it tells them."""

from __future__ import annotations

from playwright.sync_api import Page
from renderers import sample

from graphkit.pictures import Picture

BLUE = (0, 114, 178)
SKY = (86, 180, 233)


def panel(page: Page) -> str:
    """What the panel tells, as one reads it."""
    return page.locator("#panel").inner_text()


def search(page: Page, words: str) -> None:
    """Type into the search and take what it offers first."""
    page.fill("#search-text", words)
    page.keyboard.press("Enter")


def only(theme: str) -> Picture:
    """The sample with one general theme, so that its colour is seen once."""
    picture = sample.themes()
    others = [node for node in picture.network if node.startswith("general:") and node != theme]
    picture.network.remove_nodes_from(others)
    return picture


def open_tools(page: Page) -> None:
    """Open what is folded away: display, filters, downloads."""
    page.click("#tools summary")


def told(page: Page) -> str:
    """What the live region told last."""
    return page.locator("#status").inner_text()
