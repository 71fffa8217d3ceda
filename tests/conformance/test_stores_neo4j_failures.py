"""A Neo4j that cannot be reached, or not as asked: one line that says why, never a password."""

from __future__ import annotations

import socket
from collections.abc import Iterator

import neo4j.exceptions
import pytest
from handmade import load, nodes
from server.launch import Server

from graphkit.errors import GraphkitError, QueryError, StoreError, StoreUnreachable
from graphkit.stores import Store, connect

SECRET = "hunter2-hunter2"  # noqa: S105 - it opens nothing


@pytest.fixture
def closed_port() -> Iterator[int]:
    """A port on which nobody listens."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        yield held.getsockname()[1]


def _refusal(address: str) -> str:
    store = connect(address)
    with pytest.raises(StoreUnreachable) as refused:
        store.record()
    store.close()
    return str(refused.value)


def test_a_server_that_is_down_is_told_from_one_that_refuses(
    closed_port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEO4J_PASSWORD", SECRET)
    said = _refusal(f"bolt://127.0.0.1:{closed_port}")
    assert f"bolt://127.0.0.1:{closed_port}" in said
    assert "start the server" in said
    assert SECRET not in said


def test_a_host_that_does_not_exist_is_said_to_be_unreachable() -> None:
    assert "check the address" in _refusal("neo4j://nowhere.invalid:7687")


def test_a_wrong_password_is_refused_without_being_shown(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEO4J_PASSWORD", SECRET)
    said = _refusal(server.address)
    assert "check NEO4J_USERNAME and NEO4J_PASSWORD" in said
    assert SECRET not in said


def test_a_missing_password_is_asked_for(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NEO4J_PASSWORD", raising=False)
    assert "set NEO4J_PASSWORD" in _refusal(server.address)


def test_a_login_in_the_address_is_refused_without_being_shown() -> None:
    with pytest.raises(StoreError, match="NEO4J_PASSWORD") as refused:
        connect(f"neo4j+s://somebody:{SECRET}@db.example:7687")
    assert SECRET not in str(refused.value)
    assert "neo4j+s://db.example:7687" in str(refused.value)


def test_an_address_that_names_no_server_is_refused() -> None:
    for address in ("bolt://", "bolt://localhost:seven", "neo4j://:7687"):
        with pytest.raises(StoreError, match=f"{address} names no server and port"):
            connect(address)


def test_encryption_that_the_server_does_not_speak_is_named(server: Server) -> None:
    assert "encrypt" in _refusal(server.address.replace("bolt://", "bolt+ssc://"))


def test_a_database_that_does_not_exist_is_named(
    on_server: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEO4J_DATABASE", "elsewhere")
    with pytest.raises(StoreError, match=r"no database 'elsewhere': set NEO4J_DATABASE"):
        on_server.record()


def test_the_place_of_a_mistake_is_that_in_the_statement_as_written(on_server: Store) -> None:
    load(on_server, nodes("Project", {"id": "p"}))
    with pytest.raises(QueryError) as wrong:
        on_server.explore("MATCH (p:Project) RETRUN p", {}, limit=1, timeout=60)
    assert "(line 1, column 19 (offset: 18))" in str(wrong.value)
    assert str(wrong.value).splitlines()[-2:] == ['"MATCH (p:Project) RETRUN p"', " " * 19 + "^"]


def test_a_parameter_that_is_missing_is_named(on_server: Store) -> None:
    load(on_server, nodes("Project", {"id": "p"}))
    with pytest.raises(QueryError, match="nobody"):
        on_server.explore("MATCH (p {id: $nobody}) RETURN p", {}, limit=1, timeout=60)


def test_a_store_does_not_show_how_it_logs_in(
    on_server: Store, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEO4J_PASSWORD", server.password)
    assert server.password not in repr(on_server)
    assert server.password not in str(vars(on_server))


def test_the_engine_names_itself_and_its_version(on_server: Store) -> None:
    assert on_server.engine().startswith("Neo4j 5.") or on_server.engine().startswith("Neo4j 20")


def test_a_routed_address_serves_as_well(on_server: Store, server: Server) -> None:
    load(on_server, nodes("Project", {"id": "p"}))
    routed = connect(server.address.replace("bolt://", "neo4j://"))
    load(routed, nodes("Project", {"id": "q"}))
    assert list(routed.query("MATCH (p:Project) RETURN p.id AS id", {})) == [{"id": "q"}]
    routed.close()


def _kinds_of(error: type[Exception]) -> Iterator[type[Exception]]:
    yield error
    for kind in error.__subclasses__():
        yield from _kinds_of(kind)


@pytest.mark.parametrize(
    "kind",
    sorted(
        {*_kinds_of(neo4j.exceptions.Neo4jError), *_kinds_of(neo4j.exceptions.DriverError)},
        key=lambda kind: kind.__name__,
    ),
)
def test_no_error_of_the_driver_gets_through(kind: type[Exception]) -> None:
    from graphkit.stores.neo4j.failures import translated

    with pytest.raises(GraphkitError, match="bolt://here"), translated("bolt://here"):
        raise kind("said")
