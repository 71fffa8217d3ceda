"""The page is accessible in every state, prints on white, and bears having nothing to show."""

from __future__ import annotations

from dataclasses import replace

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser.conftest import Open
from browser.drawing import is_seen, span_of
from browser.steps import BLUE, SKY, only, open_tools
from playwright.sync_api import Page, expect
from renderers import sample

from graphkit.pictures import Picture


def test_an_empty_network_says_so_and_breaks_nothing(open_page: Open) -> None:
    picture = sample.themes()
    picture.network.clear()
    page = open_page(replace(picture, evidence={}))
    expect(page.locator("#nothing")).to_have_text(
        "There is nothing to draw: this network has no nodes."
    )
    page.click("#show-table")
    expect(page.locator("caption").first).to_have_text("Nodes: 0 rows")


def everything() -> Picture:
    """A picture with every control: headings, projects, waves, links, a way back, measures."""
    picture = sample.two_headings()
    picture.network.add_edge("choice", "hope", key="w", type="TIES_TO", wave="1", weight=2.0)
    links = dict.fromkeys(picture.network, "page.html")
    return replace(picture, waves=("1",), links=links, measures={"reach": {"choice": 1, "hope": 2}})


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_assistive_technology_finds_nothing_amiss(scheme: str, width: int, open_page: Open) -> None:
    page = open_page(everything(), width=width, scheme=scheme)
    assert_accessible(page)
    page.fill("#search-text", "o")
    assert_accessible(page)
    page.keyboard.press("Enter")
    assert_accessible(page)
    open_tools(page)
    page.get_by_role("button", name="Focus on 2 steps").click()
    page.get_by_label("Project that speaks").fill("zebra")
    page.keyboard.press("Tab")
    assert_accessible(page)
    page.get_by_label("Colour by").select_option("community")
    page.get_by_label("Size by").select_option("1")
    page.get_by_label("Wave").fill("1")
    assert_accessible(page)
    page.get_by_role("button", name="Show everything").click()
    page.locator("#panel .why").first.click()
    assert_accessible(page)
    page.keyboard.press("Escape")
    page.click("#show-table")
    page.get_by_role("button", name="Heading", exact=True).click()
    assert_accessible(page)


def assert_accessible(page: Page) -> None:
    """Fail with the rule and the element of each of axe's findings."""
    found = Axe().run(page).response["violations"]
    assert [(each["id"], [node["html"] for node in each["nodes"]]) for each in found] == []


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_is_wider_than_the_window_with_every_control_open(
    width: int, open_page: Open
) -> None:
    page = open_page(everything(), width=width)
    open_tools(page)
    page.get_by_label("Colour by").select_option("community")
    page.get_by_label("Wave").fill("1")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_single_node_is_neither_huge_nor_tiny(open_page: Open) -> None:
    picture = sample.partners()
    picture.network.remove_node("museum")
    wide, high, *_ = span_of(open_page(picture), SKY)
    assert 20 < wide < 80
    assert 20 < high < 80


def test_paper_is_light_even_where_the_screen_is_dark(open_page: Open) -> None:
    page = open_page(only("general:trust"), scheme="dark")
    assert not is_seen(page, BLUE)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert is_seen(page, BLUE)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert not is_seen(page, BLUE)
