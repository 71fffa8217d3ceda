from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from made import TOML, folder, problems, rows

import graphkit
from graphkit import datasets
from graphkit.network.surveying import answers
from graphkit.workspace import check

PARTNERS = {
    "nodes/Partner.csv": "id,name\nclinic,Clinic\nchoir,Choir\nfarm,Farm\n",
    "nodes/Source.csv": "id,name\nform,The form\n",
}
TABLE = "surveys/pulse.csv"


def surveyed(path: Path, table: str, toml: str = "") -> Path:
    return folder(path, {**PARTNERS, TABLE: table, TOML: toml})


def ties(path: Path) -> list[dict[str, Any]]:
    return sorted(rows(check(path), "TIES_TO"), key=lambda tie: (tie["from"], tie["to"]))


def wrong(path: Path, table: str, toml: str = "") -> list[str]:
    return problems(surveyed(path, table, toml))


def test_an_answer_is_a_directed_relationship_with_its_items(tmp_path: Path) -> None:
    table = "rater,partner,reliability,openness,note\nclinic,choir,3,,kind\nchoir,clinic,4,1,\n"
    toml = '[surveys.pulse]\nwave = "2024"\nsource = "form"\n'
    back, there = ties(surveyed(tmp_path, table, toml))
    said = ("relation", "wave", "source", "directed", "weight", "reliability", "openness", "note")
    assert [there[name] for name in said] == [
        "pulse",
        "2024",
        "form",
        True,
        None,
        3.0,
        None,
        "kind",
    ]
    in_words = "pulse, 2024: reliability 4, openness 1"
    answered = ["pulse", "2024", "form", True, None, 4.0, 1.0, in_words]
    assert [back[name] for name in said] == answered
    assert all(len(tie["id"]) == 32 for tie in (back, there))


def test_a_survey_needs_no_declaration_when_it_asks_what_partner_asks(tmp_path: Path) -> None:
    (tie,) = ties(surveyed(tmp_path, "rater,partner,power\nclinic,choir,2\n"))
    assert (tie["power"], tie["relation"], tie["wave"]) == (2.0, "pulse", None)


def test_a_partner_of_whom_nothing_else_is_said_is_a_tie_all_the_same(tmp_path: Path) -> None:
    (named,) = ties(surveyed(tmp_path / "a", "rater,partner\nclinic,choir\n"))
    (unanswered,) = ties(surveyed(tmp_path / "b", "rater,partner,power\nclinic,choir,\n"))
    assert (named["note"], unanswered["note"]) == ("pulse", "pulse: no item answered")


def test_a_row_says_its_own_wave_and_source(tmp_path: Path) -> None:
    table = "rater,partner,wave,source\nclinic,choir,1,form\nclinic,choir,2,\n"
    first, second = ties(surveyed(tmp_path, table, '[surveys.pulse]\nwave = "9"\n'))
    assert {(tie["wave"], tie["source"]) for tie in (first, second)} == {("1", "form"), ("2", None)}


@pytest.mark.parametrize("said", ["coordination", "Coordination", "3"])
def test_intensity_is_a_number_or_a_word_and_the_strength_of_the_tie(
    tmp_path: Path, said: str
) -> None:
    (tie,) = ties(surveyed(tmp_path, f"rater,partner,intensity\nclinic,choir, {said}\n"))
    assert (tie["intensity"], tie["weight"]) == (3.0, 3.0)


def test_intensity_is_the_highest_level_that_somebody_ticked(tmp_path: Path) -> None:
    table = (
        "rater,partner,awareness,cooperation,coordination,integration\n"
        "clinic,choir,yes,yes,no,no\nclinic,farm,no,no,,\nchoir,farm,,,,TRUE\n"
    )
    found = ties(surveyed(tmp_path, table))
    assert [tie["intensity"] for tie in found] == [4.0, 2.0, None]
    assert [tie["cooperation"] for tie in found] == [None, True, False]


def test_the_strength_of_a_tie_may_be_an_item_or_a_score(tmp_path: Path) -> None:
    table = "rater,partner,reliability,openness,intensity\nclinic,choir,1,4,3\nclinic,farm,2,,3\n"
    by_item = surveyed(tmp_path / "a", table, '[surveys.pulse]\nweight = "reliability"\n')
    by_score = surveyed(tmp_path / "b", table, '[surveys.pulse]\nweight = "trust"\n')
    assert [tie["weight"] for tie in ties(by_item)] == [1.0, 2.0]
    assert [tie["weight"] for tie in ties(by_score)] == [2.5, 2.0]


