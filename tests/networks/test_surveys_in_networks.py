"""Answers of a collaboration survey come with the network that they make."""

from __future__ import annotations

from pathlib import Path

import pytest
from made import folder

from graphkit.gallery import Gallery
from graphkit.network.study import Choice, Study
from graphkit.workspace import Workspace, open_workspace

FILES = {
    "dataset.toml": (
        'name = "asked"\n[surveys.together]\nwave = "2024"\nweight = "power"\nsymmetrise = "mean"\n'
    ),
    "nodes/Partner.csv": "id,name\na,A\nb,B\nc,C\n",
    "surveys/together.csv": "rater,partner,reliability,power\na,b,4,3\nb,a,2,1\nc,,,\n",
}


@pytest.fixture
def asked(tmp_path: Path) -> Workspace:
    workspace = open_workspace(tmp_path / "s.lbug")
    workspace.load(folder(tmp_path / "asked", FILES))
    return workspace


def test_answers_stay_as_given_where_ties_are_made_undirected(asked: Workspace) -> None:
    network = Gallery(asked.store).social(Study())
    assert not network.directed
    assert network.ties.weight.tolist() == [2]
    assert network.survey is not None
    assert network.survey.items["reliability"].tolist() == [4, 2]
    assert [network.ids[at] for at in network.survey.asked] == ["a", "b", "c"]


def test_a_surveys_rule_can_be_set_aside(asked: Workspace) -> None:
    network = Gallery(asked.store).social(Study(choice=Choice(symmetrise="none")))
    assert network.directed
    assert network.ties.weight.tolist() == [3, 1]
