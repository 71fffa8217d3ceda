from __future__ import annotations

from pathlib import Path

import pytest
from made import PROJECT, TOML, folder, problems, rows

from graphkit.workspace import check

HEADER = "id,name,note\n"
NOT_TEXT = "not UTF-8 text: save it as 'CSV UTF-8 (comma delimited)'"


def projects(path: Path, content: str | bytes) -> list[tuple[str, str, str | None]]:
    graph = check(folder(path, {PROJECT: content}))
    return [(row["id"], row["name"], row["note"]) for row in rows(graph, "Project")]


def wrong(path: Path, content: str | bytes) -> list[str]:
    return problems(folder(path, {PROJECT: content}))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_byte_order_mark_and_line_ends_make_no_difference(
    tmp_path: Path, mark: bytes, end: str
) -> None:
    text = f"id,name,note{end}a,Ünï 🌳,x{end}b,B,{end}"
    expected = [("a", "Ünï 🌳", "x"), ("b", "B", None)]
    assert projects(tmp_path, mark + text.encode()) == expected


def test_quoted_cells_hold_commas_quotes_and_line_breaks(tmp_path: Path) -> None:
    text = HEADER + 'a,"Tea, cake","she said ""yes"""\nb,"two\nlines","1\r\n2"\n'
    assert projects(tmp_path, text) == [
        ("a", "Tea, cake", 'she said "yes"'),
        ("b", "two\nlines", "1\r\n2"),
    ]


def test_a_problem_is_told_with_its_line_behind_blank_lines_and_cells_of_many_lines(
    tmp_path: Path,
) -> None:
    text = '\n\nid,name,ended\n\na,A,\n\n\nb,"B\nB\nB",x\nc,C,2024-01-01\n,,\nd,D,y\n'
    assert wrong(tmp_path, text) == [
        f"{PROJECT}:8: ended: 'x' is not a date (YYYY-MM-DD)",
        f"{PROJECT}:13: ended: 'y' is not a date (YYYY-MM-DD)",
    ]


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ("id,name\na,A\nb,Café\n".encode("latin-1"), 3),
        ("id,name,größe\na,A,\n".encode("latin-1"), 1),
        ("id,name\na,A\n".encode("utf-16"), 1),
        ("id,name\na,A\n".encode("utf-16-be"), 1),
        (b"id,name\na,A\nb,B\0\n", 3),
        (b"id,name\na,A\nb,\xf0\x9f\x8c\n", 3),
    ],
    ids=["latin-1", "latin-1 header", "utf-16", "utf-16 without mark", "nul", "cut-off emoji"],
)
def test_what_is_not_utf_8_is_told_with_its_line(tmp_path: Path, content: bytes, line: int) -> None:
    assert wrong(tmp_path, content) == [f"{PROJECT}:{line}: {NOT_TEXT}"]


def test_every_row_of_another_width_is_told(tmp_path: Path) -> None:
    assert wrong(tmp_path, 'id,name\na,A\nb\n"c\nc",C\nd,D,x\n') == [
        f"{PROJECT}:3: 1 cell in a table of 2 columns",
        f"{PROJECT}:6: 3 cells in a table of 2 columns",
    ]


@pytest.mark.parametrize(
    "rows_after", ['a,"A\nb,B\nc,C\n', '"a,A\nb,B\n', 'x,"X"\na,"A ""so""\nb,B\n']
)
def test_a_quote_that_never_closes_swallows_no_rows(tmp_path: Path, rows_after: str) -> None:
    line = 3 if rows_after.startswith("x") else 2
    message = f"{PROJECT}:{line}: a quote opens in this row and is never closed"
    assert wrong(tmp_path, "id,name\n" + rows_after) == [message]


def test_a_lone_quote_within_a_cell_is_a_quote(tmp_path: Path) -> None:
    assert projects(tmp_path, HEADER + 'a,a 5" pipe,\n') == [("a", 'a 5" pipe', None)]


def test_a_quote_that_never_closes_in_the_header_is_told(tmp_path: Path) -> None:
    (message,) = wrong(tmp_path, 'id,"name\na,A\n')
    assert message == f"{PROJECT}:1: the name of column 2 goes over several lines: close its quote"


@pytest.mark.parametrize("content", ["", "\n\n", "\ufeff", ",,\na,A,\n"])
def test_a_file_without_a_header_says_so(tmp_path: Path, content: str) -> None:
    assert wrong(tmp_path, content) == [
        f"{PROJECT}:1: no header: its first line must name the columns"
    ]


@pytest.mark.parametrize("content", ["id,name", "id,name\n", "id,name\r\n\r\n", "id,name\n,\n,\n"])
def test_a_table_without_rows_holds_nothing(tmp_path: Path, content: str) -> None:
    assert rows(check(folder(tmp_path, {PROJECT: content})), "Project") == []


