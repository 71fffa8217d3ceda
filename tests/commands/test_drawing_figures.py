"""Figures and their tables on the command line, and from Python."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from commandline import Run

import graphkit

STARTS = {".svg": b"<?xml", ".png": b"\x89PNG", ".pdf": b"%PDF"}


@pytest.mark.parametrize("suffix", STARTS)
def test_a_figure_is_drawn_with_its_tables_beside_it(
    run: Run, loaded: Path, tmp_path: Path, suffix: str
) -> None:
    out = tmp_path / f"my figure{suffix}"
    said = run("draw", out, "--view", "partners", "--data", "--store", loaded)
    assert said.code == 0
    assert said.out == ""
    assert out.read_bytes().startswith(STARTS[suffix])
    names = [f"my figure{ending}" for ending in (suffix, "-nodes.csv", "-relationships.csv")]
    assert [path.name for path in sorted(tmp_path.iterdir())] == sorted(names)
    assert all(f"{name} is ready" in said.err.replace("\n", "") for name in names)
    with (tmp_path / names[1]).open(encoding="utf-8", newline="") as stream:
        nodes = list(csv.DictReader(stream))
    assert len(nodes) == 40
    assert {node["label"] for node in nodes} == {"Project", "Partner"}


def test_without_being_asked_no_table_is_written(run: Run, loaded: Path, tmp_path: Path) -> None:
    assert run("draw", tmp_path / "a.svg", "--view", "partners", "--store", loaded).code == 0
    assert [path.name for path in tmp_path.iterdir()] == ["a.svg"]


def test_a_matrix_has_one_table_in_long_form(run: Run, loaded: Path, tmp_path: Path) -> None:
    out = tmp_path / "m.html"
    assert run("draw", out, "--view", "matrix-headings", "--data", "--store", loaded).code == 0
    with (tmp_path / "m.csv").open(encoding="utf-8", newline="") as stream:
        cells = list(csv.DictReader(stream))
    assert len(cells) == len({cell["row"] for cell in cells}) * 12
    assert {"row_name", "column", "column_name", "value", "text", "gap"} <= set(cells[0])


def test_a_public_copy_leaves_words_out_of_the_tables_too(loaded: Path, tmp_path: Path) -> None:
    with graphkit.open(loaded) as workspace:
        workspace.draw(tmp_path / "full.svg", "partners", data=True)
        workspace.draw(tmp_path / "public.svg", "partners", data=True, public="all")
    full, public = (
        (tmp_path / f"{name}-relationships.csv").read_text(encoding="utf-8")
        for name in ("full", "public")
    )
    assert "note" in full.splitlines()[0].split(",")
    assert not {"note", "quote", "locator", "coder"} & set(public.splitlines()[0].split(","))
    assert "the same money" in full
    assert "the same money" not in public


def test_a_figure_says_what_it_shows_in_a_notebook(loaded: Path) -> None:
    with graphkit.open(loaded) as workspace:
        drawing = workspace.drawing("themes", suffix=".svg")
    html = drawing._repr_html_()
    assert 'alt="Mobilising Community Assets' in html
    assert "the projects that support them" in html


@pytest.mark.parametrize("option", ["--view=theme", "--query=nothing"])
def test_a_figure_that_cannot_be_made_leaves_no_table(
    run: Run, loaded: Path, tmp_path: Path, option: str
) -> None:
    said = run("draw", tmp_path / "a.svg", option, "--data", "--store", loaded)
    assert said.code == 1
    assert list(tmp_path.iterdir()) == []


def test_a_figure_in_no_folder_says_so(run: Run, loaded: Path, tmp_path: Path) -> None:
    said = run("draw", tmp_path / "no" / "a.svg", "--data", "--store", loaded)
    assert said.code == 1
    assert "cannot be written" in said.err
    assert list(tmp_path.iterdir()) == []
