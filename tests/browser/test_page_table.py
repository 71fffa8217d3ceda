"""The table shows the same as the drawing, in words."""

from __future__ import annotations

from dataclasses import replace

from browser.conftest import Open
from playwright.sync_api import expect
from renderers import sample


def test_the_table_tells_every_node_and_every_line_of_evidence(open_page: Open) -> None:
    page = open_page(sample.themes())
    page.click("#show-table")
    nodes, evidence = page.locator("table").all()
    assert nodes.locator("tbody tr").count() == 5
    assert evidence.locator("tbody tr").count() == 6  # two, one, none told as a row, and two
    assert "We design it together." in evidence.inner_text()
    expect(evidence.locator("caption")).to_have_text("Evidence: 6 rows")


def test_a_hidden_kind_is_hidden_in_the_table_too(open_page: Open) -> None:
    page = open_page(sample.themes())
    page.click("#show-table")
    page.get_by_role("button", name="Project 2").click()
    assert page.locator("table").first.locator("tbody tr").count() == 3
    assert page.locator("table").last.locator("tbody tr").count() == 2


def test_the_table_sorts_by_a_heading_and_back(open_page: Open) -> None:
    page = open_page(sample.themes())
    page.click("#show-table")
    names = page.locator("table").first.locator("td.name")
    page.get_by_role("button", name="Name", exact=True).click()
    assert names.all_inner_texts()[:2] == ["CHOICE", "Money"]
    page.get_by_role("button", name="Name", exact=True).click()
    assert names.all_inner_texts()[:2] == ["Trust", "Purpose"]


def test_a_long_table_grows_by_its_button(open_page: Open) -> None:
    page = open_page(replace(sample.partners(), network=sample.cloud(250, 10)))
    page.click("#show-table")
    rows = page.locator("table").first.locator("tbody tr")
    assert rows.count() == 200
    page.get_by_role("button", name="Show 50 more of 50").click()
    assert rows.count() == 250
