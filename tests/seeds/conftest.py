"""The bundled dataset, in a store of each engine and as its files say it, and the report."""

from __future__ import annotations

from pathlib import Path

import pytest
from seed_tables import Tables, read

from graphkit.resources import folder
from graphkit.workspace import Workspace

SEED = "mca-phase2"
REPORT = "shared/seed/mca_phase2_case_study_synthesis.txt"


@pytest.fixture(scope="module")
def loaded(workspace: Workspace) -> Workspace:
    """A workspace that holds the bundled dataset and nothing else."""
    workspace.load(folder("seeds") / SEED)
    return workspace


@pytest.fixture(scope="session")
def seed() -> Path:
    """The dataset's folder."""
    return folder("seeds") / SEED


@pytest.fixture(scope="session")
def nodes(seed: Path) -> Tables:
    """Its nodes, by label."""
    return read(seed / "nodes")


@pytest.fixture(scope="session")
def edges(seed: Path) -> Tables:
    """Its relationships, by type."""
    return read(seed / "edges")


@pytest.fixture(scope="session")
def report() -> str:
    """The text of the report, which may not be copied into this repository."""
    file = Path(__file__).resolve().parents[3] / REPORT
    if not file.is_file():
        pytest.skip(f"the report is not beside this checkout: no ../{REPORT}")
    return file.read_text(encoding="utf-8")
