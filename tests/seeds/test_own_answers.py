"""The enablers and barriers of 3.6, the figures of 3.4, and the list of projects."""

from __future__ import annotations

from collections import Counter

from report_figures import LED_BY, PARTICIPANTS, ROUGH, WITHOUT_CASE_STUDY
from report_items import BARRIERS, ENABLERS

from graphkit.workspace import Workspace

ITEMS = """
MATCH (p:Project)-[e:EVIDENCES]->(i:Enabler|Barrier) WHERE i.level = 'item'
RETURN head(labels(i)) AS kind, i.id AS item, i.name AS name, p.id AS project,
       e.extent AS extent, e.basis AS basis, e.heading AS heading
ORDER BY e.id
"""
REACHED = """
MATCH (p:Project)-[e:REACHES]->(:ParticipantGroup)
WHERE e.heading = 'participants' AND e.count IS NOT NULL
RETURN p.id AS project, e.count AS least, e.count_max AS most, e.unit AS unit, e.note AS remark
ORDER BY e.id
"""


def test_every_project_has_its_three_enablers_and_three_barriers(loaded: Workspace) -> None:
    expected = Counter(
        (kind, project, name)
        for kind, items in (("Enabler", ENABLERS), ("Barrier", BARRIERS))
        for project, names in items.items()
        for name in names
    )
    found = loaded.cypher(ITEMS)
    assert Counter((row["kind"], row["project"], row["name"]) for row in found) == expected
    assert len({row["item"] for row in found}) == 72


def test_items_are_the_projects_own_answers_as_the_report_states_them(loaded: Workspace) -> None:
    said = {(row["extent"], row["basis"], row["heading"]) for row in loaded.cypher(ITEMS)}
    assert said == {("own", "stated", "enablers_and_barriers")}


def test_figures_of_participants_are_those_of_the_report(loaded: Workspace) -> None:
    found = Counter(
        (row["project"], row["least"], row["most"], row["unit"]) for row in loaded.cypher(REACHED)
    )
    assert found == Counter(PARTICIPANTS)


def test_rough_figures_say_that_they_are_rough(loaded: Workspace) -> None:
    rough = {
        (row["project"], row["least"]): word
        for row in loaded.cypher(REACHED)
        for word in ("over", "approximately", "average")
        if word in (row["remark"] or "").replace("over 100", "").replace("overlap", "")
    }
    assert rough == ROUGH


def test_sixteen_projects_are_led_by_the_institutions_of_the_list(loaded: Workspace) -> None:
    found = loaded.cypher(
        "MATCH (o:Partner)-[:PARTNERS_IN {role: 'lead'}]->(p:Project) "
        "RETURN p.id AS project, o.name AS lead ORDER BY project, lead"
    )
    assert [(row["project"], row["lead"]) for row in found] == sorted(LED_BY.items())


def test_twelve_projects_have_case_studies(loaded: Workspace) -> None:
    found = loaded.cypher("MATCH (p:Project) RETURN p.id AS id, p.case_study AS wrote ORDER BY id")
    assert {row["id"]: row["wrote"] for row in found} == {
        project: project not in WITHOUT_CASE_STUDY for project in LED_BY
    }


def test_only_projects_with_case_studies_give_evidence(loaded: Workspace) -> None:
    found = loaded.cypher(
        "MATCH (p:Project)-[:EVIDENCES]->() RETURN DISTINCT p.id AS id ORDER BY id"
    )
    assert set(found.column("id")) == LED_BY.keys() - WITHOUT_CASE_STUDY
