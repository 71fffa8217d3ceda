"""Measuring a network: what is measured, in which rows it comes, and why something is missing."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import openpyxl
import pytest

from graphkit.assessing import assessed
from graphkit.errors import OutputError, ParameterError, UnknownName
from graphkit.measures import Level, every
from graphkit.measuring import Measurement, Subject, chosen, measured
from graphkit.network import Network
from graphkit.network.building import built
from graphkit.network.study import Study

NAMES = ("Dundee Arts", "=Fife Health", "Glasgow Law", "Perth\x07 Arts", "Oban Island")
KINDS = ("arts", "health", "law", "arts", None)
LINES = [(0, 1), (1, 2), (2, 0), (2, 3)]


def network(*, directed: bool = False) -> Network:
    """A triangle with one more at Glasgow Law, and an isolate."""
    return built(
        ["dundee", "fife", "glasgow", "perth", "oban"],
        [one for one, _ in LINES],
        [other for _, other in LINES],
        [2.0, 1.0, 1.0, 0.5],
        lines=["e1", "e2", "e3", "e4"],
        directed=directed,
        name="partners",
        about="partners tied by shared projects",
        names=NAMES,
        attributes={"kind": KINDS},
        notes=["Left out 2 lines."],
    )


def silent(what: str, done: int, total: int) -> None:
    """Hear nothing."""


def subject(study: Study | None = None) -> Subject:
    """Make what a study asks for of that network."""
    asked = study or Study(group="kind")
    found = network().without(asked.without)
    return Subject(found, None if asked.group is None else found.grouping(asked.group))


@pytest.fixture(scope="module")
def everything() -> Measurement:
    return measured(subject(), progress=silent)


def test_without_names_all_that_tables_show_and_the_network_can_have_is_measured(
    everything: Measurement,
) -> None:
    assert [one for one in everything.measures if not one.shown] == []
    assert {one.needs for one in everything.measures} <= {"", "groups"}
    assert {one.modes for one in everything.measures} <= {"one", "any"}
    assert len(everything.measures) > 20


def test_a_name_picks_the_measures_of_every_level_that_has_it() -> None:
    assert {one.level for one in chosen(["ei_index"])} == {Level.NETWORK, Level.ACTOR, Level.GROUP}
    found = measured(subject(), ["ei_index"], progress=silent)
    assert list(found.whole) == list(found.actors) == list(found.groups) == ["ei_index"]


def test_only_what_is_asked_for_is_measured() -> None:
    found = measured(subject(), levels=[Level.NETWORK], progress=silent)
    assert found.whole
    assert not found.actors
    assert not found.groups


def test_a_measure_that_is_not_known_is_guessed() -> None:
    with pytest.raises(UnknownName, match="did you mean 'betweenness'"):
        chosen(["betweeness"])
    with pytest.raises(UnknownName, match="--definitions"):
        chosen(["zzzzzz"])


def test_a_measure_that_needs_groups_says_how_to_have_them() -> None:
    with pytest.raises(UnknownName, match=r"ei_index needs groups.*--group kind"):
        measured(subject(Study()), ["ei_index"], progress=silent)


def test_actors_come_by_rank_and_those_without_a_value_last() -> None:
    found = measured(subject(), ["degree", "constraint"], progress=silent)
    assert found.actor_rows("degree").column("id")[0] == "glasgow"
    rows = found.actor_rows("constraint")
    assert rows.column("id")[-1] == "oban"
    assert rows[-1]["constraint"] is None
    assert rows[-1]["undefined"]["constraint"]
    assert rows[0]["undefined"] == {}


def test_equal_actors_come_by_their_ties_then_by_name() -> None:
    found = measured(subject(), ["betweenness"], progress=silent)
    order = ["glasgow", "fife", "dundee", "perth", "oban"]
    assert found.actor_rows("betweenness").column("id") == order


def test_a_row_of_an_actor_has_its_id_its_name_its_group_and_plain_numbers() -> None:
    rows = measured(subject(), ["degree"], progress=silent).actor_rows()
    assert rows[2] == {
        "id": "glasgow",
        "name": "Glasgow Law",
        "kind": "law",
        "degree": 3,
        "undefined": {},
    }
    assert type(rows[2]["degree"]) is int


def test_actors_cannot_be_sorted_by_what_was_not_measured() -> None:
    found = measured(subject(), ["degree"], progress=silent)
    with pytest.raises(UnknownName, match="did you mean 'degree'"):
        found.actor_rows("degre")


def test_the_summary_has_a_reason_for_each_missing_number(everything: Measurement) -> None:
    row = everything.summary()
    assert row["density"] == pytest.approx(4 / 10)
    missing = {name for name, value in row.items() if value is None}
    assert missing == set(row["undefined"])
    assert "reciprocity" in missing


def test_a_tie_says_what_it_is_made_of(everything: Measurement) -> None:
    assert everything.tie_rows()[0] == {
        "from": "dundee",
        "from_name": "Dundee Arts",
        "to": "fife",
        "to_name": "=Fife Health",
        "weight": 2.0,
        "evidence": ["e1"],
    }


def test_pairs_of_groups_come_in_both_orders(everything: Measurement) -> None:
    rows = everything.pair_rows()
    assert len(rows) == 9
    assert (rows[1]["from_group"], rows[1]["to_group"]) == ("arts", "health")


def test_a_measurement_shows_itself_in_a_few_lines(everything: Measurement) -> None:
    shown = repr(everything)
    assert shown.startswith("partners: 5 actors, 4 ties, undirected\n")
    assert "density: 0.4\n" in shown
    assert "reciprocity: undefined because" in shown


def test_what_it_was_with_those_who_left_stands_beside_it() -> None:
    study = Study(group="kind", without=("Glasgow Law",))
    found = assessed(subject, study, ["degree", "density"], progress=silent)
    assert found.with_all is not None
    assert found.with_all.summary()["density"] == pytest.approx(0.4)
    assert found.summary()["density"] == pytest.approx(1 / 6)
    changes = found.departure_rows("degree")
    assert changes[0] == {
        "id": "fife",
        "name": "=Fife Health",
        "with_them": 2,
        "without_them": 1,
        "change": -1,
    }
    assert changes[-1]["id"] == "oban"


def test_permutations_need_something_to_test() -> None:
    with pytest.raises(ParameterError, match="--group kind"):
        assessed(subject, Study(), permutations=9, progress=silent)


def test_groups_are_tested_by_dealing_them_out() -> None:
    found = assessed(
        subject, Study(group="kind"), ["ei_index"], permutations=99, seed=4, progress=silent
    )
    again = assessed(
        subject, Study(group="kind"), ["ei_index"], permutations=99, seed=4, progress=silent
    )
    assert found.tests is not None
    assert again.tests is not None
    assert list(found.tests) == list(again.tests)
    assert "ei_index" in found.tests.column("measure")


def test_two_networks_are_compared() -> None:
    found = assessed(
        subject, Study(), ["density"], against="partners:projects", permutations=50, progress=silent
    )
    assert found.comparison is not None
    assert found.comparison["pearson"] == pytest.approx(1)
    assert found.comparison["jaccard"] == pytest.approx(1)


@pytest.fixture(scope="module")
def workbook(tmp_path_factory: pytest.TempPathFactory) -> openpyxl.Workbook:
    path = tmp_path_factory.mktemp("written") / "measures.xlsx"
    measured(subject(), progress=silent).save(path)
    return openpyxl.load_workbook(path)


def cells(book: openpyxl.Workbook, sheet: str) -> list[tuple[object, ...]]:
    return list(book[sheet].iter_rows(values_only=True))


def test_a_workbook_has_a_sheet_for_every_table(workbook: openpyxl.Workbook) -> None:
    assert workbook.sheetnames == [
        *("about", "summary", "actors", "groups", "mixing", "ties", "undefined", "definitions")
    ]
    assert ("note", "Left out 2 lines.") in cells(workbook, "about")
    assert cells(workbook, "ties")[1] == ("dundee", "Dundee Arts", "fife", "=Fife Health", 2, "e1")


def test_numbers_in_a_workbook_are_numbers(workbook: openpyxl.Workbook) -> None:
    summary = {row[0]: row[1] for row in cells(workbook, "summary")}
    assert summary["density"] == pytest.approx(0.4)
    assert summary["reciprocity"] is None


def test_a_missing_number_has_its_reason_in_a_sheet(workbook: openpyxl.Workbook) -> None:
    told = cells(workbook, "undefined")
    assert told[0] == ("table", "of", "measure", "because")
    assert any(row[:3] == ("summary", "the network", "reciprocity") for row in told)
    assert any(row[:3] == ("actors", "oban", "constraint") for row in told)


def test_a_workbook_runs_no_name_and_keeps_no_control_character(
    workbook: openpyxl.Workbook,
) -> None:
    names = [row[1] for row in cells(workbook, "actors")]
    assert "=Fife Health" in names
    assert "Perth Arts" in names
    formulas = [cell for row in workbook["actors"].iter_rows() for cell in row]
    assert not any(cell.data_type == "f" for cell in formulas)


def test_a_csv_file_has_the_actors_with_nothing_to_run(
    everything: Measurement, tmp_path: Path
) -> None:
    path = everything.save(tmp_path / "actors.CSV")
    rows = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"))))
    isolate = next(row for row in rows if row["id"] == "oban")
    assert len(rows) == len(NAMES)
    assert "'=Fife Health" in {row["name"] for row in rows}
    assert "constraint: it has no ties" in isolate["undefined"]
    assert isolate["constraint"] == ""


def test_another_suffix_is_refused_and_nothing_is_written(
    everything: Measurement, tmp_path: Path
) -> None:
    with pytest.raises(OutputError, match=r"call it measures.xlsx"):
        everything.save(tmp_path / "measures.ods")
    assert list(tmp_path.iterdir()) == []


def test_definitions_say_where_each_measure_is_from(everything: Measurement) -> None:
    rows = everything.definitions()
    assert rows.column("measure") == [one.name for one in everything.measures]
    assert all(rows.column("reference"))
    assert {row["measure"]: row for row in rows}["ei_index"]["needs"] == "groups"


def test_every_measure_can_be_had_by_name() -> None:
    named = [one.name for one in every() if not one.needs and one.modes != "two"]
    found = measured(subject(), named, progress=silent)
    assert {*found.whole, *found.actors, *found.groups, *found.pairs} == set(named)
