"""What is downloaded is what is shown: tables for spreadsheets, a picture that can be traced."""

from __future__ import annotations

import csv
from dataclasses import replace
from html import escape
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from browser.conftest import Open
from browser.steps import only, open_tools, search
from PIL import Image
from playwright.sync_api import Browser, Page
from renderers import sample

from graphkit.renderers import page as member

BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"


def saved(page: Page, button: str) -> tuple[str, bytes]:
    """Press a button and give the file's name and content."""
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    return download.value.suggested_filename, download.value.path().read_bytes()


def rows_of(content: bytes) -> list[dict[str, str]]:
    """Read a table the way a spreadsheet does."""
    text = content.decode("utf-8")
    assert text.startswith(BOM)
    return list(csv.DictReader(StringIO(text.removeprefix(BOM), newline=""), strict=True))


def test_nodes_are_saved_with_all_that_is_known_of_them(open_page: Open) -> None:
    page = open_page(sample.themes())
    open_tools(page)
    name, content = saved(page, "Nodes (CSV)")
    assert name == "general-themes-nodes.csv"
    rows = {row["id"]: row for row in rows_of(content)}
    assert len(rows) == 5
    assert rows["choice"]["aliases"] == "Realities; Réalités"
    assert rows["general:trust"]["headings"] == "2"
    assert rows["general:trust"]["connections"] == "3"
    assert rows["general:trust"]["lines of evidence"] == "3"


def test_evidence_is_saved_line_by_line(open_page: Open) -> None:
    page = open_page(sample.themes())
    open_tools(page)
    name, content = saved(page, "Evidence (CSV)")
    assert name == "general-themes-evidence.csv"
    rows = rows_of(content)
    assert [row["relationship id"] for row in rows] == ["s1", "s1", "s2", "s3", "a1", "a1"]
    assert rows[0] == {
        "relationship id": "s1",
        "from id": "choice",
        "from": "CHOICE",
        "relationship": "supports",
        "to id": "general:trust",
        "to": "Trust",
        "said by": "Choice evidences Co-Design",
        "heading": "Purpose",
        "note": "Residents design the service.",
        "quote": "We design it together.",
        "source": "The report of the programme",
        "locator": "3.2.1, page 12",
        "basis": "stated",
        "coder": "",
        "extent": "example",
        "stance": "",
        "left out of this public copy": "",
        "evidence": "2",
    }


def test_only_what_is_shown_is_saved(open_page: Open) -> None:
    page = open_page(sample.two_headings())
    open_tools(page)
    page.get_by_label("Heading of evidence").select_option(label="Impact")
    assert {row["id"] for row in rows_of(saved(page, "Nodes (CSV)")[1])} == {
        "choice",
        "general:trust",
        "impact",
    }
    notes = [row["note"] for row in rows_of(saved(page, "Evidence (CSV)")[1])]
    assert notes == ["They are proud."] * 2


def test_the_evidence_of_what_is_chosen_is_saved_by_itself(open_page: Open) -> None:
    page = open_page(sample.themes())
    search(page, "money")
    name, content = saved(page, "Save this evidence as CSV")
    assert name == "general-themes-evidence-money.csv"
    assert [row["relationship id"] for row in rows_of(content)] == ["s3"]
    search(page, "choice")
    page.get_by_role("button", name="Evidence: CHOICE supports Trust").click()
    notes = [row["note"] for row in rows_of(saved(page, "Save this evidence as CSV")[1])]
    assert notes == ["Residents design the service.", "They run it."]


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "\t", "\n"])
def test_no_cell_can_begin_a_formula(first: str, open_page: Open) -> None:
    formula = f'{first}HYPERLINK("http://127.0.0.1:9/away","x")'
    picture = only("general:trust")
    picture.network.nodes["choice"].update(name=formula, **{formula: formula})
    picture.evidence["s1"][0]["note"] = formula
    page = open_page(picture)
    open_tools(page)
    nodes, evidence = (saved(page, each)[1] for each in ("Nodes (CSV)", "Evidence (CSV)"))
    written = {row["id"]: row for row in rows_of(nodes)}["choice"]
    assert written["name"] == f"'{formula}"
    assert written[f"'{formula}"] == f"'{formula}"
    assert rows_of(evidence)[0]["note"] == f"'{formula}"
    for content in (nodes, evidence):
        for row in csv.reader(StringIO(content.decode("utf-8").removeprefix(BOM), newline="")):
            assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n")) for cell in row)


