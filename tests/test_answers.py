"""Answers as networks: what is joined, what lines are called, and the evidence behind them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from made import folder

from graphkit import queries
from graphkit.answers import JOINED, Known, network
from graphkit.errors import QueryError
from graphkit.gallery import Gallery
from graphkit.pictures import Picture
from graphkit.resources import folder as resource
from graphkit.rows import Rows
from graphkit.tracing import Tracing
from graphkit.workspace import Workspace, open_workspace

NODES: dict[str, dict[str, Any]] = {
    node["id"]: node
    for node in (
        {"id": "garden", "label": "Project", "name": "Garden"},
        {"id": "choir", "label": "Project", "name": "Choir"},
        {"id": "tea", "label": "Enabler", "name": "Tea", "level": "item"},
        {"id": "trust", "label": "Enabler", "name": "Trust"},
        {"id": "faith", "label": "Concept", "name": "Faith"},
        {"id": "general:faith", "label": "GeneralTheme", "name": "Faith"},
        {"id": "purpose", "label": "Heading", "name": "Purpose"},
        {"id": "report", "label": "Source", "name": "Report"},
    )
}
EDGES: dict[str, dict[str, Any]] = {
    edge["id"]: edge
    for edge in (
        {"id": "e1", "type": "EVIDENCES", "from": "garden", "to": "tea", "heading": "purpose"},
        {"id": "e2", "type": "EVIDENCES", "from": "choir", "to": "trust", "source": "report"},
        {"id": "e3", "type": "EVIDENCES", "from": "choir", "to": "tea", "extent": "all"},
        {"id": "e4", "type": "EVIDENCES", "from": "garden", "to": "tea", "stance": "contradicts"},
        {"id": "b1", "type": "BROADER", "from": "tea", "to": "trust"},
        {"id": "a1", "type": "ABOUT", "from": "trust", "to": "faith"},
    )
}
KNOWN = Known(NODES, EDGES)
ASKED = {"project": "choice", "theme": "collaboration"}


def drawn(**columns: list[Any]) -> nx.MultiDiGraph:
    return network(Rows(columns), KNOWN, "a-query")


def lines(graph: nx.MultiDiGraph) -> list[tuple[str, str, str]]:
    return sorted(graph.edges(data="type"))


def test_relationships_nodes_and_paths_are_drawn_as_they_are_and_once() -> None:
    path = {"nodes": [NODES["tea"], NODES["trust"]], "edges": [EDGES["b1"]]}
    graph = drawn(path=[path, path], more=[[NODES["choir"]], {"deep": [EDGES["a1"], None]}])
    assert lines(graph) == [("tea", "trust", "BROADER"), ("trust", "faith", "ABOUT")]
    assert set(graph) == {"tea", "trust", "faith", "choir"}
    assert graph.nodes["faith"] == {"label": "Concept", "name": "Faith"}


def test_ids_of_relationships_lead_to_the_relationships_themselves() -> None:
    graph = drawn(id=["tea", "tea"], project=["garden", "garden"], evidence_id=["e1", "e4"])
    assert sorted(graph.edges(keys=True)) == [("garden", "tea", "e1"), ("garden", "tea", "e4")]
    assert graph.edges["garden", "tea", "e1"] == {"type": "EVIDENCES", "heading": "purpose"}


def test_what_else_stands_in_the_row_is_joined_to_where_the_relationship_leads() -> None:
    graph = drawn(theme=["trust"], project=["garden"], evidence_id=["e1"], heading=["purpose"])
    assert lines(graph) == [("garden", "tea", "EVIDENCES"), ("tea", "trust", "theme")]


def test_a_row_without_its_relationship_draws_no_line() -> None:
    graph = drawn(
        project=["garden", "choir"], heading=["purpose", "purpose"], evidence_id=["e1", None]
    )
    assert lines(graph) == [("garden", "tea", "EVIDENCES")]
    assert set(graph) == {"garden", "tea", "choir", "purpose"}


def test_lists_of_ids_are_joined_to_the_first_column_by_lines_that_can_be_read() -> None:
    graph = drawn(
        id=["trust"], name=["Trust"], projects=[2], project_ids=[["garden", "choir"]], level=[None]
    )
    assert lines(graph) == [("trust", "choir", "a query"), ("trust", "garden", "a query")]
    assert {own["projects"] for *_, own in graph.edges(data=True)} == {2}
    assert "name" not in next(iter(graph.edges(data=True)))[2]


def test_several_columns_of_ids_are_told_apart_by_their_names() -> None:
    graph = drawn(id=["trust"], broader_ids=[["tea"]], about_ids=[["faith", None]])
    assert lines(graph) == [("trust", "faith", "about"), ("trust", "tea", "broader")]


def test_where_something_is_said_is_joined_only_for_want_of_anything_else() -> None:
    with_others = drawn(id=["trust"], project=["choir"], heading=["purpose"], source=["report"])
    assert lines(with_others) == [("trust", "choir", "a query")]
    gaps = drawn(project=["garden"], heading=["purpose"], covered_by=[["report"]])
    assert lines(gaps) == [("garden", "purpose", "a query")]
    assert lines(drawn(id=["report"], covers=[["purpose"]])) == [("report", "purpose", "a query")]


def test_what_a_node_says_of_itself_is_not_said_of_its_lines() -> None:
    graph = drawn(id=["tea"], level=["item"], also=["item"], project=["garden"])
    assert graph.edges["tea", "garden", "0~project~tea~garden"] == {
        "type": "a query",
        "also": "item",
    }


def test_pairs_are_found_by_id_by_name_or_taken_as_names() -> None:
    graph = drawn(
        source=["garden", "Choir", "Faith", None],
        target=["Tea", "Nobody", 7, "trust"],
        weight=[2, 1.5, None, 1],
        type=["drinks", None, "", None],
    )
    assert lines(graph) == [
        ("Faith", "7", "a query"),  # two nodes are called Faith
        ("choir", "Nobody", "a query"),
        ("garden", "tea", "drinks"),
    ]
    assert graph.nodes["Nobody"] == {"label": "Name", "name": "Nobody"}
    assert graph.edges["garden", "tea", "0~target~garden~tea"]["weight"] == 2
    assert "trust" in graph


def test_equal_pairs_are_as_many_lines() -> None:
    assert drawn(source=["tea", "tea"], target=["trust", "trust"]).number_of_edges() == 2


def test_nodes_beside_values_are_joined_and_carry_the_values() -> None:
    graph = drawn(p=[NODES["garden"]], said=[[NODES["tea"], NODES["trust"]]], n=[3])
    assert lines(graph) == [("garden", "tea", "a query"), ("garden", "trust", "a query")]
    assert graph.edges["garden", "tea", "0~said~garden~tea"]["n"] == 3


def test_nodes_alone_are_drawn_without_lines() -> None:
    assert set(drawn(n=[NODES["tea"], None, NODES["trust"]], count=[1, 2, 3])) == {"tea", "trust"}


def test_columns_may_have_the_names_of_arguments() -> None:
    graph = drawn(source=["tea"], target=["trust"], key=["k"], u_for_edge=["u"], self=[1])
    assert graph.edges["tea", "trust", "0~target~tea~trust"]["u_for_edge"] == "u"


@pytest.mark.parametrize(
    ("columns", "reason"),
    [
        ({"name": [], "id": []}, "a-query has no rows"),
        ({"name": ["x"], "count": [3]}, r"joins nothing \(name, count\)"),
        ({"a": [None], "b": [[]]}, "joins nothing"),
        ({"id": ["tea"], "count": [3]}, "RETURN nodes and relationships"),
        ({"map": [{"a": 1}]}, "joins nothing"),
    ],
)
def test_an_answer_with_nothing_to_draw_says_why(columns: dict[str, Any], reason: str) -> None:
    with pytest.raises(QueryError, match=reason):
        drawn(**columns)


def behind(one: str, other: str, *, include_all: bool = True) -> list[str]:
    tracing = Tracing(NODES, EDGES.values(), include_all=include_all)
    return [row["id"] for row in tracing.behind([(one, other)])[one, other]]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("garden", "tea", ["e1", "e4"]),
        ("tea", "garden", ["e1", "e4"]),
        ("garden", "trust", ["e1"]),
        ("choir", "trust", ["e2", "e3"]),
        ("faith", "choir", ["e2", "e3"]),
        ("general:faith", "garden", ["e1"]),
        ("faith", "purpose", ["e1"]),
        ("garden", "purpose", ["e1"]),
        ("choir", "purpose", []),
        ("choir", "report", ["e2"]),
        ("tea", "trust", ["b1"]),
        ("tea", "faith", ["e1", "e2", "e3"]),
        ("garden", "nowhere", []),
    ],
)
def test_the_evidence_between_two_nodes_is_found_however_they_are_joined(
    one: str, other: str, expected: list[str]
) -> None:
    assert behind(one, other) == expected


def test_evidence_that_names_nobody_can_be_left_out() -> None:
    assert behind("choir", "trust", include_all=False) == ["e2"]


def test_rows_of_evidence_say_who_speaks_of_what() -> None:
    row = Tracing(NODES, EDGES.values()).behind([("garden", "trust")])["garden", "trust"][0]
    assert (row["from_name"], row["type"], row["to_name"]) == ("Garden", "EVIDENCES", "Tea")


@pytest.fixture(scope="module")
def bundled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    with open_workspace(tmp_path_factory.mktemp("store") / "s.lbug") as workspace:
        workspace.load(Path(resource("seeds")) / "mca-phase2")
        yield workspace


TABLES = {"two-sided-themes", "unsupported"}
"""Questions about single things, whose answers join nothing."""
EMPTY = {"bridging-partners", "contradictions", "gaps", "shared-partners"}
"""Questions that the bundled dataset answers with no rows."""


def answer(workspace: Workspace, name: str) -> Picture:
    needed = queries.named("ask", name).parameters
    given = {p.name: ASKED[p.name] for p in needed if p.default is None}
    return Gallery(workspace.store).answer(name, given)


@pytest.mark.parametrize("name", queries.library("ask"))
def test_every_question_is_drawn_with_the_evidence_behind_its_lines_or_says_why_not(
    name: str, bundled: Workspace
) -> None:
    if name in TABLES | EMPTY:
        with pytest.raises(QueryError, match="no rows" if name in EMPTY else "joins nothing"):
            answer(bundled, name)
        return
    picture = answer(bundled, name)
    assert not set(nx.get_node_attributes(picture.network, "label").values()) & {"Name"}
    unfounded = Counter(
        own["type"]
        for *_, key, own in picture.network.edges(keys=True, data=True)
        if not picture.evidence.get(key, own.keys() & {"note", "quote", "locator"})
    )
    # No project that asks need speak of the enabler that another has.
    assert unfounded == ({"barrier": 13} if name == "who-solved-it" else {})


@pytest.mark.parametrize("name", ["shared-barriers", "shared-enablers", "theme-matrix"])
def test_as_much_evidence_is_shown_as_the_answer_counts(name: str, bundled: Workspace) -> None:
    picture = answer(bundled, name)
    rows = bundled.ask(name)
    shown = {row["id"] for lines in picture.evidence.values() for row in lines}
    if name == "theme-matrix":
        counts = [
            (own["evidence"], len(picture.evidence[key]))
            for *_, key, own in picture.network.edges(keys=True, data=True)
        ]
        assert all(count == told for count, told in counts)
        assert len(counts) == len(rows)
    for row in rows if name != "theme-matrix" else ():
        behind = [
            line["id"]
            for _, _, key in picture.network.out_edges(row["id"], keys=True)
            for line in picture.evidence[key]
        ]
        assert len(behind) == row["evidence"]
        assert set(behind) <= shown


FEW = {
    "dataset.toml": 'name = "few"\n',
    "nodes/Partner.csv": "id,name\n" + "".join(f"p{n},Partner {n}\n" for n in range(3)),
    "nodes/Project.csv": "id,name\n" + "".join(f"x{n},Project {n}\n" for n in range(3)),
    "nodes/Theme.csv": "id,name\ntea,Tea\n",
    "nodes/Heading.csv": "id,name,position\npurpose,Purpose,1\nsetting,Setting,2\n",
    "nodes/Source.csv": "id,name,covers\nreport,Report,purpose|setting\n",
    "edges/PARTNERS_IN.csv": "from,to,role,note\np0,x0,lead,a\np0,x1,,b\np1,x1,,c\np0,x2,,d\n",
    "edges/EVIDENCES.csv": "from,to,stance,note,heading,source\n"
    "x0,tea,contradicts,cold,purpose,report\n",
}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("shared-partners", [("p0", "x0"), ("p0", "x1"), ("p0", "x2")]),
        ("bridging-partners", [("p0", "x0"), ("p0", "x1"), ("p0", "x2")]),
        ("contradictions", [("x0", "tea")]),
        (
            "gaps",
            [
                ("x0", "setting"),
                *(
                    (project, heading)
                    for project in ("x1", "x2")
                    for heading in ("purpose", "setting")
                ),
            ],
        ),
    ],
)
def test_questions_that_the_bundled_dataset_does_not_answer_are_drawn_too(
    name: str, expected: list[tuple[str, str]], tmp_path: Path
) -> None:
    with open_workspace(tmp_path / "s.lbug") as workspace:
        workspace.load(folder(tmp_path / "few", FEW))
        picture = Gallery(workspace.store).answer(name, {})
    assert sorted(picture.network.edges()) == expected
    notes = {row["note"] for lines in picture.evidence.values() for row in lines}
    assert notes == ({"a", "b", "d"} if name.endswith("partners") else set())


def test_more_evidence_than_can_be_shown_is_said_of_the_line(bundled: Workspace) -> None:
    picture = answer(bundled, "sources")
    told = {
        len(picture.evidence[key]): own.get("further lines of evidence")
        for *_, key, own in picture.network.edges(keys=True, data=True)
    }
    longest = max(told)
    statement = (
        "MATCH ()-[e]->() WHERE e.source IS NOT NULL "
        "RETURN e.heading AS heading, count(*) AS n ORDER BY n DESC LIMIT 2"
    )
    most = max(row["n"] for row in bundled.cypher(statement) if row["heading"])
    assert (longest, told[longest]) == (200, most - 200)


def test_pairs_of_ones_own_lead_to_their_evidence(bundled: Workspace) -> None:
    rows = bundled.cypher(
        "MATCH (p:Project)-[e:EVIDENCES]->(b:Barrier) RETURN p, b, count(e) AS weight"
    )
    picture = Gallery(bundled.store).explored(rows)
    assert {own["type"] for *_, own in picture.network.edges(data=True)} == {JOINED}
    for *_, key, own in picture.network.edges(keys=True, data=True):
        assert len(picture.evidence[key]) >= own["weight"]
