"""What a store has to show is the same on each engine, whatever its columns are called."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from made import folder
from server.emptied import emptied
from server.launch import Server

from graphkit import queries
from graphkit.disclosure import Public
from graphkit.errors import UnknownName
from graphkit.gallery import Gallery
from graphkit.pictures import Picture
from graphkit.resources import folder as resource
from graphkit.workspace import Workspace, open_workspace

SEED = Path(resource("seeds")) / "mca-phase2"
ASKED = {"project": "choice", "theme": "collaboration"}
STATEMENTS = {
    "relationships": "MATCH (p:Project)-[e:PARTNERS_IN|SUPPORTS]-(x) RETURN e ORDER BY e.id",
    "paths": "MATCH path = (:Project)-[:EVIDENCES]->(:Enabler)-[:BROADER*1..2]->(:Enabler) "
    "RETURN path",
    "lists": "MATCH (p:Project)-[:EVIDENCES]->(b:Barrier) "
    "RETURN p, collect(b) AS barriers, count(*) AS weight",
    "maps": "MATCH (p:Project)-[e:LOCATED_IN]->(l:Place) RETURN {place: l, line: e} AS found",
    "nodes": "MATCH (c:Concept) RETURN c",
    "nothing here and there": "MATCH (p:Project) OPTIONAL MATCH (p)-[e:HOLDS]->(a:Asset) "
    "RETURN p, a",
    "pairs by name": "MATCH (p:Project)-[:LOCATED_IN]->(l:Place) "
    "RETURN p.name AS source, l.name AS target, 0.5 AS weight",
    "ids of lines": "MATCH (p:Project)-[e:REACHES]->() RETURN e.id AS evidence_id, e.count AS n",
    "twice": "MATCH (a:Project)-[e:LOCATED_IN]->(l:Place) UNWIND [1, 2] AS n RETURN a, e, l",
}


@pytest.fixture(scope="module")
def embedded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    with open_workspace(tmp_path_factory.mktemp("store") / "s.lbug") as workspace:
        workspace.load(SEED)
        yield workspace


@pytest.fixture(scope="module")
def served(server: Server) -> Iterator[Workspace]:
    with emptied(server), open_workspace(server.address) as workspace:
        workspace.load(SEED)
        yield workspace


def content(picture: Picture) -> dict[str, Any]:
    """Everything drawn, in an order of its own."""
    graph = picture.network
    return {
        "nodes": {id_: dict(own) for id_, own in graph.nodes(data=True)},
        # What joins rows of an answer is numbered, and rows may come in any order.
        "lines": sorted(
            (start, end, sorted(map(repr, own.items())), len(picture.evidence.get(key, ())))
            for start, end, key, own in graph.edges(keys=True, data=True)
        ),
    }


@pytest.mark.parametrize("public", [None, *Public])
@pytest.mark.parametrize("name", STATEMENTS)
def test_a_statement_of_ones_own_is_the_same_network_on_both_engines(
    name: str, public: Public | None, embedded: Workspace, served: Workspace
) -> None:
    drawn = [
        content(Gallery(each.store, public).explored(each.cypher(STATEMENTS[name])))
        for each in (embedded, served)
    ]
    assert drawn[0] == drawn[1]
    assert drawn[0]["nodes"]
    assert bool(drawn[0]["lines"]) is (name not in {"nodes", "nothing here and there"})


@pytest.mark.parametrize("name", ["who-solved-it", "shared-barriers", "merges", "codebook"])
def test_a_question_is_the_same_network_on_both_engines(
    name: str, embedded: Workspace, served: Workspace
) -> None:
    needed = queries.named("ask", name).parameters
    given = {p.name: ASKED[p.name] for p in needed if p.default is None}
    drawn = [content(Gallery(each.store).answer(name, given)) for each in (embedded, served)]
    assert drawn[0] == drawn[1]


def test_own_columns_may_have_the_names_of_anything(tmp_path: Path) -> None:
    columns = ("key", "u_for_edge", "node_for_adding", "self", "withheld", "weight")
    own = ", ".join(f'{name} = "string"' for name in columns[:-1])
    files = {
        "dataset.toml": f'name = "own"\n[columns]\nProject = {{ {own} }}\nTIES_TO = {{ {own} }}\n',
        "nodes/Project.csv": f"id,name,{','.join(columns[:-1])}\nx,X,1,2,3,4,5\n",
        "nodes/Partner.csv": "id,name\na,A\nb,B\n",
        "edges/TIES_TO.csv": f"from,to,note,{','.join(columns)}\na,b,met,1,2,3,4,5,6\n",
    }
    with open_workspace(tmp_path / "s.lbug") as workspace:
        workspace.load(folder(tmp_path / "own", files))
        graph = workspace.network()
        for _ in ("all", "partners"):
            assert "u for edge" in str(workspace.drawing("all").content)
    assert graph.nodes["x"]["node_for_adding"] == "3"
    assert next(iter(graph.edges(data=True)))[2]["key"] == "1"


def test_an_unknown_view_is_told_with_what_was_meant(embedded: Workspace) -> None:
    gallery = Gallery(embedded.store)
    with pytest.raises(UnknownName, match="did you mean 'partners'"):
        gallery.view("partner", {})
    with pytest.raises(UnknownName, match="did you mean 'matrix-themes'"):
        gallery.matrices("matrix-theme", {})
    with pytest.raises(UnknownName, match="takes no parameters"):
        gallery.matrices("matrix", {"x": 1})


@pytest.mark.parametrize("view", queries.library("view"))
def test_every_line_of_a_view_leads_to_evidence(view: str, embedded: Workspace) -> None:
    picture = Gallery(embedded.store).view(view, {})
    lines = list(picture.network.edges(keys=True, data=True))
    assert lines
    for _, _, key, own in lines:
        derived = own["type"] in {"ARISES_UNDER", "SUPPORTS"}
        assert bool(picture.evidence.get(key)) is derived
    assert picture.caption[0].endswith(f"{len(lines)} relationships.")
    assert picture.caption[-1] == "Full copy: no source is marked confidential."
