"""Quirks of the embedded store: whatever happens, the file is as it was or as it should be."""

from __future__ import annotations

import dataclasses
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import ladybug
import pytest

import graphkit
from graphkit.errors import (
    StoreError,
    StoreForeign,
    StoreLocked,
    StoreMissing,
    StoreOutdated,
)
from graphkit.record import FORMAT, Record
from graphkit.resources import folder

SEED = folder("seeds") / "mca-phase2"
PROJECTS = "MATCH (p:Project) RETURN count(*) AS n"


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """A small dataset that can be changed."""
    from graphkit.cli import app

    path = tmp_path / "mine"
    app()(["init", str(path)], standalone_mode=False)
    return path


@pytest.fixture
def store(tmp_path: Path, mine: Path) -> Path:
    """A store of it."""
    path = tmp_path / "store.lbug"
    with graphkit.open(path) as workspace:
        workspace.load(mine)
    return path


def rename(dataset: Path, name: str) -> None:
    path = dataset / "nodes" / "Project.csv"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("Example Garden", name), encoding="utf-8")


def name_in(store: Path) -> object:
    with graphkit.open(store) as workspace:
        return workspace.cypher("MATCH (p:Project) RETURN p.name AS name")[0]["name"]


@contextmanager
def opened_elsewhere(path: Path) -> Iterator[None]:
    """Another process has the file open for writing."""
    code = (
        "import ladybug, sys\n"
        f"database = ladybug.Database({str(path)!r}, max_db_size=1 << 34)\n"
        "print('open', flush=True)\n"
        "sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        yield
        process.communicate()


def test_asking_a_store_that_is_not_there_makes_no_file(tmp_path: Path) -> None:
    with graphkit.open(tmp_path / "none.lbug") as workspace, pytest.raises(StoreMissing):
        workspace.ask("general-themes")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"id,name\n", os.urandom(5000)])
def test_a_file_that_is_no_store_is_refused_and_left_alone(
    tmp_path: Path, mine: Path, content: bytes
) -> None:
    path = tmp_path / "thesis.docx"
    path.write_bytes(content)
    with graphkit.open(path) as workspace:
        with pytest.raises(StoreForeign, match="not a graphkit store"):
            workspace.load(mine)
        with pytest.raises(StoreForeign, match="not a graphkit store"):
            workspace.status()
    assert path.read_bytes() == content


def test_a_database_of_somebody_else_is_refused_and_left_alone(tmp_path: Path, mine: Path) -> None:
    path = tmp_path / "theirs.lbug"
    with ladybug.Database(path, max_db_size=1 << 34) as database:
        connection = ladybug.Connection(database)
        connection.execute("CREATE NODE TABLE Recipe(id STRING PRIMARY KEY)")
        connection.close()
    before = path.read_bytes()
    with graphkit.open(path) as workspace, pytest.raises(StoreForeign):
        workspace.load(mine)
    assert path.read_bytes() == before


def test_a_folder_is_no_store(tmp_path: Path, mine: Path) -> None:
    with graphkit.open(tmp_path) as workspace, pytest.raises(StoreForeign):
        workspace.load(mine)


def test_a_store_in_a_folder_that_is_not_there_is_refused(tmp_path: Path, mine: Path) -> None:
    with graphkit.open(tmp_path / "no" / "s.lbug") as workspace, pytest.raises(StoreError):
        workspace.load(mine)
    assert not (tmp_path / "no").exists()


def test_a_store_of_another_version_says_so_and_loading_renews_it(store: Path, mine: Path) -> None:
    with graphkit.open(store) as workspace:
        record = workspace.store.record()
    later = dataclasses.replace(record, format=FORMAT + 1)
    with ladybug.Database(store, max_db_size=1 << 34) as database:
        connection = ladybug.Connection(database)
        text = later.to_json().replace("\\", "\\\\").replace("'", "\\'")
        connection.execute(f"COMMENT ON TABLE GeneralTheme IS '{text}'")
        connection.close()
    with graphkit.open(store) as workspace:
        with pytest.raises(StoreOutdated, match="load again"):
            workspace.ask("general-themes")
        assert workspace.load(mine)
        assert workspace.ask("general-themes") is not None


