from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from made import EVIDENCES, PROJECT, SMALL, folder, problems, rows

from graphkit.workspace import check

PLACE = "nodes/Place.csv"
HEADING = "nodes/Heading.csv"


def read(path: Path, file: str, column: str, *cells: str) -> list[object]:
    dataset = folder(path, {file: table(column, *cells)})
    return [row[column] for row in rows(check(dataset), Path(file).stem) if row["id"] in "abcdefgh"]


def table(column: str, *cells: str) -> str:
    lines = [f'{id_},{id_},"{cell}"' for id_, cell in zip("abcdefgh", cells, strict=False)]
    return "\n".join([f"id,name,{column}", *lines])


def test_whole_numbers(tmp_path: Path) -> None:
    cells = ("1", "-2", "+3", "40.0", "", "007", "999999999999999999")
    expected = [1, -2, 3, 40, None, 7, 999999999999999999]
    assert read(tmp_path, HEADING, "position", *cells) == expected


def test_numbers(tmp_path: Path) -> None:
    cells = ("51.5", "-.25", "+1.5", "2.", "1e-300", "", "3")
    expected = [51.5, -0.25, 1.5, 2.0, 1e-300, None, 3.0]
    assert read(tmp_path, PLACE, "latitude", *cells) == expected


def test_true_and_false(tmp_path: Path) -> None:
    cells = ("true", "FALSE", "Yes", "no", "1", "0", "")
    expected = [True, False, True, False, True, False, None]
    assert read(tmp_path, PROJECT, "case_study", *cells) == expected


def test_dates(tmp_path: Path) -> None:
    cells = ("2024-02-29", "0001-01-01", "9999-12-31", "1969-12-31", "")
    expected = [
        dt.date(2024, 2, 29), dt.date(1, 1, 1), dt.date(9999, 12, 31), dt.date(1969, 12, 31), None,
    ]  # fmt: skip
    assert read(tmp_path, PROJECT, "started", *cells) == expected


def test_lists(tmp_path: Path) -> None:
    cells = ("x|y", r"x\|y|z", r"\|", r"\|x|y\|", " x |\u00a0y|| ", "|", "a\\ |b", "x")
    expected = [
        ["x", "y"],
        ["x|y", "z"],
        ["|"],
        ["|x", "y|"],
        ["x", "y"],
        None,
        ["a\\", "b"],
        ["x"],
    ]
    assert read(tmp_path, PROJECT, "aliases", *cells) == expected


@pytest.mark.parametrize(
    ("file", "column", "cells", "is_not"),
    [
        (HEADING, "position", ("1.5", "1e3", "1,000", "٣", "x", "9" * 19), "a whole number"),
        (PLACE, "latitude", ("1,5°", "nan", "inf", "51° N", "1e999", "-"), "a number"),
        (PROJECT, "case_study", ("maybe", "2", "tru", "y"), "true or false"),
        (
            PROJECT,
            "started",
            ("2023-02-29", "2024-6-1", "01/06/2024", "2024", "0000-01-01", "2024-01-01T00:00"),
            "a date (YYYY-MM-DD)",
        ),
    ],
)
def test_every_cell_of_another_type_is_told(
    tmp_path: Path, file: str, column: str, cells: tuple[str, ...], is_not: str
) -> None:
    assert problems(folder(tmp_path, {file: table(column, *cells)})) == [
        f"{file}:{line}: {column}: '{cell}' is not {is_not}"
        for line, cell in enumerate(cells, start=2)
    ]


@pytest.mark.parametrize("cell", ["1,5", "-3,25", "+1,000"])
def test_a_comma_in_a_number_is_told_with_its_remedy(tmp_path: Path, cell: str) -> None:
    (message,) = problems(folder(tmp_path, {PLACE: table("latitude", cell)}))
    told = f"'{cell}' is not a number: write decimals with a point, and no other comma"
    assert message == f"{PLACE}:2: latitude: {told}"


def test_a_choice_is_one_of_those_there_are(tmp_path: Path) -> None:
    edges = "from,to,extent,stance,basis\ngarden,trust,Own,support,read\n"
    assert problems(folder(tmp_path, {**SMALL, EVIDENCES: edges})) == [
        f"{EVIDENCES}:2: basis: 'read' is none of stated, coded",
        f"{EVIDENCES}:2: extent: 'Own' is none of own, listed, example, all; did you mean 'own'?",
        (
            f"{EVIDENCES}:2: stance: 'support' is none of supports, contradicts; "
            "did you mean 'supports'?"
        ),
    ]


def test_a_message_stays_on_one_short_line_whatever_the_cell_holds(tmp_path: Path) -> None:
    cell = "line\n" * 10_000
    (message,) = problems(folder(tmp_path, {PROJECT: table("started", cell)}))
    assert "\n" not in message
    assert len(message) < 600


def test_all_problems_of_all_files_are_told_at_once_sorted_by_place(tmp_path: Path) -> None:
    files = {
        PROJECT: "id,name,started\ngarden,,x\n,Choir,y\n",
        "nodes/Theme.csv": "id,nam\nt,T\n",
        "edges/UNDER.csv": "from,to\nt,purpos\n,purpose\n",
        EVIDENCES: "from,to,stance\ngarden,t,against\ngarden,,\n",
        "edges/NOTES.csv": "a\nb\n",
        "nodes/Place.csv": "id,name\na,A,b\n",
    }
    found = problems(folder(tmp_path, {**files}))
    assert [message.partition(": ")[0] for message in found] == [
        "edges/EVIDENCES.csv:2",
        "edges/EVIDENCES.csv:3",
        "edges/NOTES.csv",
        "edges/UNDER.csv:2",
        "edges/UNDER.csv:3",
        "nodes/Place.csv:2",
        "nodes/Project.csv:2",
        "nodes/Project.csv:2",
        "nodes/Project.csv:3",
        "nodes/Project.csv:3",
        "nodes/Theme.csv:1",
        "nodes/Theme.csv:1",
    ]


def test_ends_ids_and_names_must_not_be_empty(tmp_path: Path) -> None:
    files = {PROJECT: "id,name\n,A\nb, \n", EVIDENCES: "from,to\nb,\n"}
    assert problems(folder(tmp_path, {**files})) == [
        f"{EVIDENCES}:2: to: must not be empty",
        f"{PROJECT}:2: id: must not be empty",
        f"{PROJECT}:3: name: must not be empty",
    ]
