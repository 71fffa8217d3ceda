"""Themes' pages: who speaks for them and how strongly; figures by hand and beside `ask`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from rendered_site import html, loaded, pages, programme_of

from graphkit.resources import folder
from graphkit.site.programme import Programme
from graphkit.workspace import Workspace, open_workspace

TRUST = {
    "nodes/Project.csv": "id,name\na,Ada\nb,Bea\nc,Cy\nd,Dot\ne,Eve\n",
    "nodes/Heading.csv": "id,name,position\npurpose,Purpose,1\nimpact,Impact,2\n",
    "nodes/Theme.csv": "id,name,level,definition\ntrust,Trust,theme,Being sure of others.\n"
    "promise,Promises kept,item,\nties,Ties,theme,\n",
    "nodes/Concept.csv": "id,name,definition\nfaith,Faith,Sureness.\n",
    "nodes/Source.csv": "id,name\nreport,Report\n",
    "edges/BROADER.csv": "from,to\npromise,trust\n",
    "edges/ABOUT.csv": "from,to\ntrust,faith\nties,faith\n",
    "edges/UNDER.csv": "from,to\ntrust,purpose\n",
    "edges/EVIDENCES.csv": "from,to,heading,locator,extent,stance\n"
    "a,trust,purpose,p. 1,example,supports\nb,trust,purpose,p. 2,own,supports\n"
    "b,promise,purpose,p. 3,own,supports\nc,trust,purpose,p. 4,all,supports\n"
    "d,trust,purpose,p. 5,own,contradicts\nreport,trust,purpose,p. 6,own,supports\n"
    "a,ties,impact,p. 7,own,supports\nb,ties,impact,p. 8,own,supports\n",
}
"""Trust: Ada as an example, Bea twice, Cy as one of all, Dot against, Eve silent."""


@pytest.fixture(scope="module")
def programme(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Programme]:
    with loaded(tmp_path_factory.mktemp("trust"), TRUST) as workspace:
        yield programme_of(workspace)


@pytest.fixture(scope="module")
def bundled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    with open_workspace(tmp_path_factory.mktemp("bundled") / "s.lbug") as workspace:
        workspace.load(folder("seeds") / "mca-phase2")
        yield workspace


def values(programme: Programme, node: str) -> Any:
    path = programme.address(node)
    return next(page.values for page in pages(programme, "themes") if page.path == path)


def test_who_speaks_for_a_theme_is_counted_as_it_is_told(programme: Programme) -> None:
    stands = values(programme, "trust")["standing"]
    assert (stands.projects, stands.lines, stands.of_sources) == (2, 5, 1)
    assert stands.is_least
    assert stands.is_said_of_all
    words = "at least 2 projects, said of “all projects”, claimed of the programme"
    assert stands.words == words


def test_evidence_against_stands_apart_and_counts_for_nothing(programme: Programme) -> None:
    told = values(programme, "trust")
    assert [edge.start.id for edge in told["against"]] == ["d"]
    assert "d" not in [speaker.node.id for speaker in told["speakers"]]


def test_evidence_stands_by_heading_and_by_project(programme: Programme) -> None:
    told = values(programme, "general:faith")
    by_heading = {
        section.heading: [(one.node.id, len(one.edges)) for one in section.speakers]
        for section in told["sections"]
    }
    assert by_heading == {
        "purpose": [("a", 1), ("b", 2), ("c", 1), ("report", 1)],
        "impact": [("a", 1), ("b", 1)],
    }
    assert next((one.node.id, list(one.by_heading)) for one in told["speakers"]) == (
        "a",
        ["purpose", "impact"],
    )


def test_a_general_theme_shows_what_speaks_against_its_themes(programme: Programme) -> None:
    assert [edge.start.id for edge in values(programme, "general:faith")["against"]] == ["d"]


def test_items_and_themes_lead_to_each_other_and_to_the_general_theme(
    programme: Programme,
) -> None:
    shown = dict(html(programme, "themes"))
    assert 'href="promise.html"' in shown["themes/trust.html"]
    assert 'href="trust.html"' in shown["themes/promise.html"]
    assert 'href="../general-themes/faith.html"' in shown["themes/promise.html"]
    assert 'href="../themes/trust.html"' in shown["general-themes/faith.html"]
    assert "Being sure of others." in shown["themes/trust.html"]


def test_under_each_heading_the_list_says_what_ask_says(bundled: Workspace) -> None:
    listed = next(iter(pages(programme_of(bundled), "themes"))).values["headings"]
    ours = {
        (heading.id, theme.id): (stands.projects, stands.is_least, stands.is_said_of_all)
        for heading, themes, _answers in listed
        for theme, stands in themes
        if stands.lines
    }
    asked = {
        (row["heading"], row["id"]): (row["projects"], row["at_least"], row["all_projects"])
        for row in bundled.ask("themes-by-heading")
    }
    assert len(ours) == 102
    assert ours == asked


def test_a_theme_with_too_many_lines_leads_to_the_projects_that_have_them(
    tmp_path: Path,
) -> None:
    rows = "".join(f"a,trust,purpose,p. {at}\n" for at in range(401))
    files = {**TRUST, "edges/EVIDENCES.csv": f"from,to,heading,locator\n{rows}"}
    with loaded(tmp_path, files) as workspace:
        programme = programme_of(workspace)
        page = dict(html(programme, "themes"))["themes/trust.html"]
    assert "too many lines for one page" in page
    assert "../projects/a.html#e_" in page
    assert page.count('<li id="e_') == len(programme.leaving("trust")) + 1
