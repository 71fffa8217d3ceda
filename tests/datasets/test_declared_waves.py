from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from made import TOML, folder, problems, rows

from graphkit.workspace import check

PARTNERS = {"nodes/Partner.csv": "id,name\nclinic,Clinic\nchoir,Choir\n"}
DECLARED = 'waves = ["2023", "2025"]\n'
TIES, TABLE = "edges/TIES_TO.csv", "surveys/pulse.csv"
NAMED = "rater,partner\nclinic,choir\n"


def said(path: Path, toml: str, **files: str) -> Path:
    return folder(path, {**PARTNERS, **files, TOML: toml})


def test_the_wave_of_a_survey_is_one_of_those_declared(tmp_path: Path) -> None:
    toml = f'{DECLARED}[surveys.pulse]\nwave = "2052"\n'
    message = "surveys.pulse.wave: no wave '2052'; did you mean '2025'? (waves: 2023, 2025)"
    assert problems(said(tmp_path, toml, **{TABLE: NAMED})) == [f"{TOML}: {message}"]


@pytest.mark.parametrize(
    ("file", "header"), [(TABLE, "rater,partner,wave"), (TIES, "from,to,wave")]
)
def test_the_wave_of_a_row_is_one_of_those_declared(tmp_path: Path, file: str, header: str) -> None:
    table = f"{header}\n\nclinic,choir,2023\nchoir,clinic, 2025 \nclinic,choir,spring\n"
    message = f"{file}:5: wave: no wave 'spring' (waves: 2023, 2025)"
    assert problems(said(tmp_path, DECLARED, **{file: table})) == [message]


def test_a_row_needs_no_wave_where_waves_are_declared(tmp_path: Path) -> None:
    table = "from,to,wave\nclinic,choir,\nchoir,clinic,2025\n"
    graph = check(said(tmp_path, DECLARED, **{TIES: table}))
    assert {tie["wave"] for tie in rows(graph, "TIES_TO")} == {None, "2025"}


def test_where_no_waves_are_declared_any_is_right(tmp_path: Path) -> None:
    files = {TIES: "from,to,wave\nclinic,choir,then\n", TABLE: NAMED}
    graph = check(said(tmp_path, '[surveys.pulse]\nwave = "now"\n', **files))
    assert {tie["wave"] for tie in rows(graph, "TIES_TO")} == {"then", "now"}


def test_a_wave_is_declared_once(tmp_path: Path) -> None:
    message = f"{TOML}: waves: '2025' stands twice: remove one"
    assert problems(said(tmp_path, 'waves = ["2025", "2023", " 2025"]\n')) == [message]


def test_a_wave_has_a_name(tmp_path: Path) -> None:
    message = f"{TOML}: waves.0: must not be empty"
    assert problems(said(tmp_path, 'waves = [" "]\n')) == [message]


def test_space_around_the_wave_of_a_survey_does_not_part_it_from_its_answers(
    tmp_path: Path,
) -> None:
    graph = check(said(tmp_path, '[surveys.pulse]\nwave = " 2025 "\n', **{TABLE: NAMED}))
    assert [*graph.surveys[0].asked] == ["2025"]


def test_each_dataset_keeps_to_its_own_waves(tmp_path: Path) -> None:
    one = said(tmp_path / "one", DECLARED, **{TIES: "from,to,wave\nclinic,choir,2031\n"})
    other = folder(tmp_path / "other", {TIES: "from,to,wave\nchoir,clinic,2031\n", TOML: ""})
    (message,) = problems(one, other)
    assert message.startswith("one/edges/TIES_TO.csv:2: wave: no wave '2031'")


def test_a_workbook_keeps_to_its_waves_too(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    sheets: dict[str, list[list[object]]] = {
        "dataset": [["waves", "2023|2025"]],
        "Partner": [["id", "name"], ["clinic", "Clinic"], ["choir", "Choir"]],
        "survey pulse": [["rater", "partner", "wave"], ["clinic", "choir", 2031]],
    }
    for name, cells in sheets.items():
        sheet = book.create_sheet(name)
        for row in cells:
            sheet.append(row)
    book.save(tmp_path / "book.xlsx")
    (message,) = problems(tmp_path / "book.xlsx")
    assert message.startswith("book.xlsx[survey pulse]:2: wave: no wave '2031'")
