"""`graphkit measure`: what it says to people and to programs, and what it refuses."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path

import openpyxl
import pytest
from commandline import SEED, Run

import graphkit
from graphkit.measures import every

TIES = """\
from,to,relation,wave,weight,directed,source
arts,health,works with,2023,2,false,report
health,law,works with,2023,1,false,report
law,arts,works with,2023,1,false,report
arts,health,works with,2024,3,false,report
health,island,works with,2024,1,false,report
arts,arts,works with,2024,1,false,report
"""
PARTNERS = """\
id,name,kind
arts,Dundee Arts,charity
health,=Fife Health,nhs
law,Glasgow Law,charity
island,Oban Island,
alone,Perth Alone,nhs
"""


MADE = ("health", "island")


@pytest.fixture(scope="module")
def waves(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with ties between five partners in two waves."""
    folder = tmp_path_factory.mktemp("waves")
    dataset = folder / "dataset"
    (dataset / "nodes").mkdir(parents=True)
    (dataset / "edges").mkdir()
    shutil.copy(SEED / "dataset.toml", dataset)
    (dataset / "nodes" / "Partner.csv").write_text(PARTNERS, encoding="utf-8")
    (dataset / "nodes" / "Source.csv").write_text(
        "id,name\nreport,A made-up report\n", encoding="utf-8"
    )
    (dataset / "edges" / "TIES_TO.csv").write_text(TIES, encoding="utf-8")
    with graphkit.open(folder / "waves.lbug") as workspace:
        workspace.load(dataset)
    return folder / "waves.lbug"


def test_the_network_is_told_before_its_actors(run: Run, loaded: Path) -> None:
    said = run("measure", "--store", loaded)
    assert said.code == 0
    assert said.out.startswith("Organisations, tied by shared projects: 25 actors, 6 ties")
    assert said.out.index("The network\n") < said.out.index("The actors (10 of 25), highest ")
    assert "--param funders=true" in said.out
    assert "Undefined: reciprocity, because ties have no direction." in said.out
    assert "nan" not in said.out.replace("financ", "")


def test_programs_get_an_object_for_every_actor(run: Run, loaded: Path) -> None:
    rows = run("measure", "--json", "--store", loaded).rows
    assert len(rows) == 25
    for key in ("id", "name", "degree", "betweenness", "constraint", "effective_size", "undefined"):
        assert all(key in row for row in rows)
    isolate = next(row for row in rows if row["degree"] == 0)
    assert isolate["constraint"] is None
    assert isolate["undefined"]["constraint"] == "it has no ties"


def test_programs_get_one_object_for_the_network(run: Run, loaded: Path) -> None:
    row = run("measure", "--summary", "--json", "--store", loaded).rows
    assert (row["network"], row["actors"], row["ties"]) == ("partners", 25, 6)
    assert row["density"] == pytest.approx(6 / 300)
    assert row["reciprocity"] is None
    assert "reciprocity" in row["undefined"]


def test_csv_has_a_line_for_every_actor(run: Run, loaded: Path) -> None:
    said = run("measure", "degree", "--csv", "--store", loaded)
    lines = list(csv.reader(io.StringIO(said.out)))
    assert lines[0] == ["id", "name", "degree", "undefined"]
    assert len(lines) == 26


def test_a_summary_as_csv_is_one_line(run: Run, loaded: Path) -> None:
    lines = run("measure", "--summary", "--csv", "--store", loaded).out.splitlines()
    assert len(lines) == 2
    assert lines[0].startswith("network,")


def test_named_measures_are_all_that_is_said(run: Run, loaded: Path) -> None:
    said = run("measure", "density", "degree", "--store", loaded)
    assert "density" in said.out
    assert "highest degree first" in said.out
    assert "betweenness" not in said.out


def test_a_measure_of_the_network_only_is_one_object(run: Run, loaded: Path) -> None:
    row = run("measure", "density", "--json", "--store", loaded).rows
    assert set(row) == {"network", "density", "undefined", "notes"}


def test_a_measure_of_other_networks_says_why_it_has_no_value(run: Run, loaded: Path) -> None:
    said = run("measure", "two_mode_density", "--store", loaded)
    assert said.code == 0
    assert "Undefined: two mode density, because the network is one-mode" in said.out


def test_actors_are_sorted_and_counted_as_asked(run: Run, loaded: Path) -> None:
    rows = run("measure", "--sort", "degree", "--top", "3", "--json", "--store", loaded).rows
    degrees = [row["degree"] for row in rows]
    assert len(rows) == 3
    assert degrees == sorted(degrees, reverse=True)
    said = run("measure", "--all", "--store", loaded)
    assert "\nThe actors, highest betweenness first" in said.out


