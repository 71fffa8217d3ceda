"""What every test may ask for: a real Neo4j."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from server.jars import ServerMissing
from server.launch import Server, running


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A running Neo4j, whose data are anybody's to delete; without one CI fails, others skip."""
    try:
        with running(tmp_path_factory.mktemp("neo4j")) as found:
            yield found
    except ServerMissing as reason:
        missing = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        missing(f"no Neo4j to test with: {reason}")
