"""Both engines answer every question of the library with equal rows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from generated import write_dataset
from server.emptied import emptied
from server.launch import Server

from graphkit.model.schema import Schema
from graphkit.queries import Parameter, library, named
from graphkit.resources import folder as resource
from graphkit.workspace import Workspace, open_workspace

Answer = list[dict[str, Any]]
QUESTIONS = [
    (room, name)
    for room in ("ask", "view", "network", "tie", "evidence", "matrix")
    for name in library(room)
]
GIVEN = {
    "bundled": {
        "project": "choice",
        "theme": "evidence",
        "heading": "purpose",
        "id": "general:collaboration",
    },
    "generated": {
        "project": "project-00003",
        "theme": "concept-00008",
        "heading": "heading-00004",
        "id": "general:concept-00008",
    },
    "empty": {},
}
SET: dict[str, Any] = {
    "level": "item",
    "kind": "Barrier",
    "place": "place-00001",
    "unit": "people",
    "mode": "uses",
}


@pytest.fixture(scope="module", params=list(GIVEN))
def dataset(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


@pytest.fixture(scope="module")
def folder(dataset: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    if dataset == "bundled":
        return Path(resource("seeds") / "mca-phase2")
    path = tmp_path_factory.mktemp(dataset)
    if dataset == "generated":
        return write_dataset(path)
    (path / "dataset.toml").write_text('name = "empty"\n', encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def embedded(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    with open_workspace(tmp_path_factory.mktemp("store") / "graph.lbug") as workspace:
        workspace.load(folder)
        yield workspace


@pytest.fixture(scope="module")
def served(folder: Path, server: Server) -> Iterator[Workspace]:
    with emptied(server), open_workspace(server.address) as workspace:
        workspace.load(folder)
        yield workspace


@pytest.mark.parametrize("choose", ["defaults", "others"])
@pytest.mark.parametrize("question", QUESTIONS, ids="/".join)
def test_both_engines_give_equal_rows(
    embedded: Workspace, served: Workspace, dataset: str, question: tuple[str, str], choose: str
) -> None:
    room, name = question
    given = {
        parameter.name: _value(parameter, dataset, choose)
        for parameter in named(room, name).parameters
    }
    assert _asked(embedded, room, name, given) == _asked(served, room, name, given)


def test_both_engines_find_equal_evidence_for_a_node_of_every_label(
    embedded: Workspace, served: Workspace
) -> None:
    nodes = [row["node"] for row in _asked(embedded, "network", "nodes", {})]
    for node in {node["label"]: node["id"] for node in nodes}.values():
        for name in ("label", "node", "theme"):
            given = {"id": node}
            answer = _asked(embedded, "evidence", name, given)
            assert answer == _asked(served, "evidence", name, given)
            assert answer or name != "label"


def test_both_engines_find_equal_evidence_for_an_edge_of_every_type(
    embedded: Workspace, served: Workspace
) -> None:
    schema = Schema.standard()
    edges = [row["edge"] for row in _asked(embedded, "network", "edges", {})]
    for type_, id_ in {edge["type"]: edge["id"] for edge in edges}.items():
        name = "derived-edge" if schema.kind(type_).derived else "edge"
        answer = _asked(embedded, "evidence", name, {"id": id_})
        assert answer == _asked(served, "evidence", name, {"id": id_})
        assert answer


def test_no_room_of_the_library_is_forgotten_here() -> None:
    rooms = {path.name for path in resource("cypher").iterdir()}
    assert rooms - {room for room, _ in QUESTIONS} == {"derive", "status"}


def _asked(workspace: Workspace, room: str, name: str, given: dict[str, Any]) -> Answer:
    query = named(room, name)
    return list(workspace.store.query(query.text(workspace.store.name), query.bind(given)))


def _value(parameter: Parameter, dataset: str, choose: str) -> Any:
    default = parameter.default
    if default is None:
        return GIVEN[dataset].get(parameter.name, parameter.example)
    if choose == "defaults":
        return default
    if isinstance(default, bool):
        return not default
    if isinstance(default, int):
        return default + 1
    return (GIVEN[dataset] | SET).get(parameter.name, default)
