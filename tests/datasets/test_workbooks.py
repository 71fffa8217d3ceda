from __future__ import annotations

import datetime as dt
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from made import folder, problems, rows

import graphkit
from graphkit.datasets import create
from graphkit.errors import DatasetError, OutputError
from graphkit.model.columns import Type
from graphkit.model.example import example
from graphkit.model.manifest import Derive, Manifest
from graphkit.model.nodes import Project
from graphkit.model.schema import Schema
from graphkit.model.writing import text_tables
from graphkit.workspace import check

Sheets = Mapping[str, Sequence[Sequence[Any]]]
SETTINGS = [["setting", "value"], ["name", "book"]]


def workbook(path: Path, sheets: Sheets) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, cells in sheets.items():
        sheet = book.create_sheet(title)
        for row in cells:
            sheet.append(list(row))
    book.save(path)
    return path


def started(path: Path) -> Path:
    """Write what `graphkit init` writes."""
    create(path, Manifest(name="mine"), text_tables(Schema.standard(), example()))
    return path


def test_a_new_workbook_says_what_a_new_folder_says(tmp_path: Path) -> None:
    book, files = (check(started(tmp_path / name)) for name in ("mine.xlsx", "mine"))
    assert [table.kind.name for table in book.tables] == [t.kind.name for t in files.tables]
    for one, two in zip(book.tables, files.tables, strict=True):
        assert one.data.to_pylist() == two.data.to_pylist()
    assert len(rows(book, "EVIDENCES")[0]["id"]) == 32


def test_a_new_workbook_loads(tmp_path: Path) -> None:
    with graphkit.open(tmp_path / "s.lbug") as workspace:
        assert workspace.load(started(tmp_path / "mine.xlsx"))
        assert not workspace.load(tmp_path / "mine.xlsx")
        assert workspace.status().record.datasets[0].name == "mine"


def test_numbers_dates_and_booleans_typed_by_the_program_are_understood(tmp_path: Path) -> None:
    sheets: Sheets = {
        "Project": [
            ["id", "name", "started", "ended", "case_study", "note"],
            [
                "a",
                2024,
                dt.datetime.fromisoformat("2024-06-01T09:30"),
                dt.date(2025, 1, 2),
                True,
                0.1,
            ],
        ],
        "Place": [["id", "name", "latitude"], ["p", "P", 51]],
        "Heading": [["id", "name", "position"], ["h", "H", 3.0]],
    }
    graph = check(workbook(tmp_path / "x.xlsx", sheets))
    (project,) = rows(graph, "Project")
    assert (project["name"], project["note"]) == ("2024", "0.1")
    assert (project["started"], project["ended"]) == (dt.date(2024, 6, 1), dt.date(2025, 1, 2))
    assert project["case_study"] is True
    assert rows(graph, "Place")[0]["latitude"] == 51.0
    assert rows(graph, "Heading")[0]["position"] == 3


def test_the_sheet_dataset_holds_what_the_manifest_would(tmp_path: Path) -> None:
    sheets: Sheets = {
        "dataset": [
            *SETTINGS,
            ["title", None],
            ["waves", "one | two"],
            ["derive.headings", 3],
            ["columns.Project.a.b", "integer"],
        ],
        "Project": [["id", "name", "a.b"], ["p", "P", 7]],
    }
    graph = check(workbook(tmp_path / "x.xlsx", sheets))
    assert graph.headings == 3
    (project,) = rows(graph, "Project")
    assert (project["dataset"], project["a.b"]) == ("book", 7)


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (
            ["titel", "x"],
            "x.xlsx[dataset]: titel: not a setting of a dataset; did you mean 'title'?",
        ),
        (["name", "y"], "x.xlsx[dataset]:3: name: the same setting twice"),
        (["name.x", "y"], "x.xlsx[dataset]:3: name.x: the same setting twice"),
        (["derive.headings", "two"], "x.xlsx[dataset]: derive.headings: must be a whole number"),
        (["derive", "two"], "x.xlsx[dataset]: derive: must be a table"),
    ],
)
def test_a_wrong_setting_is_told(tmp_path: Path, row: list[str], expected: str) -> None:
    assert problems(workbook(tmp_path / "x.xlsx", {"dataset": [*SETTINGS, row]})) == [expected]


