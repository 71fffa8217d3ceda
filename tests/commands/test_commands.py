"""What each command promises, run on the bundled dataset."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from commandline import SEED, Run

KEYS = [
    "id",
    "name",
    "headings",
    "heading_ids",
    "projects",
    "named_projects",
    "joint_projects",
    "evidence",
    "two_sided",
    "by_merge",
]


def test_demo_loads_shows_draws_and_says_what_to_try(run: Run, tmp_path: Path) -> None:
    said = run("demo", "--out", tmp_path / "here")
    assert said.code == 0
    assert "collaboration" in said.out
    assert "graphkit evidence collaboration" in said.out
    assert (tmp_path / "here" / "graphkit.lbug").is_file()
    assert (tmp_path / "here" / "network.html").read_text(encoding="utf-8").startswith("<!doctype")


def test_demo_may_be_run_again(run: Run, tmp_path: Path) -> None:
    first = run("demo", "--out", tmp_path)
    assert run("demo", "--out", tmp_path) == first


@pytest.mark.parametrize("name", ["mine", "mine.xlsx"])
def test_a_new_dataset_has_no_problems_and_loads(run: Run, tmp_path: Path, name: str) -> None:
    assert run("init", tmp_path / name).code == 0
    assert run("check", tmp_path / name).code == 0
    assert run("load", tmp_path / name, "--store", tmp_path / "s.lbug").code == 0
    rows = run("status", "--store", tmp_path / "s.lbug", "--json").rows
    labels = {row["label"] for row in rows[0]["nodes"]}
    assert labels >= {"Project", "Partner", "Heading", "Theme", "Concept", "Source"}


def test_init_leaves_what_is_there_alone(run: Run, tmp_path: Path) -> None:
    run("init", tmp_path / "mine")
    before = sorted(path.read_bytes() for path in (tmp_path / "mine").rglob("*.csv"))
    said = run("init", tmp_path / "mine")
    assert said.code == 1
    assert "exists already" in said.err
    assert sorted(path.read_bytes() for path in (tmp_path / "mine").rglob("*.csv")) == before


def test_check_names_file_line_column_and_what_may_be_meant(run: Run, dataset: Path) -> None:
    path = dataset / "edges" / "EVIDENCES.csv"
    lines = path.read_text(encoding="utf-8").splitlines()
    lines[3] = lines[3].replace(",community-engagement-and", ",comunity-engagement-and", 1)
    path.write_text("\n".join(lines), encoding="utf-8")
    said = run("check", dataset)
    assert said.code == 1
    assert said.out == (
        "edges/EVIDENCES.csv:4: to: no node 'comunity-engagement-and-co-production'; "
        "did you mean 'community-engagement-and-co-production'?\n"
    )
    (row,) = run("check", dataset, "--json").rows
    assert (row["file"], row["line"], row["column"]) == ("edges/EVIDENCES.csv", 4, "to")


def test_a_load_of_a_spoilt_dataset_leaves_the_store_as_it_was(
    run: Run, dataset: Path, tmp_path: Path
) -> None:
    store = tmp_path / "s.lbug"
    run("load", dataset, "--store", store)
    before = store.read_bytes()
    (dataset / "nodes" / "Project.csv").write_text("id\nx\n", encoding="utf-8")
    said = run("load", dataset, "--store", store)
    assert said.code == 1
    assert "nodes/Project.csv:1: name: missing column" in said.err
    assert store.read_bytes() == before


def test_loading_again_does_nothing(run: Run, tmp_path: Path) -> None:
    store = tmp_path / "s.lbug"
    assert "loaded" in run("load", SEED, "--store", store).err
    before = store.read_bytes()
    assert "nothing has changed" in run("load", SEED, "--store", store).err
    assert store.read_bytes() == before


def test_general_themes_have_the_keys_that_scripts_depend_on(run: Run, loaded: Path) -> None:
    rows = run("ask", "general-themes", "--json", "--store", loaded).rows
    assert all(list(row) == KEYS for row in rows)
    assert rows[0]["id"] == "collaboration"
    assert rows[0]["heading_ids"] == [
        "purpose",
        "methodology",
        "impact_and_outcomes",
        "enablers_and_barriers",
    ]


def test_csv_has_a_header_and_lists_as_datasets_write_them(run: Run, loaded: Path) -> None:
    said = run("ask", "general-themes", "--csv", "--store", loaded)
    rows = list(csv.DictReader(io.StringIO(said.out)))
    assert list(rows[0]) == KEYS
    assert rows[0]["heading_ids"].startswith("purpose|methodology|")
    assert rows[0]["two_sided"] == "true"


def test_ask_without_a_name_lists_every_question(run: Run) -> None:
    said = run("ask", "--json")
    assert {"general-themes", "who-solved-it"} <= {row["name"] for row in said.rows}


def test_ask_takes_parameters_and_says_what_is_wrong_with_them(run: Run, loaded: Path) -> None:
    few = run("ask", "general-themes", "-p", "projects=12", "--json", "--store", loaded).rows
    assert few
    assert all(row["projects"] == 12 for row in few)
    wrong = run("ask", "general-themes", "-p", "projects=many", "--store", loaded)
    assert (wrong.code, wrong.out) == (1, "")
    assert "projects: 'many' is not a whole number" in wrong.err
    unknown = run("ask", "general-themes", "-p", "project=1", "--store", loaded)
    assert "did you mean 'projects'?" in unknown.err
    assert run("ask", "general-themes", "-p", "projects", "--store", loaded).code == 2


def test_ask_prints_what_neo4j_browser_takes(run: Run) -> None:
    said = run("ask", "general-themes", "--cypher", "-p", "headings=3")
    assert ":param headings => 3;" in said.out
    assert "MATCH (g:GeneralTheme)" in said.out


def test_a_misspelt_question_gets_a_guess(run: Run, loaded: Path) -> None:
    said = run("ask", "general-theme", "--store", loaded)
    assert said.code == 1
    assert "did you mean 'general-themes'?" in said.err


def test_evidence_gives_the_keys_that_scripts_depend_on(run: Run, loaded: Path) -> None:
    rows = run("evidence", "collaboration", "--json", "--store", loaded).rows
    keys = {"id", "type", "from", "to", "heading", "source", "locator", "note", "quote"}
    assert all(keys | {"basis", "coder", "extent", "stance"} <= set(row) for row in rows)
    assert {row["from"] for row in rows if row["type"] == "EVIDENCES"} >= {"recite", "can-do"}
    again = run("evidence", "general:collaboration", "--json", "--store", loaded).rows
    assert [row for row in again if row["type"] == "EVIDENCES"] == [
        row for row in rows if row["type"] == "EVIDENCES"
    ]


def test_evidence_of_a_relationship_leads_to_its_words(run: Run, loaded: Path) -> None:
    line, *_ = run("evidence", "collaboration", "--json", "--store", loaded).rows
    (itself,) = run("evidence", line["id"], "--json", "--store", loaded).rows
    assert itself == line
    derived = run("evidence", "recite~general:collaboration", "--json", "--store", loaded).rows
    assert derived
    assert {row["from"] for row in derived} == {"recite"}


def test_evidence_of_nothing_gets_a_guess(run: Run, loaded: Path) -> None:
    said = run("evidence", "colaboration", "--store", loaded)
    assert said.code == 1
    assert "did you mean 'collaboration'?" in said.err


def test_cypher_reads_a_statement_from_stdin(
    run: Run, loaded: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("MATCH (p:Project) RETURN count(*) AS projects"))
    assert run("cypher", "-", "--json", "--store", loaded).rows == [{"projects": 16}]


def test_cypher_takes_parameters_and_stops_at_the_limit(run: Run, loaded: Path) -> None:
    text = "MATCH (p:Project) WHERE p.id <> $id RETURN p.id AS id ORDER BY id"
    said = run("cypher", text, "-p", "id=can-do", "--limit", "3", "--json", "--store", loaded)
    assert len(said.rows) == 3
    assert "stopped at 3 rows" in said.err


def test_cypher_names_a_parameter_that_is_missing(run: Run, loaded: Path) -> None:
    said = run("cypher", "MATCH (p:Project {id: $id}) RETURN '$other' AS o", "--store", loaded)
    assert said.code == 1
    assert "$id has no value" in said.err


def test_cypher_gives_nodes_and_relationships_as_objects(run: Run, loaded: Path) -> None:
    text = (
        "MATCH (p:Project)-[e:EVIDENCES]->(t:Enabler) WHERE p.id = 'choice' AND e.extent = 'own' "
        "RETURN p, e, t ORDER BY t.id LIMIT 1"
    )
    (row,) = run("cypher", text, "--json", "--store", loaded).rows
    assert (row["p"]["id"], row["p"]["label"]) == ("choice", "Project")
    assert row["e"]["type"] == "EVIDENCES"
    assert (row["e"]["from"], row["e"]["to"]) == ("choice", row["t"]["id"])


def test_cypher_refuses_to_write(run: Run, loaded: Path) -> None:
    before = loaded.read_bytes()
    said = run("cypher", "MATCH (n) DETACH DELETE n", "--store", loaded)
    assert (said.code, said.out) == (1, "")
    assert "DETACH would change the graph" in said.err
    assert loaded.read_bytes() == before


def test_cypher_gives_up_in_time(run: Run, loaded: Path) -> None:
    numbers = "UNWIND range(1, 3000) AS a UNWIND range(1, 3000) AS b UNWIND range(1, 300) AS c"
    text = f"{numbers} RETURN sum(a * b * c) AS n"
    said = run("cypher", text, "--timeout", "0.2", "--store", loaded)
    assert said.code == 1
    assert "--timeout" in said.err


def test_an_error_points_into_the_statement_as_it_was_typed(run: Run, loaded: Path) -> None:
    said = run("cypher", "MATCH (n RETURN n", "--store", loaded)
    assert said.code == 1
    assert "line: 1" in said.err
    assert "EXPLAIN" not in said.err


def test_schema_shows_own_columns(run: Run, dataset: Path, tmp_path: Path) -> None:
    manifest = dataset / "dataset.toml"
    own = '\n[columns.Partner]\n"order" = "integer"\n'
    manifest.write_text(manifest.read_text(encoding="utf-8") + own, encoding="utf-8")
    run("load", dataset, "--store", tmp_path / "s.lbug")
    rows = run("schema", "--json", "--store", tmp_path / "s.lbug").rows
    (found,) = [row for row in rows if row["own"]]
    assert (found["kind"], found["property"], found["type"]) == ("Partner", "order", "integer")
    assert "-[:EVIDENCES]->" in run("schema", "--store", tmp_path / "s.lbug").out


@pytest.mark.parametrize("view", ["themes", "enablers-barriers", "partners", "assets", "all"])
def test_every_view_can_be_drawn(run: Run, loaded: Path, tmp_path: Path, view: str) -> None:
    page = tmp_path / "page.html"
    assert run("draw", page, "--view", view, "--store", loaded).code == 0
    assert page.stat().st_size > 100_000


def test_a_drawing_that_cannot_be_made_says_why_and_writes_nothing(
    run: Run, loaded: Path, tmp_path: Path
) -> None:
    for name, option, reason in (
        ("page.gif", "--view=themes", ".gif"),
        ("page.html", "--view=theme", "did you mean 'themes'?"),
        ("nowhere/page.html", "--view=themes", "cannot be written"),
    ):
        said = run("draw", tmp_path / name, option, "--store", loaded)
        assert said.code == 1
        assert reason in said.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", ["status", "schema", "ask general-themes", "evidence x"])
def test_a_store_that_is_not_there_says_how_to_make_one(
    run: Run, tmp_path: Path, command: str
) -> None:
    said = run(*command.split(), "--store", tmp_path / "none.lbug")
    assert (said.code, said.out) == (1, "")
    assert "graphkit load" in said.err
    assert list(tmp_path.iterdir()) == []


def test_the_store_may_come_from_the_environment(
    run: Run, loaded: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GRAPHKIT_STORE", str(loaded))
    assert run("status", "--json").rows[0]["address"] == str(loaded)


def test_json_and_csv_exclude_each_other(run: Run) -> None:
    assert run("ask", "--json", "--csv").code == 2


def test_names_cannot_play_tricks_on_a_terminal(run: Run, tmp_path: Path) -> None:
    run("init", tmp_path / "mine")
    path = tmp_path / "mine" / "nodes" / "Project.csv"
    text = path.read_text(encoding="utf-8").replace("Example Garden", "\x1b[31mred\x1b]0;x\x07")
    path.write_text(text, encoding="utf-8")
    run("load", tmp_path / "mine", "--store", tmp_path / "s.lbug")
    text = "MATCH (p:Project) RETURN p.name AS name"
    said = run("cypher", text, "--store", tmp_path / "s.lbug")
    assert "\x1b" not in said.out
    assert json.loads(run("cypher", text, "--json", "--store", tmp_path / "s.lbug").out)
