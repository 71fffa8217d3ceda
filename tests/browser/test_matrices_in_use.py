"""Tables in people's hands: arrow keys, evidence, order, and all of it without scripts too."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser.conftest import OpenHtml
from matrices import allotments, reading
from playwright.sync_api import Page, expect

from graphkit.matrices import Cell, Head, Matrices
from graphkit.renderers import matrix_page
from graphkit.workspace import open_workspace


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Matrices]:
    folder = tmp_path_factory.mktemp("allotments")
    with open_workspace(folder / "graph.lbug") as opened:
        opened.load(allotments.write(folder / "dataset"))
        yield reading.drawn(opened)


@pytest.fixture(scope="module")
def html(tables: Matrices) -> str:
    return matrix_page.render(tables)


def cell(table: str, row: int, column: int) -> str:
    """Say in words where the focus must be to stand in a cell."""
    return f"#{table} tbody tr:nth-child({row + 1}) > :nth-child({column + 2})"


def is_focused(page: Page, selector: str) -> bool:
    """Say whether the focus is in an element or on it."""
    script = f"document.querySelector({selector!r}).contains(document.activeElement)"
    return bool(page.evaluate(script))


def enter(page: Page, table: str) -> None:
    """Come to a table as Tab does, to its one stop."""
    page.locator(f"#{table} table [tabindex='0']").focus()


def rows(page: Page, table: str) -> list[str]:
    """The names of the rows that are seen, from above."""
    return page.locator(f"#{table} tbody tr:visible th .name").all_inner_texts()


def test_a_table_is_one_stop_for_tab(html: str, open_html: OpenHtml) -> None:
    page = open_html(html)
    for table in ("headings", "themes", "cooccurrence"):
        assert page.locator(f"#{table} table [tabindex='0']").count() == 1
    page.locator("#themes .controls select").focus()
    page.keyboard.press("Tab")  # to where the table scrolls
    page.keyboard.press("Tab")
    assert is_focused(page, cell("themes", 0, 0))
    page.keyboard.press("Tab")
    assert not is_focused(page, "#themes table")


def test_arrow_keys_move_between_cells_and_stop_at_the_edge(html: str, open_html: OpenHtml) -> None:
    page = open_html(html)
    enter(page, "headings")
    for key, row, column in (
        ("ArrowRight", 0, 1),
        ("ArrowDown", 1, 1),
        ("End", 1, 3),
        ("ArrowRight", 1, 3),
        ("ArrowLeft", 1, 2),
        ("Home", 1, -1),
        ("ArrowLeft", 1, -1),
        ("Control+End", 3, 3),
        ("ArrowDown", 3, 3),
        ("PageUp", -1, 3),
    ):
        page.keyboard.press(key)
        if row < 0:
            assert is_focused(page, f"#headings thead th:nth-child({column + 2})")
        else:
            assert is_focused(page, cell("headings", row, column)), key


def test_a_cell_is_told_in_words_when_one_comes_to_it(html: str, open_html: OpenHtml) -> None:
    page = open_html(html)
    enter(page, "headings")
    status = page.locator("#headings [role=status]")
    expect(status).to_have_text("Archive, Purpose: gap: 1 time as one of “all projects”")
    page.keyboard.press("ArrowDown")
    expect(status).to_have_text(
        "Bus, Purpose: nothing, and the project has written no case study: not a gap"
    )
    page.keyboard.press("End")
    expect(status).to_have_text(
        "Bus, Learning: nothing, and no source covers this heading: not a gap"
    )


def test_enter_opens_the_evidence_and_escape_returns_to_the_cell(
    html: str, open_html: OpenHtml
) -> None:
    page = open_html(html)
    enter(page, "themes")
    page.keyboard.press("Control+End")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    expect(page.locator("#panel-title")).to_be_focused()
    told = page.locator("#panel").inner_text()
    for words in ("choir", "Money", "1 own answer, 1 against", "A fund for travel.", "day 2"):
        assert words in told
    page.keyboard.press("Escape")
    expect(page.locator("#panel")).to_be_hidden()
    assert is_focused(page, cell("themes", 2, 1))


def test_enter_on_a_gap_says_why_it_is_one(html: str, open_html: OpenHtml) -> None:
    page = open_html(html)
    enter(page, "headings")
    page.keyboard.press("End")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Enter")
    assert "gap: a source covers this heading" in page.locator("#panel").inner_text()
    page.keyboard.press("Escape")
    assert is_focused(page, cell("headings", 0, 2))


def test_a_click_opens_the_evidence_and_its_button_closes_it(
    html: str, open_html: OpenHtml
) -> None:
    page = open_html(html)
    page.locator("#headings td a").first.click()
    assert "All projects want trust." in page.locator("#panel").inner_text()
    page.get_by_role("button", name="Close").click()
    expect(page.locator("#panel")).to_be_hidden()


def test_shared_projects_lead_onward_to_their_words(html: str, open_html: OpenHtml) -> None:
    page = open_html(html)
    page.locator("#cooccurrence td a").nth(1).click()
    page.locator("#panel a", has_text="3 lines").click()
    expect(page.locator("#panel")).to_be_hidden()
    expect(page.locator("#themes-3-0")).to_be_in_viewport()


def test_rows_can_be_ordered_by_name_amount_gaps_or_a_column(
    html: str, open_html: OpenHtml
) -> None:
    page = open_html(html)
    select = page.locator("#headings select")
    assert rows(page, "headings") == ["Archive", "Bus", "choir", "Garden"]
    for choice, order in (
        ("Most in all", ["Garden", "choir", "Archive", "Bus"]),
        ("Most gaps", ["Archive", "Bus", "choir", "Garden"]),
        ("Methodology", ["Garden", "Archive", "choir", "Bus"]),
        ("Name", ["Archive", "Bus", "choir", "Garden"]),
    ):
        select.select_option(choice)
        assert rows(page, "headings") == order
    expect(page.locator("#headings [role=status]")).to_have_text("Rows ordered by Name")


def test_only_rows_with_gaps_can_be_shown_and_arrows_follow(html: str, open_html: OpenHtml) -> None:
    page = open_html(html)
    page.get_by_label("Only rows with gaps").check()
    assert rows(page, "headings") == ["Archive"]
    expect(page.locator("#headings [role=status]")).to_have_text("1 of 4 rows shown")
    enter(page, "headings")
    page.keyboard.press("ArrowDown")
    assert is_focused(page, cell("headings", 0, 0))


def test_hiding_the_row_one_stands_in_leaves_a_stop_for_tab(html: str, open_html: OpenHtml) -> None:
    page = open_html(html)
    enter(page, "headings")
    page.keyboard.press("Control+End")
    page.get_by_label("Only rows with gaps").check()
    assert page.locator("#headings table [tabindex='0']:visible").count() == 1


@pytest.mark.parametrize("width", [1280, 390])
def test_without_scripts_a_number_leads_to_its_words(
    width: int, html: str, open_html: OpenHtml
) -> None:
    page = open_html(html, width, scripts=False)
    link = page.locator("#themes td a", has_text="≥1")
    link.click()
    assert page.url.endswith("#themes-2-0")
    words = page.get_by_text("For example by singing unled.").nth(1)
    expect(words).to_be_in_viewport()
    expect(page.locator(".controls").first).to_be_hidden()


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(width: int, scheme: str, html: str, open_html: OpenHtml) -> None:
    page = open_html(html, width, scheme)
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    enter(page, "themes")
    page.keyboard.press("Control+End")
    page.keyboard.press("Enter")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("width", [1280, 390])
def test_a_wide_table_scrolls_in_itself_and_keeps_its_names_in_sight(
    width: int, tables: Matrices, open_html: OpenHtml
) -> None:
    heads = [Head(f"c{at}", f"A heading with a rather long name {at}") for at in range(40)]
    many = [Head(f"r{at}", f"Row {at} " + "of a programme " * 4) for at in range(60)]
    cells = {(row.id, head.id): Cell(float(at)) for row in many for at, head in enumerate(heads)}
    wide = replace(tables.matrices[0], rows=many, columns=heads, cells=cells)
    page = open_html(matrix_page.render(replace(tables, matrices=[wide])), width)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.locator("td").last.evaluate(
        "(cell) => cell.scrollIntoView({ block: 'nearest', inline: 'end' })"
    )
    expect(page.locator("tbody th").last).to_be_in_viewport(ratio=0.9)
    expect(page.locator("thead th").last).to_be_in_viewport(ratio=0.9)


def test_everything_is_on_paper(html: str, open_html: OpenHtml) -> None:
    page = open_html(html)
    page.emulate_media(media="print")
    assert page.locator(".controls:visible, nav:visible, .back:visible").count() == 0
    expect(page.get_by_text("For example by singing unled.").first).to_be_visible()
    hatch = "getComputedStyle(document.querySelector('td.gap')).backgroundImage"
    assert "repeating-linear-gradient" in page.evaluate(hatch)
