"""Honest but awkward datasets, drawn by the command line: each page shows something sensible."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from browser.conftest import OpenFile
from browser.visiting import is_contained, is_quiet
from made import folder

from graphkit import cli

TOML = {"dataset.toml": 'name = "awkward"\ntitle = "حقول 社区 👩\u200d🌾"\n'}
SCRIPTS = {
    **TOML,
    "nodes/Project.csv": "id,name,note\nחצר,חצר הקהילה,مجتمع صحي\n"
    "社区,社区花园健康项目,👩🏽\u200d🔬\n",
    "nodes/Theme.csv": f"id,name,definition\nثقة,ثقة,{'長い説明。' * 500}\n",
    "edges/EVIDENCES.csv": f"from,to,note\nחצר,ثقة,{'a long note ' * 850}\n社区,ثقة,互相信任\n",
}
PARALLEL = {
    **TOML,
    "nodes/Partner.csv": "id,name\na,Archive\nb,Bakery\n",
    "edges/TIES_TO.csv": "from,to,locator,note\n"
    + "".join(f"a,b,page {n},meeting {n}\n" for n in range(500)),
}
SINGLE = {**TOML, "nodes/Project.csv": "id,name\nalone,All alone\n"}
Draw = Callable[[dict[str, str], str], Path]


@pytest.fixture
def draw(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Draw:
    """Load a dataset and draw a view of it, as a person would; `site` is drawn as one."""

    def run(*arguments: object) -> None:
        monkeypatch.setattr("sys.argv", ["graphkit", *map(str, arguments)])
        with suppress(SystemExit):
            cli.main()

    def draw_(files: dict[str, str], view: str) -> Path:
        store = ("--store", tmp_path / "s.lbug")
        run("load", folder(tmp_path / "dataset", files), *store)
        if view == "site":
            run("site", tmp_path / "site", *store)
            return tmp_path / "site" / "index.html"
        run("draw", tmp_path / "out.html", "--view", view, *store)
        return tmp_path / "out.html"

    return draw_


@pytest.mark.parametrize("view", ["enablers-barriers", "partners", "matrix", "site"])
@pytest.mark.parametrize("files", [TOML, SINGLE, PARALLEL, SCRIPTS], ids=["0", "1", "500", "all"])
def test_a_page_of_awkward_data_is_contained_and_quiet(
    files: dict[str, str], view: str, draw: Draw, open_file: OpenFile
) -> None:
    page = open_file(draw(files, view), width=390)
    assert is_contained(page)
    is_quiet(page)
    assert "حقول 社区" in page.locator("body").inner_text()


def test_an_empty_network_says_so_in_words(draw: Draw, open_file: OpenFile) -> None:
    page = open_file(draw(TOML, "partners"))
    page.wait_for_function("performance.getEntriesByName('drawn').length > 0")
    assert page.locator("#nothing").is_visible()


def test_five_hundred_lines_between_two_can_all_be_read(draw: Draw, open_file: OpenFile) -> None:
    page = open_file(draw(PARALLEL, "partners"))
    page.wait_for_function("performance.getEntriesByName('drawn').length > 0")
    page.fill("#search-text", "archive")
    page.keyboard.press("Enter")
    assert "500" in page.locator("#panel").inner_text()
    page.click("#show-table")
    while page.locator("#table .more:visible").count():
        page.locator("#table .more:visible").first.click()
    words = page.locator("#table").inner_text()
    assert all(f"meeting {at}" in words for at in (0, 250, 499))


def test_scripts_from_right_to_left_and_long_notes_are_shown_whole(
    draw: Draw, open_file: OpenFile
) -> None:
    page = open_file(draw(SCRIPTS, "all"), width=390)
    page.wait_for_function("performance.getEntriesByName('drawn').length > 0")
    page.fill("#search-text", "חצר")
    page.keyboard.press("Enter")
    assert page.locator("#panel-title").text_content() == "חצר הקהילה"
    page.locator("#panel .why").first.click()
    note = page.locator("#panel .note").first.text_content() or ""
    assert len(note) == len("a long note " * 850) - 1
    assert is_contained(page)


def test_one_node_alone_is_found(draw: Draw, open_file: OpenFile) -> None:
    page = open_file(draw(SINGLE, "themes"))
    page.wait_for_function("performance.getEntriesByName('drawn').length > 0")
    page.fill("#search-text", "alone")
    page.keyboard.press("Enter")
    assert page.locator("#panel-title").text_content() == "All alone"
