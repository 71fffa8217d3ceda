"""Every recipe makes a network of nothing, of one actor, and of actors without ties."""

from __future__ import annotations

from pathlib import Path

import pytest
from made import folder

from graphkit.networks import names
from graphkit.workspace import open_workspace

NOTHING = {"dataset.toml": 'name = "empty"\n'}
ALONE = {
    **NOTHING,
    "nodes/Partner.csv": "id,name\na,A\n",
    "nodes/Project.csv": "id,name\np,P\n",
    "edges/PARTNERS_IN.csv": "from,to,role\na,p,funder\n",
}


@pytest.mark.parametrize("name", names())
@pytest.mark.parametrize(("files", "most"), [(NOTHING, 0), (ALONE, 2)])
def test_there_are_no_ties_and_no_error(
    name: str, files: dict[str, str], most: int, tmp_path: Path
) -> None:
    with open_workspace(tmp_path / "s.lbug") as workspace:
        workspace.load(folder(tmp_path / "data", files))
        for weight in (None, "count"):
            graph = workspace.network(name, weight=weight)
            assert len(graph) <= most
            assert not graph.edges
