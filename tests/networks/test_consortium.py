"""Partners become a network as sources have them, on each engine."""

from __future__ import annotations

import networkx as nx
import pytest
from consortium import FILES
from made import folder

from graphkit.disclosure import Public
from graphkit.errors import ParameterError, QueryError, UnknownName
from graphkit.gallery import Gallery
from graphkit.network.study import Choice, Study
from graphkit.workspace import Workspace


@pytest.fixture(scope="module")
def loaded(workspace: Workspace, tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    workspace.load(folder(tmp_path_factory.mktemp("consortium"), FILES))
    return workspace


def weights(graph: nx.Graph) -> dict[tuple[str, str], float]:
    return {(a, b): weight for a, b, weight in graph.edges(data="weight")}


def test_partners_are_tied_by_the_projects_they_share(loaded: Workspace) -> None:
    graph = loaded.network("partners")
    assert weights(graph) == {("choir", "uni"): 1, ("trust", "uni"): 1}
    assert set(graph) == {"uni", "trust", "choir", "bank"}
    assert graph.graph["notes"] == [
        "By projects unless told otherwise: --by ties.",
        "Left out 2 lines of funders, who tie everybody to everybody: --param funders=true.",
        "Missing, because a source counts organisations without naming them: 12 to 20 of Garden.",
    ]


def test_funders_are_tied_when_they_are_wanted(loaded: Workspace) -> None:
    graph = loaded.network("partners", funders=True)
    assert weights(graph)["bank", "uni"] == 2
    assert not any("funders" in note for note in graph.graph["notes"])


def test_two_roles_in_a_project_are_one_part_with_two_lines_of_evidence(loaded: Workspace) -> None:
    assert len(loaded.network("partners").edges["trust", "uni"]["evidence"]) == 3
    assert weights(loaded.network("partner-project"))["trust", "garden"] == 1
    assert weights(loaded.network("partner_project", weight="count"))["trust", "garden"] == 2


def test_two_modes_stay_two_and_isolates_stay(loaded: Workspace) -> None:
    graph = loaded.network("partner-project")
    assert nx.is_bipartite(graph)
    assert {id_ for id_, mode in graph.nodes(data="bipartite") if mode} == {
        "garden",
        "song",
        "walk",
    }
    assert {"walk", "bank"} <= set(nx.isolates(graph))


def test_actors_carry_what_is_known_of_them_and_where_they_are(loaded: Workspace) -> None:
    graph = loaded.network("partners")
    assert graph.nodes["uni"]["place"] == "Dundee"
    assert graph.nodes["trust"]["place"] == "Dundee; Fife"
    assert graph.nodes["choir"]["kind"] == "arts"
    assert "kind" not in graph.nodes["bank"]
    assert "place" not in graph.nodes["bank"]


def test_ties_keep_their_directions_and_say_what_was_settled(loaded: Workspace) -> None:
    graph = loaded.network("partners", by="ties")
    assert weights(graph) == {
        ("uni", "trust"): 3,
        ("trust", "uni"): 1,
        ("uni", "choir"): 2,
        ("trust", "choir"): 1,
        ("choir", "trust"): 1,
    }
    assert graph.graph["notes"][:-1] == [
        "Weights: as ties say.",
        "1 tie without direction, beside directed ones: taken both ways.",
        "1 tie without weight, beside weighted ones: taken to weigh 1.",
        "Waves 2023, 2024 taken together, weights added up: --wave picks one.",
        "Relations advice, money taken together, weights added up: --param relation= picks one.",
        "Dropped 1 tie of an actor to itself.",
        "Dropped 1 tie of weight zero, which says no tie.",
        "Left out 1 tie of negative weight: measures here are of ties that bring actors together.",
    ]


def test_a_relation_picks_ties_without_being_told_what_ties(loaded: Workspace) -> None:
    graph = loaded.network("partners", relation="money")
    assert set(graph.edges) == {("trust", "choir"), ("choir", "trust")}


def test_a_wave_picks_its_ties(loaded: Workspace) -> None:
    assert set(loaded.network("partners", wave="2023").edges) == {
        ("uni", "trust"),
        ("trust", "uni"),
    }


def test_directions_are_combined_by_a_rule(loaded: Workspace) -> None:
    graph = loaded.network("partners", wave="2023", symmetrise="mean")
    assert not graph.is_directed()
    assert weights(graph) == {("trust", "uni"): 2}


def test_two_waves_are_an_earlier_and_a_later_network_of_the_same_actors(loaded: Workspace) -> None:
    study = Study(choice=Choice(by="ties"), waves=("2023", "2024"), group="kind")
    subject = Gallery(loaded.store).subject(study)
    assert subject.before is not None
    assert subject.before.ids == subject.network.ids
    assert len(subject.before.ties) == 2
    assert len(subject.network.ties) == 3
    assert subject.grouping is not None
    assert subject.grouping.names == ("arts", "nhs", "university")


def test_an_actor_can_be_taken_out_by_name(loaded: Workspace) -> None:
    assert set(loaded.network("partners", without=["University"]).edges) == set()


def test_a_statement_makes_a_network_of_ids_or_names(loaded: Workspace) -> None:
    graph = loaded.network(
        cypher="MATCH (o:Partner)-[:PARTNERS_IN]->(p:Project) "
        "RETURN o AS source, p.name AS target, 2 AS weight"
    )
    assert graph.edges["trust", "garden"]["weight"] == 4
    assert graph.nodes["garden"]["name"] == "Garden"
    assert len(graph.edges["trust", "garden"]["evidence"]) == 2


def test_a_statement_may_name_actors_without_ties_and_directions(loaded: Workspace) -> None:
    graph = loaded.network(
        cypher="MATCH (o:Partner) OPTIONAL MATCH (o)-[e:TIES_TO]->(p:Partner) "
        "WHERE e.wave = '2023' RETURN o.id AS source, p.id AS target, true AS directed"
    )
    assert set(graph) == {"uni", "trust", "choir", "bank"}
    assert set(graph.edges) == {("uni", "trust"), ("trust", "uni")}


def test_a_statement_may_name_the_evidence_of_its_ties(loaded: Workspace) -> None:
    graph = loaded.network(
        cypher="MATCH (o:Partner)-[e:PARTNERS_IN]->(p:Project)<-[f:PARTNERS_IN]-(q:Partner) "
        "WHERE o.id < q.id RETURN o AS source, q AS target, [e.id, f.id] AS evidence"
    )
    meant = loaded.network("partners", funders=True)
    assert {frozenset(pair) for pair in graph.edges} == {frozenset(pair) for pair in meant.edges}
    for a, b, evidence in graph.edges(data="evidence"):
        assert set(evidence) == set(meant.edges[a, b]["evidence"])


@pytest.mark.parametrize(
    ("returned", "said"),
    [
        ("p.id AS source", "needs target, and the statement returns source"),
        ("p.id AS source, p.id AS target, 'x' AS weight", "weight 'x': give a number"),
        ("null AS source, p.id AS target", "has no source"),
        ("p.id AS source, [p.id] AS target", "let source and target be nodes, ids or names"),
    ],
)
def test_a_statement_that_makes_no_network_is_told_why(
    loaded: Workspace, returned: str, said: str
) -> None:
    with pytest.raises(QueryError, match=said.replace("?", r"\?")):
        loaded.network(cypher=f"MATCH (p:Partner {{id: 'uni'}}) RETURN {returned}")


@pytest.mark.parametrize(
    ("asked", "error", "said"),
    [
        ({"by": "tie"}, UnknownName, r"did you mean 'ties'\? \(--by projects or ties\)"),
        ({"by": "betweenness"}, UnknownName, "is a measure"),
        ({"wave": "2022"}, UnknownName, r"no wave '2022'.*waves: 2023, 2024"),
        ({"by": "projects", "wave": "2023"}, UnknownName, "have no waves"),
        ({"relation": "advise"}, UnknownName, "did you mean 'advice'.*relations: advice, money"),
        ({"weight": "newmann"}, UnknownName, "did you mean 'newman'"),
        ({"by": "ties", "weight": "newman"}, UnknownName, "is of projections"),
        ({"symmetrise": "max"}, UnknownName, "either, both, mean or none"),
        ({"founders": True}, ParameterError, "did you mean 'funders'"),
        ({"funders": True, "relation": "money"}, ParameterError, "different values of --by"),
        ({"funders": "maybe"}, ParameterError, "is not true or false"),
        ({"without": ["Unversity"]}, UnknownName, "did you mean 'University'"),
    ],
)
def test_what_is_not_there_is_refused_with_what_is(
    loaded: Workspace, asked: dict[str, object], error: type[Exception], said: str
) -> None:
    with pytest.raises(error, match=said):
        loaded.network("partners", **asked)  # type: ignore[arg-type]


def test_a_view_is_not_taken_for_a_network(loaded: Workspace) -> None:
    with pytest.raises(UnknownName, match=r"'assets' is a view: workspace\.view\('assets'\)"):
        loaded.network("assets")
    with pytest.raises(UnknownName, match=r"did you mean 'partners'\?.*project-theme"):
        loaded.network("partner")


def test_views_and_all_evidence_are_graphs_of_their_own(loaded: Workspace) -> None:
    assert isinstance(loaded.network(), nx.MultiDiGraph)
    assert isinstance(loaded.view("partners"), nx.MultiDiGraph)
    with pytest.raises(UnknownName, match="did you mean 'partners'"):
        loaded.view("partner")
    with pytest.raises(UnknownName, match="say which network is meant"):
        loaded.network(by="ties")


def test_the_evidence_between_two_actors_is_every_line_behind_their_tie(loaded: Workspace) -> None:
    rows = loaded.evidence_between("uni", "Choir")
    assert [(row["from"], row["to"], row["note"]) for row in rows] == [
        ("choir", "song", "we sang"),
        ("uni", "song", None),
    ]
    mutual = loaded.evidence_between("trust", "uni", Study(choice=Choice(by="ties")))
    assert {(row["from"], row["to"]) for row in mutual} == {("uni", "trust"), ("trust", "uni")}
    assert len(loaded.evidence_between("bank", "uni")) == 0
    with pytest.raises(UnknownName, match="did you mean 'choir'"):
        loaded.evidence_between("uni", "chior")


@pytest.mark.parametrize("by", ["projects", "ties"])
def test_a_public_copy_withholds_words_behind_ties(loaded: Workspace, by: str) -> None:
    gallery = Gallery(loaded.store, Public.CONFIDENTIAL)
    study = Study(choice=Choice(by=by))
    full, public = Gallery(loaded.store).social(study), gallery.social(study)
    assert public.ids == full.ids
    assert public.ties.weight.tolist() == full.ties.weight.tolist()
    rows = [row for tie in range(len(public.ties)) for row in gallery.tie_evidence(public, tie)]
    assert any(row.get("withheld") for row in rows)
    assert not {"we sang", "a secret sum"} & {row["note"] for row in rows}


def test_a_public_copy_takes_no_names_from_a_statement(loaded: Workspace) -> None:
    study = Study(
        cypher="MATCH (o:Partner)-[e:TIES_TO]->() WHERE e.note IS NOT NULL "
        "RETURN o.id AS source, e.note AS target"
    )
    with pytest.raises(QueryError, match="nothing but the store's own nodes"):
        Gallery(loaded.store, Public.CONFIDENTIAL).social(study)
