"""Each table of a programme made by hand is what one fills in by hand, on both engines."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from made import folder
from matrices import allotments, reading

from graphkit.workspace import Workspace, open_workspace


@pytest.fixture(scope="module")
def planted(workspace: Workspace, tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    workspace.load(allotments.write(tmp_path_factory.mktemp("allotments")))
    return workspace


@pytest.fixture
def bare(tmp_path: Path) -> Iterator[Workspace]:
    """A workspace of its own, with nothing in it."""
    with open_workspace(tmp_path / "graph.lbug") as opened:
        yield opened


def test_headings_tell_gaps_from_what_nobody_could_say(planted: Workspace) -> None:
    matrix = reading.matrix(planted, "headings")
    assert [(head.name, head.about) for head in matrix.columns] == [
        ("Purpose", ""),
        ("Methodology", ""),
        ("Impact", ""),
        ("Learning", "not covered"),
    ]
    assert reading.shown(matrix) == {
        "Archive": ["gap all", "1", "gap", "·"],
        "Bus": ["○", "○", "○", "·"],
        "choir": ["2", "1", "1", "·"],
        "Garden": ["3 ¶", "2", "1 ¶", "·"],
    }
    assert [head.about for head in matrix.rows] == ["", "no case study", "", ""]


def test_headings_lead_to_everything_told_of_a_project(planted: Workspace) -> None:
    assert reading.lines(reading.matrix(planted, "headings")) == {
        ("archive", "purpose"): ["e5"],
        ("archive", "methodology"): ["e9"],
        ("choir", "purpose"): ["e6", "e7"],
        ("choir", "methodology"): ["e4"],
        ("choir", "impact"): ["p1"],
        ("garden", "purpose"): ["a1", "e1", "e2"],
        ("garden", "methodology"): ["e3", "e8"],
        ("garden", "impact"): ["a2"],
    }


def test_a_partners_line_starts_at_the_partner(planted: Workspace) -> None:
    (line,) = reading.matrix(planted, "headings").cells["choir", "impact"].evidence
    ends = ("from", "from_name", "type", "to", "to_name")
    assert [line[name] for name in ends] == ["council", "Council", "PARTNERS_IN", "choir", "choir"]


def test_themes_tell_answers_examples_everybody_and_evidence_against_apart(
    planted: Workspace,
) -> None:
    matrix = reading.matrix(planted, "themes")
    assert [head.id for head in matrix.columns] == ["general:trust", "general:money"]
    assert reading.shown(matrix) == {
        "Archive": ["all", "✗1"],
        "Bus": ["", ""],
        "choir": ["≥1", "1 ✗1"],
        "Garden": ["3", "1"],
    }
    assert matrix.cells["garden", "general:trust"].about == (
        "1 own answer, 1 time in a closed list, 1 time as an example"
    )


def test_themes_lead_to_the_evidence_for_and_against(planted: Workspace) -> None:
    assert reading.lines(reading.matrix(planted, "themes")) == {
        ("archive", "general:trust"): ["e5"],
        ("archive", "general:money"): ["e9"],
        ("choir", "general:trust"): ["e4"],
        ("choir", "general:money"): ["e6", "e7"],
        ("garden", "general:trust"): ["e1", "e2", "e3"],
        ("garden", "general:money"): ["e8"],
    }


def test_cooccurrence_counts_shared_projects_and_all_of_a_theme_on_the_diagonal(
    planted: Workspace,
) -> None:
    matrix = reading.matrix(planted, "cooccurrence")
    assert reading.shown(matrix) == {"Trust": ["≥2", "≥2"], "Money": ["≥2", "2"]}
    pair = matrix.cells["general:trust", "general:money"]
    assert pair.shared == ["choir", "garden"]
    assert pair.about == "at least 2 of 2 projects, c = 1.00"
    assert matrix.cells["general:money", "general:trust"] == pair


def test_cooccurrence_keeps_the_evidence_on_both_sides(planted: Workspace) -> None:
    behind = reading.matrix(planted, "cooccurrence").behind
    assert {at: sorted(row["id"] for row in rows) for at, rows in behind.items()} == {
        ("choir", "general:trust"): ["e4"],
        ("choir", "general:money"): ["e6"],
        ("garden", "general:trust"): ["e1", "e2", "e3"],
        ("garden", "general:money"): ["e8"],
    }


def test_an_empty_store_says_what_is_missing(bare: Workspace, tmp_path: Path) -> None:
    bare.load(folder(tmp_path / "none", {"dataset.toml": 'name = "none"\n'}))
    said = {matrix.name: matrix.empty for matrix in reading.drawn(bare).matrices}
    assert said == {
        "headings": "There is no project yet.",
        "themes": "There is no project yet.",
        "cooccurrence": "There is no general theme yet.",
    }


def test_one_project_without_general_themes_says_so(bare: Workspace, tmp_path: Path) -> None:
    files = {"dataset.toml": 'name = "one"\n', "nodes/Project.csv": "id,name\np,P\n"}
    bare.load(folder(tmp_path / "one", files))
    said = {matrix.name: matrix.empty for matrix in reading.drawn(bare).matrices}
    assert said["themes"] == "There is no general theme yet."
