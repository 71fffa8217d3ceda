"""The server engine: a Neo4j database whose graph is made to mirror what is loaded."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import SplitResult, urlsplit

from graphkit.errors import StoreError

if TYPE_CHECKING:
    from graphkit.stores.neo4j.store import Neo4jStore

_SCHEMES = frozenset({"neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc"})


def recognises(address: str) -> bool:
    """Tell whether an address is a Neo4j server's."""
    return address.partition("://")[0] in _SCHEMES


def connect(address: str) -> Neo4jStore:
    """Give the store on a server; its login comes from the environment.

    Raises:
        StoreError: the address names no server, or holds a login.
    """
    from graphkit.stores.neo4j.store import Neo4jStore

    parts = urlsplit(address)
    if "@" in parts.netloc:
        raise StoreError(
            f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}: leave the login out of the "
            "address: set NEO4J_USERNAME and NEO4J_PASSWORD in the environment"
        )
    if not parts.hostname or not _has_good_port(parts):
        raise StoreError(
            f"{address} names no server and port: give an address like neo4j://localhost:7687"
        )
    return Neo4jStore(address)


def _has_good_port(parts: SplitResult) -> bool:
    try:
        return parts.port is None or parts.port > 0
    except ValueError:
        return False
