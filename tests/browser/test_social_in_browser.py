"""Pictures of social networks in a real browser: sizes, colours, legends, evidence, names."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser.conftest import OpenFile
from browser.drawing import is_seen
from browser.payloads import STRUCK
from browser.steps import open_tools, panel, search, told
from browser.visiting import CHOOSE_EVERYTHING, is_contained, is_quiet
from playwright.sync_api import Page, expect

from graphkit.network.study import Choice, Study
from graphkit.workspace import open_workspace

HOSTILE = f"<img src=x onerror=window.{STRUCK}=1>"
PARTNERS = {
    "ann": ("Ann", "arts"),
    "bob": ("Bob", "arts"),
    "cat": ("Cat", "health"),
    "dan": ("Dan", f"health {HOSTILE}"),
    "eve": (f"Eve {HOSTILE}", ""),
}
TIES = {
    "2023": ("ann bob", "bob cat", "ann dan"),
    "2024": ("ann bob", "bob cat", "cat dan", "bob dan"),
}
VIEWS = ("sociogram", "groups", "change", "brokerage")
CROWD = """
(ramp) => {
  const step = ramp.firstElementChild;
  step.textContent = "1,000 to 2,000";
  ramp.append(...[1, 2, 3, 4].map(() => step.cloneNode(true)));
}
"""
"""Gives a legend of numbers as many steps as there are, all of them wide."""
BLUE, ORANGE, DARKEST = (0, 114, 178), (230, 159, 0), (8, 48, 107)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Every view of a made-up consortium that answered twice."""
    folder = tmp_path_factory.mktemp("social")
    _dataset(folder / "harbour")
    with open_workspace(folder / "s.lbug") as workspace:
        workspace.load(folder / "harbour")
        for view in VIEWS:
            waves = ("2023", "2024") if view == "change" else ()
            study = Study(choice=Choice(by="ties"), waves=waves, group="kind")
            workspace.draw(folder / f"{view}.html", view, network=study)
        study = Study(choice=Choice(by="ties"))
        workspace.draw(
            folder / "measured.html",
            "sociogram",
            network=study,
            size="degree",
            colour="betweenness",
        )
        yield folder


def _dataset(folder: Path) -> None:
    (folder / "nodes").mkdir(parents=True)
    (folder / "edges").mkdir()
    (folder / "dataset.toml").write_text('name = "harbour"\n', encoding="utf-8")
    partners = [(id_, name, kind) for id_, (name, kind) in PARTNERS.items()]
    _table(folder / "nodes/Partner.csv", [("id", "name", "kind"), *partners])
    ties = [
        (*pair.split(), wave, f"They meet in {wave}. {HOSTILE}", "coded", "AB", "false")
        for wave, pairs in TIES.items()
        for pair in pairs
    ]
    head = ("from", "to", "wave", "note", "basis", "coder", "directed")
    _table(folder / "edges/TIES_TO.csv", [head, *ties])


