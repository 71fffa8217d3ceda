"""Answers: both engines give the same plain Python."""

from __future__ import annotations

from datetime import date

import pytest
from handmade import edges, load, nodes

from graphkit.errors import QueryError, QueryRefused, QueryTimeout
from graphkit.stores import Store

TABLES = [
    nodes("Project", {"id": "p", "started": date(2024, 2, 29)}, {"id": "q"}),
    nodes("Theme", {"id": "t", "aliases": ["a", "b"]}),
    edges(
        "EVIDENCES",
        "Project",
        "Theme",
        {"from": "p", "to": "t", "id": "e1", "quote_start": 3},
        {"from": "q", "to": "t", "id": "e2"},
    ),
]
P = {"id": "p", "label": "Project", "name": "x", "started": date(2024, 2, 29)}
T = {"id": "t", "label": "Theme", "name": "x", "aliases": ["a", "b"]}
E1 = {"id": "e1", "type": "EVIDENCES", "from": "p", "to": "t", "quote_start": 3}


@pytest.fixture
def loaded(store: Store) -> Store:
    """A store with two projects that give evidence of one theme."""
    load(store, *TABLES)
    return store


def _explored(store: Store, text: str, **parameters: object) -> list[dict[str, object]]:
    return list(store.explore(text, parameters, limit=100, timeout=60))


def test_scalars_lists_and_dates_are_plain(loaded: Store) -> None:
    found = _explored(
        loaded,
        "MATCH (p:Project {id: $id})-[e:EVIDENCES]->(t:Theme) RETURN p.started AS started, "
        "t.aliases AS aliases, 1.5 AS number, true AS yes, t.note AS note, "
        "collect(p.started) AS days",
        id="p",
    )
    day = date(2024, 2, 29)
    assert found == [
        {
            "started": day,
            "aliases": ["a", "b"],
            "number": 1.5,
            "yes": True,
            "note": None,
            "days": [day],
        }
    ]
    assert type(found[0]["started"]) is date


def test_nodes_and_edges_carry_their_kind_and_their_ends(loaded: Store) -> None:
    match = "MATCH (p:Project)-[e:EVIDENCES {id: 'e1'}]->(t:Theme)"
    assert _explored(loaded, f"{match} RETURN p, e, t") == [{"p": P, "e": E1, "t": T}]


def test_an_edge_alone_still_knows_its_ends(loaded: Store) -> None:
    found = _explored(loaded, "MATCH ()-[e:EVIDENCES {id: 'e1'}]->() RETURN e")
    assert found == [{"e": E1}]


def test_an_edge_found_backwards_keeps_its_direction(loaded: Store) -> None:
    found = _explored(loaded, "MATCH (t:Theme)<-[e:EVIDENCES {id: 'e1'}]-(p:Project) RETURN e")
    assert found == [{"e": E1}]


def test_nodes_and_edges_in_lists_are_plain_too(loaded: Store) -> None:
    found = _explored(
        loaded,
        "MATCH (p:Project {id: 'p'})-[e:EVIDENCES]->(t:Theme) "
        "RETURN collect(e) AS edges, collect(t) AS themes",
    )
    assert found == [{"edges": [E1], "themes": [T]}]


def test_a_path_is_its_nodes_and_edges(loaded: Store) -> None:
    found = _explored(loaded, "MATCH x = (p:Project {id: 'p'})-[e:EVIDENCES]->(t:Theme) RETURN x")
    assert found == [{"x": {"nodes": [P, T], "edges": [E1]}}]


def test_an_answer_without_rows_still_has_its_columns(loaded: Store) -> None:
    found = loaded.query("MATCH (n:Barrier) RETURN n.id AS id, n.name AS name", {})
    assert found.columns == ("id", "name")
    assert list(found) == []


def test_exploring_stops_at_its_limit(loaded: Store) -> None:
    found = loaded.explore("MATCH (p:Project) RETURN p.id AS id", {}, limit=1, timeout=60)
    assert len(found) == 1


@pytest.mark.parametrize(
    "text",
    [
        "CREATE (:Project {id: 'x'})",
        "MATCH (p:Project) SET p.name = 'y'",
        "MATCH (p:Project) DETACH DELETE p",
        "LOAD CSV FROM 'file:///x' AS row RETURN row",
        "DROP CONSTRAINT x",
        "CALL dbms.killConnection('bolt-1')",
    ],
)
def test_exploring_only_reads(loaded: Store, text: str) -> None:
    with pytest.raises(QueryRefused):
        _explored(loaded, text)
    assert len(loaded.query("MATCH (n:Project) RETURN n.name AS name", {})) == 2


def test_a_statement_that_cannot_be_read_is_an_error_with_its_place(loaded: Store) -> None:
    with pytest.raises(QueryError, match="RETRUN"):
        _explored(loaded, "MATCH (p:Project) RETRUN p")


def test_a_statement_that_takes_too_long_is_stopped(loaded: Store) -> None:
    text = (
        "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b "
        "WITH a, b WHERE a * b % 7 = 3 RETURN count(*) AS number"
    )
    with pytest.raises(QueryTimeout, match="--timeout"):
        loaded.explore(text, {}, limit=10, timeout=0.5)
    assert len(_explored(loaded, "MATCH (p:Project) RETURN p.id AS id")) == 2
