from __future__ import annotations

from pathlib import Path

import pytest
from made import EVIDENCES, PROJECT, SMALL, SOURCE, THEME, UNDER, folder, problems, rows

from graphkit.model.questionnaire import HEADINGS
from graphkit.workspace import check

HEADING = "nodes/Heading.csv"
# As model.md lists them.
TWELVE = [
    *("overview", "setting", "purpose", "description", "methodology", "participants"),
    *("data_collection", "impact_and_outcomes", "enablers_and_barriers", "key_learning"),
    *("next_steps", "further_information"),
]


def small(path: Path, **more: str) -> Path:
    return folder(path, {**SMALL, **more})


def test_unknown_ends_are_told_with_a_guess(tmp_path: Path) -> None:
    table = "from,to\ngardn,trust\ngarden,zzzzzz\n"
    assert problems(small(tmp_path, **{EVIDENCES: table})) == [
        f"{EVIDENCES}:2: from: no node 'gardn'; did you mean 'garden'?",
        f"{EVIDENCES}:3: to: no node 'zzzzzz'",
    ]


def test_ends_that_may_not_be_joined_are_told_with_those_that_may(tmp_path: Path) -> None:
    table = "from,to\ntrust,purpose\ntrust,garden\n"
    assert problems(small(tmp_path, **{UNDER: table})) == [
        (
            f"{UNDER}:3: to: UNDER does not join a Theme to a Project "
            "(only Theme to Heading, Enabler to Heading, Barrier to Heading)"
        )
    ]


def test_unknown_headings_and_sources_are_told_with_a_guess(tmp_path: Path) -> None:
    table = "from,to,heading,source\ngarden,trust,purpos,reprt\ngarden,tea,report,purpose\n"
    assert problems(small(tmp_path, **{EVIDENCES: table})) == [
        f"{EVIDENCES}:2: heading: no heading 'purpos'; did you mean 'purpose'?",
        f"{EVIDENCES}:2: source: no source 'reprt'; did you mean 'report'?",
        f"{EVIDENCES}:3: heading: no heading 'report'",
        f"{EVIDENCES}:3: source: no source 'purpose'",
    ]


def test_every_unknown_heading_that_a_source_covers_is_told(tmp_path: Path) -> None:
    table = {SOURCE: "id,name,covers\nr,R,purpose|settings|garden\ns,S,setting\n"}
    assert problems(small(tmp_path, **table)) == [
        f"{SOURCE}:2: covers: no heading 'garden'",
        f"{SOURCE}:2: covers: no heading 'settings'; did you mean 'setting'?",
    ]


def test_ids_are_unique_within_a_table_and_across_labels(tmp_path: Path) -> None:
    table = {THEME: "id,name\nt,T\nt,T\ngarden,G\n"}
    taken = "every node needs an id of its own"
    assert problems(small(tmp_path, **table)) == [
        f"{THEME}:3: id: 't' is taken by {THEME}:2: {taken}",
        f"{THEME}:4: id: 'garden' is taken by {PROJECT}:2: {taken}",
    ]


@pytest.mark.parametrize("table", [{}, {HEADING: "id,name\n"}])
def test_a_dataset_without_headings_gets_the_twelve(tmp_path: Path, table: dict[str, str]) -> None:
    found = rows(check(small(tmp_path, **table)), "Heading")
    assert [row["id"] for row in found] == TWELVE
    assert [row["position"] for row in found] == list(range(1, 13))
    assert {row["dataset"] for row in found} == {tmp_path.name}


def test_own_headings_replace_the_twelve(tmp_path: Path) -> None:
    table = {HEADING: "id,name\nwhy,Why\n", UNDER: "from,to\ntrust,why\ntea,purpose\n"}
    assert problems(small(tmp_path / "a", **table)) == [f"{UNDER}:3: to: no node 'purpose'"]
    table = {**table, UNDER: "from,to\ntrust,why\n"}
    assert [row["id"] for row in rows(check(small(tmp_path / "b", **table)), "Heading")] == ["why"]


def test_a_node_cannot_have_the_id_of_a_standard_heading(tmp_path: Path) -> None:
    assert problems(small(tmp_path, **{THEME: "id,name\npurpose,P\n"})) == [
        f"{THEME}:2: id: 'purpose' is the id of a standard heading"
    ]


def test_the_twelve_headings_stand_in_the_order_of_the_questionnaire() -> None:
    assert [heading.id for heading in HEADINGS] == TWELVE


def evidence(path: Path, table: str, under: str = "") -> list[tuple[str, str, str | None]]:
    files = {EVIDENCES: table, UNDER: f"from,to\n{under}"}
    found = rows(check(small(path, **files)), "EVIDENCES")
    return [(row["stance"], row["extent"], row["heading"]) for row in found]


def test_evidence_supports_and_is_a_projects_own_unless_it_says_otherwise(tmp_path: Path) -> None:
    table = "from,to,stance,extent\ngarden,trust,,\nchoir,trust,contradicts,example\n"
    expected = [("supports", "own", None), ("contradicts", "example", None)]
    assert evidence(tmp_path, table) == expected


def test_an_empty_heading_is_the_only_one_a_theme_stands_under(tmp_path: Path) -> None:
    table = "from,to,heading\ngarden,trust,\nchoir,trust,setting\nchoir,tea,\n"
    found = evidence(tmp_path, table, "trust,purpose\n")
    assert [heading for _, _, heading in found] == ["purpose", "setting", None]


def test_the_same_heading_told_twice_is_one_heading(tmp_path: Path) -> None:
    table = {
        EVIDENCES: "from,to\ngarden,trust\n",
        UNDER: "from,to,coder\ntrust,purpose,ann\ntrust,purpose,ben\n",
    }
    (edge,) = rows(check(small(tmp_path, **table)), "EVIDENCES")
    assert edge["heading"] == "purpose"


def test_several_headings_and_none_said_is_an_error(tmp_path: Path) -> None:
    table = {
        EVIDENCES: "from,to,heading\ngarden,trust,setting\nchoir,trust,\n",
        UNDER: "from,to\ntrust,purpose\ntrust,setting\n",
    }
    assert problems(small(tmp_path, **table)) == [
        f"{EVIDENCES}:3: to: 'trust' stands under several headings: say which in column heading"
    ]


def test_many_unknown_ids_are_all_told(tmp_path: Path) -> None:
    nodes = "id,name\n" + "".join(f"p{n:05},P\n" for n in range(3000))
    table = "from,to\n" + "".join(f"q{n:05},trust\n" for n in range(3000))
    found = problems(small(tmp_path, **{PROJECT: nodes, EVIDENCES: table}))
    assert len(found) == 3000
    assert "did you mean" in found[0]
