"""Partners: what they take part in, with whom, what they hold, and the words behind it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from rendered_site import html, loaded, pages, programme_of

from graphkit.site import company
from graphkit.site.programme import Programme

FOUR = {
    "nodes/Project.csv": "id,name\nsing,Sing\ngrow,Grow\nwalk,Walk\n",
    "nodes/Partner.csv": "id,name,aliases,note,kind\nhall,Hall,The Hall,Old.,arts\n"
    "trust,Trust,,,nhs\nclub,Club,,,\nUNI!,Uni,,,arts\n",
    "nodes/Asset.csv": "id,name\nroom,Room\n",
    "nodes/Place.csv": "id,name\nleeds,Leeds\n",
    "edges/PARTNERS_IN.csv": "from,to,locator,note,role\nhall,sing,p. 1,It opened.,lead\n"
    "hall,sing,p. 2,It paid.,funder\nhall,grow,p. 3,,partner\ntrust,sing,p. 4,,\n"
    "trust,grow,p. 5,,\ntrust,walk,p. 6,,lead\nclub,walk,p. 7,,\n",
    "edges/TIES_TO.csv": "from,to,locator,relation,weight,directed,wave\n"
    "hall,trust,p. 8,advises,2.5,true,2020\nclub,hall,p. 9,meets,,false,\n"
    "trust,hall,p. 10,pays,3,true,2021\nhall,hall,p. 11,,,,\n",
    "edges/HOLDS.csv": "from,to,locator,note\nhall,room,p. 12,Its own.\n",
    "edges/LOCATED_IN.csv": "from,to,locator\nhall,leeds,p. 13\n",
}
"""A hall, a trust and a club; and a university that takes part in nothing."""


@pytest.fixture(scope="module")
def four(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Programme]:
    with loaded(tmp_path_factory.mktemp("four"), FOUR) as workspace:
        yield programme_of(workspace)


def values(programme: Programme, partner: str) -> Any:
    path = programme.address(partner)
    return next(page.values for page in pages(programme, "partners") if page.path == path)


def test_every_partner_has_a_page_at_its_address(four: Programme) -> None:
    paths = [page.path for page in pages(four, "partners")]
    assert paths[0] == "partners.html"
    assert sorted(paths[1:]) == sorted(four.address(node.id) for node in four.of("Partner"))
    assert len(set(paths)) == 5


def test_parallel_parts_in_one_project_count_once_and_keep_their_words(four: Programme) -> None:
    grow, sing = values(four, "hall")["parts"]
    assert (grow.project.id, sing.project.id) == ("grow", "sing")
    assert sorted(sing.roles) == ["funder", "lead"]
    assert sorted(line.own["note"] for line in sing.lines) == ["It opened.", "It paid."]
    assert grow.roles == ["partner"]


def test_company_is_counted_by_projects_in_common(four: Programme) -> None:
    found = [
        (one.partner.id, one.count, [project.id for project in one.projects])
        for one in values(four, "trust")["companions"]
    ]
    assert found == [("hall", 2, ["grow", "sing"]), ("club", 1, ["walk"])]
    assert values(four, "UNI!")["companions"] == []


def test_ties_are_told_as_seen_from_each_partner(four: Programme) -> None:
    assert sorted((tie.other.id, tie.words) for tie in values(four, "hall")["ties"]) == [
        ("club", "meets, undirected"),
        ("hall", "ties to"),
        ("trust", "advises, directed to it, weight 2.5, wave 2020"),
        ("trust", "pays, directed from it, weight 3, wave 2021"),
    ]
    assert ("hall", "advises, directed from it, weight 2.5, wave 2020") in [
        (tie.other.id, tie.words) for tie in values(four, "trust")["ties"]
    ]


def test_a_page_shows_every_line_of_evidence_once(four: Programme) -> None:
    page = dict(html(four, "partners"))[four.address("hall")]
    for locator in ("p. 1", "p. 2", "p. 3", "p. 8", "p. 9", "p. 10", "p. 11", "p. 12", "p. 13"):
        assert page.count(f">{locator}<") == 1, locator
    for other in ("p. 4", "p. 5", "p. 6", "p. 7"):
        assert f">{other}<" not in page


def test_the_list_names_those_in_most_projects_first(four: Programme) -> None:
    entries = pages(four, "partners")[0].values["entries"]
    counted = [(entry.node.id, len(entry.parts), entry.held) for entry in entries]
    assert counted == [("trust", 3, 0), ("hall", 2, 1), ("club", 1, 0), ("UNI!", 0, 0)]
    assert pages(four, "partners")[0].values["selects"] == [
        ("Kind", "kind", [("arts", "arts (2)"), ("nhs", "nhs (1)"), ("_none", "not known (1)")])
    ]


def test_a_partner_in_nothing_has_a_page_that_says_so(four: Programme) -> None:
    page = dict(html(four, "partners"))[four.address("UNI!")]
    assert "Takes part in no project that is recorded" in page


def test_a_programme_without_partners_says_so(tmp_path: Path) -> None:
    with loaded(tmp_path, {"nodes/Project.csv": "id,name\n"}) as workspace:
        ((_, page),) = html(programme_of(workspace), "partners")
    assert "No partners are recorded" in page


def test_of_a_crowd_those_with_most_in_common_are_named_and_the_rest_counted(
    tmp_path: Path,
) -> None:
    size = company.MOST_COMPANIONS + 15
    partners = "".join(f"p{n:03},Partner {n:03}\n" for n in range(size))
    parts = "".join(f"p{n:03},big,{n}\n" for n in range(size)) + "p000,small,a\np070,small,b\n"
    files = {
        "nodes/Project.csv": "id,name\nbig,Big\nsmall,Small\n",
        "nodes/Partner.csv": f"id,name\n{partners}",
        "edges/PARTNERS_IN.csv": f"from,to,locator\n{parts}",
    }
    with loaded(tmp_path, files) as workspace:
        found = values(programme_of(workspace), "p000")
    assert [one.partner.id for one in found["companions"]][:3] == ["p070", "p001", "p002"]
    assert len(found["companions"]) == company.MOST_COMPANIONS
    assert found["others"] == size - 1 - company.MOST_COMPANIONS
