"""Filters leave a part of the network, say so, and can all be lifted."""

from __future__ import annotations

from dataclasses import replace

from browser.conftest import Open
from browser.drawing import is_seen
from browser.steps import BLUE, only, open_tools, panel, search, told
from playwright.sync_api import Page, expect
from renderers import sample


def test_a_legend_entry_hides_its_kind_and_shows_it_again(open_page: Open) -> None:
    page = open_page(only("general:trust"))
    entry = page.get_by_role("button", name="General theme 1")
    entry.click()
    expect(entry).to_have_attribute("aria-pressed", "false")
    expect(page.locator("#status")).to_have_text("General theme hidden. 3 of 4 nodes shown.")
    assert not is_seen(page, BLUE)
    entry.click()
    assert is_seen(page, BLUE)


def by_heading(page: Page, name: str) -> None:
    """Show what stands under one heading only."""
    page.get_by_label("Heading of evidence").select_option(label=name)


def by_project(page: Page, name: str) -> None:
    """Show what one project says only."""
    page.get_by_label("Project that speaks").fill(name)
    page.keyboard.press("Tab")


def test_a_heading_leaves_the_lines_whose_evidence_stands_under_it(open_page: Open) -> None:
    page = open_page(sample.two_headings())
    open_tools(page)
    by_heading(page, "Impact")
    assert told(page) == "Heading Impact. 3 of 6 nodes shown."
    expect(page.locator("#state-words")).to_have_text("3 of 6 nodes shown · heading: Impact")
    page.click("#show-table")
    names = page.locator("table").first.locator("td.name")
    assert sorted(names.all_inner_texts()) == ["CHOICE", "Impact", "Trust"]


def test_a_line_counts_and_tells_only_what_the_heading_leaves_of_it(open_page: Open) -> None:
    page = open_page(sample.two_headings())
    search(page, "choice")
    page.get_by_role("button", name="Evidence: CHOICE supports Trust").click()
    assert "3 lines of evidence" in panel(page)
    open_tools(page)
    by_heading(page, "Impact")
    assert "1 line of evidence, 2 more hidden by the filters" in panel(page)
    assert page.locator("#panel .note").all_inner_texts() == ["They are proud."]


def test_headings_are_offered_in_the_order_of_the_questionnaire(open_page: Open) -> None:
    picture = sample.two_headings()
    picture.network.nodes["impact"]["position"] = 0
    page = open_page(picture)
    open_tools(page)
    offered = page.get_by_label("Heading of evidence").locator("option")
    assert offered.all_inner_texts() == ["all headings", "Impact", "Purpose"]


def test_a_project_leaves_what_touches_it_and_what_it_says(open_page: Open) -> None:
    page = open_page(sample.two_headings())
    open_tools(page)
    by_project(page, "organisations of hope")
    assert told(page) == "Project organisations of hope. 3 of 6 nodes shown."
    by_project(page, "CHOICE")
    assert told(page) == "Project CHOICE. 4 of 6 nodes shown."


def test_a_project_speaks_in_lines_that_it_does_not_touch(open_page: Open) -> None:
    picture = sample.two_headings()
    picture.network.remove_node("choice")
    page = open_page(picture)
    open_tools(page)
    by_project(page, "Choice")
    assert told(page) == "Project Choice. 3 of 5 nodes shown."  # Trust and both headings


def test_a_project_that_nobody_knows_is_said_to_be_unknown(open_page: Open) -> None:
    page = open_page(sample.two_headings())
    open_tools(page)
    by_project(page, "Zebra")
    assert told(page) == "No project has that name."
    expect(page.locator("#project-unknown")).to_be_visible()
    by_project(page, "CHOICE")
    expect(page.locator("#project-unknown")).to_be_hidden()
    page.get_by_role("button", name="All projects").click()
    expect(page.locator("#clear")).to_be_hidden()


def test_projects_of_one_name_are_told_apart(open_page: Open) -> None:
    picture = sample.two_headings()
    picture.network.nodes["hope"]["name"] = "CHOICE"
    page = open_page(picture)
    open_tools(page)
    by_project(page, "CHOICE (hope)")
    assert told(page) == "Project CHOICE (hope). 3 of 6 nodes shown."


def test_filters_add_up_and_one_button_lifts_them_all(open_page: Open) -> None:
    page = open_page(sample.two_headings())
    open_tools(page)
    by_heading(page, "Purpose")
    by_project(page, "CHOICE")
    page.get_by_role("button", name="Heading 2").click()
    assert told(page) == "Heading hidden. 2 of 6 nodes shown."
    for words in ("heading: Purpose", "project: CHOICE", "hidden: Heading"):
        assert words in page.locator("#state-words").inner_text()
    page.get_by_role("button", name="Show everything").click()
    assert told(page) == "All filters cleared. 6 of 6 nodes shown."
    expect(page.locator("#clear")).to_be_hidden()
    expect(page.locator("#tools summary")).to_be_focused()
    expect(page.get_by_label("Heading of evidence")).to_have_value("")
    expect(page.get_by_label("Project that speaks")).to_have_value("")
    expect(page.get_by_role("button", name="Heading 2")).to_have_attribute("aria-pressed", "true")


def test_filters_that_leave_nothing_say_so_in_the_drawing(open_page: Open) -> None:
    page = open_page(only("general:trust"))
    for entry in page.locator(".kinds .entry").all():
        entry.click()
    expect(page.locator("#nothing")).to_have_text("The filters leave nothing to show.")
    page.get_by_role("button", name="Show everything").click()
    expect(page.locator("#nothing")).to_be_hidden()


def test_a_thousand_projects_can_be_chosen_from_by_typing(open_page: Open) -> None:
    picture = replace(sample.themes(), network=sample.cloud(3000, 30), evidence={}, limit=3000)
    page = open_page(picture)
    assert page.locator("#projects option").count() == 1000
    open_tools(page)
    by_project(page, "Node 2997")
    assert told(page) == "Project Node 2997. 1 of 3,000 nodes shown."


def test_a_network_without_evidence_or_projects_offers_no_filters_for_them(open_page: Open) -> None:
    page = open_page(sample.waves())
    open_tools(page)
    expect(page.locator("#filters")).to_be_hidden()