def test_without_the_sheet_dataset_a_workbook_is_called_after_its_file(tmp_path: Path) -> None:
    sheets = {"Project": [["id", "name"], ["p", "P"]]}
    (project,) = rows(check(workbook(tmp_path / "choirs.xlsx", sheets)), "Project")
    assert project["dataset"] == "choirs"


def test_sheets_of_no_kind_are_told_unless_they_are_empty(tmp_path: Path) -> None:
    sheets: Sheets = {
        "Sheet1": [],
        "Sheet2": [[None, " "]],
        "Notes": [["remember"], ["x"]],
        "EVIDENCE": [["from", "to"]],
        "SUPPORTS": [["from", "to"]],
    }
    assert problems(workbook(tmp_path / "x.xlsx", sheets)) == [
        "x.xlsx[EVIDENCE]: no relationship type 'EVIDENCE'; did you mean 'EVIDENCES'?",
        "x.xlsx[Notes]: no label 'Notes'",
        "x.xlsx[SUPPORTS]: SUPPORTS is derived by graphkit: remove this table",
    ]


def test_empty_columns_and_rows_do_not_count_and_rows_keep_their_numbers(tmp_path: Path) -> None:
    cells: list[list[Any]] = [
        ["id", None, "name ", "started"],
        ["a", "", "A", None],
        [None, None],
        ["b"],
        ["c", None, "C", "soon"],
    ]
    assert problems(workbook(tmp_path / "x.xlsx", {"Project": cells})) == [
        "x.xlsx[Project]:4: name: must not be empty",
        "x.xlsx[Project]:5: started: 'soon' is not a date (YYYY-MM-DD)",
    ]


def test_misshapen_sheets_are_told(tmp_path: Path) -> None:
    sheets: Sheets = {
        "Project": [["id", "name", None, "id"], ["a", "A"], ["b", "B", "x", None, "y"]],
        "Theme": [["id", "name"], ["t", "T", "z"]],
    }
    assert problems(workbook(tmp_path / "x.xlsx", sheets)) == [
        "x.xlsx[Project]:1: id: the same column twice",
        "x.xlsx[Project]:3: column 3 has no name in row 1",
        "x.xlsx[Project]:3: column 5 has no name in row 1",
        "x.xlsx[Theme]:2: column 3 has no name in row 1",
    ]


def test_an_undeclared_column_is_told_with_the_setting_that_declares_it(tmp_path: Path) -> None:
    (message,) = problems(
        workbook(tmp_path / "x.xlsx", {"Project": [["id", "name", "budget"], ["a", "A", 1]]})
    )
    assert message.endswith("add to sheet dataset, in two cells:  columns.Project.budget  string")


def test_merged_cells_count_where_they_begin(tmp_path: Path) -> None:
    path = workbook(tmp_path / "x.xlsx", {"Project": [["id", "name", "note"], ["a", "A"]]})
    book = openpyxl.load_workbook(path)
    book["Project"].merge_cells("B2:C2")
    book.save(path)
    (project,) = rows(check(path), "Project")
    assert (project["name"], project["note"]) == ("A", None)


def test_of_a_formula_the_value_counts(tmp_path: Path) -> None:
    path = workbook(tmp_path / "x.xlsx", {"Project": [["id", "name"], ["a", "=1+1"]]})
    # openpyxl calculates nothing: a formula it wrote has no value yet.
    assert problems(path) == ["x.xlsx[Project]:2: name: must not be empty"]


def test_drop_down_lists_are_no_trouble(tmp_path: Path) -> None:
    from openpyxl.worksheet.datavalidation import DataValidation

    path = workbook(tmp_path / "x.xlsx", {"Project": [["id", "name"], ["a", "A"]]})
    book = openpyxl.load_workbook(path)
    choices = DataValidation(type="list", formula1='"A,B"')
    choices.add("B2")
    book["Project"].add_data_validation(choices)
    book.save(path)
    assert len(rows(check(path), "Project")) == 1


