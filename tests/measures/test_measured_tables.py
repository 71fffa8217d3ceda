"""What people read of a measurement, of any network however awkward."""

from __future__ import annotations

import re

import pytest
from awkward import network, subjects

from graphkit.measured_tables import tell, tell_summary, tell_ties
from graphkit.measuring import Subject, measured

AWKWARD = {
    name: subject
    for name, subject in subjects().items()
    if "groups" not in name or name.endswith(("groups: some missing", "groups: none known"))
}
STAR = network(6, [(0, leaf) for leaf in range(1, 6)], groups=["a", "b", None, "a", "b", "c"])


def silent(what: str, done: int, total: int) -> None:
    """Hear nothing."""


@pytest.mark.parametrize("name", AWKWARD)
def test_any_network_is_told_without_a_number_that_is_none(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    found = measured(AWKWARD[name], progress=silent)
    tell(found, top=10, every=False)
    tell_summary(found)
    tell_ties(found, 10)
    said = capsys.readouterr().out
    assert not re.search(r"(?<![a-z])(nan|inf|None|Undefined\()(?![a-z])", said)
    assert "array(" not in said


def test_reasons_are_told_once_for_all_who_share_them(capsys: pytest.CaptureFixture[str]) -> None:
    found = measured(Subject(STAR, STAR.grouping("kind")), ["ei_index"], progress=silent)
    tell(found, top=None, every=True)
    said = capsys.readouterr().out
    assert said.count("kind is missing") == 1
    assert "Undefined for 1 actor: ei index, because its kind is missing." in said


def test_the_table_of_actors_has_what_there_is_room_for(
    capsys: pytest.CaptureFixture[str],
) -> None:
    found = measured(Subject(STAR), progress=silent)
    tell(found, top=3, every=False)
    said = capsys.readouterr().out
    table = said[said.index("The actors (3 of 6)") :].splitlines()
    assert all(len(line.rstrip()) <= 100 for line in table[1:5])
    assert re.search(r"\d+ more measures by name", said)
    assert "strength" not in said


def test_what_is_named_is_shown_whatever_the_room(capsys: pytest.CaptureFixture[str]) -> None:
    names = [
        *("degree", "betweenness", "closeness", "eigenvector", "pagerank", "coreness"),
        *("clustering", "constraint", "effective_size", "efficiency", "hierarchy", "strength"),
    ]
    tell(measured(Subject(STAR), names, progress=silent), top=3, every=True)
    said = capsys.readouterr().out
    assert all(name.replace("_", " ") in said for name in names)
    assert "more measure" not in said
