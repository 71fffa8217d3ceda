"""Drawing from the command line: queries, public copies, and whatever cannot be drawn."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest
from commandline import Run

import graphkit
from graphkit.drawing import Drawing

SUPPORTS = "MATCH (p:Project)-[e:SUPPORTS]->(g:GeneralTheme) WHERE p.name = $name RETURN p, e, g"


def data(path: Path) -> dict[str, list[dict[str, str]]]:
    """What a network page draws, as its block of data has it."""
    html = path.read_text(encoding="utf-8")
    found = re.search(r'<script id="data"[^>]*>(.*?)</script>', html, re.DOTALL)
    assert found
    return dict(json.loads(found[1]))


def names(path: Path) -> set[str]:
    return {node["name"] for node in data(path)["nodes"]}


def test_a_question_of_the_library_becomes_a_network(
    run: Run, loaded: Path, tmp_path: Path
) -> None:
    out = tmp_path / "barriers.html"
    said = run("draw", out, "--query", "shared-barriers", "-p", "projects=6", "--store", loaded)
    assert (said.code, said.out) == (0, "")
    rows = run("ask", "shared-barriers", "-p", "projects=6", "--json", "--store", loaded).rows
    projects = {name for row in rows for name in row["project_names"]}
    assert names(out) == {row["name"] for row in rows} | projects
    assert "shared barriers" in out.read_text(encoding="utf-8")


@pytest.mark.parametrize("parameter", ["name", "limit", "view", "suffix", "given"])
def test_parameters_of_a_statement_may_have_any_name(
    parameter: str, run: Run, loaded: Path, tmp_path: Path
) -> None:
    statement = SUPPORTS.replace("$name", f"${parameter}")
    out = tmp_path / "own.html"
    said = run("draw", out, "--cypher", statement, "-p", f"{parameter}=CHOICE", "--store", loaded)
    assert said.code == 0
    assert "CHOICE" in names(out)


def test_a_statement_may_come_from_stdin(
    run: Run, loaded: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("\ufeff" + SUPPORTS))
    out = tmp_path / "own.html"
    said = run("draw", out, "--cypher", "-", "--param", "name=CHOICE", "--store", loaded)
    assert said.code == 0
    assert len(names(out)) > 2


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        (("--cypher", "CREATE (p:Project {id: 'x'})"), "CREATE would change the graph"),
        (("--cypher", "MATCH (p:Project) DETACH DELETE p"), "DETACH"),
        (("--cypher", "MATCH (p:Project) RETURN p.name AS name"), "joins nothing (name)"),
        (("--cypher", "MATCH (p:Project) WHERE p.id = 'none' RETURN p"), "no rows"),
        (("--cypher", "MATCH (p:Project) WHERE p.id = $id RETURN p"), "--param id="),
        (("--cypher", "RETURN"), "graphkit: "),
        (("--query", "gaps"), "gaps has no rows"),
        (("--query", "unsupported"), "joins nothing"),
        (("--query", "shared-bariers"), "did you mean 'shared-barriers'"),
        (("--query", "who-solved-it"), "--param project=art-at-the-start"),
        (("--query", "shared-barriers", "-p", "projects=many"), "not a whole number"),
        (("--view", "themed"), "did you mean 'themes'"),
        (("--view", "matrix-hedings"), "did you mean 'matrix-headings'"),
        (("--public=secret",), "neither 'confidential' nor 'all'"),
    ],
)
def test_what_cannot_be_drawn_is_one_clear_error_and_no_file(
    options: tuple[str, ...], reason: str, run: Run, loaded: Path, tmp_path: Path
) -> None:
    said = run("draw", tmp_path / "out.html", *options, "--store", loaded)
    assert (said.code, said.out) == (1, "")
    assert reason in said.err
    assert "Traceback" not in said.err
    assert list(tmp_path.iterdir()) == []


def test_a_query_and_a_statement_exclude_each_other(run: Run, loaded: Path, tmp_path: Path) -> None:
    options = ("--query", "reach", "--cypher", "RETURN 1", "--store", loaded)
    assert run("draw", tmp_path / "out.html", *options).code == 2
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", ["draw", "site"])
def test_nothing_is_drawn_of_a_store_that_is_not_there(
    command: str, run: Run, tmp_path: Path
) -> None:
    said = run(command, tmp_path / "out.html", "--store", tmp_path / "none.lbug")
    assert said.code == 1
    assert "graphkit load" in said.err
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_told(run: Run, loaded: Path, tmp_path: Path) -> None:
    said = run("draw", tmp_path / "none" / "out.html", "--store", loaded)
    assert said.code == 1
    assert "cannot be written" in said.err


@pytest.fixture
def secret(run: Run, dataset: Path, tmp_path: Path) -> Path:
    """A store whose only source is confidential."""
    path = dataset / "nodes" / "Source.csv"
    with path.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    with path.open("w", encoding="utf-8", newline="") as stream:
        table = csv.DictWriter(stream, [*{**rows[0], "confidential": ""}])
        table.writeheader()
        table.writerows({**row, "confidential": "true"} for row in rows)
    assert run("load", dataset, "--store", tmp_path / "secret.lbug").code == 0
    return tmp_path / "secret.lbug"


def test_public_leaves_out_words_and_every_file_says_so(
    run: Run, secret: Path, tmp_path: Path
) -> None:
    note = "MATCH ()-[e:EVIDENCES]->() WHERE e.note IS NOT NULL RETURN e.note AS note"
    notes = [row["note"] for row in run("cypher", note, "--json", "--store", secret).rows]
    assert notes
    for options, says in (
        ((), "not for sharing"),
        (("--public",), "of sources marked confidential (1) are left out"),
        (("--public=all",), "quotes, notes, locators and coders are left out"),
    ):
        out = tmp_path / "all.html"
        assert run("draw", out, "--view", "all", *options, "--store", secret).code == 0
        assert says in out.read_text(encoding="utf-8")
        said = json.dumps(data(out)["evidence"], ensure_ascii=False)
        assert any(json.dumps(note, ensure_ascii=False)[1:-1] in said for note in notes) is (
            not options
        )


@pytest.fixture
def empty(run: Run, tmp_path: Path) -> Path:
    """A store that holds nothing."""
    folder = tmp_path / "empty"
    folder.mkdir()
    (folder / "dataset.toml").write_text('name = "empty"\n', encoding="utf-8")
    assert run("load", folder, "--store", tmp_path / "empty.lbug").code == 0
    return tmp_path / "empty.lbug"


@pytest.mark.parametrize("view", ["themes", "partners", "all", "matrix", "matrix-headings"])
@pytest.mark.parametrize("suffix", [".html", ".svg"])
def test_of_an_empty_store_a_picture_says_that_it_is_empty(
    view: str, suffix: str, run: Run, empty: Path, tmp_path: Path
) -> None:
    out = tmp_path / f"out{suffix}"
    said = run("draw", out, "--view", view, "--store", empty)
    assert said.code == 0, said.err
    assert "empty" in out.read_text(encoding="utf-8")


def test_of_an_empty_store_a_site_is_written_all_the_same(
    run: Run, empty: Path, tmp_path: Path
) -> None:
    said = run("site", tmp_path / "site", "--store", empty)
    assert said.code == 0, said.err
    assert (tmp_path / "site" / "index.html").is_file()


def test_tables_beside_a_picture_run_nothing_in_a_spreadsheet(
    run: Run, dataset: Path, tmp_path: Path
) -> None:
    path = dataset / "nodes" / "Project.csv"
    told = path.read_text(encoding="utf-8-sig").replace("CHOICE", '"=HYPERLINK(""x"")"', 1)
    path.write_text(told.replace("choice,", "choice,", 1), encoding="utf-8")
    store = tmp_path / "s.lbug"
    assert run("load", dataset, "--store", store).code == 0
    assert run("draw", tmp_path / "out.html", "--data", "--store", store).code == 0
    tables = list(tmp_path.glob("out*.csv"))
    assert len(tables) == 2
    cells = [cell for table in tables for cell in _cells(table)]
    assert any("HYPERLINK" in cell for cell in cells)
    assert not [cell for cell in cells if cell.startswith(("=", "+", "@"))]


def _cells(path: Path) -> list[str]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return [cell for row in csv.reader(stream) for cell in row]


def test_in_a_notebook_a_page_shows_itself_in_a_frame_that_reaches_nothing(loaded: Path) -> None:
    with graphkit.open(loaded) as workspace:
        drawing = workspace.drawing("partners")
    html = drawing._repr_html_()
    assert html.startswith('<iframe sandbox="allow-scripts allow-downloads"')
    assert "allow-same-origin" not in html
    assert html.count("<") == 2
    assert Drawing("<svg>\"'</svg>", ".svg")._repr_html_().startswith("<img ")


def test_a_picture_of_communities_says_where_their_pages_are(
    run: Run, loaded: Path, tmp_path: Path
) -> None:
    said = run("draw", tmp_path / "all.html", "--view=all", "--limit=40", "--store", loaded)
    pages = list((tmp_path / "all-communities").glob("*.html"))
    assert f"a page for each of {len(pages)} is in {tmp_path / 'all-communities'}" in said.err
    assert len(pages) > 1


@pytest.mark.parametrize("other", ["--query=gaps", "--cypher=MATCH (n) RETURN n"])
def test_only_one_thing_is_drawn_at_a_time(
    run: Run, loaded: Path, tmp_path: Path, other: str
) -> None:
    said = run("draw", tmp_path / "x.html", "--view=themes", other, "--store", loaded)
    assert said.code == 2
    assert "exclude each other" in said.err
    assert list(tmp_path.iterdir()) == []
