"""What a picture says below itself."""

from __future__ import annotations

from pathlib import Path

from sights import EARLIER, LATER, network, sight

import graphkit
from graphkit import catalog


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


def test_a_caption_does_not_say_what_nobody_chose() -> None:
    assumed = network(LATER, notes=("By projects unless told otherwise: --by ties.", "A note."))
    assert sight(assumed).caption("Told.") == ("Told.", "A note.", "Dataset harbour.")


def test_every_view_has_a_subtitle_that_begins_with_a_capital() -> None:
    for lower in ("organisations, tied by shared projects", ""):
        earlier, later = (network(ties, about=lower) for ties in (EARLIER, LATER))
        for view in catalog.names("charts"):
            drawn = catalog.member("charts", view).chart(sight(later, earlier, "sector"))
            assert drawn.subtitle[0].isupper()
