"""Search finds what one types, however it is written."""

from __future__ import annotations

import pytest
from browser.conftest import Open
from browser.steps import search
from playwright.sync_api import expect
from renderers import sample


@pytest.mark.parametrize("words", ["trust", "TRU", "general:tr"])
def test_search_finds_a_node_by_name_or_id(words: str, open_page: Open) -> None:
    page = open_page(sample.themes())
    search(page, words)
    expect(page.locator("#panel-title")).to_have_text("Trust")
    expect(page.locator("#panel-title")).to_be_focused()


@pytest.mark.parametrize("words", ["realities", "réalités", "REALITES"])
def test_search_finds_a_node_by_an_alias_with_or_without_accents(
    words: str, open_page: Open
) -> None:
    page = open_page(sample.themes())
    search(page, words)
    expect(page.locator("#panel-title")).to_have_text("CHOICE")


def test_search_says_when_there_is_nothing(open_page: Open) -> None:
    page = open_page(sample.themes())
    page.fill("#search-text", "zebra")
    expect(page.locator("#search-found")).to_have_text("Nothing found")
