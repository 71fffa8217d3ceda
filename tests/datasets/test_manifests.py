from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from made import PROJECT, TOML, folder, problems, rows

import graphkit
from graphkit import datasets
from graphkit.model.columns import Type
from graphkit.workspace import check

TABLE = {PROJECT: "id,name\na,A\n"}


def wrong(path: Path, toml: str | bytes, **more: str) -> list[str]:
    return problems(folder(path, {**TABLE, **more, TOML: toml}))


def test_without_a_manifest_a_dataset_is_called_after_its_folder(tmp_path: Path) -> None:
    graph = check(folder(tmp_path / "choirs", {**TABLE}))
    assert rows(graph, "Project")[0]["dataset"] == "choirs"
    assert (graph.headings, graph.projects) == (2, 2)


def test_a_manifest_says_name_thresholds_and_waves(tmp_path: Path) -> None:
    toml = '\ufeffname = "x"\nwaves = ["b", "a"]\n[derive]\nheadings = 3\nprojects = 4\n'
    dataset = folder(tmp_path, {**TABLE, TOML: toml})
    graph = check(dataset)
    assert (graph.headings, graph.projects) == (3, 4)
    assert rows(graph, "Project")[0]["dataset"] == "x"
    assert datasets.read(dataset).manifest.waves == ("b", "a")


def test_a_manifest_that_is_no_toml_is_told_with_its_line(tmp_path: Path) -> None:
    (message,) = wrong(tmp_path, 'name = "x"\ntitle = unquoted\n')
    assert message.startswith(f"{TOML}: not a TOML file: ")
    assert "line 2" in message


def test_a_manifest_in_another_encoding_is_told(tmp_path: Path) -> None:
    toml = 'title = "Café"'.encode("latin-1")
    assert wrong(tmp_path, toml) == [f"{TOML}: not UTF-8: save it as UTF-8"]


@pytest.mark.parametrize(
    ("toml", "expected"),
    [
        ("licens = 'x'", "licens: not a setting of a dataset; did you mean 'licence'?"),
        (
            "[derive]\nheading = 2",
            "derive.heading: not a setting of a dataset; did you mean 'headings'?",
        ),
        ("title = 5", "title: must be text, in quotes"),
        ("name = ''", "name: must not be empty"),
        ("waves = '2024'", "waves: must be a list of texts"),
        ("waves = [1]", "waves.0: must be text, in quotes"),
        ("derive = 2", "derive: must be a table"),
        ("columns = 2", "columns: must be a table"),
        ("[columns]\nPartner = 2", "columns.Partner: must be a table"),
        ("[derive]\nheadings = 0", "derive.headings: must be at least 1"),
        ("[derive]\nprojects = -1", "derive.projects: must be at least 1"),
        ("[derive]\nprojects = 1.5", "derive.projects: must be a whole number"),
        ("[derive]\nprojects = 'two'", "derive.projects: must be a whole number"),
        (
            "[columns.Project]\nx = 'int'",
            "columns.Project.x: must be string, integer, number, boolean or date",
        ),
    ],
)
def test_a_wrong_setting_is_told(tmp_path: Path, toml: str, expected: str) -> None:
    assert wrong(tmp_path, toml) == [f"{TOML}: {expected}"]


def test_one_wrong_setting_does_not_hide_the_right_ones(tmp_path: Path) -> None:
    toml = 'titel = "x"\n[columns.Project]\nbudget = "integer"\nstaff = "int"\n'
    table = {PROJECT: "id,name,budget,staff\na,A,much,few\n"}
    assert problems(folder(tmp_path, {**table, TOML: toml})) == [
        f"{TOML}: columns.Project.staff: must be string, integer, number, boolean or date",
        f"{TOML}: titel: not a setting of a dataset; did you mean 'title'?",
        (
            f"{PROJECT}:1: staff: not a column of Project; to keep it as "
            'your own, add to dataset.toml, under [columns.Project]:  staff = "string"'
        ),
        f"{PROJECT}:2: budget: 'much' is not a whole number",
    ]