def _table(path: Path, rows: list[tuple[str, ...]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)


def opened(open_file: OpenFile, path: Path, width: int = 1280, scheme: str = "light") -> Page:
    page: Page = open_file(path, width, scheme)
    if page.locator("#canvas").count():
        page.wait_for_function("performance.getEntriesByName('drawn').length > 0")
    return page


def legend(page: Page) -> list[str]:
    """What colours stand for, as one reads it."""
    return [" ".join(text.split()) for text in page.locator("#communities li").all_inner_texts()]


def test_a_page_begins_with_the_group_that_was_chosen(open_file: OpenFile, written: Path) -> None:
    page = opened(open_file, written / "sociogram.html")
    assert legend(page)[:3] == ["kind", "arts 2", "health 1"]
    assert legend(page)[-1] == "no kind 1"
    assert is_seen(page, BLUE)
    page.get_by_role("button", name="arts 2").click()
    assert told(page) == "arts hidden. 3 of 5 nodes shown."
    assert not is_seen(page, BLUE)


@pytest.mark.parametrize(("scheme", "quiet"), [("light", "#565d66"), ("dark", "#a9b1b9")])
def test_an_actor_without_a_group_has_an_outline_one_sees(
    scheme: str, quiet: str, open_file: OpenFile, written: Path
) -> None:
    page = opened(open_file, written / "sociogram.html", scheme=scheme)
    red, green, blue = bytes.fromhex(quiet[1:])
    assert is_seen(page, (red, green, blue))
    page.get_by_role("button", name="no kind 1").click()
    assert not is_seen(page, (red, green, blue))


def test_a_page_begins_with_the_measures_that_were_chosen(
    open_file: OpenFile, written: Path
) -> None:
    page = opened(open_file, written / "measured.html")
    expect(page.locator("#key-size")).to_have_text("Larger: more degree.")
    assert legend(page)[0] == "betweenness"
    assert is_seen(page, DARKEST)
    open_tools(page)
    expect(page.locator("#size-about")).to_contain_text("others an actor is tied to")
    page.get_by_label("Colour by").select_option("kind")
    assert told(page) == "Coloured by kind. 5 of 5 nodes shown."
    assert is_seen(page, BLUE)
    page.get_by_label("Colour by").select_option("kind of node")
    assert told(page) == "Coloured by kind of node. 5 of 5 nodes shown."
    assert legend(page) == []


def test_an_actor_tells_its_measures_and_why_one_is_undefined(
    open_file: OpenFile, written: Path
) -> None:
    page = opened(open_file, written / "measured.html")
    search(page, "Bob")
    assert "degree\n3" in panel(page)
    search(page, "Eve")
    assert "constraint because" in panel(page)


def test_the_table_says_what_colours_sizes_and_widths_say(
    open_file: OpenFile, written: Path
) -> None:
    page = opened(open_file, written / "measured.html")
    page.click("#show-table")
    nodes, ties = page.locator("#table table").all()
    heads = nodes.locator("th").all_inner_texts()
    assert heads[-3:] == ["Colour: betweenness", "Size: degree", "About"]
    bob = nodes.locator("tr", has_text="Bob").locator("td").all_inner_texts()
    assert bob[-2] == "3"
    assert ties.locator("th").all_inner_texts()[:2] == ["Relationship", "Weight"]
    kept = ties.locator("tr", has_text="Ann tied with Bob").first.locator("td").all_inner_texts()
    assert kept[1] == "2"
    for _ in range(2):
        nodes.get_by_role("button", name="Size: degree").click()
    assert nodes.locator("td.name").first.inner_text() in {"Bob", "Dan"}
    open_tools(page)
    page.get_by_label("Colour by").select_option("kind")
    page.get_by_label("Size by").select_option(label="connections")
    assert page.locator("#table table").first.locator("th").all_inner_texts()[-2:] == [
        "Colour: kind",
        "About",
    ]


def test_a_tie_opens_what_both_waves_say_of_it(open_file: OpenFile, written: Path) -> None:
    page = opened(open_file, written / "change.html")
    search(page, "Ann")
    page.get_by_role("button", name="Evidence: Ann kept a tie with Bob").click()
    assert "They meet in 2023." in panel(page)
    assert "They meet in 2024." in panel(page)


def test_ties_without_a_direction_are_one_list_of_an_actor(
    open_file: OpenFile, written: Path
) -> None:
    page = opened(open_file, written / "sociogram.html")
    search(page, "Dan")
    assert page.locator("#panel h3").all_inner_texts() == ["tied with (3)"]
    page = opened(open_file, written / "change.html")
    search(page, "Dan")
    assert sorted(page.locator("#panel h3").all_inner_texts()) == [
        "lost a tie with (1)",
        "made a tie with (2)",
    ]


def test_what_became_of_ties_is_a_legend_that_filters(open_file: OpenFile, written: Path) -> None:
    page = opened(open_file, written / "change.html")
    types = [" ".join(text.split()) for text in page.locator(".types li").all_inner_texts()]
    assert types == ["kept 2", "made 2", "lost 1"]
    dashes = page.locator(".types path").evaluate_all(
        "(paths) => paths.map((path) => path.getAttribute('stroke-dasharray'))"
    )
    assert len(set(dashes)) == 3
    page.get_by_role("button", name="lost 1").click()
    assert told(page).startswith("lost hidden.")


def test_a_thicker_line_between_groups_holds_more_ties(open_file: OpenFile, written: Path) -> None:
    page = opened(open_file, written / "groups.html")
    expect(page.locator("#key-width")).to_have_text("Thicker: more ties.")


def test_a_cell_of_the_table_of_brokers_opens_its_evidence(
    open_file: OpenFile, written: Path
) -> None:
    page = opened(open_file, written / "brokerage.html")
    page.locator("td a").first.click()
    expect(page.locator("body")).to_contain_text("They meet in 2024.")


def test_the_legend_of_a_table_keeps_its_words_whole_on_a_narrow_screen(
    open_file: OpenFile, written: Path
) -> None:
    page = opened(open_file, written / "brokerage.html", width=400)
    page.locator(".ramp dd").evaluate(CROWD)
    unit = page.locator(".ramp dt").bounding_box()
    assert unit
    assert unit["height"] < 30
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("view", [*VIEWS, "measured"])
def test_every_view_is_sound_and_runs_nothing_that_names_contain(
    view: str, scheme: str, width: int, open_file: OpenFile, written: Path
) -> None:
    page = opened(open_file, written / f"{view}.html", width, scheme)
    is_quiet(page)
    assert is_contained(page)
    if page.locator("#canvas").count():
        open_tools(page)
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    assert [(each["id"], [node["html"] for node in each["nodes"]]) for each in found] == []
    if page.locator("#canvas").count():
        page.evaluate(CHOOSE_EVERYTHING)
        is_quiet(page)
