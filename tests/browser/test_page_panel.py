"""The panel tells what stands behind what one clicks, and leads onward."""

from __future__ import annotations

from dataclasses import replace

from browser.conftest import Open
from browser.drawing import islands_of, middle_of
from browser.steps import BLUE, SKY, only, panel, search
from playwright.sync_api import Page, expect
from renderers import sample


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


def test_a_node_with_a_page_of_its_own_leads_there(open_page: Open) -> None:
    page = open_page(replace(sample.themes(), links={"choice": "projects/choice.html#aims"}))
    search(page, "choice")
    link = page.get_by_role("link", name="Open its page")
    expect(link).to_have_attribute("href", "projects/choice.html#aims")
    search(page, "money")
    expect(link).to_have_count(0)


def test_what_is_left_out_of_a_public_copy_is_said_in_panel_and_table(open_page: Open) -> None:
    picture = only("general:trust")
    picture.evidence["s1"][0] = {
        **sample.row("e1", "choice", "co-design", heading="purpose"),
        "withheld": True,
    }
    picture.network.nodes["hope"]["withheld"] = True
    picture.network.add_edge("hope", "purpose", key="o", type="ANSWERS", withheld=True)
    page = open_page(picture)
    search(page, "choice")
    page.get_by_role("button", name="Evidence: CHOICE supports Trust, 2 lines").click()
    assert "Left out of this public copy." in panel(page)
    search(page, "hope")
    assert panel(page).count("Left out of this public copy.") == 1
    assert "withheld" not in panel(page)
    page.get_by_role("button", name="Organisations of Hope answers Purpose, 1 line").click()
    assert "Left out of this public copy." in panel(page)
    page.click("#show-table")
    assert page.locator("#table").inner_text().count("Left out of this public copy.") == 4


def test_a_line_whose_words_are_left_out_is_not_drawn_as_one_without_evidence(
    open_page: Open,
) -> None:
    picture = sample.partners()
    picture.network.remove_edges_from(list(picture.network.edges(keys=True)))
    picture.network.add_edge("council", "museum", key="t", type="TIES_TO", withheld=True)
    expect(open_page(picture).locator("#key-without")).to_be_hidden()
    picture.network.edges["council", "museum", "t"]["withheld"] = False
    expect(open_page(picture).locator("#key-without")).to_be_visible()


def test_what_a_query_says_of_a_relationship_is_told_as_facts(open_page: Open) -> None:
    picture = sample.partners()
    picture.network.add_edge(
        "council", "museum", key="0~b~council~museum", type="shared partners", shared_projects=3
    )
    page = open_page(picture)
    search(page, "council")
    page.get_by_role("button", name="Evidence: Council shared partners Museum").click()
    assert "shared projects\n3" in panel(page)


def test_five_hundred_parallel_lines_stay_usable(open_page: Open) -> None:
    page = open_page(sample.crowd(500))
    expect(page.locator("#key-crowd")).to_be_visible()
    search(page, "council")
    assert "500 connections, 500 lines of evidence" in panel(page)
    assert page.locator("#panel .why").count() == 120  # sixty in each direction
    page.get_by_role("button", name="Show 60 more of 190").first.click()
    assert page.locator("#panel .why").count() == 180
    page.locator("#panel .why").last.click()
    assert page.locator("#panel .note").count() == 1


def test_every_row_behind_a_line_of_many_can_be_reached(open_page: Open) -> None:
    picture = only("general:trust")
    many = [sample.row(f"m{at}", "choice", "co-design", note=f"said {at}") for at in range(150)]
    page = open_page(replace(picture, evidence={**picture.evidence, "s1": many}))
    search(page, "choice")
    page.locator("#panel .why").first.click()
    assert page.locator("#panel .note").count() == 60
    page.get_by_role("button", name="Show 60 more of 90").click()
    page.get_by_role("button", name="Show 30 more").click()
    assert page.locator("#panel .note").all_inner_texts()[-1] == "said 149"
