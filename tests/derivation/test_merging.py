"""What the analysts' decisions do to general themes: merges, thresholds, several datasets."""

from __future__ import annotations

from pathlib import Path

import pytest
from deriving import Found, derived
from lines import lines

from graphkit.workspace import Workspace

graph = pytest.mark.graph
HALVES = """
p1 EVIDENCES t1 heading=purpose
p2 EVIDENCES t2 heading=methodology
t1 ABOUT c1
t2 ABOUT c2
"""
WHOLE = """
p1 EVIDENCES t3 heading=purpose
p2 EVIDENCES t3 heading=methodology
t3 ABOUT c1
"""
CHAIN = "\n".join(f"c{low} MERGED_INTO c{low + 1}" for low in range(1, 9))


@graph(HALVES)
def test_concepts_that_share_a_theme_only_between_them_are_not_general(found: Found) -> None:
    assert found == {}


@graph(f"""{HALVES}
c1 MERGED_INTO c2
""")
def test_by_merge_marks_what_none_of_its_members_is_alone(found: Found) -> None:
    assert {id_: theme.by_merge for id_, theme in found.items()} == {"c2": True}
    assert found["c2"].derived_from == {"c1", "c2"}


@graph(f"""{HALVES}{WHOLE}
c1 MERGED_INTO c2
""")
def test_a_member_that_is_general_alone_clears_the_mark(found: Found) -> None:
    assert {id_: theme.by_merge for id_, theme in found.items()} == {"c2": False}
    assert found["c2"].evidence == 4


@graph(f"{HALVES}{CHAIN}")
def test_a_chain_of_merges_is_followed_to_its_end(found: Found) -> None:
    assert set(found) == {"c9"}
    assert found["c9"].derived_from == {f"c{place}" for place in range(1, 10)}


@graph(f"""{HALVES}
t1 ABOUT c2
t1 ABOUT c3
c1 MERGED_INTO c3
c2 MERGED_INTO c3
""")
def test_evidence_that_reaches_two_merged_concepts_counts_once(found: Found) -> None:
    assert {id_: theme.evidence for id_, theme in found.items()} == {"c3": 2}


def test_a_dataset_says_how_many_headings_and_projects_it_takes(
    workspace: Workspace, tmp_path: Path
) -> None:
    headings = lines(f"{WHOLE}\np1 EVIDENCES t3 heading=setting")
    projects = lines(f"{WHOLE}\np3 EVIDENCES t3 heading=purpose")
    graphs = {"headings": headings, "projects": projects}
    found = derived(workspace, tmp_path / "headings", graphs, headings=3)
    assert {name for name in graphs if found[name]} == {"headings"}
    found = derived(workspace, tmp_path / "projects", graphs, projects=3)
    assert {name for name in graphs if found[name]} == {"projects"}


def test_datasets_together_make_what_neither_makes_alone(
    workspace: Workspace, tmp_path: Path
) -> None:
    whole = lines(WHOLE)
    here = {"together": [whole[0], whole[2]], "alone": [whole[0], whole[2]]}
    there = {"together": whole[1:]}
    found = derived(workspace, tmp_path, here, there)
    assert found["alone"] == {}
    assert {id_: theme.evidence for id_, theme in found["together"].items()} == {"c1": 2}
