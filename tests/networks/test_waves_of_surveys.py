"""Two waves of a survey: who was not in one of them, and who did not answer, worked out by hand."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest
from made import folder

from graphkit.errors import ParameterError, UnknownName
from graphkit.workspace import Workspace, open_workspace

TOML = 'name = "asked"\nwaves = ["spring", "autumn"]\n[surveys.together]\nweight = "power"\n'
PARTNERS = "id,name,kind\na,A,arts\nb,B,arts\nc,C,health\nd,D,health\ne,E,health\nf,F,arts\n"


def made(path: Path, answers: list[str], **files: str) -> Workspace:
    workspace = open_workspace(path / "s.lbug")
    told = "rater,partner,wave,power,reliability\n" + "".join(f"{line}\n" for line in answers)
    tables = {name.replace("__", "/") + ".csv": told for name, told in files.items()}
    kept = {"dataset.toml": TOML, "nodes/Partner.csv": PARTNERS, "surveys/together.csv": told}
    workspace.load(folder(path / "asked", kept | tables))
    return workspace


def all_of(ids: str, wave: str) -> list[str]:
    """Everybody names everybody."""
    return [f"{a},{b},{wave},2,3" for a, b in permutations(ids, 2)]


@pytest.fixture
def one_leaves(tmp_path: Path) -> Workspace:
    """Four in spring, three of them in autumn."""
    return made(tmp_path, [*all_of("abcd", "spring"), *all_of("abc", "autumn")])


@pytest.fixture
def one_is_silent(tmp_path: Path) -> Workspace:
    """Four in spring; in autumn the fourth is asked and does not answer, and is still named."""
    autumn = [line for line in all_of("abcd", "autumn") if not line.startswith("d")]
    return made(tmp_path, [*all_of("abcd", "spring"), *autumn, "d,,autumn,,"])


def test_whom_a_survey_knows_nothing_of_is_no_isolate(one_leaves: Workspace) -> None:
    row = one_leaves.measure(wave="spring").summary()
    assert (row["actors"], row["density"], row["isolates"]) == (4, 1.0, 0)
    assert any(note.startswith("Left out 2 organisations that the") for note in row["notes"])
    assert one_leaves.measure(wave="autumn").summary()["density"] == 1.0
    assert one_leaves.measure().summary()["actors"] == 4


def test_of_two_waves_only_changes_are_of_those_who_left(one_leaves: Workspace) -> None:
    found = one_leaves.measure(wave=("spring", "autumn"), group="kind")
    row = found.summary()
    assert (row["actors"], row["density"], row["groups"]) == (3, 1.0, 2)
    assert (row["ties_lost"], row["actors_left"], row["actors_joined"]) == (6, 1, 0)
    actors = {row["id"]: row for row in found.actor_rows()}
    assert set(actors) == {"a", "b", "c", "d"}
    assert (actors["d"]["degree"], actors["d"]["ties_lost"]) == (None, 6)
    assert actors["d"]["undefined"]["degree"] == "it is not in the later wave"
    assert actors["a"]["degree"] == 2
    assert [group["members"] for group in row["by_group"]] == [2, 1]


def test_groups_are_tested_among_those_who_are_there(one_leaves: Workspace) -> None:
    found = one_leaves.measure(wave=("spring", "autumn"), group="kind", permutations=20)
    alone = one_leaves.measure(wave="autumn", group="kind", permutations=20)
    assert found.tests is not None
    assert alone.tests is not None
    assert list(found.tests) == list(alone.tests)


def test_what_nobody_answered_is_no_change(one_is_silent: Workspace) -> None:
    row = one_is_silent.measure(wave=("spring", "autumn")).summary()
    # Of 12 ties 9 could be seen in both waves, and all of these were kept.
    assert row["jaccard_stability"] == pytest.approx(9 / 12)
    assert row["jaccard_of_respondents"] == 1.0
    silent = "1 actor asked now did not answer: 3 ties of theirs count as lost"
    assert any(note.startswith(silent) for note in row["notes"])


def test_without_directions_a_tie_is_seen_where_both_answered(one_is_silent: Workspace) -> None:
    row = one_is_silent.measure(wave=("spring", "autumn"), symmetrise="both").summary()
    assert row["jaccard_stability"] == pytest.approx(3 / 6)
    assert row["jaccard_of_respondents"] == 1.0


def test_every_time_that_somebody_is_asked_counts_for_the_rate(one_is_silent: Workspace) -> None:
    row = one_is_silent.measure().summary()
    assert (row["raters_asked"], row["response_rate"]) == (4, pytest.approx(7 / 8))
    assert one_is_silent.measure(wave="autumn").summary()["response_rate"] == pytest.approx(3 / 4)


def test_who_rates_in_two_waves_counts_once_for_the_mean(tmp_path: Path) -> None:
    answers = ["a,b,spring,2,4", "a,b,autumn,2,4", "c,b,spring,2,1"]
    rows = made(tmp_path, answers).measure("trust").actor_rows()
    told = {row["id"]: row["trust"] for row in rows}
    assert told["b"] == pytest.approx((4 + 1) / 2)


def test_a_tie_of_somebody_who_was_not_asked_is_no_answer(tmp_path: Path) -> None:
    plain = "from,to,relation,wave,directed\ne,a,together,spring,true\nf,a,together,spring,\n"
    workspace = made(tmp_path, ["a,b,spring,2,3", "b,,spring,,"], edges__TIES_TO=plain)
    row = workspace.measure(wave="spring").summary()
    assert (row["raters_asked"], row["raters_answered"], row["response_rate"]) == (2, 1, 0.5)
    assert row["items_missing"] == 0


def test_an_answer_without_weight_is_told(tmp_path: Path) -> None:
    row = made(tmp_path, ["a,b,spring,2,3", "b,a,spring,,3"]).measure().summary()
    assert any(note.startswith("1 tie without weight, beside weighted") for note in row["notes"])


def test_levels_that_are_all_denied_are_no_tie(tmp_path: Path) -> None:
    levels = "rater,partner,awareness,cooperation,coordination,integration\n"
    table = f"{levels}a,b,no,no,no,no\nb,a,yes,no,no,no\nc,a,no,,,\n"
    workspace = open_workspace(tmp_path / "s.lbug")
    files = {"dataset.toml": 'name = "asked"\n', "nodes/Partner.csv": PARTNERS}
    workspace.load(folder(tmp_path / "asked", {**files, "surveys/together.csv": table}))
    graph = workspace.network("partners", by="ties")
    assert dict.fromkeys(graph.edges) == dict.fromkeys([("b", "a"), ("c", "a")])
    assert "Dropped 1 tie of weight zero, which says no tie." in graph.graph["notes"]


def test_the_evidence_of_a_tie_of_two_waves_is_of_both(one_leaves: Workspace) -> None:
    both = ("spring", "autumn")
    rows = one_leaves.evidence_between("a", "b", wave=both)
    assert sorted((row["from"], row["wave"], row["weight"]) for row in rows) == [
        ("a", "autumn", 2.0),
        ("a", "spring", 2.0),
        ("b", "autumn", 2.0),
        ("b", "spring", 2.0),
    ]
    assert {row["wave"] for row in one_leaves.evidence_between("a", "D", wave=both)} == {"spring"}


def test_waves_are_told_in_their_order_and_by_name(one_leaves: Workspace) -> None:
    with pytest.raises(UnknownName, match=r"did you mean 'spring'\? \(waves: spring, autumn\)"):
        one_leaves.measure(wave="sprin")
    assert one_leaves.measure(by="ties", wave="spring").summary()["notes"] == [
        "Wave spring.",
        "Weights: what answers say, their intensity unless the dataset names something else.",
        "Left out 2 organisations that the survey neither asked nor names.",
    ]
    forth = one_leaves.measure(wave=("spring", "autumn")).summary()["notes"]
    back = one_leaves.measure(wave=("autumn", "spring")).summary()["notes"]
    assert forth[0].startswith("Changes are from wave spring to wave autumn")
    backwards = "Told backwards: in the dataset, autumn comes after spring."
    assert (backwards in forth, backwards in back) == (False, True)


@pytest.mark.parametrize(
    ("wave", "because"),
    [
        (2023, "wave is text: '2023', not 2023"),
        (("spring", "spring"), "'spring' is given twice"),
        (("spring", "autumn", "winter"), "give one wave, or two"),
    ],
)
def test_what_is_no_wave_or_two_is_refused(
    one_leaves: Workspace, wave: tuple[str, ...], because: str
) -> None:
    with pytest.raises(ParameterError, match=because):
        one_leaves.measure(wave=wave)


def test_permutations_and_seeds_are_not_below_nothing(one_leaves: Workspace) -> None:
    with pytest.raises(ParameterError, match="from 0 on"):
        one_leaves.measure(group="kind", permutations=-1)


@pytest.mark.parametrize(
    ("view", "told"),
    [
        ("sociogram", "3 actors, 6 directed ties."),
        ("groups", "all 3 actors"),
        ("brokerage", "of 3 actors"),
    ],
)
def test_who_left_is_in_no_picture_of_the_later_wave(
    one_leaves: Workspace, tmp_path: Path, view: str, told: str
) -> None:
    waves = ("spring", "autumn")
    page = one_leaves.draw(tmp_path / "p.html", view, wave=waves, group="kind")
    assert told in page.read_text("utf-8")


def test_who_left_is_in_the_picture_of_changes(one_leaves: Workspace, tmp_path: Path) -> None:
    page = one_leaves.draw(tmp_path / "c.html", "change", wave=("spring", "autumn"))
    assert "4 actors: 0 tied in autumn only, 1 in spring only." in page.read_text("utf-8")
