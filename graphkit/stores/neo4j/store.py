"""The store on a server."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cached_property
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

import neo4j
from neo4j import NotificationMinimumSeverity

from graphkit.dialect.reading import refuse_unless_reading
from graphkit.record import Record
from graphkit.rows import Rows
from graphkit.stores.neo4j import state
from graphkit.stores.neo4j.exploring import explore
from graphkit.stores.neo4j.failures import translated
from graphkit.stores.neo4j.loading import Load
from graphkit.stores.neo4j.values import Open, ask

if TYPE_CHECKING:
    from graphkit.model.graph import Table
    from graphkit.stores import Derive, Parameters, Progress


class Neo4jStore:
    """A graph in a Neo4j database."""

    name = "neo4j"

    def __init__(self, address: str, *, patience: float = 30) -> None:
        """Remember the address; the server is called when first needed.

        Args:
            address: without a login; that and the database come from the environment.
            patience: for how many seconds a transaction is tried again when the server fails.
        """
        self.address = address
        self._patience = patience
        # Kept for as long as the store, so that reading sees what was loaded on any member.
        self._bookmarks = neo4j.GraphDatabase.bookmark_manager()

    def __repr__(self) -> str:
        """Show the address."""
        return f"Neo4jStore({self.address!r})"

    def engine(self) -> str:
        """Name the engine and its version."""
        with translated(self.address):
            return self._driver.get_server_info().agent.replace("/", " ")

    def record(self) -> Record:
        """Give the record of the last load."""
        with translated(self.address), self._session() as session:
            return session.execute_read(state.read_record, self.address)

    def query(self, text: str, parameters: Parameters) -> Rows:
        """Run a statement of the library."""
        with translated(self.address), self._session() as session:
            return session.execute_read(self._query, text, parameters)

    def _query(self, tx: Open, text: str, parameters: Parameters) -> Rows:
        state.require_loaded(tx, self.address)
        return ask(tx, text, parameters)

    def explore(self, text: str, parameters: Parameters, *, limit: int, timeout: float) -> Rows:
        """Run anybody's statement, if all it does is read."""
        refuse_unless_reading(text)
        with (
            translated(self.address),
            self._session(fetch_size=min(limit, 1000)) as session,
            session.begin_transaction(timeout=timeout) as tx,
        ):
            state.require_loaded(tx, self.address)
            return explore(tx, text, parameters, limit)

    def remarks(self, text: str) -> Sequence[str]:
        """Say nothing: what the library's queries mean is what they mean here."""
        del text
        return ()

    def replace(
        self, record: Record, tables: Sequence[Table], derive: Derive, progress: Progress
    ) -> None:
        """Change what differs: at once if it is not much, else in batches."""
        with translated(self.address), self._session(neo4j.WRITE_ACCESS) as session:
            Load(session, self.address, record, tables, derive, progress).run()

    def close(self) -> None:
        """Close the connections."""
        driver = self.__dict__.pop("_driver", None)
        if driver is not None:
            driver.close()

    @cached_property
    def _driver(self) -> neo4j.Driver:
        password = os.environ.get("NEO4J_PASSWORD")
        user = os.environ.get("NEO4J_USERNAME") or "neo4j"
        driver = neo4j.GraphDatabase.driver(
            self.address,
            auth=(user, password) if password else None,
            max_transaction_retry_time=self._patience,
            # A label of which there is nothing yet is no news to us.
            notifications_min_severity=NotificationMinimumSeverity.OFF,
            telemetry_disabled=True,
            user_agent=f"graphkit/{version('graphkit-evidence')}",
        )
        try:
            driver.verify_connectivity()
        except BaseException:
            driver.close()
            raise
        return driver

    def _session(self, access: str = neo4j.READ_ACCESS, **settings: Any) -> neo4j.Session:
        return self._driver.session(
            database=os.environ.get("NEO4J_DATABASE") or None,
            default_access_mode=access,
            bookmark_manager=self._bookmarks,
            **settings,
        )
