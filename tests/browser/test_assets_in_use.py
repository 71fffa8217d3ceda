"""The directory of assets in a browser: searched, filtered, mapped, downloaded."""

from __future__ import annotations

import csv
from io import StringIO
from itertools import combinations
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser.conftest import OpenHtml
from playwright.sync_api import Page, expect
from rendered_site import html, loaded, programme_of

from graphkit.resources import folder
from graphkit.workspace import open_workspace

KINDS = ("assets", "partners", "sources")
CAFES = {
    "nodes/Project.csv": "id,name\ngrow,Grow\nsing,Sing\n",
    "nodes/Partner.csv": "id,name\ntrust,Trust\n",
    "nodes/Place.csv": "id,name,latitude,longitude\nleeds,Leeds,53.8,-1.55\n"
    "york,York,53.96,-1.08\n",
    "nodes/Asset.csv": "id,name,aliases,note,kind\ncafe,Café Zoë,Tea room|Kaffee,,place\n"
    "choir,Choir,,Łódź songs,group\ngarden,Garden,,,place\nformula,=1+1,@SUM(A1),-2,+3\n",
    "edges/MOBILISES.csv": "from,to,locator,mode\ngrow,cafe,p. 1,uses\ngrow,garden,p. 2,creates\n"
    "sing,choir,p. 3,uses\nsing,cafe,p. 4,maps\n",
    "edges/HOLDS.csv": "from,to,locator\ntrust,cafe,p. 5\n",
    "edges/LOCATED_IN.csv": "from,to,locator\ncafe,leeds,p. 6\nchoir,leeds,p. 7\n"
    "garden,york,p. 8\n",
}


@pytest.fixture(scope="module")
def bundled(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    with open_workspace(tmp_path_factory.mktemp("bundled") / "s.lbug") as workspace:
        workspace.load(folder("seeds") / "mca-phase2")
        programme = programme_of(workspace)
    return {path: page for kind in KINDS for path, page in html(programme, kind)}


@pytest.fixture(scope="module")
def cafes(tmp_path_factory: pytest.TempPathFactory) -> str:
    with loaded(tmp_path_factory.mktemp("cafes"), CAFES) as workspace:
        ((_, page),) = html(programme_of(workspace), "assets")
    return page


def shown(page: Page) -> list[str]:
    """The ids of the assets that can be seen."""
    return page.locator(".entry:visible").evaluate_all("(all) => all.map((one) => one.id)")


def choose(page: Page, key: str, label: str) -> None:
    page.locator(f".filter select[data-key={key}]").select_option(label=label)


def is_contained(page: Page) -> bool:
    """Say whether nothing is wider than the window."""
    return bool(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))


def test_words_find_names_and_aliases_whatever_their_accents_and_case(
    cafes: str, open_html: OpenHtml
) -> None:
    page = open_html(cafes)
    find = page.get_by_label("Find assets")
    for typed, found in {
        "CAFE zoe": ["cafe"],
        "kaffee": ["cafe"],
        "łódź": ["choir"],
        "trust": ["cafe"],
        "grow": ["cafe", "garden"],
    }.items():
        find.fill(typed)
        assert shown(page) == found, typed


def test_filters_work_together_and_say_how_many_are_left(cafes: str, open_html: OpenHtml) -> None:
    page = open_html(cafes)
    count = page.locator(".found")
    assert count.get_attribute("role") == "status"
    choose(page, "project", "Grow (2)")
    assert shown(page) == ["cafe", "garden"]
    choose(page, "mode", "works with (2)")
    expect(count).to_have_text("1 of 4 assets")
    assert shown(page) == ["cafe"]
    choose(page, "kind", "group (1)")
    assert shown(page) == []
    assert "No assets" in (count.text_content() or "")
    page.get_by_role("button", name="Clear").click()
    assert len(shown(page)) == 4
    choose(page, "place", "not known (1)")
    assert shown(page) == ["formula"]


def test_a_dot_of_the_map_filters_and_lets_go_again(cafes: str, open_html: OpenHtml) -> None:
    page = open_html(cafes)
    leeds = page.locator('.map a[data-place="leeds"]')
    leeds.locator(".dot").click()
    assert sorted(shown(page)) == ["cafe", "choir"]
    assert leeds.get_attribute("aria-current") == "true"
    leeds.focus()
    page.keyboard.press("Enter")
    assert len(shown(page)) == 4
    assert leeds.get_attribute("aria-current") is None
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Clear").click()
    assert leeds.get_attribute("aria-current") is None


