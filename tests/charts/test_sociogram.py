"""Sociograms: every measure to size and colour by, and evidence behind every tie."""

from __future__ import annotations

import numpy as np
import pytest
from sights import LATER, network, notes, sight, ties

from graphkit.charts.sociogram import chart
from graphkit.errors import UnknownName
from graphkit.measures import Level, every


def test_every_actor_and_every_tie_is_drawn_isolates_too() -> None:
    picture = chart(sight(network(LATER)))
    assert len(picture.network) == 5
    assert set(ties(picture)) == {("Ann", "Bob"), ("Bob", "Cat"), ("Bob", "Dan"), ("Cat", "Dan")}


def test_actors_may_be_sized_by_every_measure_that_tables_show_of_one_mode_networks() -> None:
    picture = chart(sight(network([*LATER, (1, 0)], directed=True)))
    shown = {
        measure.name
        for measure in every()
        if measure.level is Level.ACTOR and measure.shown and not measure.needs
        if measure.modes != "two"
    }
    assert set(picture.measures) == shown - {"community"}
    assert picture.measures["in_degree"] == {"ann": 1, "bob": 2, "cat": 1, "dan": 1, "eve": 0}
    assert picture.measures["degree"] == {"ann": 1, "bob": 3, "cat": 2, "dan": 2, "eve": 0}


def test_each_tie_opens_the_rows_of_the_relationships_it_is_made_of() -> None:
    picture = chart(sight(network([(0, 1), (1, 0), (1, 2)])))
    assert notes(picture, "ann", "bob") == ["said in w:0-1", "said in w:1-0"]
    assert notes(picture, "bob", "cat") == ["said in w:1-2"]


def test_of_more_rows_than_a_page_shows_the_rest_is_counted() -> None:
    picture = chart(sight(network([(0, 1)] * 207)))
    (own,) = picture.network["ann"]["bob"].values()
    assert len(notes(picture, "ann", "bob")) == 200
    assert own["further lines of evidence"] == 7


def test_ties_have_arrows_where_they_have_a_direction_and_nowhere_else() -> None:
    for directed in (True, False):
        picture = chart(sight(network(LATER, directed=directed)))
        drawn = {own["directed"] for *_, own in picture.network.edges(data=True)}
        (type_,) = set(ties(picture).values())
        assert drawn == {directed}
        assert picture.looks[type_].has_arrow is directed


def test_ties_have_a_weight_only_where_weights_differ() -> None:
    plain = chart(sight(network(LATER)))
    heavy = chart(sight(network(LATER, weight=[1, 2, 1, 4])))
    assert all("weight" not in own for *_, own in plain.network.edges(data=True))
    assert {own["weight"] for *_, own in heavy.network.edges(data=True)} == {1, 2, 4}


def test_a_group_is_what_actors_are_coloured_by_unless_another_is_chosen() -> None:
    assert chart(sight(network(LATER))).colour == ""
    assert chart(sight(network(LATER), group="sector")).colour == "sector"
    assert chart(sight(network(LATER), group="sector", colour="degree")).colour == "degree"


def test_an_actor_without_a_group_is_left_hollow_and_the_legend_says_why() -> None:
    picture = chart(sight(network(LATER), group="sector"))
    sectors = next(each for each in picture.colourings if each.title == "sector")
    assert [sectors.shade(node).title for node in picture.network] == [
        "arts",
        "arts",
        "health",
        "health",
        "no sector",
    ]


def test_what_is_undefined_of_an_actor_says_why() -> None:
    picture = chart(sight(network(LATER)))
    assert "constraint because" in picture.network.nodes["eve"]["undefined"]
    assert "eve" not in picture.measures["constraint"]


def test_what_is_undefined_of_everybody_is_not_repeated_at_every_actor() -> None:
    picture = chart(sight(network(LATER)))
    assert "in_degree" not in picture.measures
    assert all(
        "in degree" not in own.get("undefined", "") for _, own in picture.network.nodes.data()
    )


def test_modes_of_a_two_mode_network_are_kinds_of_their_own() -> None:
    modes = np.arange(5) < 2
    picture = chart(sight(network([(0, 2), (1, 3)], first_mode=modes)))
    assert set(dict(picture.network.nodes(data="label")).values()) == {"First mode", "Second mode"}


def test_what_is_no_measure_is_answered_by_what_was_meant() -> None:
    for wrong in (
        sight(network(LATER), size="betweeness"),
        sight(network(LATER), colour="betweeness"),
    ):
        with pytest.raises(UnknownName, match="did you mean 'betweenness'"):
            chart(wrong)


@pytest.mark.parametrize("actors", [0, 1, 2])
def test_a_network_of_hardly_any_actors_is_drawn(actors: int) -> None:
    some = network(LATER).among(np.arange(5) < actors)
    picture = chart(sight(some))
    assert len(picture.network) == actors
    assert picture.network.number_of_edges() == (actors == 2)


def test_communities_are_colours_not_amounts_and_the_measured_ones() -> None:
    picture = chart(sight(network([(0, 1), (2, 3)]), colour="community"))
    (communities,) = [each for each in picture.colourings if each.title == "community"]
    told = [communities.shade(node).title for node in picture.network]
    first, second = told[0], told[2]
    assert told == [first, first, second, second, "no community"]
    assert {first, second} == {"community 0", "community 1"}
    assert picture.network.nodes["cat"]["community"] == second
