from __future__ import annotations

from pathlib import Path

import pytest
from made import CONCEPT, folder, problems, rows

from graphkit.workspace import check

BROADER, MERGED = "edges/BROADER.csv", "edges/MERGED_INTO.csv"
NODES = "id,name\n" + "".join(f"{id_},{id_}\n" for id_ in "abcdefghijk")


def concepts(path: Path, file: str, *steps: str) -> Path:
    lines = "".join(f"{step[0]},{step[1]}\n" for step in steps)
    return folder(path, {CONCEPT: NODES, file: f"from,to\n{lines}"})


def chain(length: int) -> list[str]:
    return ["abcdefghijk"[at : at + 2] for at in range(length)]


BOTH = pytest.mark.parametrize("file", [BROADER, MERGED])


@BOTH
@pytest.mark.parametrize(
    ("steps", "line", "circle"),
    [
        (["aa"], 2, "a → a"),
        (["ab", "ba"], 2, "a → b → a"),
        (["xa", "ca", "ab", "bc"], 4, "a → b → c → a"),
        ([*chain(10), "ka"], 2, "a → b → c → d → e → f → g → h → i → j → k → a"),
    ],
)
def test_a_circle_is_told_once_wherever_it_starts(
    tmp_path: Path, file: str, steps: list[str], line: int, circle: str
) -> None:
    steps = [step.replace("x", "d") for step in steps]
    found = problems(concepts(tmp_path, file, *steps))
    assert found == [f"{file}:{line}: to: a circle: {circle}"]


def test_circles_that_lead_into_each_other_are_all_told(tmp_path: Path) -> None:
    # From b on the first way leads out of the circle a, b and into that of c and d.
    found = problems(concepts(tmp_path, BROADER, "ba", "ab", "ac", "cd", "dc", "ee"))
    assert [message.partition("circle: ")[2] for message in found] == [
        "a → b → a",
        "c → d → c",
        "e → e",
    ]


@BOTH
def test_a_chain_may_have_eight_steps_and_not_nine(tmp_path: Path, file: str) -> None:
    assert len(rows(check(concepts(tmp_path / "8", file, *chain(8))), Path(file).stem)) == 8
    told = "a chain of more than 8 steps: a → b → c → d → e → f → g → h → i → j"
    assert problems(concepts(tmp_path / "9", file, *chain(9))) == [f"{file}:2: to: {told}"]


@BOTH
def test_a_chain_that_is_far_too_long_is_told_once(tmp_path: Path, file: str) -> None:
    (message,) = problems(concepts(tmp_path, file, *chain(10)))
    assert message.startswith(f"{file}:3: to: a chain of more than 8 steps: b → c")


def test_the_longest_way_up_counts(tmp_path: Path) -> None:
    (message,) = problems(concepts(tmp_path, BROADER, "aj", *chain(9)))
    assert message.startswith(f"{BROADER}:3: to: a chain of more than 8 steps")


def test_a_concept_may_have_several_broader_ones_and_a_diamond_is_no_circle(tmp_path: Path) -> None:
    graph = check(concepts(tmp_path, BROADER, "ab", "ac", "bd", "cd", "ad"))
    assert len(rows(graph, "BROADER")) == 5


def test_a_concept_is_merged_only_once(tmp_path: Path) -> None:
    assert problems(concepts(tmp_path, MERGED, "ab", "cb", "ac")) == [
        f"{MERGED}:4: from: 'a' is merged into 'b' and 'c'"
    ]


def test_one_merge_told_by_two_people_is_one_merge(tmp_path: Path) -> None:
    files = {CONCEPT: NODES, MERGED: "from,to,decided_by\na,b,ann\na,b,ben\n"}
    assert len(rows(check(folder(tmp_path, {**files})), "MERGED_INTO")) == 2


def test_a_theme_cannot_be_broader_than_a_barrier(tmp_path: Path) -> None:
    files = {
        "nodes/Theme.csv": "id,name\nt,T\n",
        "nodes/Barrier.csv": "id,name\nb,B\n",
        BROADER: "from,to\nb,t\n",
    }
    (message,) = problems(folder(tmp_path, {**files}))
    assert message.startswith(f"{BROADER}:2: to: BROADER does not join a Barrier to a Theme")
