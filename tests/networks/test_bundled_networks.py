"""Networks of the bundled dataset are what a count over its tables gives."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import networkx as nx
import pytest

from graphkit.errors import UnknownName
from graphkit.resources import folder
from graphkit.workspace import Workspace, open_workspace

SEED = Path(folder("seeds") / "mca-phase2")
Counts = dict[frozenset[str], float]


@pytest.fixture(scope="module")
def bundled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    with open_workspace(tmp_path_factory.mktemp("store") / "s.lbug") as workspace:
        workspace.load(SEED)
        yield workspace


def table(name: str) -> list[dict[str, str]]:
    with (SEED / "edges" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def pairs(members: dict[str, set[str]]) -> Counts:
    """Count, for each pair of actors, what both have to do with."""
    counts: Counts = defaultdict(float)
    for actors in members.values():
        for pair in combinations(sorted(actors), 2):
            counts[frozenset(pair)] += 1
    return dict(counts)


def found(graph: nx.Graph) -> Counts:
    return {frozenset((a, b)): weight for a, b, weight in graph.edges(data="weight")}


def test_partners_share_projects_as_the_tables_say(bundled: Workspace) -> None:
    for funders in (False, True):
        members = defaultdict(set)
        for row in table("PARTNERS_IN"):
            if funders or row["role"] != "funder":
                members[row["to"]].add(row["from"])
        assert found(bundled.network("partners", funders=funders)) == pairs(members)


def test_projects_share_assets_and_partners_as_the_tables_say(bundled: Workspace) -> None:
    for by, name, actor, thing in [
        ("assets", "MOBILISES", "from", "to"),
        ("partners", "PARTNERS_IN", "to", "from"),
    ]:
        members = defaultdict(set)
        for row in table(name):
            if row.get("role") != "funder":
                members[row[thing]].add(row[actor])
        assert found(bundled.network("projects", by=by)) == pairs(members)


def test_themes_are_tied_as_the_question_of_their_cooccurrence_has_them(bundled: Workspace) -> None:
    for include_all in (False, True):
        rows = list(bundled.ask("theme-cooccurrence", include_all=include_all))
        ends = [frozenset((row["id"], row["other_id"])) for row in rows]
        for weight, column in [("count", "both"), ("jaccard", "c"), ("c-coefficient", "c")]:
            asked = bundled.network("themes", weight=weight, include_all=include_all)
            expected = dict(zip(ends, (row[column] for row in rows), strict=True))
            assert found(asked) == pytest.approx(expected)


def test_projects_are_as_similar_as_the_question_says(bundled: Workspace) -> None:
    graph = bundled.network("projects", weight="jaccard")
    for project in graph:
        rows = bundled.ask("similar-projects", project=project)
        expected = {row["id"]: row["similarity"] for row in rows}
        own = {other: line["weight"] for other, line in graph[project].items()}
        assert own == pytest.approx(expected)


def test_two_modes_join_what_the_tables_join(bundled: Workspace) -> None:
    graph = bundled.network("project-asset")
    assert {frozenset((row["from"], row["to"])) for row in table("MOBILISES")} == set(found(graph))
    themes = bundled.network("project-theme")
    projected = nx.bipartite.weighted_projected_graph(
        themes, [id_ for id_, mode in themes.nodes(data="bipartite") if mode == 0]
    )
    assert found(projected) == found(bundled.network("projects"))


def test_every_tie_of_every_network_has_evidence_in_the_store(bundled: Workspace) -> None:
    known = {key for *_, key in bundled.network().edges(keys=True)}
    for name in ("partners", "projects", "themes", "partner-project", "project-theme"):
        for *_, behind in bundled.network(name).edges(data="evidence"):
            assert behind
            assert known.issuperset(behind)


def test_what_speaks_of_all_projects_is_left_out_and_counted(bundled: Workspace) -> None:
    notes = bundled.network("themes").graph["notes"]
    assert any("--param include_all=true" in note for note in notes)
    whole = bundled.network("themes", include_all=True).graph["notes"]
    assert whole == ["Weights: how many things two share."]


def test_an_unknown_mode_of_work_with_assets_gets_a_guess(bundled: Workspace) -> None:
    assert len(bundled.network("project-asset", mode="maps").edges)
    for name in ("project-asset", "projects"):
        with pytest.raises(UnknownName, match="no mode 'map'; did you mean 'maps'"):
            bundled.network(name, mode="map")
