"""What a picture says below itself."""

from __future__ import annotations

from pathlib import Path

import graphkit


def test_a_picture_says_what_was_left_out_and_not_by_which_option_to_have_it(
    tmp_path: Path,
) -> None:
    with graphkit.open(tmp_path / "store.lbug") as workspace:
        workspace.load("seeds/mca-phase2")
        assert any("--param" in note for note in workspace.network("partners").graph["notes"])
        page = str(workspace.drawing(network="partners").content)
    assert "Left out 17 lines of funders" in page
    assert "--param" not in page
    assert "--by" not in page
