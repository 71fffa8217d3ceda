"""Which concepts a line of evidence counts for: by BROADER, by ABOUT, or for the theme itself."""

from __future__ import annotations

import pytest
from deriving import Found

graph = pytest.mark.graph
CHAIN = "\n".join(f"t{low} BROADER t{low + 1}" for low in range(1, 9))


@graph("""
p1 EVIDENCES t1 heading=purpose
p2 EVIDENCES t1 heading=methodology
t1 BROADER t2
t1 BROADER t3
t2 BROADER t4
t3 BROADER t4
t1 ABOUT c1
t2 ABOUT c1
t3 ABOUT c2
t4 ABOUT c1
""")
def test_evidence_of_an_item_counts_once_for_the_themes_it_belongs_to(found: Found) -> None:
    assert {id_: theme.evidence for id_, theme in found.items()} == {"c1": 2, "c2": 2}
    assert found["c1"].supports == {"p1": (1, 1), "p2": (1, 1)}


@graph(f"""{CHAIN}
t9 ABOUT c1
p1 EVIDENCES t1 heading=purpose
p2 EVIDENCES t9 heading=methodology
""")
def test_evidence_eight_levels_down_counts(found: Found) -> None:
    assert {id_: theme.evidence for id_, theme in found.items()} == {"c1": 2}


@graph("""
p1 EVIDENCES t1 heading=purpose
p2 EVIDENCES t2 heading=methodology
t1 BROADER t2
t1 ABOUT c1
t2 ABOUT c2
""")
def test_evidence_of_a_theme_does_not_count_for_the_items_below(found: Found) -> None:
    assert {id_: theme.evidence for id_, theme in found.items()} == {"c2": 2}


@graph("""
p1 EVIDENCES t1 heading=purpose
p2 EVIDENCES t2 heading=methodology
t1 BROADER t3
t2 BROADER t3
""")
def test_a_theme_about_no_concept_stands_for_itself(found: Found) -> None:
    assert set(found) == {"t3"}
    assert found["t3"].derived_from == {"t3"}
    assert (found["t3"].headings, found["t3"].projects) == (2, 2)


@graph("""
p1 EVIDENCES t1 heading=purpose
p2 EVIDENCES t1 heading=methodology
t1 BROADER t2
t1 ABOUT c1
""")
def test_an_item_about_a_concept_counts_for_it_and_for_a_theme_that_stands_for_itself(
    found: Found,
) -> None:
    assert set(found) == {"c1", "t2"}


@graph("""
p1 EVIDENCES t1 heading=purpose
p2 EVIDENCES t1 heading=methodology
t1 ABOUT c1
t1 ABOUT c2
""")
def test_evidence_of_a_theme_about_two_concepts_counts_for_both(found: Found) -> None:
    assert {id_: theme.evidence for id_, theme in found.items()} == {"c1": 2, "c2": 2}


@graph("""
p1 EVIDENCES t1 heading=purpose
p2 EVIDENCES t1 heading=methodology
t1 ABOUT c1
c1 BROADER c2
""")
def test_concept_broader_is_not_followed(found: Found) -> None:
    assert set(found) == {"c1"}
