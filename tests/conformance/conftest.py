"""Stores to hold against each other: every test that asks for one runs on each engine."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import neo4j
import pytest
from server.launch import Server

from graphkit.stores import Store, connect

WIPE = "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS"


@pytest.fixture
def database(server: Server, monkeypatch: pytest.MonkeyPatch) -> Iterator[neo4j.Session]:
    """A session of one's own on an empty database, and the environment to log in to it."""
    monkeypatch.setenv("NEO4J_USERNAME", server.username)
    monkeypatch.setenv("NEO4J_PASSWORD", server.password)
    with (
        neo4j.GraphDatabase.driver(
            server.address,
            auth=(server.username, server.password),
            notifications_min_severity=neo4j.NotificationMinimumSeverity.OFF,
        ) as driver,
        driver.session() as session,
    ):
        session.run(WIPE).consume()
        yield session


@pytest.fixture
def on_server(database: neo4j.Session, server: Server) -> Iterator[Store]:
    """An empty store on the server."""
    del database  # asked for because it empties
    store = connect(server.address)
    yield store
    store.close()


@pytest.fixture
def in_file(tmp_path: Path) -> Iterator[Store]:
    """A store in a file that is not there yet."""
    store = connect(str(tmp_path / "store.lbug"))
    yield store
    store.close()


@pytest.fixture(params=["in_file", "on_server"])
def store(request: pytest.FixtureRequest) -> Store:
    """An empty store of each engine in turn."""
    found: Store = request.getfixturevalue(request.param)
    return found
