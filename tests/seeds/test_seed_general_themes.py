"""The general themes of the bundled dataset, counted by hand from its coding.

Under each: lines of evidence from the paragraphs of 3.2.1, 3.3.1, 3.5.1 and 3.6.1, and from
items of 3.6 that belong there.
"""

from __future__ import annotations

from typing import Any

import pytest

from graphkit.workspace import Workspace

PURPOSE, METHODS, IMPACT = "purpose", "methodology", "impact_and_outcomes"
BOTH_SIDES = "enablers_and_barriers"


def row(
    headings: list[str], projects: tuple[int, int, int], evidence: int, *, two_sided: bool
) -> dict[str, Any]:
    """Say what is expected; projects are all, those named, and those under two headings."""
    return {
        "headings": len(headings),
        "heading_ids": headings,
        "projects": projects[0],
        "named_projects": projects[1],
        "joint_projects": projects[2],
        "evidence": evidence,
        "two_sided": two_sided,
        "by_merge": False,
    }


EXPECTED = {
    # 2, 11, all + 2 + all, all as enabler + all as barrier + 6 and 2 items; ReCITE by an item.
    "collaboration": row(
        [PURPOSE, METHODS, IMPACT, BOTH_SIDES],
        (12, 12, 12),
        2 + 11 + (12 + 2 + 12) + (12 + 12 + 8),
        two_sided=True,
    ),
    # 4, 11, 4 + all + all + the report's own claim, 5 items.
    "evidence": row(
        [PURPOSE, METHODS, IMPACT, BOTH_SIDES],
        (12, 12, 12),
        4 + 11 + (4 + 12 + 12 + 1) + 5,
        two_sided=True,
    ),
    # Community engagement is merged into it. All but ReCITE; Art at the Start by methods only.
    "co-production": row(
        [PURPOSE, METHODS, IMPACT, BOTH_SIDES], (11, 11, 10), 4 + 11 + 4 + 6, two_sided=True
    ),
    # All, all, 4 and 3 items; named are the four and ReCITE.
    "relationships": row(
        [METHODS, IMPACT, BOTH_SIDES], (12, 5, 12), 12 + 12 + (4 + 3), two_sided=False
    ),
    # Weston, ReCITE twice; all; two items of REALITIES and one of Pathways.
    "equity": row([PURPOSE, METHODS, BOTH_SIDES], (12, 4, 4), 3 + 12 + 3, two_sided=True),
    # 10; 3 and the report's own claim. CHOICE and Organisations of Hope stand under both.
    "assets": row([METHODS, IMPACT], (11, 11, 2), 10 + (3 + 1), two_sided=False),
    # 4; 3 and 8 items. Living Roots stands under both.
    "sustainability": row([PURPOSE, BOTH_SIDES], (8, 8, 1), 4 + (3 + 8), two_sided=True),
    # 3; 4 and 5 items. Fylde Coast and Pathways stand under both.
    "enthusiasm": row([IMPACT, BOTH_SIDES], (6, 6, 2), 3 + (4 + 5), two_sided=True),
    # 2; an item each of CAN-DO and Living Roots.
    "integrated-care": row([PURPOSE, BOTH_SIDES], (4, 4, 0), 2 + 2, two_sided=False),
}


def test_general_themes_are_those_counted_by_hand(loaded: Workspace) -> None:
    found = {
        theme["id"]: {name: value for name, value in theme.items() if name not in {"id", "name"}}
        for theme in loaded.ask("general-themes")
    }
    assert found == EXPECTED


def test_collaboration_comes_first(loaded: Workspace) -> None:
    first = loaded.ask("general-themes")[0]
    assert first["id"] == "collaboration"


@pytest.mark.parametrize(
    "theme",
    ["evidence", "co-production", "assets", "sustainability", "equity", "relationships"],
)
def test_what_the_report_returns_to_is_general(loaded: Workspace, theme: str) -> None:
    assert theme in loaded.ask("general-themes").column("id")


def test_funding_helps_and_hinders_but_stands_under_one_heading_only(loaded: Workspace) -> None:
    (funding,) = (found for found in loaded.ask("two-sided-themes") if found["id"] == "funding")
    assert (funding["projects_helped"], funding["projects_hindered"]) == (4, 6)
    assert not funding["general"]
    assert "funding" not in loaded.ask("general-themes").column("id")


def test_every_general_theme_leads_to_its_concepts(loaded: Workspace) -> None:
    found = loaded.cypher(
        "MATCH (g:GeneralTheme)-[:DERIVED_FROM]->(c:Concept) "
        "RETURN g.id AS theme, c.id AS concept ORDER BY theme, concept"
    )
    merged = [("general:co-production", "community-engagement")]
    expected = sorted([*((f"general:{id_}", id_) for id_ in EXPECTED), *merged])
    assert [(one["theme"], one["concept"]) for one in found] == expected
