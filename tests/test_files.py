"""Files that are written all together or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphkit.drawing import Drawing
from graphkit.errors import OutputError
from graphkit.files import write_together


def test_several_files_are_written_together(tmp_path: Path) -> None:
    write_together({tmp_path / "a": "one", tmp_path / "b": b"two"})
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"a": "one", "b": "two"}


def test_where_one_file_cannot_be_written_none_is_and_old_ones_stay(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("old", encoding="utf-8")
    (tmp_path / "b").mkdir()
    with pytest.raises(OutputError, match=r"b cannot be written: Is a directory"):
        write_together({tmp_path / "a": "new", tmp_path / "b": "new"})
    assert (tmp_path / "a").read_text(encoding="utf-8") == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "b"]


def test_a_folder_that_is_not_there_is_an_error_that_names_the_file(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"missing/a\.svg cannot be written: No such file"):
        write_together({tmp_path / "missing" / "a.svg": "x"})


def test_a_drawing_is_saved_with_its_tables_beside_it_under_its_own_name(tmp_path: Path) -> None:
    drawing = Drawing("<svg/>", ".svg", data={"-nodes.csv": b"id\n", ".csv": b"row\n"})
    assert drawing.save(tmp_path / "my figure.svg") == tmp_path / "my figure.svg"
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "my figure-nodes.csv",
        "my figure.csv",
        "my figure.svg",
    ]
    assert drawing.tables(tmp_path / "x.svg")[0] == tmp_path / "x-nodes.csv"


def test_a_drawing_whose_table_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "x.csv").mkdir()
    with pytest.raises(OutputError, match=r"x\.csv"):
        Drawing("<svg/>", ".svg", data={".csv": b""}).save(tmp_path / "x.svg")
    assert [path.name for path in tmp_path.iterdir()] == ["x.csv"]
