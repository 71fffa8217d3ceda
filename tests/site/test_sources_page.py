"""Sources: what each is and covers, how much rests on it, and what a public copy leaves out."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from made import folder as written
from rendered_site import PLAIN, html, pages

from graphkit.disclosure import Public
from graphkit.gallery import Gallery
from graphkit.resources import folder
from graphkit.site.programme import Programme
from graphkit.site.reading import read
from graphkit.workspace import Workspace, open_workspace

TWO = {
    "dataset.toml": PLAIN,
    "nodes/Heading.csv": "id,name,position\npurpose,Purpose,1\n",
    "nodes/Project.csv": "id,name\nsing,Sing\n",
    "nodes/Theme.csv": "id,name\ntrust,Trust\n",
    "nodes/Source.csv": "id,name,note,kind,year,citation,covers,confidential\n"
    "report,Report,Careful.,report,2024,Doe 2024.,purpose,false\n"
    "talk,Interview,Secret note.,interview,2023,Secret citation.,,true\nspare,Spare,,,,,,\n",
    "edges/EVIDENCES.csv": "from,to,heading,source,locator,note\n"
    "sing,trust,purpose,report,p. 1,Open words.\nsing,trust,purpose,talk,p. 2,Secret words.\n"
    "report,trust,purpose,report,p. 3,Of the programme.\nsing,trust,purpose,,p. 4,Nobody.\n",
    "edges/ANSWERS.csv": "from,to,heading,source,note\nsing,purpose,purpose,report,To sing.\n",
}
"""A report, a confidential interview, and a source that nothing rests on."""


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    path = tmp_path_factory.mktemp("two")
    with open_workspace(path / "s.lbug") as workspace:
        workspace.load(written(path / "two", TWO))
        yield workspace


def programme_of(workspace: Workspace, public: Public | None = None) -> Programme:
    return read(Gallery(workspace.store, public))


def entries(programme: Programme) -> dict[str, Any]:
    (page,) = pages(programme, "sources")
    return {entry.node.id: entry for entry in page.values["entries"]}


def page_of(programme: Programme) -> str:
    ((_, page),) = html(programme, "sources")
    return page


def test_lines_are_counted_by_the_source_they_name(two: Workspace) -> None:
    found = entries(programme_of(two))
    assert {id_: (entry.total, dict(entry.types)) for id_, entry in found.items()} == {
        "report": (3, {"evidences": 2, "answers": 1}),
        "talk": (1, {"evidences": 1}),
        "spare": (0, {}),
    }
    assert [line.own["note"] for line in found["report"].claims] == ["Of the programme."]


def test_lines_of_the_bundled_source_are_as_many_as_its_tables_have(tmp_path: Path) -> None:
    dataset = folder("seeds") / "mca-phase2"
    counted: Counter[str] = Counter()
    for path in dataset.glob("edges/*.csv"):
        with path.open(encoding="utf-8", newline="") as stream:
            counted.update(row["source"] for row in csv.DictReader(stream))
    with open_workspace(tmp_path / "s.lbug") as workspace:
        workspace.load(dataset)
        programme = programme_of(workspace)
    assert {id_: entry.total for id_, entry in entries(programme).items()} == dict(counted)
    assert "Without a source" not in page_of(programme)


def test_what_rests_on_no_source_is_said(two: Workspace) -> None:
    assert "1 relationship names no source." in page_of(programme_of(two))


def test_a_source_says_what_it_covers_or_that_nobody_knows(two: Workspace) -> None:
    page = page_of(programme_of(two))
    assert '<a href="themes.html#purpose" dir="auto">Purpose</a>' in page
    assert "Not stated: nothing says under which headings it could speak." in page


def test_every_source_has_an_anchor_that_evidence_leads_to(two: Workspace) -> None:
    programme = programme_of(two)
    page = page_of(programme)
    for source in programme.of("Source"):
        file, _, anchor = programme.address(source.id).partition("#")
        assert file == "sources.html"
        assert page.count(f'id="{anchor}"') == 1


def test_a_full_copy_marks_confidential_sources_and_tells_them_whole(two: Workspace) -> None:
    page = page_of(programme_of(two))
    assert page.count("Marked confidential") == 1
    assert "Secret citation." in page


def test_a_public_copy_says_that_it_leaves_out_what_is_confidential(two: Workspace) -> None:
    page = page_of(programme_of(two, Public.CONFIDENTIAL))
    assert "Secret" not in page
    assert page.count("Marked confidential") == 1
    assert page.count("left out of this public copy") == 1
    assert "Doe 2024." in page
    assert "1 line of evidence" in page


def test_a_programme_without_sources_says_so(tmp_path: Path) -> None:
    files = {"dataset.toml": PLAIN, "nodes/Project.csv": "id,name\n"}
    with open_workspace(tmp_path / "s.lbug") as workspace:
        workspace.load(written(tmp_path / "none", files))
        assert "No sources are recorded" in page_of(programme_of(workspace))