@pytest.mark.parametrize("kept", [0, 1, 10, 100, 0.25, 0.5, 0.75, 0.9, 0.99, 0.999])
def test_a_half_written_workbook_is_told(tmp_path: Path, kept: float) -> None:
    path = started(tmp_path / "mine.xlsx")
    content = path.read_bytes()
    path.write_bytes(content[: int(kept if kept >= 1 else kept * len(content))])
    (message,) = problems(path)
    assert message.startswith("mine.xlsx: not a readable workbook, or only half written: ")


@pytest.mark.parametrize("content", [b"id,name\n", b"PK\x03\x04nothing", b"\xd0\xcf\x11\xe0" * 300])
def test_what_is_no_workbook_is_told(tmp_path: Path, content: bytes) -> None:
    (message,) = problems(folder(tmp_path, {"x.xlsx": content}) / "x.xlsx")
    assert message.startswith("x.xlsx: not a readable workbook")


def test_a_damaged_byte_never_ends_in_anything_but_a_dataset_error(tmp_path: Path) -> None:
    path = started(tmp_path / "mine.xlsx")
    content = path.read_bytes()
    for at in range(30, len(content), len(content) // 12):
        path.write_bytes(content[:at] + bytes([content[at] ^ 0xFF]) + content[at + 1 :])
        try:
            check(path)
        except DatasetError:
            continue


def test_without_openpyxl_the_message_says_what_to_install(tmp_path: Path) -> None:
    path = started(tmp_path / "mine.xlsx")
    code = (
        "import sys; sys.modules['openpyxl'] = None\n"
        "from graphkit.errors import MissingExtra\n"
        "from graphkit.workspace import check\n"
        "try: check(sys.argv[1])\n"
        "except MissingExtra as error: print(error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == (
        "a workbook needs openpyxl: install it with  pip install 'graphkit-evidence[excel]'"
    )


def test_text_that_looks_like_a_formula_stays_text(tmp_path: Path) -> None:
    things = [Project(id="a", name="=1+1", note="=more people")]
    for name in ("x.xlsx", "x"):
        create(tmp_path / name, Manifest(name="x"), text_tables(Schema.standard(), things))
        (project,) = rows(check(tmp_path / name), "Project")
        assert (project["name"], project["note"]) == ("=1+1", "=more people")


@pytest.mark.parametrize("note", ["x" * 32768, "a\x01b"])
def test_what_a_workbook_cannot_hold_is_refused_and_leaves_nothing(
    tmp_path: Path, note: str
) -> None:
    tables = text_tables(Schema.standard(), [Project(id="a", name="A", note=note)])
    with pytest.raises(
        OutputError, match=r"row 2 of sheet Project holds .* write a folder instead"
    ):
        create(tmp_path / "x.xlsx", Manifest(name="x"), tables)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["x.xlsx", "x"])
def test_settings_waves_and_own_columns_are_written_and_read_back(
    tmp_path: Path, name: str
) -> None:
    manifest = Manifest(
        name="x",
        title='a "title"\\ in\ntwo lines \x7f' if name == "x" else "a title",
        waves=("first", "second"),
        derive=Derive(headings=3, projects=4),
        columns={"Project": {"größe in m": Type.NUMBER, "a.b": Type.DATE}},
    )
    own = Schema.standard().extended(manifest.columns)
    create(tmp_path / name, manifest, text_tables(own, ()))
    assert graphkit.datasets.read(tmp_path / name).manifest == manifest
    assert check(tmp_path / name).headings == 3


def test_a_name_that_is_neither_folder_nor_workbook_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"a dataset is a folder, .* or a \.xlsx"):
        create(tmp_path / "x.csv", Manifest(name="x"), ())


def test_nothing_is_written_over_what_is_there(tmp_path: Path) -> None:
    path = started(tmp_path / "mine.xlsx")
    before = path.read_bytes()
    with pytest.raises(OutputError, match="exists already: choose another name"):
        started(path)
    assert path.read_bytes() == before
    (tmp_path / "empty").mkdir()
    check(started(tmp_path / "empty"))
