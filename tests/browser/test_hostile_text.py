"""Whatever a text holds: nothing runs, nothing is asked for, nothing is laid out differently."""

from __future__ import annotations

import networkx as nx
import pytest
from browser.conftest import Open
from browser.payloads import PAYLOADS, STRUCK
from playwright.sync_api import Page

from graphkit.pictures import Picture
from graphkit.prose import text

OWN_SCRIPTS = 3
"""vis-network, the page's own, and the block of data."""


def everywhere(payload: str) -> Picture:
    """A picture that carries one payload in every channel that text can take."""
    network = nx.MultiDiGraph()
    node = {"name": payload, "aliases": [payload], "note": payload, payload or "own": payload}
    network.add_node(payload, **{**node, "label": payload})
    network.add_node("other", label="Project", name="Other", summary=payload)
    words = ("note", "quote", "locator", "heading", "source", "basis", "coder", "extent", "stance")
    network.add_edge(payload, "other", key=payload, **dict.fromkeys(words, payload), type=payload)
    network.add_edge("other", payload, key="derived", type="SUPPORTS", own=payload)
    ends = ("id", "type", "from", "to", "from_name", "to_name")
    return Picture(
        title=payload,
        subtitle=payload,
        network=network,
        evidence={"derived": [dict.fromkeys((*ends, *words), payload)]},
        names={payload: payload, "other": payload},
        caption=[payload, "last line"],
    )


def visit_everything(page: Page, written: str) -> None:
    """Search, choose the node and its lines, hide and show a kind, and look at the tables."""
    # HTML itself reads every line end as a line feed; JSON keeps them.
    assert page.locator("h1").text_content() == written.replace("\r\n", "\n").replace("\r", "\n")
    page.fill("#search-text", "other")
    page.keyboard.press("Enter")
    page.locator("#panel .why").nth(1).click()
    page.locator("#panel .ends .link").last.click()
    assert page.locator("#panel-title").text_content() == written
    page.locator("#panel .why").first.click()
    assert page.locator("#panel .note").first.text_content() == written
    page.locator(".entry").first.dblclick()
    page.click("#show-table")
    for head in range(5):
        page.locator("th button").nth(head).click()


def is_contained(page: Page) -> bool:
    """Say whether nothing is wider than the window."""
    return bool(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))


@pytest.mark.parametrize("name", PAYLOADS)
def test_text_arrives_as_written_and_never_runs_nor_breaks_the_page(
    name: str, open_page: Open
) -> None:
    payload = PAYLOADS[name]
    page = open_page(everywhere(payload), width=1280 if len(name) % 2 else 390)
    assert is_contained(page)
    visit_everything(page, text(payload).encode("utf-8", "replace").decode("utf-8"))
    assert is_contained(page)
    assert page.evaluate(f"window.{STRUCK}") is None
    assert page.evaluate("document.scripts.length") == OWN_SCRIPTS
    assert page.locator("iframe, img, object, video, form, base, a, textarea").count() == 0
    assert page.locator("footer p").last.text_content() == "last line"
    assert page.locator("#canvas canvas").count() == 1