def test_awkward_texts_come_back_from_the_table_as_they_were(open_page: Open) -> None:
    text = 'Ünïcode, "quoted",\nof two lines 🌳; مرحبا'
    picture = only("general:trust")
    picture.network.nodes["hope"].update(name=text, kind="own kind")
    page = open_page(picture)
    open_tools(page)
    row = {row["id"]: row for row in rows_of(saved(page, "Nodes (CSV)")[1])}["hope"]
    assert (row["name"], row["kind"], row["own kind"]) == (text, "Project", "own kind")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_picture_is_the_drawing_twice_as_fine_with_its_caption(
    scheme: str, open_page: Open
) -> None:
    page = open_page(only("general:trust"), scheme=scheme)
    open_tools(page)
    name, content = saved(page, "Picture (PNG)")
    assert name == "general-themes.png"
    picture = Image.open(BytesIO(content)).convert("RGB")
    box = page.locator("#canvas").bounding_box()
    assert box is not None
    bottom = round(box["height"]) * 2
    assert picture.width == round(box["width"]) * 2
    assert picture.height > bottom + 150  # the title and two lines of caption
    for part in ((0, 0, picture.width, bottom), (0, bottom + 60, picture.width, picture.height)):
        assert len(picture.crop(part).getcolors(maxcolors=1 << 20)) > 10
    paper = picture.getpixel((0, picture.height - 1))
    assert (min(paper) > 200) is (scheme == "light")


def test_saving_the_picture_leaves_the_drawing_as_it_is(open_page: Open) -> None:
    page = open_page(only("general:trust"))
    open_tools(page)
    size = "[document.querySelector('canvas').width, document.querySelector('canvas').height]"
    before = page.evaluate(size), page.locator("#canvas").screenshot()
    page.mouse.move(0, 0)
    saved(page, "Picture (PNG)")
    assert (page.evaluate(size), page.locator("#canvas").screenshot()) == before


def test_the_picture_is_not_offered_where_the_table_is_shown(open_page: Open) -> None:
    page = open_page(sample.themes())
    open_tools(page)
    page.click("#show-table")
    assert not page.get_by_role("button", name="Picture (PNG)").is_visible()
    assert len(rows_of(saved(page, "Nodes (CSV)")[1])) == 5


def test_a_title_without_letters_still_gives_a_name(open_page: Open) -> None:
    page = open_page(replace(sample.themes(), title="主題 …/../"))
    open_tools(page)
    assert saved(page, "Nodes (CSV)")[0] == "network-nodes.csv"


def test_downloads_work_in_the_frame_of_a_notebook(browser: Browser, tmp_path: Path) -> None:
    html = escape(member.render(sample.themes()), quote=True)
    file = tmp_path / "notebook.html"
    file.write_text(
        f'<!doctype html><iframe sandbox="allow-scripts allow-downloads" width="1000" '
        f'height="700" srcdoc="{html}"></iframe>',
        encoding="utf-8",
    )
    page = browser.new_page()
    page.goto(file.as_uri())
    frame = page.frame_locator("iframe")
    frame.locator("#tools summary").click()
    for button in ("Picture (PNG)", "Nodes (CSV)", "Evidence (CSV)"):
        with page.expect_download() as download:
            frame.get_by_role("button", name=button).click()
        assert download.value.path().stat().st_size > 200
    page.close()