def test_a_measure_to_sort_by_is_measured_too(run: Run, loaded: Path) -> None:
    rows = run("measure", "degree", "--sort", "closeness", "--json", "--store", loaded).rows
    assert rows[0]["closeness"] == max(row["closeness"] for row in rows)


def test_actors_can_be_sorted_by_what_tables_do_not_show(run: Run, loaded: Path) -> None:
    hidden = next(
        one for one in every() if one.level == "actor" and not one.shown and not one.needs
    )
    said = run("measure", "--sort", hidden.name, "--store", loaded)
    assert f"highest {hidden.name.replace('_', ' ')} first" in said.out


def test_ties_say_what_they_are_made_of(run: Run, loaded: Path) -> None:
    rows = run("measure", "--ties", "--json", "--store", loaded).rows
    assert set(rows[0]) == {"from", "from_name", "to", "to_name", "weight", "evidence"}
    assert len(rows) == 6
    for row in rows:
        assert row["evidence"]
        for id_ in row["evidence"]:
            assert run("evidence", id_, "--store", loaded).code == 0
    assert "The ties, strongest first" in run("measure", "--ties", "--store", loaded).out


def test_definitions_need_no_store(run: Run, tmp_path: Path) -> None:
    rows = run("measure", "--definitions", "--json", "--store", tmp_path / "none.lbug").rows
    assert {row["measure"] for row in rows} == {one.name for one in every()}
    wanted = {"measure", "level", "definition", "reference", "range", "directed", "weighted"}
    assert wanted | {"disconnected", "undefined"} <= set(rows[0])
    one = run("measure", "betweenness", "--definitions", "--json").rows
    assert {row["measure"] for row in one} == {"betweenness"}


@pytest.mark.parametrize("network", ["projects", "themes", "partner-project", "project_theme"])
def test_every_kind_of_network_can_be_measured(network: str, run: Run, loaded: Path) -> None:
    said = run("measure", "--network", network, "--store", loaded)
    assert said.code == 0
    assert "The network" in said.out
    assert run("measure", "--network", network, "--json", "--store", loaded).rows


def test_two_waves_are_compared(run: Run, waves: Path) -> None:
    options = ("--by", "ties", "--wave", "2023", "--wave", "2024", "--store", waves)
    row = run("measure", "--summary", "--json", *options).rows
    assert (row["ties_kept"], row["ties_made"], row["ties_lost"]) == (1, 1, 2)
    assert "\nChanges\n" in run("measure", *options).out


def test_ties_of_two_waves_say_what_became_of_them(run: Run, waves: Path) -> None:
    options = ("--by", "ties", "--wave", "2023", "--wave", "2024", "--ties", "--store", waves)
    rows = run("measure", *options, "--json").rows
    told = {(row["from"], row["to"]): row for row in rows}
    assert {pair: row["change"] for pair, row in told.items()} == {
        ("arts", "health"): "kept",
        ("arts", "law"): "lost",
        ("health", "island"): "made",
        ("health", "law"): "lost",
    }
    # Of equal strength, a tie that is lost does not come after those that are there.
    assert [row["change"] for row in rows] == ["kept", "lost", "made", "lost"]
    kept, lost, made = (told[pair] for pair in (("arts", "health"), ("arts", "law"), MADE))
    assert [len(row["evidence"]) for row in (kept, lost, made)] == [2, 1, 1]
    assert [(row["weight_before"], row["weight"]) for row in (kept, lost, made)] == [
        (2.0, 3.0),
        (1.0, None),
        (None, 1.0),
    ]
    said = run("measure", *options).out
    assert "The ties of either wave, strongest first" in said
    assert "lost" in said


def test_a_summary_tells_of_groups_and_chance_but_of_no_actor(run: Run, waves: Path) -> None:
    options = ("--by", "ties", "--group", "kind", "--permutations", "20", "--store", waves)
    row = run("measure", "--summary", "--json", *options).rows
    assert [group["group"] for group in row["by_group"]] == ["charity", "nhs"]
    assert len(row["mixing"]) == 4
    tested = {test["measure"]: test for test in row["tests"]}
    assert tested["ei_index"]["observed"] == row["ei_index"]
    assert 0 < tested["ei_index"]["p_two_sided"] <= 1
    assert any("Dropped 1 tie of an actor to itself." in note for note in row["notes"])
    said = run("measure", "--summary", *options).out
    assert "Group by group" in said
    assert "Against chance" in said
    assert "Dundee Arts" not in said


def test_a_summary_has_the_comparison_of_two_waves(run: Run, waves: Path) -> None:
    options = ("--by", "ties", "--wave", "2023", "--wave", "2024", "--permutations", "20")
    row = run("measure", "--summary", "--json", *options, "--store", waves).rows
    assert row["comparison"]["jaccard"] == row["jaccard_stability"] == pytest.approx(1 / 4)
    assert 0 < row["comparison"]["jaccard_p_upper"] <= 1


