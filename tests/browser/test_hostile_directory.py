"""Assets, partners and sources whose every text is hostile: nothing runs, nothing breaks."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

import pytest
from browser.conftest import OpenHtml
from browser.payloads import PAYLOADS, STRUCK
from rendered_site import html, loaded, programme_of

from graphkit.prose import text

KINDS = ("assets", "partners", "sources")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    path = tmp_path_factory.mktemp("hostile")
    with loaded(path, _tables()) as workspace:
        programme = programme_of(workspace)
        yield {path: page for kind in KINDS for path, page in html(programme, kind)}


def _texts() -> list[str]:
    """Payloads that a table of text can hold."""
    found = (text(payload).strip() for payload in PAYLOADS.values())
    return [each for each in found if each and each.isascii() | each.isprintable()]


def _tables() -> dict[str, str]:
    texts = _texts()
    names = [(f"n{at}", each) for at, each in enumerate(texts)]
    words = [(each, each, each) for each in texts]
    own = [[id_, name, name.replace("|", "\\|"), name, name] for id_, name in names]
    places = [(f"l{at}", each, 50 + at % 9, at % 7) for at, each in enumerate(texts)]
    joined = [(f"p{id_}", id_, *said) for (id_, _), said in zip(names, words, strict=True)]
    return {
        "nodes/Asset.csv": table(["id", "name", "aliases", "note", "kind"], own),
        "nodes/Partner.csv": table(
            ["id", "name", "aliases", "note", "kind"], [[f"h{row[0]}", *row[1:]] for row in own]
        ),
        "nodes/Project.csv": table(["id", "name"], [(f"p{id_}", name) for id_, name in names]),
        "nodes/Place.csv": table(["id", "name", "latitude", "longitude"], places),
        "nodes/Source.csv": table(
            ["id", "name", "note", "kind", "citation"],
            [(f"s{id_}", name, name, name, name) for id_, name in names],
        ),
        "edges/MOBILISES.csv": table(["from", "to", "locator", "note", "coder"], joined),
        "edges/HOLDS.csv": table(
            ["from", "to", "locator", "note", "coder"],
            [(f"h{id_}", id_, *said) for (id_, _), said in zip(names, words, strict=True)],
        ),
        "edges/PARTNERS_IN.csv": table(
            ["from", "to", "locator", "note", "role", "source"],
            [
                ("hn0", f"p{id_}", *said, f"s{id_}")
                for (id_, _), said in zip(names, words, strict=True)
            ],
        ),
        "edges/TIES_TO.csv": table(
            ["from", "to", "locator", "relation", "wave"],
            [
                ("hn0", f"h{id_}", *said)
                for (id_, _), said in list(zip(names, words, strict=True))[1:]
            ],
        ),
        "edges/LOCATED_IN.csv": table(
            ["from", "to", "locator"],
            [(f"n{at}", f"l{at}", each) for at, each in enumerate(texts)],
        ),
    }


def table(head: list[str], rows: object) -> str:
    stream = StringIO()
    csv.writer(stream).writerows([head, *rows])  # type: ignore[misc]
    return stream.getvalue()


@pytest.mark.parametrize(
    "path", ["assets.html", "partners.html", "partners/hn0.html", "sources.html"]
)
def test_hostile_text_arrives_as_written_and_never_runs(
    path: str, hostile: dict[str, str], open_html: OpenHtml
) -> None:
    own = hostile[path].count("<script>")
    for width in (390, 1280):
        page = open_html(hostile[path], width=width)
        page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
        if path == "assets.html":
            page.get_by_label("Find assets").fill("script")
            page.locator(".map a .dot").first.dispatch_event("click")
            with page.expect_download():
                page.get_by_role("button", name="Download as CSV").click()
            page.get_by_role("button", name="Clear").click()
            names = page.locator(".entry h3").all_text_contents()
            assert sorted(names) == sorted(each.replace("\r\n", "\n") for each in _texts())
        assert page.evaluate(f"window.{STRUCK}") is None
        assert page.evaluate("document.scripts.length") <= max(own, 1)
        assert page.locator("iframe, img, object, video, form, base, textarea, embed").count() == 0
        assert page.locator("footer p").last.is_visible()
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
