"""A Neo4j database that others use too: what is theirs is left as it is."""

from __future__ import annotations

import neo4j
import pytest
from handmade import STANDARD, edges, everything, load, nodes, shown

from graphkit.errors import StoreForeign
from graphkit.model.columns import Type
from graphkit.stores import Store

PROJECTS = nodes("Project", {"id": "p"}, {"id": "q"})
THEME = nodes("Theme", {"id": "t"})
EVIDENCE = edges("EVIDENCES", "Project", "Theme", {"from": "p", "to": "t", "id": "e"})


def _value(database: neo4j.Session, text: str) -> object:
    found = database.run(text).single()
    return None if found is None else found[0]


def test_nodes_of_others_under_our_labels_are_counted_and_left(
    on_server: Store, database: neo4j.Session
) -> None:
    database.run("UNWIND range(1, 3) AS i CREATE (:Project {id: i, theirs: i})").consume()
    database.run("CREATE (:Theme {name: 'theirs'})").consume()
    with pytest.raises(StoreForeign, match=r"3 Project nodes, 1 Theme node that") as refused:
        load(on_server, PROJECTS)
    assert "nothing was changed" in str(refused.value)
    assert _value(database, "MATCH (n) RETURN count(n)") == 4
    assert _value(database, "MATCH (n:Project) RETURN sum(n.theirs)") == 6


def test_relationships_of_others_under_our_types_are_counted_and_left(
    on_server: Store, database: neo4j.Session
) -> None:
    load(on_server, PROJECTS, THEME, EVIDENCE)
    database.run("MATCH (p:Project), (t:Theme) CREATE (p)-[:EVIDENCES]->(t)").consume()
    with pytest.raises(StoreForeign, match="2 EVIDENCES relationships"):
        load(on_server, PROJECTS)
    assert _value(database, "MATCH ()-[e:EVIDENCES]->() RETURN count(e)") == 3


def test_other_labels_and_types_are_never_touched(
    on_server: Store, database: neo4j.Session
) -> None:
    database.run("CREATE (:Person {id: 'p'})-[:KNOWS {id: 'e'}]->(:Person {id: 'q'})").consume()
    load(on_server, PROJECTS, THEME, EVIDENCE)
    load(on_server)
    assert everything(on_server) == []
    found = _value(database, "MATCH (:Person {id: 'p'})-[r:KNOWS]->(:Person) RETURN r.id")
    assert found == "e"


def test_what_others_attach_to_our_nodes_outlives_a_change(
    on_server: Store, database: neo4j.Session
) -> None:
    load(on_server, PROJECTS)
    database.run(
        "MATCH (p:Project {id: 'p'}) SET p:Favourite CREATE (:Person {id: 'x'})-[:LIKES]->(p)"
    ).consume()
    changed = nodes("Project", {"id": "p", "name": "changed"})
    load(on_server, changed)
    assert everything(on_server) == shown(changed)
    text = "MATCH (:Person)-[:LIKES]->(p:Favourite {name: 'changed'}) RETURN count(p)"
    assert _value(database, text) == 1


def test_a_node_that_others_attached_something_to_is_not_removed(
    on_server: Store, database: neo4j.Session
) -> None:
    load(on_server, PROJECTS, THEME, EVIDENCE)
    database.run(
        "MATCH (p:Project {id: 'p'}) CREATE (x:Person)-[:LIKES]->(p)-[:KNOWS]->(x)"
    ).consume()
    with pytest.raises(StoreForeign, match=r"1 KNOWS relationship, 1 LIKES relationship that"):
        load(on_server, nodes("Project", {"id": "q"}))
    assert everything(on_server) == shown(PROJECTS, THEME, EVIDENCE)


def test_what_did_not_change_is_not_written_again(
    on_server: Store, database: neo4j.Session
) -> None:
    more = edges("EVIDENCES", "Project", "Theme", {"from": "q", "to": "t", "id": "e2"})
    key = "MATCH ()-[e:EVIDENCES {id: 'e'}]->() RETURN elementId(e)"
    load(on_server, PROJECTS, THEME, EVIDENCE)
    before = _value(database, key)
    load(on_server, PROJECTS, THEME, EVIDENCE, more)
    assert _value(database, key) == before


def test_what_graphkit_keeps_for_itself_is_not_shown(on_server: Store) -> None:
    load(on_server, PROJECTS)
    found = on_server.explore(
        "MATCH (p:Project {id: 'p'}) RETURN properties(p) AS all, keys(p) AS names, {in: [p]} AS x",
        {},
        limit=1,
        timeout=60,
    )
    node = {"id": "p", "name": "x"}
    assert found[0]["all"] == node
    assert sorted(found[0]["names"]) == ["id", "name"]
    assert found[0]["x"] == {"in": [{"label": "Project", **node}]}


def test_nodes_of_others_can_be_looked_at(on_server: Store, database: neo4j.Session) -> None:
    load(on_server, PROJECTS)
    database.run(
        "MATCH (p:Project {id: 'p'}) CREATE (:Person {age: duration('P3D'), "
        "born: datetime('2000-01-02T03:04:05Z'), at: point({x: 1, y: 2})})-[:LIKES]->(p)"
    ).consume()
    found = on_server.explore("MATCH (n:Person)-[r]->() RETURN n, r", {}, limit=9, timeout=60)[0]
    assert found["n"]["label"] == "Person"
    assert found["n"]["age"] == "P3D"
    assert found["n"]["born"].isoformat() == "2000-01-02T03:04:05+00:00"
    assert found["n"]["at"] == [1.0, 2.0]
    assert found["r"] == {
        "id": found["r"]["id"],
        "type": "LIKES",
        "from": found["n"]["id"],
        "to": "p",
    }


def test_a_column_with_a_backtick_in_its_name_is_a_column_like_any_other(on_server: Store) -> None:
    schema = STANDARD.extended({"Project": {"a`b": Type.STRING}})
    projects = nodes("Project", {"id": "p", "a`b": "x"}, schema=schema)
    load(on_server, projects, schema=schema)
    load(on_server, nodes("Project", {"id": "p", "a`b": "y"}, schema=schema), schema=schema)
    assert everything(on_server) == [{"id": "p", "label": "Project", "name": "x", "a`b": "y"}]


def test_a_label_of_which_there_is_nothing_yet_is_no_news(
    on_server: Store, caplog: pytest.LogCaptureFixture
) -> None:
    load(on_server, PROJECTS)
    with caplog.at_level("INFO", logger="neo4j"):
        text = "MATCH (n:Nowhere)-[:NOTHING]->() RETURN n.id AS id, n.nonesuch AS x"
        assert list(on_server.query(text, {})) == []
    assert caplog.records == []
