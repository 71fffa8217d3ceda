"""Public copies hold no word that they must not tell, in any kind of file; and all others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from made import SMALL, folder
from marked import NOBODY, OPEN, SECRET, marks_in, write_marked

from graphkit import catalog, queries
from graphkit.disclosure import DETAILS, FACTS, OF_NODES, OF_SOURCES, WORDS, Disclosure, Public
from graphkit.errors import ParameterError, QueryError
from graphkit.gallery import Gallery
from graphkit.matrices import Matrices
from graphkit.model.schema import Schema
from graphkit.pictures import Picture
from graphkit.resources import folder as resource
from graphkit.workspace import Workspace, open_workspace

EXAMPLES = {"project": "project-a", "theme": "theme-a", "heading": "purpose", "id": "theme-a"}
PAIRS = (
    "MATCH (a:Project)-[e:EVIDENCES]->(b:Theme) RETURN a.id AS source, b.id AS target, "
    "count(*) AS weight, collect(e.quote) AS harmless, min(e.note) AS type"
)
STATEMENTS = {
    "relationships": "MATCH (a:Project|Partner|Concept)-[e]->(b) RETURN a, e, b",
    "paths": "MATCH p = (:Project)-[:EVIDENCES]->(:Theme) RETURN p",
    "lists": "MATCH (a:Project)-[e:EVIDENCES]->(b:Theme) RETURN a, collect(e) AS said, b",
    "ids": "MATCH (a:Project)-[e:EVIDENCES]->(b:Theme) RETURN e.id AS line, b.id AS theme",
    "pairs": PAIRS,
}


@pytest.fixture(scope="module")
def marked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """A store in which every text is a word that says whose it is."""
    with open_workspace(tmp_path_factory.mktemp("store") / "marked.lbug") as workspace:
        workspace.load(write_marked(tmp_path_factory.mktemp("dataset") / "marked"))
        yield workspace


def suffixes(draws: type) -> list[str]:
    """Every kind of file that such a thing becomes."""
    members = (catalog.member("renderers", name) for name in catalog.names("renderers"))
    return [suffix for one in members if issubclass(draws, one.draws) for suffix in one.suffixes]


DRAWINGS: list[dict[str, Any]] = [
    *({"view": name} for name in queries.library("view")),
    *({"view": name} for name in Gallery.matrix_views()),
    *({"query": name} for name in queries.library("ask")),
    *({"cypher": text} for text in STATEMENTS.values()),
    *({"view": "partners", "suffix": suffix} for suffix in suffixes(Picture) if suffix != ".html"),
    *(
        {"view": "matrix-themes", "suffix": suffix}
        for suffix in suffixes(Matrices)
        if suffix != ".html"
    ),
]
"""Every kind of file there is: members that come later are here by themselves."""


def drawn(workspace: Workspace, what: dict[str, Any], public: str | None) -> set[str]:
    """Draw a thing with all that goes beside it, and find the words in it."""
    given = dict(what)
    if "query" in what:
        needed = queries.named("ask", what["query"]).parameters
        given |= {p.name: EXAMPLES[p.name] for p in needed if p.default is None}
    try:
        drawing = workspace.drawing(public=public, **given)
    except QueryError as error:
        return marks_in(str(error).encode())
    parts = [drawing.content, *drawing.beside.values()]
    return marks_in(b"\n".join(p.encode() if isinstance(p, str) else p for p in parts))


@pytest.mark.parametrize("what", DRAWINGS, ids=lambda what: " ".join(what.values())[:40])
def test_a_public_copy_tells_all_but_the_words_it_must_not_tell(
    what: dict[str, Any], marked: Workspace
) -> None:
    full, public = drawn(marked, what, None), drawn(marked, what, "confidential")
    assert public == {mark for mark in full if not mark.startswith(SECRET)}
    assert drawn(marked, what, "all") == set()


def test_the_full_copy_tells_every_word_so_that_these_tests_mean_something(
    marked: Workspace, tmp_path: Path
) -> None:
    written = b"\n".join(path.read_bytes() for path in _files(write_marked(tmp_path / "marked")))
    unseen = {mark for mark in marks_in(written) if "file" in mark} - {f"{SECRET}filetext"}
    assert drawn(marked, {"view": "all"}, None) >= marks_in(written) - unseen
    assert len(marks_in(written)) > 500


@pytest.mark.parametrize("public", ["confidential", "all"])
def test_a_public_site_holds_no_word_of_a_confidential_source(
    public: str, marked: Workspace, tmp_path: Path
) -> None:
    marked.site(tmp_path / "public", public=public)
    marked.site(tmp_path / "full")
    whose = (SECRET,) if public == "confidential" else (SECRET, OPEN, NOBODY)
    told = {path.relative_to(tmp_path / "public") for path in _files(tmp_path / "public")}
    assert told == {path.relative_to(tmp_path / "full") for path in _files(tmp_path / "full")}
    for name in told:
        full = marks_in((tmp_path / "full" / name).read_bytes())
        left = marks_in((tmp_path / "public" / name).read_bytes())
        assert not {mark for mark in left if mark.startswith(whose)}
        if public == "confidential":
            assert left == {mark for mark in full if not mark.startswith(SECRET)}


@pytest.mark.parametrize("public", Public)
@pytest.mark.parametrize(
    "room", sorted({path.name for path in resource("cypher").iterdir()} - {"derive", "status"})
)
def test_no_query_of_the_library_lets_a_word_through(
    room: str, public: Public, marked: Workspace
) -> None:
    whose = (SECRET,) if public is Public.CONFIDENTIAL else (SECRET, OPEN, NOBODY)
    gallery = Gallery(marked.store, public)
    for name, query in queries.library(room).items():
        given = {p.name: EXAMPLES[p.name] for p in query.parameters if p.default is None}
        told = marks_in(repr(list(gallery.ask(room, name, given))).encode())
        assert not {mark for mark in told if mark.startswith(whose)}, f"{room}/{name}"


def test_no_query_of_the_library_gives_words_another_name() -> None:
    words = "|".join(sorted(WORDS | DETAILS - {"aliases"}))
    renamed = []
    for room in resource("cypher").iterdir():
        for query in queries.library(room.name).values():
            for text in query.texts.values():
                told = re.findall(rf"\w\.({words}) AS (\w+)", text)
                renamed += [(query.name, *pair) for pair in told if pair[0] != pair[1]]
    assert renamed == [("framework-matrix", "note", "answer")]


@pytest.mark.parametrize("kind", Schema.standard().kinds, ids=lambda kind: kind.name)
def test_it_is_decided_of_every_column_whether_it_may_be_told(kind: Any) -> None:
    known = [FACTS, WORDS] if kind.of == "edge" else [OF_NODES, {"note", "file", "sha256"}]
    if kind.derived:
        known[0] = known[0] | {"projects", "evidence", "headings"}
    for column in kind.columns:
        assert [column.name in names for names in known].count(True) == 1, column.name
    if kind.name == "Source":
        assert {column.name for column in kind.columns} == (OF_SOURCES | DETAILS) - {"label"}


def test_where_something_was_left_out_the_row_says_so(marked: Workspace) -> None:
    rows = Gallery(marked.store, Public.CONFIDENTIAL).ask("evidence", "general-themes", {})
    told = {(row["source"] or row["from"], row["withheld"]) for row in rows}
    assert told == {
        ("source-secret", True),
        ("source-open", None),
        ("project-a", None),
        ("project-b", None),
    }


def test_a_withheld_line_goes_by_another_id_the_same_in_every_answer(marked: Workspace) -> None:
    gallery = Gallery(marked.store, Public.CONFIDENTIAL)
    edges = {row["edge"]["id"]: row["edge"] for row in gallery.ask("network", "edges", {})}
    assert len(edges) == len(marked.cypher("MATCH ()-[e]->() RETURN e.id AS id", limit=10_000))
    for row in gallery.ask("evidence", "general-themes", {}):
        assert edges[row["id"]]["to"] == row["to"]
    for row in gallery.ask("ask", "reach", {}):
        assert edges[row["evidence_id"]]["to"] == row["id"]


@pytest.mark.parametrize(
    ("statement", "what"),
    [
        ("MATCH ()-[e:EVIDENCES]->(t) RETURN e.quote AS source, t.id AS target", "words as names"),
        ("MATCH ()-[e:EVIDENCES]->() RETURN {id: e.quote, label: 'Project'} AS n", "made nodes"),
    ],
)
def test_a_statement_of_ones_own_cannot_bring_words_into_a_public_copy(
    statement: str, what: str, marked: Workspace
) -> None:
    assert SECRET in str(marked.drawing(cypher=statement).content), what
    with pytest.raises(QueryError, match="nothing but the store's own nodes"):
        marked.drawing(cypher=statement, public="confidential")


def test_numbers_of_a_statement_of_ones_own_stay_in_a_public_copy(marked: Workspace) -> None:
    gallery = Gallery(marked.store, Public.CONFIDENTIAL)
    picture = gallery.explored(marked.cypher(PAIRS))
    lines = [own for *_, own in picture.network.edges(data=True)]
    assert lines
    assert all(own == {"weight": 3, "type": "joined by the query"} for own in lines)


def test_a_source_that_two_datasets_share_is_confidential_in_both(tmp_path: Path) -> None:
    source = {"nodes/Source.csv": "id,name,confidential\nreport,Report,true\n"}
    toml = {name: {"dataset.toml": f'name = "{name}"\n'} for name in ("one", "two")}
    edge = "from,to,source,note\n{},tea,report,hush{}\n"
    one = {**SMALL, **source, "edges/EVIDENCES.csv": edge.format("garden", 1)}
    two = {**SMALL, **source, "edges/EVIDENCES.csv": edge.format("choir", 2)}
    folders = [folder(tmp_path / n, {**toml[n], **f}) for n, f in (("one", one), ("two", two))]
    with open_workspace(tmp_path / "s.lbug") as workspace:
        workspace.load(*folders)
        assert str(workspace.drawing("all").content).count("hush") == 2
        assert "hush" not in str(workspace.drawing("all", public="confidential").content)


@pytest.mark.parametrize(
    ("public", "marked_sources", "says"),
    [
        (None, frozenset(), "Full copy: no source is marked confidential."),
        (None, {"a", "b"}, "marked confidential (2): not for sharing."),
        (Public.CONFIDENTIAL, {"a"}, "of sources marked confidential (1) are left out."),
        (Public.CONFIDENTIAL, frozenset(), "no source is marked confidential"),
        (Public.ALL, {"a"}, "quotes, notes, locators and coders are left out."),
    ],
)
def test_every_file_says_which_copy_it_is(
    public: Public | None, marked_sources: frozenset[str], says: str
) -> None:
    assert says in Disclosure(public, frozenset(marked_sources)).statement()


def test_a_public_copy_of_something_else_is_refused() -> None:
    with pytest.raises(ParameterError, match="'secret' is neither 'confidential' nor 'all'"):
        Public.read("secret")


def _files(path: Path) -> list[Path]:
    return [file for file in path.rglob("*") if file.is_file()]