def test_items_of_ones_own_have_awkward_names_and_scales_of_their_own(tmp_path: Path) -> None:
    toml = (
        '[surveys.pulse.items]\norder = "climate"\n'
        '"group mood" = {score = "climate", from = 0, to = 10}\n'
    )
    (tie,) = ties(surveyed(tmp_path, "rater,partner,order,group mood\nclinic,choir,70,10\n", toml))
    assert (tie["order"], tie["group mood"]) == (70.0, 10.0)


def test_somebody_who_was_asked_and_named_nobody_is_kept_without_a_tie(tmp_path: Path) -> None:
    path = surveyed(
        tmp_path, "rater,partner,wave\nclinic,choir,1\nfarm,,1\nfarm,farm,1\nchoir,,2\n"
    )
    graph = check(path)
    assert len(rows(graph, "TIES_TO")) == 1
    (survey,) = graph.surveys
    assert dict(survey.asked) == {"1": ("clinic", "farm"), "2": ("choir",)}
    assert survey.of_themselves == 1


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("rater,partner\nclinic,chior\n", ":2: partner: no node 'chior'; did you mean 'choir'?"),
        ("rater,partner\n\nclinik,choir\n", ":3: rater: no node 'clinik'; did you mean 'clinic'?"),
        ("rater,partner\nclinik,\n", ":2: rater: no partner 'clinik'; did you mean 'clinic'?"),
        (
            "rater,partner,power\n",
            ": asks nobody: give each partner who was asked a row, if only as rater",
        ),
        ("rater,partner\n,choir\n", ":2: rater: must not be empty"),
        ("rater\nclinic\n", ":1: partner: missing column; the table has rater"),
        (
            "rater,partner,power\nclinic,choir,5\n",
            ":2: power: 5 is not on its scale, 1 to 4",
        ),
        ("rater,partner,power\nclinic,choir,much\n", ":2: power: 'much' is not a number"),
        (
            "rater,partner,intensity\nclinic,choir,vague\n",
            (
                ":2: intensity: 'vague' is not a number, nor awareness, cooperation, coordination "
                "or integration"
            ),
        ),
        (
            "rater,partner,intensity\nclinic,choir,coordinate\n",
            (
                ":2: intensity: 'coordinate' is not a number, nor awareness, cooperation, "
                "coordination or integration; did you mean 'coordination'?"
            ),
        ),
        (
            'rater,partner,intensity\nclinic,choir,"3,5"\n',
            (
                ":2: intensity: '3,5' is not a number: write decimals with a point, and no other "
                "comma"
            ),
        ),
        (
            "rater,partner,power\nclinic,,3\n",
            ":2: partner: answers about nobody: name the partner, or leave the answers empty too",
        ),
        (
            "rater,partner\nclinic,choir\nchoir,clinic\nclinic,choir\n",
            ":4: partner: 'clinic' has rated 'choir' in surveys/pulse.csv:2 already: remove one",
        ),
        (
            "rater,partner,reliabilty\nclinic,choir,2\n",
            (
                ":1: reliabilty: neither a column of a survey nor an item of it; did you mean "
                "'reliability'?; if it is an item, say in surveys.pulse.items what it counts for:  "
                '"reliabilty" = "trust"'
            ),
        ),
        (
            "rater,partner,source\nclinic,choir,froom\n",
            ":2: source: no source 'froom'; did you mean 'form'?",
        ),
        (
            "rater,partner,relation\nclinic,choir,x\n",
            (
                ":1: relation: follows from the survey: leave this column out, and say it in "
                "surveys.pulse.relation"
            ),
        ),
        (
            "rater,partner,directed\nclinic,choir,yes\n",
            ":1: directed: follows from the survey: leave this column out",
        ),
        (
            "rater,partner,to\nclinic,choir,farm\n",
            ":1: to: follows from the survey: leave this column out",
        ),
    ],
)
def test_what_is_wrong_is_told_with_its_line_and_column(
    tmp_path: Path, table: str, expected: str
) -> None:
    assert wrong(tmp_path, table) == [TABLE + expected]


def test_the_ends_of_a_relationship_have_other_names_in_a_survey(tmp_path: Path) -> None:
    has = "missing column; the table has from, to"
    assert wrong(tmp_path, "from,to\nclinic,choir\n") == [
        f"{TABLE}:1: from: in a survey this column is called 'rater'",
        f"{TABLE}:1: partner: {has}",
        f"{TABLE}:1: rater: {has}",
        f"{TABLE}:1: to: in a survey this column is called 'partner'",
    ]


