"""What stores derive from random graphs is what plain Python counts, in every figure."""

from __future__ import annotations

from pathlib import Path

import pytest
from deriving import Found, derived
from random_graphs import RandomGraph, random_graph
from reckoning import Reckoning

from graphkit.workspace import Workspace

THRESHOLDS = {(2, 2): range(10), (1, 2): range(10, 14), (3, 4): range(14, 20)}
"""How many headings and projects it takes, for which of the random graphs."""


def reckoned(made: RandomGraph, headings: int, projects: int) -> Found:
    return Reckoning(made.graph, headings=headings, projects=projects).general_themes()


@pytest.mark.parametrize(("headings", "projects"), THRESHOLDS)
def test_a_store_derives_what_plain_python_counts(
    workspace: Workspace, tmp_path: Path, headings: int, projects: int
) -> None:
    made = {str(seed): random_graph(seed) for seed in THRESHOLDS[headings, projects]}
    here = {name: one.here for name, one in made.items()}
    there = {name: one.there for name, one in made.items()}
    found = derived(workspace, tmp_path, here, there, headings=headings, projects=projects)
    assert found == {name: reckoned(one, headings, projects) for name, one in made.items()}


def test_the_random_graphs_hold_every_kind_of_general_theme() -> None:
    found = [
        (root, theme)
        for (headings, projects), seeds in THRESHOLDS.items()
        for seed in seeds
        for root, theme in reckoned(random_graph(seed), headings, projects).items()
    ]
    themes = [theme for _, theme in found]
    assert {root[0] for root, _ in found} == {"c", "t", "e", "b"}
    assert {theme.two_sided for theme in themes} == {True, False}
    assert {theme.by_merge for theme in themes} == {True, False}
    assert {len(theme.derived_from) for theme in themes} >= {1, 2, 3, 9}
    assert any(theme.named_projects < theme.projects for theme in themes)
    assert any(0 < theme.joint_projects < theme.projects for theme in themes)
    assert any(headings == 0 for theme in themes for headings, _ in theme.supports.values())
