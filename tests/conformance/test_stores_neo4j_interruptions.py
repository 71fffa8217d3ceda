"""Large loads into Neo4j: interrupted, they are seen to be, and loading again finishes them."""

from __future__ import annotations

from collections.abc import Callable

import neo4j
import pytest
from handmade import edges, load, nodes, record
from server.launch import Server
from server.proxy import between

from graphkit.errors import StoreHalfLoaded, StoreLocked, StoreUnreachable
from graphkit.model.graph import Table
from graphkit.stores import Store, connect
from graphkit.stores.neo4j import state
from graphkit.stores.neo4j.store import Neo4jStore

MANY = 51_000
"""Just more than what is loaded in one transaction."""
PROJECTS = nodes("Project", *({"id": f"p{at}"} for at in range(MANY - 1_000)))
THEMES = nodes("Theme", {"id": "t"})
EVIDENCE = edges(
    "EVIDENCES",
    "Project",
    "Theme",
    *({"from": f"p{at}", "to": "t", "id": f"e{at}"} for at in range(1_000)),
)
TABLES: list[Table] = [PROJECTS, THEMES, EVIDENCE]
HALF = 20_000


class _Interrupted(Exception):
    """What a test stops a load with."""


def _at_half(act: Callable[[], None]) -> Callable[[str, int, int], None]:
    """Give a listener that acts, once, when half of a load is done."""
    waiting = [act]

    def listen(_: str, done: int, __: int) -> None:
        if done >= HALF and waiting:
            waiting.pop()()

    return listen


def _interrupt() -> None:
    raise _Interrupted


def _counts(store: Store) -> tuple[int, int]:
    projects = store.query("MATCH (p:Project) RETURN count(p) AS number", {})
    evidence = store.query("MATCH ()-[e:EVIDENCES]->() RETURN count(e) AS number", {})
    return projects[0]["number"], evidence[0]["number"]


def _assert_half_loaded(store: Store) -> None:
    text = "MATCH (p:Project) RETURN count(p) AS number"
    for look in (
        store.record,
        lambda: store.query(text, {}),
        lambda: store.explore(text, {}, limit=1, timeout=60),
    ):
        with pytest.raises(StoreHalfLoaded, match="load again"):
            look()


def test_an_interrupted_load_is_seen_and_finished_by_loading_again(
    on_server: Store, database: neo4j.Session
) -> None:
    with pytest.raises(_Interrupted):
        load(on_server, *TABLES, progress=_at_half(_interrupt))
    _assert_half_loaded(on_server)
    assert database.run("MATCH (p:Project) RETURN count(p)").single(strict=True)[0] == HALF
    load(on_server, *TABLES)
    assert _counts(on_server) == (MANY - 1_000, 1_000)
    assert on_server.record() == record()


def test_a_connection_lost_in_the_middle_is_told_and_finished_by_loading_again(
    on_server: Store, server: Server
) -> None:
    with between(server.address) as proxy:
        store = Neo4jStore(proxy.address, patience=1)
        with pytest.raises(StoreUnreachable, match="went away"):
            load(store, *TABLES, progress=_at_half(proxy.cut))
        store.close()
    _assert_half_loaded(on_server)
    load(on_server, *TABLES)
    assert _counts(on_server) == (MANY - 1_000, 1_000)


def test_of_two_loads_at_once_the_later_wins(on_server: Store, server: Server) -> None:
    other = connect(server.address)
    with pytest.raises(StoreLocked, match="another load"):
        load(on_server, *TABLES, progress=_at_half(lambda: load(other, THEMES)))
    assert _counts(other) == (0, 0)
    other.close()


def test_a_small_load_whose_connection_is_lost_changes_nothing(
    on_server: Store, server: Server
) -> None:
    load(on_server, THEMES)
    with between(server.address) as proxy:
        store = Neo4jStore(proxy.address, patience=1)
        with pytest.raises(StoreUnreachable, match="went away"):
            load(store, nodes("Project", {"id": "p"}), progress=lambda *_: proxy.cut())
        store.close()
    assert list(on_server.query("MATCH (t:Theme) RETURN t.id AS id", {})) == [{"id": "t"}]
    assert _counts(on_server) == (0, 0)


def test_a_transaction_that_the_driver_repeats_writes_nothing_twice(
    database: neo4j.Session,
) -> None:
    claim = {"seen": None, "token": "this load", "loading": True}
    assert database.execute_write(state.claim, "bolt://here", **claim)
    assert not database.execute_write(state.claim, "bolt://here", **claim)
    for number in (1, 2):
        batch = {"token": "this load", "batch": number}
        assert database.execute_write(state.begin_batch, "bolt://here", **batch)
        assert not database.execute_write(state.begin_batch, "bolt://here", **batch)
    with pytest.raises(StoreLocked, match="bolt://here"):
        database.execute_write(state.begin_batch, "bolt://here", token="another", batch=3)  # noqa: S106 - no password