def test_one_wave_is_measured_alone(run: Run, waves: Path) -> None:
    row = run("measure", "--by", "ties", "--wave", "2023", "--summary", "--json", "--store", waves)
    assert (row.rows["ties"], row.rows["isolates"]) == (3, 2)


def test_groups_have_tables_of_their_own(run: Run, waves: Path) -> None:
    said = run("measure", "--by", "ties", "--group", "kind", "--store", waves)
    for title in ("Its groups", "Group by group", "From group to group: mixing ties"):
        assert f"\n{title}\n" in said.out
    assert "because its kind is missing" in said.out
    rows = run("measure", "--by", "ties", "--group", "kind", "--json", "--store", waves).rows
    assert {row["kind"] for row in rows} == {"charity", "nhs", None}
    assert all("ei_index" in row and "coordinator" in row for row in rows)


def test_chance_is_asked_as_often_as_wanted(run: Run, waves: Path) -> None:
    options = ("--by", "ties", "--group", "kind", "--permutations", "99", "--store", waves)
    said = run("measure", *options)
    assert "99 permutations, seed 1" in said.out
    assert said.out == run("measure", *options).out


def test_two_waves_are_tested_against_chance(run: Run, waves: Path) -> None:
    options = ("--by", "ties", "--wave", "2023", "--wave", "2024", "--permutations", "50")
    said = run("measure", *options, "--store", waves)
    assert "Its ties beside those of the wave before" in said.out


def test_another_network_is_compared(run: Run, loaded: Path) -> None:
    said = run("measure", "density", "--against", "partners:ties", "--store", loaded)
    assert said.code == 0
    assert "1,000 permutations" in said.out


def test_what_it_was_with_those_who_left_stands_beside_it(run: Run, waves: Path) -> None:
    said = run("measure", "--by", "ties", "--without", "Dundee Arts", "--store", waves)
    assert "with them" in said.out
    assert "Without Dundee Arts." in said.out
    row = run(
        "measure", "--by", "ties", "--without", "arts", "--summary", "--json", "--store", waves
    )
    assert row.rows["actors"] == 4


def test_a_workbook_holds_everything(run: Run, waves: Path, tmp_path: Path) -> None:
    out = tmp_path / "measures.xlsx"
    options = ("--by", "ties", "--wave", "2023", "--wave", "2024", "--group", "kind")
    said = run("measure", *options, "--permutations", "20", "--write", out, "--store", waves)
    assert (said.code, said.out) == (0, "")
    assert f"{out} is ready" in said.err
    book = openpyxl.load_workbook(out)
    tables = {"summary", "actors", "groups", "mixing", "ties", "tests", "definitions"}
    assert tables | {"undefined", "comparison"} <= set(book.sheetnames)
    heads, *rows = book["ties"].iter_rows(values_only=True)
    fates = [dict(zip(heads, row, strict=True))["change"] for row in rows]
    assert sorted(fates) == ["kept", "lost", "lost", "made"]


def test_an_older_file_is_replaced(run: Run, loaded: Path, tmp_path: Path) -> None:
    out = tmp_path / "actors.csv"
    out.write_text("something else", encoding="utf-8")
    assert run("measure", "--write", out, "--store", loaded).code == 0
    assert out.read_text(encoding="utf-8").startswith("id,name,")
    assert [path.name for path in tmp_path.iterdir()] == ["actors.csv"]


def test_a_file_may_be_written_beside_what_is_printed(
    run: Run, loaded: Path, tmp_path: Path
) -> None:
    said = run("measure", "--summary", "--json", "--write", tmp_path / "m.xlsx", "--store", loaded)
    assert json.loads(said.out)["actors"] == 25
    assert len(openpyxl.load_workbook(tmp_path / "m.xlsx")["actors"]["A"]) == 26


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        (("betweeness",), "did you mean 'betweenness'"),
        (("zzzzzz",), "--definitions"),
        (("ei_index",), "--group kind"),
        (("jaccard_stability",), "--wave 2023 --wave 2024"),
        (("--network", "partner"), "did you mean 'partners'"),
        (("--by", "project"), "did you mean 'projects'"),
        (("--group", "kinds"), "did you mean 'kind'"),
        (("--without", "CHOICES"), "no actor 'CHOICES'"),
        (("--sort", "density"), "density: it is not measured of actors"),
        (("--sort", "degre"), "did you mean 'degree'"),
        (("--write", "out.ods"), ".xlsx (everything)"),
        (("--write", "none/out.csv"), "cannot be written"),
        (("--permutations", "5"), "--group kind"),
        (("--against", "partner"), "did you mean 'partners'"),
        (("--by", "ties", "--wave", "1999"), "1999"),
        (("--cypher", "MATCH (p:Partner) DETACH DELETE p"), "DETACH"),
        (("--cypher", "MATCH (p:Partner) RETURN p.name AS name"), "source"),
    ],
)
def test_what_cannot_be_measured_is_one_clear_error(
    options: tuple[str, ...], reason: str, run: Run, loaded: Path
) -> None:
    said = run("measure", *options, "--store", loaded)
    assert (said.code, said.out) == (1, "")
    assert reason in said.err
    assert "Traceback" not in said.err


