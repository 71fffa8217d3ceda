"""Change: what became of every tie between two waves, counted by hand."""

from __future__ import annotations

import pytest
from sights import LATER, changed, network, notes, sight, ties

from graphkit.charts.change import chart
from graphkit.errors import OutputError, UnknownName


def test_ties_are_kept_made_or_lost() -> None:
    assert ties(chart(changed())) == {
        ("Ann", "Bob"): "KEPT",
        ("Bob", "Cat"): "KEPT",
        ("Cat", "Dan"): "MADE",
        ("Bob", "Dan"): "MADE",
        ("Ann", "Dan"): "LOST",
    }


def test_the_caption_counts_them() -> None:
    counted = "From 2023 to 2024: 2 ties kept, 2 made, 1 lost."
    assert chart(changed()).caption[0] == counted


def test_a_turned_tie_is_lost_and_made_where_ties_have_a_direction() -> None:
    earlier = network([(0, 1)], directed=True)
    later = network([(1, 0)], directed=True)
    drawn = ties(chart(sight(later, earlier)))
    assert drawn == {("Bob", "Ann"): "MADE", ("Ann", "Bob"): "LOST"}


def test_a_tie_that_was_kept_opens_what_both_waves_say() -> None:
    picture = chart(changed())
    assert notes(picture, "ann", "bob") == ["said in 2023:0-1", "said in 2024:0-1"]
    assert notes(picture, "ann", "dan") == ["said in 2023:0-3"]
    assert notes(picture, "cat", "dan") == ["said in 2024:2-3"]


def test_who_came_and_who_went_is_of_a_kind_of_its_own() -> None:
    picture = chart(sight(network([(0, 1), (1, 2)]), network([(0, 1), (1, 3)]), None))
    assert dict(picture.network.nodes(data="label")) == {
        "ann": "Tied in both waves",
        "bob": "Tied in both waves",
        "cat": "Tied in 2024 only",
        "dan": "Tied in 2023 only",
        "eve": "Tied in neither",
    }
    assert "5 actors: 1 tied in 2024 only, 1 in 2023 only." in picture.caption


def test_no_two_looks_share_a_colour_or_a_dash() -> None:
    looks = chart(changed()).looks.values()
    assert len({look.colour for look in looks}) == len({look.dashes for look in looks}) == 3


def test_what_became_of_a_tie_reads_as_a_sentence() -> None:
    for directed, words in ((False, "lost a tie with"), (True, "lost a tie to")):
        assert chart(changed(directed=directed)).looks["LOST"].says == words


def test_two_empty_waves_have_nothing_to_tell() -> None:
    picture = chart(sight(network([]), network([])))
    assert ties(picture) == {}
    assert "0 ties kept, 0 made, 0 lost" in picture.caption[0]


def test_without_two_waves_the_remedy_is_named() -> None:
    with pytest.raises(OutputError, match="--wave 2023 --wave 2024"):
        chart(sight(network(LATER)))


def test_actors_are_coloured_by_an_attribute_that_is_chosen() -> None:
    picture = chart(changed(colour="sector"))
    assert picture.colour == "sector"
    (sectors,) = picture.colourings
    assert sectors.shade("cat").title == "health"
    assert chart(changed()).colour == ""
    assert chart(changed(group="sector")).colour == "sector"


def test_what_is_no_attribute_is_answered_by_what_was_meant() -> None:
    with pytest.raises(UnknownName, match="did you mean 'sector'"):
        chart(changed(colour="sectr"))
    with pytest.raises(UnknownName, match="--view sociogram"):
        chart(changed(colour="betweenness"))


def test_a_size_is_refused_with_the_view_that_takes_it() -> None:
    with pytest.raises(OutputError, match=r"no --size: use it with --view sociogram"):
        chart(changed(size="betweenness"))


def test_a_tie_that_is_stronger_now_tells_what_it_was() -> None:
    earlier = network([(0, 1), (1, 2), (0, 3)], weight=[2, 1, 4])
    later = network([(0, 1), (1, 2), (2, 3)], weight=[3, 1, 5])
    drawn = chart(sight(later, earlier)).network
    own = {(start, end): own for start, end, own in drawn.edges(data=True)}
    assert (own["ann", "bob"]["weight"], own["ann", "bob"]["weight in 2023"]) == (3.0, 2.0)
    assert "weight in 2023" not in own["bob", "cat"]
    assert (own["ann", "dan"]["type"], own["ann", "dan"]["weight"]) == ("LOST", 4.0)
    assert (own["cat", "dan"]["type"], own["cat", "dan"]["weight"]) == ("MADE", 5.0)
