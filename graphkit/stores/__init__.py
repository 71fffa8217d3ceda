"""Where a graph is kept and queried. Every file here is one engine.

A member offers

    recognises(address: str) -> bool      is this address mine?
    connect(address: str) -> Store        nothing is opened before it is needed

and its `Store` keeps the promises below. `connect` of this module asks each member in turn.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from graphkit import catalog
from graphkit.errors import StoreError
from graphkit.record import Record
from graphkit.rows import Rows

if TYPE_CHECKING:
    from graphkit.model.graph import Table

Parameters = Mapping[str, Any]
Ask = Callable[[str, Parameters], Rows]
"""Run one reading statement: its text and its parameters."""
Derive = Callable[[Ask], Iterable["Table"]]
"""Read what has been written so far and give the tables that follow from it."""
Progress = Callable[[str, int, int], None]
"""Hear of progress: what is being done, how many rows are done, of how many."""


class Store(Protocol):
    """One graph in one engine.

    Every method may raise StoreMissing, StoreForeign, StoreOutdated, StoreLocked,
    StoreUnreachable or StoreHalfLoaded.
    """

    name: str
    """The member's name, which is also the suffix of a query's override file."""
    address: str

    def engine(self) -> str:
        """Name the engine and its version, for people."""

    def record(self) -> Record:
        """Give the record of the last load."""

    def replace(
        self, record: Record, tables: Sequence[Table], derive: Derive, progress: Progress
    ) -> None:
        """Make the store hold exactly `tables` and what `derive` makes of them.

        All or nothing where the engine can; else seen as interrupted and finished by calling
        again. `derive` may be called more than once. Nodes come before edges in `tables`.
        """

    def query(self, text: str, parameters: Parameters) -> Rows:
        """Run a statement of the query library. Its columns hold scalars, lists, nodes, edges."""

    def explore(self, text: str, parameters: Parameters, *, limit: int, timeout: float) -> Rows:
        """Run anybody's statement, if all it does is read: at most `limit` rows and `timeout` s.

        Nodes come as dicts of `id`, `label` and properties, edges as dicts of `id`, `type`,
        `from`, `to` and properties, paths as dicts of `nodes` and `edges`; absent properties
        are left out.

        Raises:
            QueryRefused: it would do more than read.
            QueryTimeout: it took too long.
            QueryError: the engine cannot run it.
        """

    def remarks(self, text: str) -> Sequence[str]:
        """Say where a statement may mean something else on the other engine, a line each."""

    def close(self) -> None:
        """Let go of the engine; the store can be used again afterwards."""


def connect(address: str) -> Store:
    """Find the engine that an address belongs to.

    Raises:
        StoreError: no engine knows such an address.
    """
    for name in catalog.names("stores"):
        engine = catalog.member("stores", name)
        if engine.recognises(address):
            store: Store = engine.connect(address)
            return store
    raise StoreError(
        f"no store at '{address}': give a file, or a neo4j://, neo4j+s:// or bolt:// address"
    )