@pytest.mark.parametrize(
    "options",
    [
        ("--summary", "--ties"),
        ("--json", "--csv"),
        ("--wave", "1", "--wave", "2", "--wave", "3"),
        ("--network", "partners", "--cypher", "RETURN 1"),
        ("--top", "0"),
        ("--permutations", "-1"),
    ],
)
def test_options_that_contradict_each_other_are_refused(
    options: tuple[str, ...], run: Run, loaded: Path
) -> None:
    assert run("measure", *options, "--store", loaded).code == 2


def test_nothing_is_measured_of_a_store_that_is_not_there(run: Run, tmp_path: Path) -> None:
    said = run("measure", "--store", tmp_path / "none.lbug")
    assert said.code == 1
    assert "graphkit load" in said.err


STATEMENT = "MATCH (a:Partner)-[:PARTNERS_IN]->(p:Project) RETURN a.id AS source, p.id AS target"


def test_a_statement_of_ones_own_is_measured(
    run: Run, loaded: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(STATEMENT))
    row = run("measure", "--cypher", "-", "--summary", "--json", "--store", loaded).rows
    assert row["ties"] > 20


def test_python_measures_as_the_command_does(run: Run, loaded: Path) -> None:
    told = run("measure", "--json", "--store", loaded).rows
    with graphkit.open(loaded) as workspace:
        found = workspace.measure()
        assert list(found.actor_rows("betweenness")) == told
        assert workspace.measure("degree", funders=True).summary()["network"] == "partners"


def test_a_summary_of_what_only_actors_have_is_refused(run: Run, loaded: Path) -> None:
    said = run("measure", "pagerank", "--summary", "--store", loaded)
    assert said.code == 2
    assert "pagerank: of actors only" in said.err
    said = run("measure", "--definitions", "--write", "m.xlsx")
    assert said.code == 2
    assert "leave out --write" in said.err


def test_ties_come_strongest_first_in_every_form(run: Run, loaded: Path) -> None:
    options = ("--network", "projects", "--ties", "--top", "5", "--store", loaded)
    weights = [row["weight"] for row in run("measure", *options, "--json").rows]
    assert weights == sorted(weights, reverse=True)
    assert len(weights) == 5
    assert run("measure", *options).out.splitlines()[-1].split()[-3] == f"{weights[-1]:.0f}"


def test_groups_called_as_a_measure_keep_a_column(run: Run, tmp_path: Path) -> None:
    dataset = tmp_path / "dataset"
    (dataset / "nodes").mkdir(parents=True)
    (dataset / "edges").mkdir()
    toml = 'name = "d"\n[columns.Partner]\ndegree = "integer"\n'
    (dataset / "dataset.toml").write_text(toml, encoding="utf-8")
    partners = "id,name,degree\na,A,10\nb,B,9\nc,C,\n"
    (dataset / "nodes" / "Partner.csv").write_text(partners, encoding="utf-8")
    (dataset / "edges" / "TIES_TO.csv").write_text("from,to\na,b\nb,c\n", encoding="utf-8")
    store = tmp_path / "d.lbug"
    assert run("load", dataset, "--store", store).code == 0
    options = ("--by", "ties", "--group", "degree", "--store", store)
    rows = run("measure", "degree", *options, "--json").rows
    assert {row["id"]: (row["group"], row["degree"]) for row in rows} == {
        "a": (10, 1),
        "b": (9, 2),
        "c": (None, 1),
    }
    found = run("measure", "members", *options, "--json").rows
    assert [group["group"] for group in found["by_group"]] == ["9", "10"]


def test_a_statement_says_directions_as_truths_and_names_evidence_that_is_there(
    run: Run, loaded: Path
) -> None:
    text = "RETURN 'ahrc' AS source, 'ukri' AS target, 'no' AS directed"
    said = run("measure", "--cypher", text, "--store", loaded)
    assert said.code == 1
    assert "row 1 of the statement has 'no' AS directed: let it be true or false" in said.err
    text = "RETURN 'ahrc' AS source, 'ukri' AS target, 'e1' AS evidence"
    said = run("measure", "--cypher", text, "--store", loaded)
    assert said.code == 1
    assert "row 1 of the statement names the evidence 'e1', which is no relationship" in said.err
