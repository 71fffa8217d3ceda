"""The page in people's hands: search, legend, evidence, table, keyboard, light and dark."""

from __future__ import annotations

from dataclasses import replace

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser.conftest import Open
from browser.drawing import is_seen, islands_of, middle_of
from playwright.sync_api import Page, expect
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


def test_a_click_on_a_node_tells_what_is_known_of_it(open_page: Open) -> None:
    page = open_page(only("general:trust"))
    page.mouse.click(*middle_of(page, BLUE))
    expect(page.locator("#panel-title")).to_have_text("Trust")
    assert "3 connections, 3 lines of evidence" in panel(page)
    expect(page.locator("#status")).to_have_text("Trust, General theme: 3 connections")


def test_a_click_on_a_line_tells_the_evidence_behind_it(open_page: Open) -> None:
    page = open_page(only("general:trust"))
    (left, top), (right, bottom) = middle_of(page, BLUE), middle_of(page, (58, 63, 69))
    page.mouse.click((left + right) / 2, (top + bottom) / 2)
    told = panel(page)
    for words in (
        "Trust\narises under\nPurpose",
        "2 lines of evidence",
        "Choice evidences Co-Design",
        "Residents design the service.",
        "“We design it together.”",
        "The report of the programme: 3.2.1, page 12",
        "stated: the source says so itself · named as an example: at least these",
        "coder AB",
    ):
        assert words in told


def only(theme: str) -> Picture:
    """The sample with one general theme, so that its colour is seen once."""
    picture = sample.themes()
    others = [node for node in picture.network if node.startswith("general:") and node != theme]
    picture.network.remove_nodes_from(others)
    return picture


def test_evidence_against_is_told_as_such_and_not_counted_as_support(open_page: Open) -> None:
    page = open_page(sample.themes())
    search(page, "trust")
    page.get_by_role("button", name="Evidence: Organisations of Hope supports Trust").click()
    assert "no evidence at hand, 1 against" in panel(page)
    assert "Speaks against it" in panel(page)
    expect(page.locator("#key-against")).to_be_visible()


def test_a_line_without_evidence_says_so_and_the_key_explains_its_dashes(open_page: Open) -> None:
    page = open_page(sample.themes())
    search(page, "money")
    assert "no evidence" in panel(page)
    expect(page.locator("#key-without")).to_be_visible()


def test_the_key_does_not_explain_what_is_not_drawn(open_page: Open) -> None:
    page = open_page(sample.partners())
    expect(page.locator("#key-without")).to_be_hidden()
    expect(page.locator("#key-against")).to_be_hidden()


def test_evidence_leads_onward_to_the_nodes_at_its_ends(open_page: Open) -> None:
    page = open_page(sample.themes())
    search(page, "choice")
    page.locator("#panel .why").first.click()
    page.locator("#panel .ends .link").last.click()
    expect(page.locator("#panel-title")).to_have_text("Trust")


def test_parallel_lines_are_each_told_and_can_each_be_clicked(open_page: Open) -> None:
    page = open_page(sample.partners())
    search(page, "museum")
    assert page.locator("#panel .why").count() == 3
    told = set()
    (left, top), (right, bottom) = ends_of_the_pair(page)
    for step in range(-40, 41, 2):
        across = ((bottom - top), -(right - left))
        length = (across[0] ** 2 + across[1] ** 2) ** 0.5
        page.keyboard.press("Escape")
        page.mouse.click(
            (left + right) / 2 + across[0] / length * step,
            (top + bottom) / 2 + across[1] / length * step,
        )
        if page.locator("#panel .note").count():
            told.add(page.locator("#panel .note").inner_text())
    assert told == {"meets", "pays", "advises"}


def ends_of_the_pair(page: Page) -> tuple[tuple[float, float], tuple[float, float]]:
    """Where the two sky-coloured nodes are, leftmost first."""
    one, two = islands_of(page, SKY)
    return one, two


def test_a_legend_entry_hides_its_kind_and_shows_it_again(open_page: Open) -> None:
    page = open_page(only("general:trust"))
    entry = page.get_by_role("button", name="General theme 1")
    entry.click()
    expect(entry).to_have_attribute("aria-pressed", "false")
    expect(page.locator("#status")).to_have_text("General theme hidden. 3 of 4 nodes shown.")
    assert not is_seen(page, BLUE)
    entry.click()
    assert is_seen(page, BLUE)


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


def test_an_empty_network_says_so_little_and_breaks_nothing(open_page: Open) -> None:
    picture = sample.themes()
    picture.network.clear()
    page = open_page(replace(picture, evidence={}))
    page.click("#show-table")
    expect(page.locator("caption").first).to_have_text("Nodes: 0 rows")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_assistive_technology_finds_nothing_amiss(scheme: str, width: int, open_page: Open) -> None:
    page = open_page(sample.themes(), width=width, scheme=scheme)
    assert_accessible(page)
    page.fill("#search-text", "o")
    assert_accessible(page)
    page.keyboard.press("Enter")
    assert_accessible(page)
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


def test_paper_is_light_even_where_the_screen_is_dark(open_page: Open) -> None:
    page = open_page(only("general:trust"), scheme="dark")
    assert not is_seen(page, BLUE)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert is_seen(page, BLUE)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert not is_seen(page, BLUE)
