"""Focus shows a node with what lies within one, two or three steps of it, and leads back."""

from __future__ import annotations

from browser.conftest import Open
from browser.drawing import is_seen, middle_of
from browser.steps import BLUE, only, panel, search, told
from playwright.sync_api import Page, expect
from renderers import sample


def focus(page: Page, steps: int) -> None:
    """Press the button for so many steps."""
    page.locator("#panel").get_by_role("button", name=f"Focus on {steps} step").click()


def test_each_step_takes_in_the_next_neighbours(open_page: Open) -> None:
    page = open_page(sample.two_headings())
    search(page, "money")  # hope supports it; trust, too; then choice and two headings
    shown = []
    for steps in (1, 2, 3):
        focus(page, steps)
        shown.append(told(page))
    assert shown == [
        "Focus on Money, 1 step. 2 of 6 nodes shown.",
        "Focus on Money, 2 steps. 3 of 6 nodes shown.",
        "Focus on Money, 3 steps. 6 of 6 nodes shown.",
    ]


def test_focus_leads_back_to_everything(open_page: Open) -> None:
    page = open_page(only("general:trust"))
    search(page, "purpose")
    focus(page, 1)
    expect(page.get_by_role("button", name="Focus on 1 step")).to_have_attribute(
        "aria-pressed", "true"
    )
    expect(page.get_by_role("button", name="Focus on 1 step")).to_be_focused()
    page.get_by_role("button", name="Show all", exact=True).click()
    assert told(page) == "Focus left. 4 of 4 nodes shown."
    expect(page.locator("#clear")).to_be_hidden()


def test_focus_fits_the_drawing_to_what_is_left(open_page: Open) -> None:
    page = open_page(only("general:trust"))
    search(page, "purpose")
    before = middle_of(page, BLUE)
    page.keyboard.press("1")
    assert is_seen(page, BLUE)
    assert middle_of(page, BLUE) != before
    page.keyboard.press("0")
    assert middle_of(page, BLUE) == before


def test_digits_focus_from_the_drawing_and_leave_text_fields_alone(open_page: Open) -> None:
    page = open_page(sample.themes())
    search(page, "money")
    page.locator("#canvas [role=application]").focus()
    page.keyboard.press("2")
    assert told(page) == "Focus on Money, 2 steps. 3 of 5 nodes shown."
    page.keyboard.press("0")
    page.fill("#search-text", "")
    page.focus("#search-text")
    page.keyboard.type("1")
    expect(page.locator("#clear")).to_be_hidden()


def test_focus_follows_only_lines_that_are_shown(open_page: Open) -> None:
    page = open_page(sample.themes())
    page.get_by_role("button", name="supports 3").click()
    search(page, "trust")
    focus(page, 3)
    assert told(page) == "Focus on Trust, 3 steps. 2 of 5 nodes shown."
    assert "1 of 3 connections shown" in panel(page)


def test_another_node_can_be_chosen_while_one_is_in_focus(open_page: Open) -> None:
    page = open_page(sample.themes())
    search(page, "money")
    focus(page, 1)
    search(page, "choice")
    assert "hidden by the filters" in panel(page)
    page.keyboard.press("1")
    expect(page.locator("#state-words")).to_have_text(
        "2 of 5 nodes shown · focus: 1 step around CHOICE"
    )
