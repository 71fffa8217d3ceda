"""The keyboard alone does everything that a mouse does."""

from __future__ import annotations

import pytest
from browser.conftest import Open
from browser.drawing import middle_of
from browser.steps import BLUE, only, told
from playwright.sync_api import Page, expect
from renderers import sample


def test_the_keyboard_alone_leads_from_search_to_evidence_and_back(open_page: Open) -> None:
    page = open_page(sample.themes())
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == "search-text":
            break
    page.keyboard.type("o")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    expect(page.locator("#panel-title")).to_be_focused()
    for _ in range(20):
        page.keyboard.press("Tab")
        if "why" in page.evaluate("document.activeElement.className"):
            break
    page.keyboard.press("Enter")
    assert page.locator("#panel .evidence").count() > 0
    page.keyboard.press("Escape")
    expect(page.locator("#search-text")).to_be_focused()
    expect(page.locator("#panel-title")).to_have_text("Evidence")


def test_the_keyboard_reaches_every_control(open_page: Open) -> None:
    page = open_page(sample.themes())
    reached = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.textContent.trim().split(/\\s{2,}/)[0]"))
    for name in ("Table", "Project 2", "supports 3", "+", "Fit", "Trust"):
        assert name in reached


def test_the_keyboard_works_every_control_that_is_folded_away(open_page: Open) -> None:
    picture = sample.waves()
    picture.network.add_node("loner", label="Partner", name="Loner")
    page = open_page(picture)
    go_to(page, "tools")
    page.keyboard.press("Enter")
    go_to(page, "colour-by")
    page.keyboard.press("ArrowDown")
    assert told(page) == "Coloured by community. 4 of 4 nodes shown."
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    assert told(page) == "Sized by lines of evidence."
    go_to(page, "wave")
    page.keyboard.press("ArrowRight")
    assert told(page) == "Wave before. 4 of 4 nodes shown."
    go_to(page, "clear")
    page.keyboard.press("Enter")
    assert told(page) == "All filters cleared. 4 of 4 nodes shown."
    go_to(page, "save-nodes")
    with page.expect_download():
        page.keyboard.press("Enter")
    assert told(page) == "Saved what is shown."


def go_to(page: Page, id_: str) -> None:
    """Press Tab until the element of this id, or one inside it, has the focus."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("(id) => document.activeElement.closest(`#${id}`) !== null", id_):
            return
    pytest.fail(f"no Tab leads to {id_}")


def test_the_drawing_moves_and_zooms_by_keys(open_page: Open) -> None:
    page = open_page(only("general:trust"))
    before = middle_of(page, BLUE)
    page.locator("#canvas [role=application]").focus()
    page.keyboard.down("ArrowRight")
    page.wait_for_timeout(400)
    page.keyboard.up("ArrowRight")
    assert middle_of(page, BLUE) != before


def test_escape_returns_the_focus_to_the_row_that_was_pressed(open_page: Open) -> None:
    page = open_page(sample.themes())
    page.click("#show-table")
    row = page.get_by_role("button", name="Organisations of Hope", exact=True).first
    row.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    expect(row).to_be_focused()
