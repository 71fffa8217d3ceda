"""Tables on paper: the numbers of the page, gaps hatched, the same bytes every time."""

from __future__ import annotations

import os
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from matrices import allotments, reading

from graphkit.errors import OutputError
from graphkit.matrices import Head, Matrices
from graphkit.renderers import matrix_figure
from graphkit.workspace import Workspace, open_workspace

MAGIC = {".png": b"\x89PNG", ".pdf": b"%PDF", ".svg": b"<?xml"}
TELL = (
    "import sys\nfrom hashlib import sha256\nfrom graphkit.workspace import open_workspace\n"
    "with open_workspace(sys.argv[1]) as workspace:\n"
    "    drawing = workspace.drawing('matrix', suffix=sys.argv[2])\n"
    "print(sha256(drawing.content).hexdigest())\n"
)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("allotments")
    with open_workspace(folder / "graph.lbug") as opened:
        opened.load(allotments.write(folder / "dataset"))
    return folder / "graph.lbug"


@pytest.fixture(scope="module")
def workspace(store: Path) -> Iterator[Workspace]:
    with open_workspace(store) as opened:
        yield opened


@pytest.fixture(scope="module")
def tables(workspace: Workspace) -> Matrices:
    return reading.drawn(workspace)


def written(tables: Matrices) -> list[str]:
    """Everything that is written on the sheet."""
    from graphkit.plotting import style
    from graphkit.renderers.matrix_figure.plot import plot

    with style():
        return [text.get_text() for text in plot(tables).paper.texts]


@pytest.mark.parametrize("suffix", MAGIC)
def test_a_figure_is_of_the_kind_its_name_says(tables: Matrices, suffix: str) -> None:
    assert matrix_figure.render(tables, suffix).startswith(MAGIC[suffix])


def test_every_cell_is_written(tables: Matrices) -> None:
    words = written(tables)
    cells = [cell.shown for one in tables.matrices for cell in one.cells.values() if cell.shown]
    for word in set(cells):
        assert words.count(word) >= cells.count(word), word


def test_names_titles_caption_and_key_are_written(tables: Matrices) -> None:
    words = " ".join(written(tables))
    for part in (
        "Allotments",
        "Projects and headings",
        "Garden",
        "no case study",
        "not covered",
        "lines of evidence",
        "a source covers this heading, and nothing of this project is there",
        "Licence: CC0-1.0.",
    ):
        assert part in words


def test_gaps_are_hatched_and_nothing_else_is(tables: Matrices) -> None:
    hatched = matrix_figure.render(tables, ".svg").decode()
    headings = [one for one in tables.matrices if one.name == "headings"]
    themes = [one for one in tables.matrices if one.name == "themes"]
    assert "<pattern" in hatched
    assert "<pattern" in matrix_figure.render(replace(tables, matrices=headings)).decode()
    assert "<pattern" not in matrix_figure.render(replace(tables, matrices=themes)).decode()


def test_an_svg_is_whole_and_says_what_it_shows(tables: Matrices) -> None:
    root = ET.fromstring(matrix_figure.render(tables, ".svg"))  # noqa: S314  # our own
    about = root.find("{http://www.w3.org/2000/svg}desc")
    assert about is not None
    assert "Projects and headings" in (about.text or "")
    assert "2 gaps" in (about.text or "")


@pytest.mark.parametrize("suffix", MAGIC)
def test_another_process_draws_the_same_bytes(store: Path, suffix: str) -> None:
    told = {
        subprocess.run(
            [sys.executable, "-c", TELL, str(store), suffix],
            env={**os.environ, "PYTHONHASHSEED": seed, "MPLBACKEND": "svg"},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(told) == 1


def test_more_rows_than_a_sheet_is_tall_are_refused_with_the_way_out(tables: Matrices) -> None:
    rows = [Head(f"p{at}", f"Project {at}") for at in range(2_000)]
    large = [replace(one, rows=rows) for one in tables.matrices]
    with pytest.raises(OutputError, match=r"a page \(\.html\)"):
        matrix_figure.render(replace(tables, matrices=large))


def test_an_empty_table_says_why(tables: Matrices) -> None:
    bare = [replace(one, rows=(), cells={}, empty="Nobody came.") for one in tables.matrices]
    assert written(replace(tables, matrices=bare)).count("Nobody came.") == 3


def test_names_that_never_end_are_cut_and_signs_without_shape_are_boxes(tables: Matrices) -> None:
    heads = [Head("garden", "信頼 " + "long " * 200)]
    matrices = [replace(one, rows=heads) for one in tables.matrices if not one.is_symmetric]
    words = written(replace(tables, matrices=matrices))
    assert any(word.startswith("□□ long") for word in words)
    assert max(map(len, words)) < 150
