"""Every derived theme of the report holds exactly the projects that its paragraph names."""

from __future__ import annotations

from collections import Counter, defaultdict

import pytest
from report_themes import DERIVED, IDS, Derived

from graphkit.workspace import Workspace

STATED = """
MATCH (s:Project|Source)-[e:EVIDENCES]->(t:Theme|Enabler|Barrier)
WHERE e.basis = 'stated' AND t.level = 'theme'
RETURN head(labels(t)) AS kind, t.name AS name, e.heading AS heading,
       head(labels(s)) AS speaks, s.id AS who, e.extent AS extent
ORDER BY e.id
"""
Stated = dict[tuple[str, str, str], Counter[tuple[str, str]]]
"""By kind, label and heading: how often who stands there with which extent."""


@pytest.fixture(scope="module")
def stated(loaded: Workspace) -> Stated:
    """What projects are stated to give evidence of."""
    found: Stated = defaultdict(Counter)
    for row in loaded.cypher(STATED):
        if row["speaks"] == "Project":
            found[row["kind"], row["name"], row["heading"]][row["who"], row["extent"]] += 1
    return found


@pytest.mark.parametrize("theme", DERIVED, ids=lambda theme: f"{theme.kind} {theme.label[:40]}")
def test_a_derived_theme_holds_the_projects_that_its_paragraph_names(
    stated: Stated, theme: Derived
) -> None:
    expected = Counter((IDS[name], theme.extent) for name in theme.named)
    assert stated.get((theme.kind, theme.label, theme.heading), Counter()) == expected


def test_nobody_is_stated_under_any_other_theme_or_heading(stated: Stated) -> None:
    known = {(theme.kind, theme.label, theme.heading) for theme in DERIVED if theme.named}
    assert set(stated) == known


def test_there_are_thirty_derived_themes_each_under_its_own_heading(loaded: Workspace) -> None:
    found = loaded.cypher(
        "MATCH (t:Theme|Enabler|Barrier)-[:UNDER]->(h:Heading) WHERE t.level = 'theme' "
        "RETURN head(labels(t)) AS kind, t.name AS name, h.id AS heading ORDER BY t.id"
    )
    expected = Counter((theme.kind, theme.label, theme.heading) for theme in DERIVED)
    assert len(DERIVED) == 30
    assert Counter((row["kind"], row["name"], row["heading"]) for row in found) == expected


def test_themes_that_name_nobody_are_evidenced_by_the_report_itself(loaded: Workspace) -> None:
    found = loaded.cypher(STATED)
    speaking = {(row["kind"], row["name"]) for row in found if row["speaks"] == "Source"}
    assert speaking == {(theme.kind, theme.label) for theme in DERIVED if not theme.named}
    assert len(speaking) == 4
