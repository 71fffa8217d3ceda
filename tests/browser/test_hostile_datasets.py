"""A dataset whose every text is hostile, drawn by the command line into every kind of page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from urllib.parse import unquote

import pytest
from browser.conftest import OpenFile
from browser.hostile import storable, write_hostile
from browser.visiting import is_contained, is_quiet, parsed
from playwright.sync_api import Browser

from graphkit import cli
from graphkit.prose import text

MOST = 90
GROUPS = range(0, len(storable()), MOST)
FORBIDDEN = {
    *("iframe", "img", "object", "embed", "form", "base", "textarea", "video", "audio", "marquee"),
    *("math", "foreignobject", "frameset", "applet", "portal", "plaintext", "xmp", "dialog"),
}
NAMES = ("<img src=x onerror=1>", "a b#c?d%41&e", "{{7*7}} 'so' \"called\" 名前 \u202e")
"""Names of files that a disk takes."""
Command = Callable[..., None]


@pytest.fixture(scope="module")
def command() -> Iterator[Command]:
    """Run `graphkit …` as a person would; it must succeed."""
    with pytest.MonkeyPatch.context() as patch:

        def run(*arguments: object) -> None:
            patch.setattr("sys.argv", ["graphkit", *map(str, arguments)])
            with suppress(SystemExit):
                cli.main()
            assert Path(str(arguments[1])).exists(), arguments

        yield run


@pytest.fixture(scope="module", params=GROUPS)
def payloads(request: pytest.FixtureRequest) -> Sequence[str]:
    """Some of the payloads."""
    return storable()[request.param : request.param + MOST]


@pytest.fixture(scope="module")
def written(
    payloads: Sequence[str], command: Command, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """A folder with everything that the commands write of a hostile dataset."""
    folder = tmp_path_factory.mktemp("hostile")
    dataset = write_hostile(folder / "dataset", payloads)
    store = ("--store", folder / "s.lbug")
    command("load", dataset, *store)
    command("draw", folder / "headings.html", "--view", "matrix-headings", *store)
    command("site", folder / "site", *store)
    return folder


def pages(folder: Path) -> dict[str, str]:
    """Every page by its path."""
    found = sorted(folder.rglob("*.html"))
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in found}


def one_of_each(paths: Mapping[str, str]) -> list[str]:
    """Choose the pages of the site's own folder, and one of every folder below."""
    folders = {path.rpartition("/")[0]: path for path in paths}
    return [path for path in paths if path.count("/") < 2 or path in folders.values()]


def test_no_page_holds_anything_but_text_and_links_within(written: Path, browser: Browser) -> None:
    found = parsed(browser, pages(written))
    assert len(found) > MOST
    for path, page in found.items():
        assert page["unsafe"] == [], path
        assert not page["elements"].keys() & FORBIDDEN, path
        assert page["elements"].get("script", 0) <= 3, path
        assert page["elements"]["meta"] <= 6, path


def test_every_payload_is_told_as_text(
    written: Path, payloads: Sequence[str], browser: Browser
) -> None:
    found = parsed(browser, pages(written / "site"))
    for path in ("projects.html", "assets.html", "partners.html", "sources.html"):
        words = _spaced(found[path]["words"])
        missing = [payload for payload in payloads if _spaced(text(payload)) not in words]
        assert missing == [], path


def test_nothing_runs_or_breaks_out_on_any_kind_of_page(written: Path, open_file: OpenFile) -> None:
    for at, path in enumerate(one_of_each(pages(written))):
        page = open_file(written / path, width=1280 if at % 2 else 390)
        assert is_contained(page), path
        is_quiet(page)
        page.context.close()


@pytest.mark.parametrize("name", NAMES)
def test_a_file_may_have_any_name(
    name: str, command: Command, tmp_path: Path, open_file: OpenFile
) -> None:
    dataset = write_hostile(tmp_path / "dataset", ["one", "two"])
    out = tmp_path / "out" / f"{name}.html"
    out.parent.mkdir()
    command("load", dataset, "--store", tmp_path / "s.lbug")
    command("draw", out, "--view", "all", "--limit", "12", "--store", tmp_path / "s.lbug")
    beside = [path for path in out.parent.iterdir() if path.is_dir()]
    assert {path.name.startswith(name) for path in out.parent.iterdir()} == {True}
    page = open_file(out)
    page.wait_for_function("performance.getEntriesByName('drawn').length > 0")
    addresses = page.evaluate("JSON.parse(document.querySelector('#data').textContent)")
    links = set(re.findall(r"'([^']*\.html)'", repr(addresses)))
    assert links
    assert all((out.parent / unquote(link)).is_file() for link in links)
    assert beside
    is_quiet(page)


def _spaced(words: str) -> str:
    return " ".join(words.split())