def test_what_is_shown_is_downloaded_and_harmless_in_a_spreadsheet(
    cafes: str, open_html: OpenHtml
) -> None:
    page = open_html(cafes)
    first = saved(page)
    assert [row["id"] for row in first] == ["formula", "cafe", "choir", "garden"]
    guarded = first[0]
    assert (guarded["name"], guarded["also called"]) == ("'=1+1", "'@SUM(A1)")
    assert (guarded["kind"], guarded["note"]) == ("'+3", "'-2")
    assert first[1] == {
        "id": "cafe",
        "name": "Café Zoë",
        "kind": "place",
        "also called": "Tea room; Kaffee",
        "note": "",
        "where": "Leeds",
        "held by": "Trust",
        "projects": "Grow (works with); Sing (maps)",
        "lines of evidence": "4",
    }
    choose(page, "kind", "place (2)")
    assert [row["id"] for row in saved(page)] == ["cafe", "garden"]


def saved(page: Page) -> list[dict[str, str]]:
    """Download the table and read it as a spreadsheet does."""
    with page.expect_download() as download:
        page.get_by_role("button", name="Download as CSV").click()
    content = download.value.path().read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(StringIO(content, newline=""), strict=True))


def test_evidence_opens_by_keyboard(cafes: str, open_html: OpenHtml) -> None:
    page = open_html(cafes)
    lines = page.locator("#cafe .evidence > li")
    expect(lines.first).to_be_hidden()
    page.locator("#cafe summary").focus()
    page.keyboard.press("Enter")
    expect(lines).to_have_count(4)
    expect(lines.nth(2)).to_contain_text("Held by Trust")
    expect(lines.nth(2)).to_contain_text("p. 5")


def test_without_scripts_the_directory_is_whole_and_dots_jump_to_their_places(
    bundled: dict[str, str], open_html: OpenHtml
) -> None:
    page = open_html(bundled["assets.html"], scripts=False)
    assert page.locator(".entry:visible").count() == 59
    expect(page.locator(".filter")).to_be_hidden()
    expect(page.get_by_role("button")).to_have_count(0)
    page.locator('.map a[data-place="greater-manchester"] .dot').click()
    expect(page.locator("#place_greater-manchester")).to_be_in_viewport()
    page.locator("#place_greater-manchester a", has_text="Choirs").click()
    expect(page.locator("#manchester-choirs")).to_be_in_viewport()


@pytest.mark.parametrize("width", [390, 1280])
def test_names_on_the_map_do_not_touch(
    width: int, bundled: dict[str, str], open_html: OpenHtml
) -> None:
    page = open_html(bundled["assets.html"], width=width)
    boxes = page.locator(".map a text, .map text.bare").evaluate_all(
        "(all) => all.map((one) => { const b = one.getBBox(); "
        "return [b.x, b.y + 2, b.x + b.width, b.y + b.height - 2]; })"
    )
    assert len(boxes) > 20
    for one, other in combinations(boxes, 2):
        apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
        assert apart, (one, other)
    frame = page.locator(".map .frame").evaluate(
        "(one) => [one.width, one.height].map((v) => v.baseVal.value)"
    )
    assert all(box[0] >= 0 and box[2] <= frame[0] for box in boxes)


@pytest.mark.parametrize(("scheme", "width"), [("light", 390), ("dark", 1280)])
def test_assistive_technology_finds_nothing_amiss_in_any_of_them(
    scheme: str, width: int, bundled: dict[str, str], open_html: OpenHtml
) -> None:
    for path in ("assets.html", "partners.html", "partners/ahrc.html", "sources.html"):
        page = open_html(bundled[path], width=width, scheme=scheme)
        for summary in page.locator("summary").all()[:3]:
            summary.click()
        found = Axe().run(page).response["violations"]
        assert [(each["id"], [node["html"] for node in each["nodes"]]) for each in found] == []
        assert is_contained(page)


def test_five_thousand_assets_are_filtered_while_one_types(
    tmp_path: Path, open_html: OpenHtml
) -> None:
    many = range(5000)
    files = {
        "nodes/Project.csv": "id,name\n" + "".join(f"p{n},Project {n}\n" for n in range(50)),
        "nodes/Place.csv": "id,name,latitude,longitude\n"
        + "".join(f"l{n},Town {n},{50 + n % 9},{n % 7}\n" for n in range(60)),
        "nodes/Asset.csv": "id,name,kind\n"
        + "".join(f"a{n},{'Café' if n % 2 else 'Choir'} {n},{n % 5}\n" for n in many),
        "edges/MOBILISES.csv": "from,to,locator,mode\n"
        + "".join(f"p{n % 50},a{n},p. {n},uses\n" for n in many),
        "edges/LOCATED_IN.csv": "from,to,locator\n"
        + "".join(f"a{n},l{n % 60},p. {n}\n" for n in many),
    }
    with loaded(tmp_path, files) as workspace:
        ((_, made),) = html(programme_of(workspace), "assets")
    page = open_html(made)
    took = page.evaluate(
        """() => {
          const input = document.querySelector(".filter input");
          const start = performance.now();
          for (const typed of ["c", "ca", "caf", "cafe"]) {
            input.value = typed;
            input.dispatchEvent(new Event("input"));
            document.body.offsetHeight;
          }
          return performance.now() - start;
        }"""
    )
    expect(page.locator(".found")).to_have_text("2500 of 5000 assets")
    assert took < 4000
