"""Have the server to oneself: emptied, and its login in the environment."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import neo4j
import pytest
from server.launch import Server


@contextmanager
def emptied(server: Server) -> Iterator[None]:
    """Delete all data; while it lasts, graphkit finds the login where it looks for it."""
    login = (server.username, server.password)
    with neo4j.GraphDatabase.driver(server.address, auth=login) as driver:
        driver.execute_query("MATCH (n) DETACH DELETE n")
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("NEO4J_USERNAME", server.username)
        environment.setenv("NEO4J_PASSWORD", server.password)
        yield
