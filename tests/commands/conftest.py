"""Run the command line as a person would, and keep what it says."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest
from commandline import SEED, Run, Said

import graphkit
from graphkit.cli import main


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run `graphkit …`."""

    def run(*arguments: str | Path) -> Said:
        monkeypatch.setattr(sys, "argv", ["graphkit", *map(str, arguments)])
        capsys.readouterr()
        try:
            main()
            code = 0
        except SystemExit as stop:
            code = int(stop.code or 0)
        said = capsys.readouterr()
        return Said(said.out, said.err, code)

    return run


@pytest.fixture(scope="session")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the bundled dataset; only for reading."""
    path = tmp_path_factory.mktemp("store") / "bundled.lbug"
    with graphkit.open(path) as workspace:
        workspace.load(SEED)
    return path


@pytest.fixture
def dataset(tmp_path: Path) -> Path:
    """A copy of the bundled dataset, to spoil."""
    return Path(shutil.copytree(SEED, tmp_path / "dataset"))