def test_a_store_that_another_process_writes_to_is_not_replaced(store: Path, mine: Path) -> None:
    rename(mine, "Another Garden")
    with (
        opened_elsewhere(store),
        graphkit.open(store) as workspace,
        pytest.raises(StoreLocked, match="another process"),
    ):
        workspace.load(mine)
    assert name_in(store) == "Example Garden"


def test_two_loads_at_once_do_not_mix(store: Path, mine: Path) -> None:
    rename(mine, "Another Garden")
    draft = store.with_name(f".{store.name}.draft")
    with opened_elsewhere(draft), graphkit.open(store) as workspace:
        with pytest.raises(StoreLocked, match="another load"):
            workspace.load(mine)
        assert draft.exists()
    with graphkit.open(store) as workspace:
        assert workspace.load(mine)
    assert not draft.exists()


def test_what_an_interrupted_load_left_behind_is_in_nobodys_way(store: Path, mine: Path) -> None:
    rename(mine, "Another Garden")
    draft = store.with_name(f".{store.name}.draft")
    draft.write_bytes(b"half a file")
    with graphkit.open(store) as workspace:
        assert workspace.load(mine)
    assert name_in(store) == "Another Garden"
    assert sorted(path.name for path in store.parent.iterdir()) == ["mine", "store.lbug"]


def test_a_reader_keeps_what_it_has_open(store: Path, mine: Path) -> None:
    with graphkit.open(store) as reader:
        assert reader.cypher(PROJECTS)[0] == {"n": 1}
        rename(mine, "Another Garden")
        with graphkit.open(store) as workspace:
            workspace.load(mine)
        assert reader.cypher("MATCH (p:Project) RETURN p.name AS name")[0] == {
            "name": "Example Garden"
        }
    assert name_in(store) == "Another Garden"


def test_a_killed_load_leaves_the_store_as_it_was(store: Path, mine: Path) -> None:
    """Kill a load at several moments; the old store answers, and loading again finishes."""
    rename(mine, "Another Garden")
    before = store.read_bytes()
    code = (
        "import graphkit, sys\n"
        f"with graphkit.open({str(store)!r}) as workspace:\n"
        f"    workspace.load({str(SEED)!r}, progress=lambda *said: print(*said, flush=True))"
    )
    for delay in (0.0, 0.05, 0.2):
        with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(delay)
            process.send_signal(signal.SIGKILL)
        assert store.read_bytes() == before
        assert name_in(store) == "Example Garden"
    with graphkit.open(store) as workspace:
        workspace.load(mine)
    assert name_in(store) == "Another Garden"


def test_a_log_left_beside_the_old_store_does_not_spoil_the_new_one(
    store: Path, mine: Path
) -> None:
    code = (
        "import ladybug, os\n"
        f"database = ladybug.Database({str(store)!r}, max_db_size=1 << 34, auto_checkpoint=False)\n"
        "connection = ladybug.Connection(database)\n"
        "connection.execute(\"CREATE (:Place {id: 'limbo', name: 'Limbo'})\")\n"
        "os.kill(os.getpid(), 9)"
    )
    subprocess.run([sys.executable, "-c", code], check=False)
    assert store.with_name(f"{store.name}.wal").exists()
    rename(mine, "Another Garden")
    with graphkit.open(store) as workspace:
        workspace.load(mine)
    assert name_in(store) == "Another Garden"
    assert not store.with_name(f"{store.name}.wal").exists()


def test_a_failing_derivation_leaves_the_store_as_it_was(store: Path) -> None:
    before = store.read_bytes()
    with graphkit.open(store) as workspace:
        record: Record = workspace.store.record()

        def fails(_ask: object) -> list[object]:
            raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            workspace.store.replace(record, [], fails, lambda *_: None)  # type: ignore[arg-type]
    assert store.read_bytes() == before
    assert [path.name for path in store.parent.glob(".*")] == []
