"""The first page: its figures beside the store's, and a way to everything."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from rendered_site import html, pages, programme_of

from graphkit.resources import folder
from graphkit.site.programme import Programme
from graphkit.workspace import Workspace, open_workspace


@pytest.fixture(scope="module")
def bundled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    with open_workspace(tmp_path_factory.mktemp("bundled") / "s.lbug") as workspace:
        workspace.load(folder("seeds") / "mca-phase2")
        yield workspace


@pytest.fixture(scope="module")
def programme(bundled: Workspace) -> Programme:
    return programme_of(bundled)


def test_its_figures_are_those_of_the_dataset(programme: Programme) -> None:
    (page,) = pages(programme, "overview")
    counts = {tile.title: tile.count for tile in page.values["tiles"]}
    assert counts == {
        "Projects": 16,
        "General themes": 9,
        "Headings": 12,
        "Themes": 20,
        "Enablers": 41,
        "Barriers": 41,
        "Concepts": 19,
        "Partners": 25,
        "Assets": 59,
        "Places": 40,
        "Groups of participants": 55,
        "Sources": 1,
        "Lines of evidence": 798,
    }


def test_who_speaks_under_a_heading_leaves_out_all_projects(programme: Programme) -> None:
    (page,) = pages(programme, "overview")
    speaking = {one.heading.id: one.projects for one in page.values["coverages"]}
    assert speaking["setting"] == 16
    assert speaking["purpose"] == 12
    assert speaking["data_collection"] == 0


def test_general_themes_stand_as_ask_gives_them(bundled: Workspace, programme: Programme) -> None:
    (page,) = pages(programme, "overview")
    ours = [(one.row["id"], set(one.headings)) for one in page.values["findings"]]
    asked = [(row["id"], set(row["heading_ids"])) for row in bundled.ask("general-themes")]
    assert ours == asked


def test_it_says_what_is_thin(bundled: Workspace, programme: Programme) -> None:
    (page,) = pages(programme, "overview")
    thin = page.values
    assert len(thin["unthemed"]) == 30
    assert [node.id for node in thin["unsupported"]] == [
        row["id"] for row in bundled.ask("unsupported") if row["projects"] == 0
    ]


def test_without_scripts_everything_can_be_found_in_lists(programme: Programme) -> None:
    ((_, page),) = html(programme, "overview")
    listed = page[page.index('id="_everything"') :]
    for node, address in programme.addresses.items():
        assert f'href="{address}"' in listed, node


def test_it_names_licence_and_citation(programme: Programme) -> None:
    ((_, page),) = html(programme, "overview")
    assert "CC-BY-4.0" in page
    assert "Mughal, R." in page
