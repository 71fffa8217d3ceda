from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from made import TOML, folder, problems, rows

from graphkit.workspace import check

TIES = "edges/TIES_TO.csv"
PARTNERS = {
    "nodes/Partner.csv": "id,name\nclinic,Clinic\nchoir,Choir\nfarm,Farm\n",
    "nodes/Source.csv": "id,name\nform,The form\nvisit,A visit\n",
}


def written(path: Path, edges: str, toml: str) -> Path:
    return folder(path, {**PARTNERS, TIES: edges, TOML: toml})


def ties(path: Path) -> list[dict[str, Any]]:
    return sorted(rows(check(path), "TIES_TO"), key=lambda tie: (tie["from"], tie["to"]))


def test_relationships_written_by_hand_are_answers_where_a_survey_has_their_relation(
    tmp_path: Path,
) -> None:
    edges = "from,to,relation,wave,power\nclinic,choir,pulse,1,2\nchoir,clinic,other,1,3\n"
    files = {**PARTNERS, "edges/TIES_TO.csv": edges, TOML: "[surveys.pulse]\n"}
    graph = check(folder(tmp_path, files))
    (survey,) = graph.surveys
    assert dict(survey.asked) == {"1": ("clinic",)}
    assert dict(survey.scales) == {"power": "value"}
    assert [tie["power"] for tie in rows(graph, "TIES_TO")] == [2.0, 3.0]


def test_answers_of_a_survey_written_by_hand_keep_to_its_scale(tmp_path: Path) -> None:
    edges = "from,to,relation,power\nclinic,choir,pulse,9\nchoir,clinic,other,9\n"
    files = {**PARTNERS, "edges/TIES_TO.csv": edges, TOML: "[surveys.pulse]\n"}
    message = "edges/TIES_TO.csv:2: power: 9 is not on its scale, 1 to 4"
    assert problems(folder(tmp_path, files)) == [message]


def test_a_survey_says_wave_and_source_where_its_relationships_do_not(tmp_path: Path) -> None:
    edges = (
        "from,to,relation,source\nclinic,choir,pulse,\nclinic,farm,pulse,visit\nfarm,choir,other,\n"
    )
    path = written(tmp_path, edges, '[surveys.pulse]\nwave = "2025"\nsource = "form"\n')
    said = [(tie["wave"], tie["source"]) for tie in ties(path)]
    assert said == [("2025", "form"), ("2025", "visit"), (None, None)]
    (survey,) = check(path).surveys
    assert dict(survey.asked) == {"2025": ("clinic",)}


def test_a_relationship_says_its_own_wave(tmp_path: Path) -> None:
    edges = "from,to,relation,wave\nclinic,choir,pulse, 2023 \nchoir,farm,pulse,\n"
    path = written(tmp_path, edges, '[surveys.pulse]\nwave = "2025"\n')
    assert [tie["wave"] for tie in ties(path)] == ["2025", "2023"]
    (survey,) = check(path).surveys
    assert dict(survey.asked) == {"2023": ("clinic",), "2025": ("choir",)}


@pytest.mark.parametrize(
    ("weight", "expected"), [("trust", 2.5), ("openness", 4), ("weight", None)]
)
def test_a_survey_says_what_weighs_a_relationship_that_has_no_weight(
    tmp_path: Path, weight: str, expected: float | None
) -> None:
    edges = (
        "from,to,relation,reliability,openness,weight\nchoir,clinic,pulse,1,4,\n"
        "clinic,choir,pulse,1,1,9\nfarm,choir,other,1,4,\n"
    )
    path = written(tmp_path, edges, f"[surveys.pulse]\nweight = '{weight}'\n")
    assert [tie["weight"] for tie in ties(path)] == [expected, 9, None]


def test_a_survey_without_a_weight_leaves_relationships_as_they_are(tmp_path: Path) -> None:
    edges = "from,to,relation,intensity\nclinic,choir,pulse,3\n"
    (tie,) = ties(written(tmp_path, edges, "[surveys.pulse]\n"))
    assert (tie["weight"], tie["wave"], tie["source"]) == (None, None, None)


def test_intensity_may_be_a_word_in_relationships_too(tmp_path: Path) -> None:
    edges = "from,to,relation,intensity\nclinic,choir,pulse,Coordination\n"
    (tie,) = ties(written(tmp_path / "a", edges, "[surveys.pulse]\n"))
    assert tie["intensity"] == 3
    wrong = written(tmp_path / "b", edges.replace("tion\n", "te\n"), "[surveys.pulse]\n")
    (message,) = problems(wrong)
    assert message.startswith(f"{TIES}:2: intensity: 'Coordinate' is not a number, nor awareness")


@pytest.mark.parametrize(
    ("toml", "expected"),
    [
        (
            "[surveys.pulse]\nweight = 'powre'\n",
            "surveys.pulse.weight: no item or score of its table; did you mean 'power'?",
        ),
        (
            "[surveys.pulse.items]\nrespct = 'trust'\n",
            (
                "surveys.pulse.items.respct: no column of its answers: add it, or leave the item "
                "out; did you mean 'respect'?"
            ),
        ),
        (
            "[surveys.pulse.items]\nnote = 'trust'\n",
            (
                "surveys.pulse.items.note: 'note' is a column of every survey: give the item "
                "another name"
            ),
        ),
        (
            "[surveys.pulse.items]\nrespect = {score = 'value', from = 0, to = 9}\n",
            "surveys.pulse.items: items of 'value' have different scales: a mean would say nothing",
        ),
        (
            "[surveys.pulse.items]\nrespect = {score = 'climate', from = 9, to = 1}\n",
            "surveys.pulse.items.respect: its scale runs from 9 to 1: say the least first",
        ),
    ],
)
def test_settings_that_cannot_be_are_told_of_relationships_too(
    tmp_path: Path, toml: str, expected: str
) -> None:
    edges = "from,to,relation,note,power,respect\nclinic,choir,pulse,kind,2,3\n"
    declared = "" if "respect =" in toml else "[columns.TIES_TO]\nrespect = 'number'\n"
    assert problems(written(tmp_path, edges, toml + declared)) == [f"{TOML}: {expected}"]