def test_own_columns_of_every_type_and_with_awkward_names_reach_the_store(tmp_path: Path) -> None:
    toml = """
    [columns.Partner]
    order = "integer"
    group = "string"
    index = "number"
    "größe in m" = "number"
    "a.b" = "boolean"
    match = "date"
    [columns.PARTNERS_IN]
    where = "string"
    """
    files = {
        TOML: toml,
        PROJECT: "id,name\nq,Q\n",
        "nodes/Partner.csv": "id,name,order,group,index,größe in m,a.b,match\n"
        "p,P,-3,g,.5,1e3,yes,2024-02-29\n",
        "edges/PARTNERS_IN.csv": "from,to,where\np,q,here\n",
    }
    with graphkit.open(tmp_path / "s.lbug") as workspace:
        workspace.load(folder(tmp_path / "d", {**files}))
        (row,) = workspace.cypher("MATCH (p:Partner)-[e:PARTNERS_IN]->() RETURN p, e")
    own = {"order": -3, "group": "g", "index": 0.5, "größe in m": 1000.0, "a.b": True}
    assert row["p"].items() >= (own | {"match": dt.date(2024, 2, 29)}).items()
    assert row["e"]["where"] == "here"


@pytest.mark.parametrize(
    ("toml", "expected"),
    [
        ("Projct = {x = 'string'}", "Projct.x: no label or relationship type 'Projct'; did you"),
        ("GeneralTheme = {x = 'string'}", "GeneralTheme.x: no label or relationship type"),
        ("Project = {label = 'string'}", "Project.label: 'label' is taken: choose another name"),
        ("EVIDENCES = {type = 'string'}", "EVIDENCES.type: 'type' is taken: choose another name"),
        ("Project = {dataset = 'string'}", "Project.dataset: Project has a column 'dataset' of"),
        ("Project = {status = 'string'}", "Project.status: Project has a column 'status' of"),
        ("Project = {x = 'list'}", "Project.x: an own column is a string, integer, number,"),
        ("Project = {' x' = 'string'}", "Project. x: a column's name starts with a letter"),
        ("Project = {_x = 'string'}", "Project._x: a column's name starts with a letter"),
        ("Project = {'a`b' = 'string'}", "Project.a`b: a column's name starts with a letter"),
        ("Project = {weight = 'string'}", "Project.weight: a string here, but graphkit's model"),
        ("Project = {Weight = 'number'}", "Project.Weight: differs from 'weight' (graphkit's"),
        (
            "Project = {x = 'string'}\nPlace = {x = 'date'}",
            "Place.x: a date here, but dataset.toml has it as string",
        ),
        (
            "Project = {x = 'string'}\nPlace = {X = 'string'}",
            "Place.X: differs from 'x' (dataset.toml) only in case",
        ),
    ],
)
def test_an_own_column_that_cannot_be_is_told(tmp_path: Path, toml: str, expected: str) -> None:
    message, *others = wrong(tmp_path, f"[columns]\n{toml}\n")
    assert message.startswith(f"{TOML}: columns.{expected}")
    assert others == []


def test_a_refused_own_column_is_not_called_undeclared_as_well(tmp_path: Path) -> None:
    toml = "[columns.Project]\nlabel = 'string'\nfine = 'date'\n"
    files = {PROJECT: "id,name,label,fine\na,A,x,y\n", TOML: toml}
    assert problems(folder(tmp_path, {**files})) == [
        f"{TOML}: columns.Project.label: 'label' is taken: choose another name",
        f"{PROJECT}:2: fine: 'y' is not a date (YYYY-MM-DD)",
    ]


def test_an_own_column_may_share_name_and_type_with_one_of_another_kind(tmp_path: Path) -> None:
    toml = f"[columns.Project]\nweight = '{Type.NUMBER}'\n"
    dataset = folder(tmp_path, {PROJECT: "id,name,weight\na,A,2\n", TOML: toml})
    assert rows(check(dataset), "Project")[0]["weight"] == 2.0


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("nowhere", "no such folder or workbook (graphkit init makes one)"),
        ("empty", "no dataset in this folder: it has neither dataset.toml, nor nodes/, nor edges/"),
        ("empty/notes.txt", "not a dataset: give a folder or a workbook (.xlsx)"),
    ],
)
def test_what_is_no_dataset_says_why(tmp_path: Path, name: str, message: str) -> None:
    folder(tmp_path, {"empty/notes.txt": "x"})
    assert problems(tmp_path / name) == [f"{tmp_path / name}: {message}"]
