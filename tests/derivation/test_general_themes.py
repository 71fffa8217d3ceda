"""Rules of the derivation: one small graph each, with what follows from it counted by hand."""

from __future__ import annotations

import pytest
from deriving import Found

graph = pytest.mark.graph
TWO_HEADINGS = """
p1 EVIDENCES t1 heading=purpose
p2 EVIDENCES t2 heading=methodology
t1 ABOUT c1
t2 ABOUT c1
"""
TWO_SIDES = """
p1 EVIDENCES e1
p2 EVIDENCES b1
e1 UNDER enablers_and_barriers
b1 UNDER enablers_and_barriers
e1 ABOUT c1
b1 ABOUT c1
"""


@graph(TWO_HEADINGS)
def test_a_concept_under_two_headings_from_two_projects_is_general(found: Found) -> None:
    (theme,) = found.values()
    assert (theme.headings, theme.projects, theme.evidence) == (2, 2, 2)
    assert theme.arises_under == {"purpose": (1, 1), "methodology": (1, 1)}
    assert theme.supports == {"p1": (1, 1), "p2": (1, 1)}
    assert theme.derived_from == {"c1"}


@graph(TWO_HEADINGS.replace("methodology", "purpose"))
def test_one_heading_is_not_enough(found: Found) -> None:
    assert found == {}


@graph(TWO_HEADINGS.replace("p2", "p1"))
def test_one_project_is_not_enough(found: Found) -> None:
    assert found == {}


@graph(f"""{TWO_HEADINGS}
p1 EVIDENCES t1 heading=purpose locator=4
p1 EVIDENCES t1 heading=purpose locator=7
""")
def test_parallel_lines_of_evidence_all_count(found: Found) -> None:
    theme = found["c1"]
    assert (theme.headings, theme.projects, theme.evidence) == (2, 2, 4)
    assert theme.supports["p1"] == (1, 3)


@graph("""
p1 EVIDENCES t1
p2 EVIDENCES t1
t1 UNDER purpose
t2 UNDER methodology
t1 ABOUT c1
t2 ABOUT c1
""")
def test_under_without_evidence_does_not_count(found: Found) -> None:
    assert found == {}


@graph("""
p1 EVIDENCES t1
p2 EVIDENCES t1 heading=setting
t1 UNDER purpose
t1 ABOUT c1
""")
def test_evidence_without_a_heading_takes_the_one_its_theme_is_under(found: Found) -> None:
    assert found["c1"].arises_under == {"purpose": (1, 1), "setting": (1, 1)}


@graph(f"""{TWO_HEADINGS}
p3 EVIDENCES t1
""")
def test_evidence_under_no_heading_counts_as_evidence_and_as_no_heading(found: Found) -> None:
    theme = found["c1"]
    assert (theme.headings, theme.projects, theme.evidence) == (2, 3, 3)
    assert theme.supports["p3"] == (0, 1)


@graph(TWO_SIDES)
def test_enablers_and_barriers_count_as_one_heading(found: Found) -> None:
    assert found == {}


@graph(f"""{TWO_SIDES}
p1 EVIDENCES t1 heading=purpose
t1 ABOUT c1
""")
def test_a_second_heading_beside_enablers_and_barriers_is_enough(found: Found) -> None:
    theme = found["c1"]
    assert theme.headings == 2
    assert theme.arises_under["enablers_and_barriers"] == (2, 2)


@graph(f"""{TWO_HEADINGS}
p1 EVIDENCES e1 heading=purpose
p2 EVIDENCES e1 heading=setting
p1 EVIDENCES b1 heading=setting
e1 ABOUT c2
e1 ABOUT c3
b1 ABOUT c2
""")
def test_only_a_concept_that_both_helps_and_hinders_is_two_sided(found: Found) -> None:
    sides = {id_: theme.two_sided for id_, theme in found.items()}
    assert sides == {"c1": False, "c2": True, "c3": False}


@graph(TWO_HEADINGS.replace("p2", "s1"))
def test_a_source_is_never_a_project(found: Found) -> None:
    assert found == {}


@graph(f"""{TWO_HEADINGS}
s1 EVIDENCES t1 heading=purpose
s1 EVIDENCES t1 heading=setting
""")
def test_a_source_gives_evidence_and_no_heading(found: Found) -> None:
    theme = found["c1"]
    assert (theme.headings, theme.projects, theme.evidence) == (2, 2, 4)
    assert theme.arises_under == {"purpose": (1, 2), "methodology": (1, 1)}
    assert set(theme.supports) == {"p1", "p2"}


@graph(TWO_HEADINGS.replace("methodology", "methodology stance=contradicts"))
def test_a_contradiction_is_no_support(found: Found) -> None:
    assert found == {}


@graph(f"""{TWO_HEADINGS}
p3 EVIDENCES t1 heading=setting stance=contradicts
""")
def test_a_contradiction_leaves_a_general_theme_as_it_was(found: Found) -> None:
    theme = found["c1"]
    assert (theme.headings, theme.projects, theme.evidence) == (2, 2, 2)
    assert set(theme.supports) == {"p1", "p2"}


@graph(f"""{TWO_HEADINGS}
p1 EVIDENCES t1 heading=setting extent=all
p3 EVIDENCES t1 heading=setting extent=all
p4 EVIDENCES t1 heading=setting extent=example
p5 EVIDENCES t1 heading=setting extent=listed
""")
def test_projects_that_nobody_names_count_but_not_as_named(found: Found) -> None:
    assert (found["c1"].projects, found["c1"].named_projects) == (5, 4)


@graph(f"""{TWO_HEADINGS}
p1 EVIDENCES t2 heading=methodology
""")
def test_joint_projects_evidence_a_theme_under_two_headings_themselves(found: Found) -> None:
    assert (found["c1"].projects, found["c1"].joint_projects) == (2, 1)
    assert found["c1"].supports == {"p1": (2, 2), "p2": (1, 1)}
