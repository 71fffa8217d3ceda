"""The page of matrices: with its evidence, or, where that would weigh too much, without."""

from __future__ import annotations

import pytest
from generated import write_dataset
from rendered_site import pages, programme_of

from graphkit.site.pages import matrices
from graphkit.workspace import open_workspace


def test_tables_with_very_much_evidence_leave_it_to_the_other_pages(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path_factory.mktemp("many")
    with open_workspace(path / "s.lbug") as workspace:
        workspace.load(write_dataset(path / "generated", edges=500))
        programme = programme_of(workspace)
        (whole,) = pages(programme, "matrices")
        monkeypatch.setattr(matrices, "_MOST", 10)
        (light,) = pages(programme, "matrices")
    said = "The evidence stands on the pages of projects and themes."
    assert said not in str(whole.whole)
    assert said in str(light.whole)
    assert len(light.whole) < len(whole.whole)
