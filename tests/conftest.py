"""What every test may ask for: a real Neo4j, and a workspace on each engine."""

from __future__ import annotations

import os
from collections.abc import Iterator

import hypothesis
import pytest
from server.emptied import emptied
from server.jars import ServerMissing
from server.launch import Server, running

from graphkit.workspace import Workspace, open_workspace

# A busy machine may take long over any example, and that says nothing of what is tested.
hypothesis.settings.register_profile("patient", deadline=None)
hypothesis.settings.load_profile("patient")


def pytest_xdist_auto_num_workers() -> int | None:
    """Test in one process where a Neo4j is given: tests empty it, so they have to take turns."""
    return 0 if os.environ.get("NEO4J_URI") else None


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A running Neo4j, whose data are anybody's to delete; without one CI fails, others skip."""
    try:
        with running(tmp_path_factory.mktemp("neo4j")) as found:
            yield found
    except ServerMissing as reason:
        missing = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        missing(f"no Neo4j to test with: {reason}")


@pytest.fixture(scope="module", params=["ladybug", "neo4j"])
def workspace(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Workspace]:
    """A workspace on each engine in turn, empty at first, which the tests of a module share."""
    if request.param == "ladybug":
        with open_workspace(tmp_path_factory.mktemp("store") / "graphkit.lbug") as opened:
            yield opened
        return
    server: Server = request.getfixturevalue("server")
    with emptied(server), open_workspace(server.address) as opened:
        yield opened
