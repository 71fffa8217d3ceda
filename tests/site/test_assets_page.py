"""The directory of assets holds every asset, and all that is said of each."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from rendered_site import html, loaded, pages, programme_of

from graphkit.resources import folder
from graphkit.site.addresses import slug
from graphkit.site.programme import Programme
from graphkit.workspace import Workspace, open_workspace

GARDEN = {
    "nodes/Project.csv": "id,name\ngrow,Grow\nsing,Sing\n",
    "nodes/Partner.csv": "id,name\ntrust,Trust\n",
    "nodes/Place.csv": "id,name,latitude,longitude\nleeds,Leeds,53.8,-1.55\nhere,Here,,\n"
    "york,York,53.96,-1.08\n",
    "nodes/Asset.csv": "id,name,aliases,note,kind\n"
    "Garden!,Garden,Plot|Allotment,Behind the hall.,place\nmain,Choir,,,group|open\n"
    "spare,Spare room,,,\n",
    "edges/MOBILISES.csv": "from,to,locator,note,mode\ngrow,Garden!,p. 1,They dig.,uses\n"
    "grow,Garden!,p. 2,They built it.,creates\nsing,Garden!,p. 3,,\nsing,main,p. 4,,uses\n",
    "edges/HOLDS.csv": "from,to,locator\ntrust,Garden!,p. 5\n",
    "edges/LOCATED_IN.csv": "from,to,locator\nGarden!,leeds,p. 6\nmain,leeds,p. 7\n"
    "main,here,p. 8\n",
}
"""A garden that two projects work with, a choir in two places, and a room nobody speaks of."""


@pytest.fixture(scope="module")
def bundled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    with open_workspace(tmp_path_factory.mktemp("bundled") / "s.lbug") as workspace:
        workspace.load(folder("seeds") / "mca-phase2")
        yield workspace


@pytest.fixture(scope="module")
def garden(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Programme]:
    with loaded(tmp_path_factory.mktemp("garden"), GARDEN) as workspace:
        yield programme_of(workspace)


def values(programme: Programme) -> Any:
    (page,) = pages(programme, "assets")
    return page.values


def entry(programme: Programme, id_: str) -> Any:
    return next(each for each in values(programme)["entries"] if each.node.id == id_)


def test_the_directory_agrees_with_the_library(bundled: Workspace) -> None:
    rows = {row["id"]: row for row in bundled.ask("asset-directory")}
    entries = values(programme_of(bundled))["entries"]
    assert [each.node.id for each in entries] == sorted(
        rows, key=lambda id_: (rows[id_]["name"].casefold(), id_)
    )
    assert len(entries) == 59
    for each in entries:
        row = rows[each.node.id]
        assert each.node.name == row["name"]
        assert each.node.own["kind"] == row["kind"]
        assert sorted(place.id for place in each.places) == sorted(row["place_ids"])
        assert sorted(holder.id for holder in each.holders) == sorted(row["holder_ids"])
        assert sorted(project.id for project, _ in each.work) == sorted(row["project_ids"])


def test_every_asset_has_an_anchor_that_other_pages_lead_to(bundled: Workspace) -> None:
    programme = programme_of(bundled)
    ((path, page),) = html(programme, "assets")
    for asset in programme.of("Asset"):
        file, _, anchor = programme.address(asset.id).partition("#")
        assert file == path
        assert page.count(f' id="{anchor}"') == 1


def test_parallel_relationships_all_stay_with_their_words(garden: Programme) -> None:
    found = entry(garden, "Garden!")
    assert sorted(line.own["locator"] for line in found.lines) == [
        "p. 1",
        "p. 2",
        "p. 3",
        "p. 5",
        "p. 6",
    ]
    work = {project.id: sorted(modes) for project, modes in found.work}
    assert work == {"grow": ["creates", "uses"], "sing": []}


def test_what_an_asset_is_filtered_by_is_what_is_known(garden: Programme) -> None:
    keys = {name: set(value.split("|")) for name, value in entry(garden, "main").keys.items()}
    assert keys == {
        "kind": {slug("group|open")},
        "place": {"leeds", "here"},
        "project": {"sing"},
        "mode": {"uses"},
    }
    assert set(entry(garden, "spare").keys.values()) == {"_none"}


def test_choices_are_counted_by_assets(garden: Programme) -> None:
    selects = {title: choices for title, _, choices in values(garden)["selects"]}
    assert selects["Place"] == [
        ("here", "Here (1)"),
        ("leeds", "Leeds (2)"),
        ("_none", "not known (1)"),
    ]
    assert selects["Project"] == [
        ("grow", "Grow (1)"),
        ("sing", "Sing (2)"),
        ("_none", "not known (1)"),
    ]
    assert selects["How"] == [
        ("creates", "creates (1)"),
        ("uses", "works with (2)"),
        ("_none", "not known (1)"),
    ]


def test_the_map_counts_assets_by_place_and_lists_what_it_cannot_draw(garden: Programme) -> None:
    found = values(garden)
    assert {dot.point.id: dot.point.count for dot in found["map"].dots} == {"leeds": 2, "york": 0}
    assert [place.id for place in found["unmapped"]] == ["here"]
    assert found["placeless"] == 1
    ((_, page),) = html(garden, "assets")
    assert "1 place has no coordinates" in page
    assert '<a href="#place_leeds" data-place="leeds" aria-label="Leeds: 2 assets">' in page
    assert page.count('id="place_leeds"') == 1


def test_an_asset_nobody_speaks_of_is_listed_and_says_so(garden: Programme) -> None:
    ((_, page),) = html(garden, "assets")
    assert "Spare room" in page
    assert "No evidence recorded." in page


def test_a_programme_without_assets_says_so(tmp_path: Path) -> None:
    with loaded(tmp_path, {"nodes/Project.csv": "id,name\n"}) as workspace:
        ((_, page),) = html(programme_of(workspace), "assets")
    assert "No assets are recorded" in page
    assert '<svg class="map"' not in page


def test_places_without_coordinates_leave_a_word_in_place_of_the_map(tmp_path: Path) -> None:
    files = {
        "nodes/Place.csv": "id,name\nleeds,Leeds\n",
        "nodes/Asset.csv": "id,name\nhall,Hall\n",
        "edges/LOCATED_IN.csv": "from,to\nhall,leeds\n",
    }
    with loaded(tmp_path, files) as workspace:
        ((_, page),) = html(programme_of(workspace), "assets")
    assert "The map appears once places have a latitude and a longitude." in page
    assert '<svg class="map"' not in page


def test_the_same_dataset_gives_the_same_page(garden: Programme, tmp_path: Path) -> None:
    with loaded(tmp_path, GARDEN) as workspace:
        again = main_of(programme_of(workspace))
    assert again == main_of(garden)


def main_of(programme: Programme) -> str:
    """The page without its foot, which says when it was loaded."""
    ((_, page),) = html(programme, "assets")
    return page[page.index("<main") : page.index("<footer")]
