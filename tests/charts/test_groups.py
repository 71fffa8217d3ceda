"""Groups: ties between and within them, counted by hand."""

from __future__ import annotations

import pytest
from renderers import figures
from sights import LATER, network, notes, sight

from graphkit.charts.groups import chart
from graphkit.errors import OutputError


def test_ties_between_groups_are_counted_with_their_share_of_all_pairs() -> None:
    picture = chart(sight(network(LATER), group="sector"))
    ((start, end, own),) = picture.network.edges(data=True)
    assert (start, end) == ("group:0", "group:1")
    assert (own["ties"], own["weight"], own["density"]) == (2, 2, "0.5")


def test_a_group_says_how_many_ties_it_has_within_and_to_others() -> None:
    picture = chart(sight(network(LATER), group="sector"))
    arts, health = (own for _, own in picture.network.nodes(data=True))
    assert (arts["name"], health["name"]) == ("arts (2 actors)", "health (2 actors)")
    assert (arts["ties within"], health["ties within"]) == (1, 1)
    assert (arts["ties within"], arts["ties to other groups"], arts["E-I"]) == (1, 2, "0.333")
    assert picture.measures["members"] == {"group:0": 2, "group:1": 2}
    told = "2 groups of 4 actors; 4 ties among all 5 actors, 2 of them within a group."
    assert picture.caption[0] == told


def test_a_group_without_ties_has_no_index_and_says_so() -> None:
    picture = chart(sight(network([(0, 1)]), group="sector"))
    own = picture.network.nodes["group:1"]
    assert own["E-I"] == "undefined because it has no ties"


def test_directions_between_groups_are_kept_apart() -> None:
    directed = network([(0, 2), (1, 3), (2, 0)], directed=True)
    picture = chart(sight(directed, group="sector"))
    counted = {(a, b): own["ties"] for a, b, own in picture.network.edges(data=True)}
    assert counted == {("group:0", "group:1"): 2, ("group:1", "group:0"): 1}


def test_all_evidence_between_two_groups_stands_behind_their_tie() -> None:
    picture = chart(sight(network(LATER), group="sector"))
    assert notes(picture, "group:0", "group:1") == ["said in w:1-2", "said in w:3-1"]


def test_ties_whose_evidence_finds_no_room_are_counted() -> None:
    lines = [f"line {number}" for number in range(210)]
    crowded = network([*[(0, 2)] * 150, *[(0, 3)] * 60], lines=lines)
    picture = chart(sight(crowded, group="sector"))
    (own,) = picture.network["group:0"]["group:1"].values()
    assert len(notes(picture, "group:0", "group:1")) == 150
    assert own["ties whose evidence is not listed"] == 1


def test_actors_without_a_group_are_left_out_and_counted() -> None:
    picture = chart(sight(network([*LATER, (0, 4)]), group="sector"))
    ((*_, own),) = picture.network.edges(data=True)
    assert own["ties"] == 2
    assert "Left out: 1 actor without sector." in picture.caption


def test_a_thicker_line_is_said_to_hold_more_ties() -> None:
    uneven = network([(0, 2), (1, 3), (2, 0)], directed=True)
    picture = chart(sight(uneven, group="sector"))
    assert picture.thicker == "more ties"
    words = [entry.words for entry in figures.plotted(picture).legend]
    assert "Larger: more members. Thicker: more ties." in words


def test_without_groups_the_remedy_is_named() -> None:
    with pytest.raises(OutputError, match="--group kind"):
        chart(sight(network(LATER)))


@pytest.mark.parametrize("asked", [{"size": "degree"}, {"colour": "nonsense"}])
def test_sizes_and_colours_are_refused_with_the_view_that_takes_them(asked: dict[str, str]) -> None:
    with pytest.raises(OutputError, match=r"--view groups takes no .* --view sociogram"):
        chart(sight(network(LATER), group="sector", **asked))
