"""Tables agree with what the library answers, on the bundled dataset and a generated one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from generated import write_dataset
from matrices import reading
from plain import Plain

from graphkit.resources import folder as resource
from graphkit.workspace import Workspace, open_workspace


@pytest.fixture(scope="module", params=["bundled", "generated"])
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    if request.param == "bundled":
        return Path(resource("seeds") / "mca-phase2")
    return write_dataset(tmp_path_factory.mktemp("generated"))


@pytest.fixture(scope="module")
def loaded(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    with open_workspace(tmp_path_factory.mktemp("store") / "graph.lbug") as opened:
        opened.load(folder)
        yield opened


def test_projects_stand_in_the_order_of_their_names(loaded: Workspace) -> None:
    names = [head.name for head in reading.matrix(loaded, "themes").rows]
    assert names == sorted(names, key=str.casefold)
    assert names


def test_themes_count_what_the_theme_matrix_counts(loaded: Workspace) -> None:
    cells = reading.matrix(loaded, "themes").cells
    assert {at: cell.value for at, cell in cells.items() if cell.value} == {
        (row["project"], f"general:{row['theme']}"): row["evidence"]
        for row in loaded.ask("theme-matrix")
    }


def test_themes_know_who_is_named_only_among_all_projects(loaded: Workspace) -> None:
    cells = reading.matrix(loaded, "themes").cells
    asked = (loaded.ask("theme-matrix", include_all=every) for every in (True, False))
    every, named = ({(row["project"], f"general:{row['theme']}") for row in rows} for rows in asked)
    found = {at for at, cell in cells.items() if cell.sign.split()[:1] == ["all"]}
    assert found == every - named
    assert found


def test_evidence_against_is_all_there_and_nowhere_counted(loaded: Workspace, folder: Path) -> None:
    plain = Plain(folder)
    general = {f"general:{theme}" for theme in plain.general}
    expected = sorted(
        (row["from"], theme)
        for row in plain.edges["EVIDENCES"]
        if row["stance"] == "contradicts" and plain.label[row["from"]] == "Project"
        for theme in {f"general:{root}" for root in plain.roots(row["to"])} & general
    )
    cells = reading.matrix(loaded, "themes").cells
    found = sorted(
        at for at, cell in cells.items() for row in cell.evidence if row["stance"] == "contradicts"
    )
    assert found == expected


def test_headings_have_the_gaps_that_are_asked_for(loaded: Workspace) -> None:
    cells = reading.matrix(loaded, "headings").cells
    assert {at for at, cell in cells.items() if cell.gap} == {
        (row["project"], row["heading"]) for row in loaded.ask("gaps")
    }


def test_headings_show_the_summaries_of_the_framework_matrix(loaded: Workspace) -> None:
    cells = reading.matrix(loaded, "headings").cells
    assert {at for at, cell in cells.items() if cell.sign == "¶"} == {
        (row["project"], row["heading"])
        for row in loaded.ask("framework-matrix", case_studies=False)
        if row["evidence_id"]
    }


def test_headings_hold_every_line_that_names_one(loaded: Workspace, folder: Path) -> None:
    plain = Plain(folder)
    expected = set()
    for type_ in ("EVIDENCES", "ANSWERS", "MOBILISES", "REACHES", "LOCATED_IN", "PARTNERS_IN"):
        for row in plain.edges[type_]:
            project = row["to"] if type_ == "PARTNERS_IN" else row["from"]
            headings = {row.get("heading"), row["to"] if type_ == "ANSWERS" else ""} - {"", None}
            if plain.label[project] == "Project":
                expected |= {(project, heading, type_) for heading in headings}
    cells = reading.matrix(loaded, "headings").cells
    assert {(*at, row["type"]) for at, cell in cells.items() for row in cell.evidence} == expected


def test_cooccurrence_is_symmetric_and_counts_what_is_asked_for(loaded: Workspace) -> None:
    matrix = reading.matrix(loaded, "cooccurrence")
    cells = matrix.cells
    for row in loaded.ask("theme-cooccurrence"):
        one, other = f"general:{row['id']}", f"general:{row['other_id']}"
        assert cells[one, other].value == cells[other, one].value == row["both"]
        assert len(cells[one, other].shared) == row["both"]
        assert f"c = {row['c']:.2f}" in cells[one, other].about
    pairs = {at for at in product(*[[head.id for head in matrix.rows]] * 2) if at in cells}
    assert len(pairs) == 2 * len(loaded.ask("theme-cooccurrence")) + len(matrix.rows)


def test_the_diagonal_counts_the_projects_named_for_a_theme(loaded: Workspace) -> None:
    cells = reading.matrix(loaded, "cooccurrence").cells
    for row in loaded.ask("general-themes"):
        alone = cells[f"general:{row['id']}", f"general:{row['id']}"]
        assert alone.value == len(alone.shared) == row["named_projects"]