ONE = "rater,partner,power\nclinic,choir,2\n"


@pytest.mark.parametrize(
    ("toml", "expected"),
    [
        (
            "[surveys.pulse]\nsymetrise = 'mean'\n",
            "surveys.pulse.symetrise: not a setting of a survey; did you mean 'symmetrise'?",
        ),
        (
            "[surveys.pulse]\nsymmetrise = 'most'\n",
            "surveys.pulse.symmetrise: must be either, both or mean",
        ),
        (
            "[surveys.pulse]\nweight = 'powre'\n",
            "surveys.pulse.weight: no item or score of its table; did you mean 'power'?",
        ),
        (
            "[surveys.pulse.items]\npower = 'My Value'\n",
            (
                "surveys.pulse.items.power.score: must be small letters, digits and underlines, "
                "as in shared_mission"
            ),
        ),
        (
            "[surveys.pulse.items]\nnote = 'trust'\n",
            (
                "surveys.pulse.items.note: 'note' is a column of every survey: give the item "
                "another name"
            ),
        ),
        (
            "[surveys.pulse.items]\nreach = {score = 'value', from = 0, to = 100}\n",
            "surveys.pulse.items: items of 'value' have different scales: a mean would say nothing",
        ),
        (
            "[surveys.pulse.items]\nreach = {score = 'climate', from = 100, to = 0}\n",
            "surveys.pulse.items.reach: its scale runs from 100 to 0: say the least first",
        ),
        (
            "[surveys.pulse.items]\nmood = {score = 'My Value', from = 1}\n",
            (
                "surveys.pulse.items.mood.score: must be small letters, digits and underlines, "
                "as in shared_mission"
            ),
        ),
        (
            "[surveys.pulse.items]\npowr = 'value'\n",
            (
                "surveys.pulse.items.powr: no column of its answers: add it, or leave the item "
                "out; did you mean 'power'?"
            ),
        ),
        ("[surveys.pulse.items.mood]\nfrom = 1\n", "surveys.pulse.items.mood.score: must be given"),
        (
            "[surveys.pulse.items]\nreach = {score = 'climate', to = inf}\n",
            "surveys.pulse.items.reach.to: must be a finite number",
        ),
        (
            "[columns.TIES_TO]\npower = 'string'\n",
            "columns.TIES_TO.power: an item of a survey is a number, not a string",
        ),
        (
            "[surveys.puls]\n",
            (
                "surveys.puls: no answers: neither surveys/puls.csv (or a sheet 'survey puls') nor "
                "a row of TIES_TO with the relation 'puls'"
            ),
        ),
    ],
)
def test_settings_that_cannot_be_are_told(tmp_path: Path, toml: str, expected: str) -> None:
    table = ONE if "reach" not in toml else "rater,partner,power,reach\nclinic,choir,2,70\n"
    assert wrong(tmp_path, table, toml) == [f"{TOML}: {expected}"]


@pytest.mark.parametrize(
    "table",
    [
        "",
        "rater;partner\nclinic;choir\n",
        "rater,partner,power,power\nclinic,choir,1,1\n",
        "rater,partner\nclinic\n",
        "rater,partner,note\nclinic,choir,café\n".encode("latin-1"),
    ],
)
def test_a_table_that_cannot_be_read_is_one_problem_and_no_missing_table(
    tmp_path: Path, table: str | bytes
) -> None:
    path = folder(tmp_path, {**PARTNERS, TABLE: table, TOML: "[surveys.pulse]\nwave = '1'\n"})
    (message,) = problems(path)
    assert message.startswith(f"{TABLE}:")


def test_answers_may_stand_in_a_table_of_ties_that_cannot_be_read(tmp_path: Path) -> None:
    files = {**PARTNERS, "edges/TIES_TO.csv": "from,to,relation\nclinic\n"}
    (message,) = problems(folder(tmp_path, {**files, TOML: "[surveys.pulse]\n"}))
    assert message == "edges/TIES_TO.csv:2: 1 cell in a table of 3 columns"


def test_a_sheet_that_cannot_be_read_is_one_problem_and_no_missing_sheet(tmp_path: Path) -> None:
    sheets: dict[str, list[list[object]]] = {
        "dataset": [["surveys.pulse.wave", "2024"]],
        "survey pulse": [["rater", "partner", "partner"], ["a", "b", "c"]],
    }
    (message,) = problems(workbook(tmp_path / "book.xlsx", sheets))
    assert message == "book.xlsx[survey pulse]:1: partner: the same column twice"


