from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from made import EVIDENCES, PROJECT, SMALL, TOML, folder

import graphkit
from graphkit.datasets import fingerprint
from graphkit.errors import DatasetError

FILES: dict[str, str | bytes] = {
    **SMALL,
    TOML: "title = 'x'\n",
    EVIDENCES: "from,to\n",
    "sources/deep/t.txt": "text",
}


@pytest.mark.parametrize("name", sorted(FILES))
def test_any_byte_of_any_file_counts(tmp_path: Path, name: str) -> None:
    dataset = folder(tmp_path, FILES)
    before = fingerprint([dataset])
    content = (dataset / name).read_bytes()
    for changed in (content + b" ", content[:-1], content.swapcase()):
        (dataset / name).write_bytes(changed)
        assert fingerprint([dataset]) != before
    (dataset / name).write_bytes(content)
    assert fingerprint([dataset]) == before


@pytest.mark.parametrize(
    "change",
    [
        lambda path: (path / PROJECT).rename(path / "nodes/Place.csv"),
        lambda path: (path / EVIDENCES).unlink(),
        lambda path: (path / "sources/new.txt").write_bytes(b""),
    ],
)
def test_a_file_that_comes_goes_or_is_renamed_counts(
    tmp_path: Path, change: Callable[[Path], object]
) -> None:
    dataset = folder(tmp_path, FILES)
    before = fingerprint([dataset])
    change(dataset)
    assert fingerprint([dataset]) != before


def test_time_stamps_and_files_that_nobody_reads_do_not_count(tmp_path: Path) -> None:
    dataset = folder(tmp_path, FILES)
    before = fingerprint([dataset])
    for name in FILES:
        os.utime(dataset / name, (1, 1))
    folder(tmp_path, {"README.md": "x", "nodes/~$Project.csv": "x", "nodes/.x/Project.csv": "x"})
    assert fingerprint([dataset]) == before


def test_texts_from_outside_count(tmp_path: Path) -> None:
    dataset = folder(tmp_path / "d", FILES)
    outside = folder(tmp_path / "s", {"t.txt": "one"})
    before = fingerprint([dataset], outside)
    assert before != fingerprint([dataset])
    folder(outside, {"t.txt": "two"})
    assert fingerprint([dataset], outside) != before


def test_loading_again_writes_only_when_something_changed(tmp_path: Path) -> None:
    dataset = folder(tmp_path / "d", FILES)
    with graphkit.open(tmp_path / "s.lbug") as workspace:
        assert workspace.load(dataset)
        assert not workspace.load(dataset)
        folder(dataset, {PROJECT: "id,name\ngarden,Big garden\n"})
        assert workspace.load(dataset)
        (row,) = workspace.cypher("MATCH (p:Project) RETURN p.name AS name")
    assert row["name"] == "Big garden"


def test_a_load_that_finds_problems_writes_nothing(tmp_path: Path) -> None:
    dataset = folder(tmp_path / "d", {PROJECT: "id,name\na,\n"})
    with graphkit.open(tmp_path / "s.lbug") as workspace, pytest.raises(DatasetError):
        workspace.load(dataset)
    assert [path.name for path in tmp_path.iterdir()] == ["d"]


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="needs a file that fails to read")
def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    dataset = folder(tmp_path, FILES)
    (dataset / "sources/x.txt").symlink_to("/proc/self/mem")
    with pytest.raises(DatasetError, match=r"x\.txt: cannot be read: Input/output error"):
        fingerprint([dataset])
