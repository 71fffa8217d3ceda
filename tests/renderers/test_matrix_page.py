"""A page of tables as a file: every number leads to its evidence, and nothing else gets in."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from matrices import allotments, reading

from graphkit.disclosure import Public
from graphkit.errors import OutputError
from graphkit.gallery import Gallery
from graphkit.matrices import Head, Matrices
from graphkit.renderers import matrix_page
from graphkit.workspace import Workspace, open_workspace

VOID = {"meta", "link", "br"}


class Read(HTMLParser):
    """Links in cells, and the words of every element with an id, read apart from the writer."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str | None] = []
        self.words: dict[str, str] = {}
        self.links: list[tuple[str, str]] = []
        self.scopes: list[str] = []
        self.inline: list[str] = []
        self.policy = ""
        self._in: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        own = dict(attrs)
        self.inline += [name for name in own if name == "style" or name.startswith("on")]
        if own.get("http-equiv"):
            self.policy = own["content"] or ""
        if tag == "th":
            self.scopes.append(own.get("scope") or "")
        if tag == "a":
            self.links.append((own.get("href") or "", ""))
        if tag not in VOID:
            self.open.append(own.get("id"))
            self._in.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._in.pop() == tag
        self.open.pop()

    def handle_data(self, data: str) -> None:
        for id_ in filter(None, self.open):
            self.words[id_] = f"{self.words.get(id_, '')}{data}"
        if "a" in self._in:
            href, words = self.links[-1]
            self.links[-1] = (href, words + data)


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    folder = tmp_path_factory.mktemp("allotments")
    with open_workspace(folder / "graph.lbug") as opened:
        opened.load(allotments.write(folder / "dataset"))
        yield opened


@pytest.fixture(scope="module")
def tables(workspace: Workspace) -> Matrices:
    return reading.drawn(workspace)


@pytest.fixture(scope="module")
def html(tables: Matrices) -> str:
    return matrix_page.render(tables)


def test_every_fragment_leads_to_something_in_the_page(html: str) -> None:
    read = Read(html)
    fragments = {href[1:] for href, _ in read.links if href.startswith("#")}
    assert fragments <= read.words.keys()
    assert len(fragments) == 3 + 8 + 6 + 3  # tables, cells with evidence, pairs of themes


def test_a_number_leads_to_as_many_lines(html: str) -> None:
    read = Read(html)
    # Row 2 is the choir's, column 1 money's: evidence for and against, told apart.
    words = read.words["themes-2-1"]
    assert ("#themes-2-1", "1 ✗1") in read.links
    assert "A fund for travel." in words
    assert re.search(r"Speaks against it.*Nobody wants a fund\.", words, re.DOTALL)
    assert "They leave the shed open." not in words


def test_a_line_tells_who_says_it_where_and_how(html: str) -> None:
    words = Read(html).words["headings-3-0"]
    for part in (
        "Garden evidences Trust as an aim",
        "They leave the shed open.",
        "“Nobody locks up.”",
        "The report: page 1",
        "its own answer",
        "named in a closed list",
        "Garden answers Purpose",
    ):
        assert part in words


def test_shared_projects_lead_to_the_evidence_in_the_table_of_themes(html: str) -> None:
    read = Read(html)
    assert ("#themes-3-0", "3 lines on Trust") in read.links
    assert "choir" in read.words["cooccurrence-0-1"]


def test_alone_the_table_of_shared_projects_brings_their_evidence(workspace: Workspace) -> None:
    read = Read(matrix_page.render(reading.drawn(workspace, "matrix-cooccurrence")))
    (address,) = {href[1:] for href, words in read.links if words == "3 lines on Trust"}
    assert "They leave the shed open." in read.words[address]
    assert "For example by singing unled." not in read.words[address]


def test_headers_have_scopes_and_nothing_is_inlined_into_attributes(html: str) -> None:
    read = Read(html)
    assert set(read.scopes) == {"row", "col"}
    assert read.inline == []


def test_the_page_may_run_only_what_it_brings(html: str) -> None:
    for kind in ("script", "style"):
        texts = re.findall(rf"<{kind}>(.*?)</{kind}>", html, re.DOTALL)
        digests = (hashlib.sha256(text.encode()).digest() for text in texts)
        allowed = " ".join(f"'sha256-{base64.b64encode(one).decode()}'" for one in digests)
        assert f"{kind}-src {allowed};" in Read(html).policy
    assert "default-src 'none'" in Read(html).policy


def test_gaps_are_named_and_hatched(html: str) -> None:
    assert html.count('<td class="gap"') == 2
    assert "2 gaps." in html
    assert "repeating-linear-gradient" in html


def test_names_link_to_relative_addresses(tables: Matrices) -> None:
    links = {"garden": "projects/garden.html", "purpose": "themes.html#purpose"}
    read = Read(matrix_page.render(replace(tables, links=links, back=("All", "index.html"))))
    assert ("projects/garden.html", "Garden") in read.links
    assert ("themes.html#purpose", "Purpose") in read.links
    assert ("index.html", "← All") in read.links


@pytest.mark.parametrize(
    "address",
    [
        *("javascript:alert(1)", "https://example.org/", "//example.org", "/etc/passwd"),
        *("data:text/html,x", " javascript:x", "\\\\server\\share", "a b.html", "x\n:y"),
    ],
)
def test_other_addresses_are_dropped(tables: Matrices, address: str) -> None:
    links = dict.fromkeys(("garden", "purpose"), address)
    page = matrix_page.render(replace(tables, links=links, back=("All", address)))
    assert {href for href, _ in Read(page).links if not href.startswith("#")} == set()


def test_a_public_copy_says_what_it_leaves_out(workspace: Workspace) -> None:
    gallery = Gallery(workspace.store, Public.CONFIDENTIAL)
    words = Read(matrix_page.render(gallery.matrices("matrix", {}))).words
    assert "Words left out of this public copy." in words["themes-2-1"]
    assert "A fund for travel." not in words["themes-2-1"]
    assert "Words left out of this public copy." not in words["themes-3-0"]


def test_the_same_tables_give_the_same_page(workspace: Workspace, html: str) -> None:
    assert matrix_page.render(reading.drawn(workspace)) == html


def test_an_empty_table_says_why(tables: Matrices) -> None:
    bare = [replace(one, rows=(), cells={}, empty="Nobody came.") for one in tables.matrices]
    page = matrix_page.render(replace(tables, matrices=bare))
    assert page.count("Nobody came.") == 3
    assert "<table" not in page


def test_more_than_a_page_can_hold_is_refused_with_the_way_out(tables: Matrices) -> None:
    rows = [Head(f"p{at}", f"Project {at}") for at in range(100_000)]
    large = [replace(one, rows=rows) for one in tables.matrices]
    with pytest.raises(OutputError, match="--view matrix-headings"):
        matrix_page.render(replace(tables, matrices=large))


def test_text_is_text(tables: Matrices) -> None:
    cross = "</td><script>alert(1)</script>"
    heads = [replace(head, name=cross, about=cross) for head in tables.matrices[0].rows]
    hostile = [
        replace(one, rows=heads, title=cross, about=cross, unit=cross) for one in tables.matrices
    ]
    page = matrix_page.render(replace(tables, title=cross, matrices=hostile, caption=[cross]))
    assert page.count("<script>") == 1