def test_two_surveys_of_one_relation_and_wave_are_refused(tmp_path: Path) -> None:
    toml = '[surveys.pulse]\nrelation = "x"\n[surveys.again]\nrelation = "x"\n'
    files = {**PARTNERS, TABLE: ONE, "surveys/again.csv": ONE.replace("2", "3"), TOML: toml}
    message, *_ = problems(folder(tmp_path, files))
    assert message.startswith(f"{TOML}: surveys.pulse: asks for the relation 'x' in the same wave")


def test_problems_of_several_datasets_name_the_dataset(tmp_path: Path) -> None:
    good = surveyed(tmp_path / "good", ONE)
    bad = folder(tmp_path / "bad", {TABLE: "rater,partner\nclinic,\nclinic,chior\n", TOML: ""})
    (message,) = problems(good, bad)
    assert message.startswith("bad/surveys/pulse.csv:3: partner: no node 'chior'")


def workbook(path: Path, sheets: Mapping[str, list[list[object]]]) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, cells in sheets.items():
        sheet = book.create_sheet(name)
        for row in cells:
            sheet.append(row)
    book.save(path)
    return path


def test_a_workbook_has_a_sheet_for_each_survey(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "book.xlsx",
        {
            "dataset": [
                ["surveys.pulse.wave", "2024"],
                ["surveys.pulse.items.v. warm", "climate"],
                ["surveys.pulse.items.ease.score", "climate"],
                ["surveys.pulse.items.ease.to", "7"],
            ],
            "Partner": [["id", "name"], ["clinic", "Clinic"], ["choir", "Choir"]],
            "survey pulse": [
                ["rater", "partner", "power", "v. warm", "ease"],
                ["clinic", "choir", 2, 3, 7],
            ],
        },
    )
    (tie,) = ties(path)
    said = [tie[name] for name in ("wave", "power", "v. warm", "ease")]
    assert said == ["2024", 2.0, 3.0, 7.0]


@pytest.mark.parametrize("name", ["survey", "survey ", "Survey  "])
def test_the_sheet_of_a_survey_has_a_name(tmp_path: Path, name: str) -> None:
    sheets: dict[str, list[list[object]]] = {
        "Partner": [["id", "name"], ["clinic", "Clinic"], ["choir", "Choir"]],
        name: [["rater", "partner"], ["clinic", "choir"]],
    }
    (message,) = problems(workbook(tmp_path / "book.xlsx", sheets))
    told = "a survey without a name: call the sheet as in 'survey collaboration'"
    assert message == f"book.xlsx[{name}]: {told}"


def test_an_empty_sheet_of_a_survey_is_told(tmp_path: Path) -> None:
    path = workbook(tmp_path / "b.xlsx", {"dataset": [["name", "b"]], "survey pulse": []})
    message = "b.xlsx[survey pulse]:1: no header: its first row must name the columns"
    assert problems(path) == [message]


def test_a_change_of_a_survey_is_a_change_of_the_dataset(tmp_path: Path) -> None:
    before = datasets.fingerprint([surveyed(tmp_path, ONE)])
    assert datasets.fingerprint([surveyed(tmp_path, ONE.replace("2", "3"))]) != before


def test_a_store_keeps_items_and_who_was_asked(tmp_path: Path) -> None:
    toml = '[surveys.pulse]\nwave = "2024"\n[surveys.pulse.items]\norder = "climate"\n'
    table = "rater,partner,order,power\nclinic,choir,5,2\nchoir,farm,,\nfarm,,,\n"
    with graphkit.open(tmp_path / "s.lbug") as workspace:
        workspace.load(surveyed(tmp_path / "d", table, toml))
        record = workspace.status().record
        found = workspace.cypher("MATCH ()-[e:TIES_TO]->() RETURN e AS edge ORDER BY e.id")
        said = answers(record.surveys, found.column("edge"), ["choir", "clinic", "farm"])
    assert record.waves == ("2024",)
    assert said is not None
    assert dict(said.scales) == {"power": "value", "order": "climate"}
    told = sorted(zip(said.rater, said.partner, map(str, said.items["order"]), strict=True))
    assert told == [(0, 2, "nan"), (1, 0, "5.0")]
    assert (said.asked.tolist(), said.answered.tolist()) == ([0, 1, 2], [0, 1])