@pytest.mark.parametrize("separator", [";", "\t"])
def test_another_separator_is_named_as_the_trouble(tmp_path: Path, separator: str) -> None:
    text = separator.join(["id", "name"]) + "\n" + separator.join("aA")
    assert wrong(tmp_path, text) == [f"{PROJECT}:1: columns must be separated by commas"]


def test_duplicate_and_unnamed_columns_are_told_together(tmp_path: Path) -> None:
    assert wrong(tmp_path, "id,name, ,name\na,A,,\n") == [
        f"{PROJECT}:1: column 3 has no name",
        f"{PROJECT}:1: name: the same column twice",
    ]


def test_a_missing_column_is_told_with_those_that_are_there(tmp_path: Path) -> None:
    assert wrong(tmp_path, "id,note\na,A\n") == [
        f"{PROJECT}:1: name: missing column; the table has id, note"
    ]


@pytest.mark.parametrize(
    ("name", "line"),
    [("budget", 'budget = "string"'), ("größe in m", '"größe in m" = "string"')],
)
def test_an_undeclared_column_is_told_with_the_line_that_declares_it(
    tmp_path: Path, name: str, line: str
) -> None:
    table = f"id,name,{name}\na,A,x\n"
    (message,) = wrong(tmp_path, table)
    assert message == (
        f"{PROJECT}:1: {name}: not a column of Project; to keep it as your own, add to "
        f"dataset.toml, under [columns.Project]:  {line}"
    )
    declared = folder(tmp_path, {TOML: f"[columns.Project]\n{line}\n"})
    assert rows(check(declared), "Project")[0][name] == "x"


def test_a_misspelt_column_is_guessed(tmp_path: Path) -> None:
    assert "did you mean 'summary'?" in wrong(tmp_path, "id,name,sumary\na,A,\n")[0]


def test_the_column_dataset_is_not_to_be_written(tmp_path: Path) -> None:
    (message,) = wrong(tmp_path, "id,name,dataset\na,A,x\n")
    assert message.endswith("'dataset' is filled in by graphkit: remove this column")


def test_white_space_around_cells_and_names_does_not_count(tmp_path: Path) -> None:
    text = "id , name,note\n a\t,\u00a0A B\u2003,  \n"
    assert projects(tmp_path, text) == [("a", "A B", None)]


@pytest.mark.parametrize("quoted", [True, False])
def test_a_cell_may_be_very_long(tmp_path: Path, *, quoted: bool) -> None:
    long = "ä, \n" * 700_000 if quoted else "ä" * 2_000_000
    cell = f'"{long}"' if quoted else long
    found = projects(tmp_path, f"{HEADER}a,A,{cell}\nb,B,c\n")
    assert found[0][2] == long.strip()
    assert found[1] == ("b", "B", "c")


def test_what_other_programs_leave_behind_is_not_looked_at(tmp_path: Path) -> None:
    litter = (".~lock.Project.csv#", "~$Project.csv", ".DS_Store", "Thumbs.db", ".x/Project.csv")
    files: dict[str, str | bytes] = {f"nodes/{name}": b"\0" for name in litter}
    dataset = folder(tmp_path, {**files, PROJECT: "id,name\na,A\n"})
    assert len(rows(check(dataset), "Project")) == 1


def test_a_file_of_another_kind_among_the_tables_is_told(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"nodes/Project.xlsx": b"PK", "edges/notes.txt": "x"}
    assert problems(folder(tmp_path, files)) == [
        "edges/notes.txt: not a .csv file: move it elsewhere",
        "nodes/Project.xlsx: not a .csv file: move it elsewhere",
    ]


@pytest.mark.parametrize(
    ("file", "message"),
    [
        ("nodes/project.csv", "no label 'project'; did you mean 'Project'?"),
        ("nodes/EVIDENCES.csv", "no label 'EVIDENCES'"),
        ("edges/EVIDENCE.csv", "no relationship type 'EVIDENCE'; did you mean 'EVIDENCES'?"),
        ("nodes/GeneralTheme.csv", "GeneralTheme is derived by graphkit: remove this table"),
        ("edges/SUPPORTS.csv", "SUPPORTS is derived by graphkit: remove this table"),
    ],
)
def test_a_table_of_no_kind_that_people_write_is_told(
    tmp_path: Path, file: str, message: str
) -> None:
    assert problems(folder(tmp_path, {file: "id,name\na,A\n"})) == [f"{file}: {message}"]


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="needs a file that fails to read")
@pytest.mark.parametrize("file", [PROJECT, TOML, "sources/report.txt"])
def test_a_file_that_cannot_be_read_is_a_problem_with_its_name(tmp_path: Path, file: str) -> None:
    dataset = folder(tmp_path, {"nodes/Theme.csv": "id,name\na,A\n"})
    (dataset / file).parent.mkdir(exist_ok=True)
    (dataset / file).symlink_to("/proc/self/mem")
    assert problems(dataset) == [f"{file}: cannot be read: Input/output error"]
