"""Projects' pages: answers, gaps, logic model, and every line of evidence; figures by hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from rendered_site import html, loaded, pages, programme_of

from graphkit.site.programme import Programme

GARDEN = {
    "nodes/Project.csv": "id,name,case_study\ngarden,Garden,true\nsilent,Silent,true\n",
    "nodes/Heading.csv": "id,name,position\npurpose,Purpose,1\nmethodology,Methods,2\n"
    "impact_and_outcomes,Impact,3\nkey_learning,Learning,4\n",
    "nodes/Theme.csv": "id,name\nshare,Sharing power\nmap,Mapping\njoy,Joy\n",
    "nodes/Partner.csv": "id,name\nhall,Hall\n",
    "nodes/Asset.csv": "id,name\nplot,The plot\n",
    "nodes/ParticipantGroup.csv": "id,name\nelders,Elders\nkids,Children\n",
    "nodes/Source.csv": "id,name,covers\nreport,Report,purpose|key_learning\n",
    "edges/EVIDENCES.csv": "from,to,heading,source,note,extent,stance\n"
    "garden,share,purpose,report,They share power.,own,supports\n"
    "garden,map,methodology,report,They map.,own,supports\n"
    "garden,joy,impact_and_outcomes,report,No joy at all.,own,contradicts\n"
    "garden,share,impact_and_outcomes,report,All projects share.,all,supports\n",
    "edges/ANSWERS.csv": "from,to,note,source\ngarden,purpose,To grow together.,report\n",
    "edges/PARTNERS_IN.csv": "from,to,locator,role\nhall,garden,p. 1,lead\n",
    "edges/MOBILISES.csv": "from,to,locator,mode\ngarden,plot,p. 2,uses\n",
    "edges/REACHES.csv": "from,to,locator,count,count_max,unit\ngarden,elders,p. 3,40,60,people\n"
    "garden,kids,p. 4,7,,people\n",
}
"""A garden of which much is told, and a project of which nothing is."""


@pytest.fixture(scope="module")
def programme(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Programme]:
    with loaded(tmp_path_factory.mktemp("garden"), GARDEN) as workspace:
        yield programme_of(workspace)


@pytest.fixture(scope="module")
def shown(programme: Programme) -> dict[str, str]:
    return dict(html(programme, "projects"))


def values(programme: Programme, project: str) -> Any:
    path = programme.address(project)
    return next(page.values for page in pages(programme, "projects") if page.path == path)


def logic(programme: Programme, project: str) -> dict[str, list[str]]:
    return {
        column.title: [
            entry.node.name if entry.node else entry.edge.own["note"] for entry in column.entries
        ]
        for column in values(programme, project)["columns"]
    }


def test_the_logic_model_reads_each_column_off_its_headings(programme: Programme) -> None:
    assert logic(programme, "garden") == {
        "Partners and assets": ["Hall", "The plot"],
        "Methods": ["Mapping"],
        "Outcomes": ["Sharing power"],
        "Aims": ["To grow together.", "Sharing power"],
    }


def test_what_speaks_against_an_outcome_is_no_outcome(programme: Programme) -> None:
    assert "Joy" not in logic(programme, "garden")["Outcomes"]


def test_an_outcome_said_of_all_projects_says_so(programme: Programme) -> None:
    outcomes = values(programme, "garden")["columns"][2]
    assert [entry.remark for entry in outcomes.entries] == ["of “all projects”"]


def test_every_entry_of_the_logic_model_leads_to_its_line(shown: dict[str, str]) -> None:
    page = shown["projects/garden.html"]
    model = page[page.index('class="logic"') : page.index('id="_answers"')].replace(
        ' class="answer"', ""
    )
    anchors = [part.split('"')[0] for part in model.split('<a href="#')[1:]]
    assert len(anchors) == 6
    assert [anchor for anchor in anchors if f'id="{anchor}"' not in page] == []


def test_ranges_of_participants_stand_as_written_and_are_not_added_up(
    shown: dict[str, str],
) -> None:
    page, foot, _ = shown["projects/garden.html"].partition("<footer")
    assert foot, "the foot tells the time, which may be any number"
    assert "40 to 60 people" in page
    assert "7 people" in page
    assert "47" not in page
    assert "67 people" not in page


def test_gaps_stand_between_the_answers_with_the_source_that_covers_them(
    programme: Programme, shown: dict[str, str]
) -> None:
    told = [
        (heading.id, bool(lines), gap["heading"] if gap else None)
        for heading, lines, gap in values(programme, "garden")["answers"]
    ]
    assert told == [("purpose", True, None), ("key_learning", False, "key_learning")]
    assert shown["projects/garden.html"].count("<strong>Gap.</strong>") == 1


def test_a_project_of_which_nothing_is_told_has_a_page_of_gaps(shown: dict[str, str]) -> None:
    page = shown["projects/silent.html"]
    assert page.count("<strong>Gap.</strong>") == 2
    assert page.count("Nothing told") == 4


def test_every_line_of_a_project_stands_on_its_page_once(
    programme: Programme, shown: dict[str, str]
) -> None:
    edges = [*programme.leaving("garden"), *programme.arriving("garden")]
    told = [edge for edge in edges if edge.type != "SUPPORTS"]
    assert len(told) == 9
    for edge in told:
        assert shown["projects/garden.html"].count(f'id="e_{edge.id}"') == 1


def test_a_project_with_very_much_evidence_shows_it_folded(tmp_path: Path) -> None:
    themes = "".join(f"t{at},Theme {at}\n" for at in range(201))
    rows = "".join(f"garden,t{at},purpose\n" for at in range(201))
    files = {
        **GARDEN,
        "nodes/Theme.csv": f"id,name\nshare,S\nmap,M\njoy,J\n{themes}",
        "edges/EVIDENCES.csv": f"from,to,heading\n{rows}",
    }
    with loaded(tmp_path, files) as workspace:
        page = dict(html(programme_of(workspace), "projects"))["projects/garden.html"]
    assert '<details class="heading">' in page
    assert '<details class="heading" open>' not in page
