"""What the library answers is what one counts by hand from the tables."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import made
import pytest
from generated import write_dataset
from plain import Plain, Row

from graphkit.queries import library
from graphkit.resources import folder as resource
from graphkit.workspace import Workspace, open_workspace

PROJECT = {"bundled": "art-at-the-start", "generated": "project-00003"}
THEME = {"bundled": "collaboration", "generated": "concept-00008"}
SILENT = {
    # One report that nobody contradicts, and no partner but the funder in two projects.
    "bundled": {"contradictions", "gaps", "shared-partners", "bridging-partners"},
    "generated": set[str](),
}


@pytest.fixture(scope="module", params=list(PROJECT))
def dataset(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


@pytest.fixture(scope="module")
def folder(dataset: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    if dataset == "bundled":
        return Path(resource("seeds") / "mca-phase2")
    return write_dataset(tmp_path_factory.mktemp(dataset))


@pytest.fixture(scope="module")
def plain(folder: Path) -> Plain:
    return Plain(folder)


@pytest.fixture(scope="module")
def workspace(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    with open_workspace(tmp_path_factory.mktemp("store") / "graph.lbug") as opened:
        opened.load(folder)
        yield opened


def test_general_themes_are_those_counted_by_hand(workspace: Workspace, plain: Plain) -> None:
    rows = [_general_theme(plain, id_, lines) for id_, lines in plain.general.items()]
    rows.sort(key=lambda row: (-row["headings"], -row["projects"], -row["evidence"], row["id"]))
    assert list(workspace.ask("general-themes")) == rows
    assert rows


def test_general_themes_list_their_headings_as_the_questionnaire_orders_them(
    workspace: Workspace, plain: Plain
) -> None:
    order = [row["id"] for row in sorted(plain.nodes["Heading"], key=_place)]
    for row in workspace.ask("general-themes"):
        assert row["heading_ids"] == sorted(row["heading_ids"], key=order.index)


def test_cooccurrence_divides_the_shared_projects_by_those_of_either(
    workspace: Workspace, plain: Plain
) -> None:
    found = {
        (row["id"], row["other_id"]): (
            row["projects"],
            row["other_projects"],
            row["both"],
            row["c"],
        )
        for row in workspace.ask("theme-cooccurrence")
    }
    assert found == {
        (one, other): (len(mine), len(theirs), len(mine & theirs), _share(mine, theirs))
        for (one, mine), (other, theirs) in combinations(
            sorted(plain.projects_of_general.items()), 2
        )
        if mine & theirs
    }
    assert found


def test_similar_projects_share_general_themes(
    workspace: Workspace, plain: Plain, dataset: str
) -> None:
    themes = defaultdict(set)
    for theme, projects in plain.projects_of_general.items():
        for project in projects:
            themes[project].add(theme)
    mine = themes.pop(PROJECT[dataset])
    found = {
        row["id"]: (row["shared_ids"], row["themes"], row["similarity"])
        for row in workspace.ask("similar-projects", project=PROJECT[dataset])
    }
    assert found == {
        project: (sorted(mine & theirs), len(theirs), _share(mine, theirs))
        for project, theirs in themes.items()
        if mine & theirs
    }
    assert found


def test_shared_barriers_count_each_project_once_and_items_with_their_theme(
    workspace: Workspace, plain: Plain
) -> None:
    lines = defaultdict(list)
    for row in plain.support:
        if plain.label[row["to"]] == "Barrier" and plain.spoken(row):
            for theme in plain.above[row["to"]]:
                lines[theme].append(row)
    found = {
        row["id"]: (row["project_ids"], row["projects"], row["evidence"], row["at_least"])
        for row in workspace.ask("shared-barriers", projects=2)
    }
    assert found == {
        theme: (_projects(rows), len(_projects(rows)), len(rows), _has(rows, "example"))
        for theme, rows in lines.items()
        if len(_projects(rows)) > 1
    }
    assert found


def test_whom_to_ask_is_who_was_helped_by_what_hinders(
    workspace: Workspace, plain: Plain, dataset: str
) -> None:
    me, kinds = PROJECT[dataset], defaultdict(list)
    for row in filter(plain.spoken, plain.support):
        for root in plain.roots(row["to"]):
            if plain.label[root] == "Concept":
                kinds[root, plain.label[row["to"]]].append(row)
    expected = {
        (root, row["from"], row["to"], row["locator"])
        for root, label in list(kinds)
        if label == "Barrier" and me in _projects(kinds[root, label])
        for row in kinds[root, "Enabler"]
        if row["from"] != me
    }
    found = workspace.ask("who-solved-it", project=me)
    assert {(r["theme"], r["ask"], r["enabler"], r["locator"]) for r in found} == expected
    assert expected


def test_a_gap_is_a_covered_heading_of_which_nothing_is_said(
    workspace: Workspace, plain: Plain
) -> None:
    said = {(row["from"], row["to"]) for row in plain.edges["ANSWERS"]}
    for type_ in ("EVIDENCES", "ANSWERS", "MOBILISES", "REACHES", "LOCATED_IN"):
        lines = (row for row in plain.edges[type_] if row.get("extent") != "all")
        said |= {(row["from"], row.get("heading", "")) for row in lines}
    said |= {(row["to"], row.get("heading", "")) for row in plain.edges["PARTNERS_IN"]}
    covered = {h for row in plain.nodes["Source"] for h in row["covers"].split("|") if h}
    projects = [row["id"] for row in plain.nodes["Project"] if row["case_study"] != "false"]
    found = workspace.ask("gaps")
    assert {(row["project"], row["heading"]) for row in found} == {
        (project, heading) for project in projects for heading in covered
    } - said


def test_lists_and_items_are_discordant_where_one_lacks_the_other(
    workspace: Workspace, plain: Plain
) -> None:
    own, items, listed = defaultdict(set), defaultdict(set), defaultdict(set)
    named = defaultdict(set)
    for row in plain.support:
        if plain.label[row["from"]] != "Project":
            continue
        if row["extent"] != "own":
            named[row["to"]].add(row["from"])
            if row["extent"] != "all":
                listed[row["to"]].add(row["from"])
            continue
        for theme in plain.above[row["to"]]:
            own[theme].add(row["from"])
            if theme != row["to"]:
                items[theme].add(row["from"])
    expected = set()
    for theme in set(listed) & set(items):
        expected |= {(theme, project, True) for project in listed[theme] - own[theme]}
        expected |= {(theme, project, False) for project in items[theme] - named[theme]}
    found = workspace.ask("discordance")
    assert {
        (row["theme"], row["project"], row["finding"].startswith("listed")) for row in found
    } == expected
    assert expected


def test_a_projects_own_answer_on_the_theme_itself_is_no_discordance(tmp_path: Path) -> None:
    tables = {
        made.TOML: 'name = "small"\n',
        **made.SMALL,
        made.EVIDENCES: "from,to,heading,source,locator,extent\n"
        "garden,trust,purpose,report,1,listed\ngarden,trust,purpose,report,2,own\n"
        "choir,trust,purpose,report,1,listed\n",
    }
    with open_workspace(tmp_path / "graph.lbug") as workspace:
        workspace.load(made.folder(tmp_path / "small", tables))
        found = workspace.ask("discordance", itemised=False)
    assert [(row["project"], row["theme"]) for row in found] == [("choir", "trust")]


def test_contradicting_evidence_is_listed_and_nowhere_counted(
    workspace: Workspace, plain: Plain
) -> None:
    against = [row for row in plain.edges["EVIDENCES"] if row["stance"] == "contradicts"]
    found = workspace.ask("contradictions")
    assert sorted((row["from"], row["theme"], row["locator"]) for row in found) == sorted(
        (row["from"], row["to"], row["locator"]) for row in against
    )


def test_the_evidence_of_a_general_theme_is_what_it_was_counted_from(
    workspace: Workspace, plain: Plain
) -> None:
    for theme, lines in plain.general.items():
        rows = workspace.evidence(f"general:{theme}")
        counted = [row for row in rows if row["stance"] == "supports"]
        assert sorted((row["from"], row["to"], row["locator"]) for row in counted) == sorted(
            (row["from"], row["to"], row["locator"]) for row in lines
        )


def test_the_evidence_of_a_general_theme_names_the_coding_that_leads_there(
    workspace: Workspace, plain: Plain
) -> None:
    for theme in plain.general:
        rows = workspace.evidence(f"general:{theme}")
        for type_ in ("ABOUT", "MERGED_INTO"):
            assert {(row["from"], row["to"]) for row in rows if row["type"] == type_} == {
                (row["from"], row["to"])
                for row in plain.edges[type_]
                if plain.ends[row["to"]] == theme
            }


def test_no_question_is_left_without_an_answer(workspace: Workspace, dataset: str) -> None:
    given = {"project": PROJECT[dataset], "theme": THEME[dataset]}
    silent = {
        name
        for name, query in library("ask").items()
        if not workspace.ask(
            name, **{p.name: given[p.name] for p in query.parameters if p.default is None}
        )
    }
    assert silent == SILENT[dataset]


def _general_theme(plain: Plain, id_: str, lines: list[Row]) -> dict[str, Any]:
    by_projects = [row for row in lines if plain.label[row["from"]] == "Project"]
    headings, projects, evidence = plain.counted(lines)
    ids = {row["heading"] for row in by_projects} - {""}
    labels = {plain.label[row["to"]] for row in lines}
    alone = plain.members(merging=False)
    members = [m for m in alone if plain.ends[m] == id_]
    under = defaultdict(set)
    for row in by_projects:
        under[row["from"]].add(row["heading"])
    return {
        "id": id_,
        "name": plain.name[id_],
        "headings": headings,
        "heading_ids": [
            r["id"] for r in sorted(plain.nodes["Heading"], key=_place) if r["id"] in ids
        ],
        "projects": projects,
        "named_projects": len(plain.projects_of_general[id_]),
        "joint_projects": sum(len(headings - {""}) > 1 for headings in under.values()),
        "evidence": evidence,
        "two_sided": labels >= {"Enabler", "Barrier"},
        "by_merge": not any(plain.is_general(alone[member]) for member in members),
    }


def _place(heading: Row) -> tuple[float, str]:
    return float(heading["position"] or "inf"), heading["id"]


def _share(one: set[str], other: set[str]) -> float:
    return len(one & other) / len(one | other)


def _projects(rows: list[Row]) -> list[str]:
    return sorted({row["from"] for row in rows})


def _has(rows: list[Row], extent: str) -> bool:
    return any(row["extent"] == extent for row in rows)
