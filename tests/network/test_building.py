"""What becomes of awkward lines when a network is built, and of networks that lose actors."""

from __future__ import annotations

import numpy as np
import pytest

from graphkit.errors import UnknownName
from graphkit.network import Answers, Network
from graphkit.network.building import built


def ties(network: Network) -> list[tuple[str, str, float]]:
    names, own = network.ids, network.ties
    rows = zip(own.source.tolist(), own.target.tolist(), own.weight.tolist(), strict=True)
    return [(names[source], names[target], weight) for source, target, weight in rows]


def behind(network: Network) -> list[list[str]]:
    return [network.ties.behind(tie) for tie in range(len(network.ties))]


def test_lines_between_the_same_two_become_one_tie_as_strong_as_all() -> None:
    network = built("abc", [0, 1, 2, 0], [1, 0, 1, 1], [1.0, 2.0, 4.0, 0.5], lines="wxyz")
    assert ties(network) == [("a", "b", 3.5), ("b", "c", 4.0)]
    assert behind(network) == [["w", "x", "z"], ["y"]]
    assert network.notes == ("1 tie of several lines: their weights are added up.",)


def test_directed_lines_there_and_back_stay_two_ties() -> None:
    network = built("ab", [0, 1, 1], [1, 0, 0], directed=True, lines="xyz")
    assert ties(network) == [("a", "b", 1.0), ("b", "a", 2.0)]
    assert behind(network) == [["x"], ["y", "z"]]


def test_a_line_from_an_actor_to_itself_is_dropped_and_told() -> None:
    network = built("ab", [0, 0, 1], [0, 1, 1], [5.0, 1.0, -1.0], lines="xyz")
    assert ties(network) == [("a", "b", 1.0)]
    assert behind(network) == [["y"]]
    assert network.notes == ("Dropped 2 ties of an actor to itself.",)


def test_lines_of_no_strength_and_of_less_are_dropped_and_told_apart() -> None:
    network = built("abc", [0, 1, 0], [1, 2, 2], [0.0, -2.0, 1.0], lines="xyz", notes=["First."])
    assert ties(network) == [("a", "c", 1.0)]
    assert behind(network) == [["z"]]
    assert network.notes[0] == "First."
    assert network.notes[1] == "Dropped 1 tie of weight zero, which says no tie."
    assert network.notes[2].startswith("Left out 1 tie of negative weight")


def test_lines_of_infinite_strength_are_left_out_and_told() -> None:
    network = built("abc", [0, 1], [1, 2], [np.inf, 2.0])
    assert ties(network) == [("b", "c", 2.0)]
    assert network.notes == ("Left out 1 tie of infinite weight.",)


def test_a_missing_weight_counts_as_one() -> None:
    network = built("abc", [0, 1], [1, 2], [np.nan, 3.0])
    assert ties(network) == [("a", "b", 1.0), ("b", "c", 3.0)]
    assert network.is_weighted
    assert not built("ab", [0], [1]).is_weighted


def test_isolates_stay_and_an_empty_network_is_one() -> None:
    assert len(built("abc", [], [])) == 3
    assert ties(built([], [], [])) == []
    assert built([], [], []).strengths.shape == (0, 0)


def test_matrices_have_both_directions_only_where_ties_have_none() -> None:
    undirected = built("ab", [1], [0], [2.0])
    assert undirected.strengths.toarray().tolist() == [[0, 2], [2, 0]]
    directed = built("ab", [1], [0], [2.0], directed=True)
    assert directed.strengths.toarray().tolist() == [[0, 0], [2, 0]]
    assert directed.adjacency.toarray().tolist() == [[0, 0], [1, 0]]
    assert directed.neighbours.toarray().tolist() == [[0, 1], [1, 0]]
    assert directed.strengths.toarray().tolist() == [[0, 0], [2, 0]]


def test_who_leaves_takes_their_ties_attributes_and_answers_along() -> None:
    survey = Answers(
        rater=np.array([0, 1, 2]),
        partner=np.array([1, 2, 0]),
        items={"openness": np.array([1.0, 2.0, 3.0])},
        scales={"openness": "trust"},
        asked=np.array([0, 1, 2]),
        answered=np.array([0, 2]),
    )
    network = built(
        ["a", "b", "c"],
        [0, 1, 0],
        [1, 2, 2],
        lines=["x", "y", "z"],
        names=["Ann", "Bob", "Cyn"],
        attributes={"kind": ["arts", None, "law"]},
        survey=survey,
    )
    left = network.without(["Bob"])
    assert left.ids == ("a", "c")
    assert left.names == ("Ann", "Cyn")
    assert ties(left) == [("a", "c", 1.0)]
    assert behind(left) == [["z"]]
    assert left.attributes == {"kind": ["arts", "law"]}
    assert left.notes == ("Without Bob.",)
    assert left.survey is not None
    assert left.survey.rater.tolist() == [1]
    assert left.survey.partner.tolist() == [0]
    assert left.survey.items["openness"].tolist() == [3]
    assert left.survey.asked.tolist() == [0, 1]
    assert left.survey.answered.tolist() == [0, 1]
    assert network.without([]).notes == ()


def test_what_was_found_out_before_somebody_left_is_found_out_again() -> None:
    network = built("abc", [0, 1], [1, 2])
    assert network.once(len) == 3
    assert network.strengths.shape == (3, 3)
    left = network.without("b")
    assert left.once(len) == 2
    assert left.strengths.shape == (2, 2)


def test_an_actor_is_found_by_id_before_name_and_by_a_name_that_only_one_has() -> None:
    network = built(["a", "b", "c", "Ann"], [], [], names=["Ann", "Bob", "Bob", "Dan"])
    assert (network.number("a"), network.number("Ann"), network.number("Dan")) == (0, 3, 3)
    with pytest.raises(UnknownName, match="'Bob' is what 2 actors are called: b or c"):
        network.number("Bob")
    with pytest.raises(UnknownName, match="no actor 'Bbo'"):
        network.without(["Bbo"])


def test_groups_are_sorted_and_a_missing_value_is_no_group() -> None:
    attributes = {"kind": ["law", None, "arts", "law"], "size": [2, 10, 2, None]}
    network = built("abcd", [], [], attributes=attributes)
    grouping = network.grouping("kind")
    assert grouping.names == ("arts", "law")
    assert grouping.of.tolist() == [1, -1, 0, 1]
    assert grouping.sizes.tolist() == [1, 2]
    assert network.grouping("size").names == ("2", "10")
    with pytest.raises(UnknownName, match=r"no attribute 'knid'.*they have: kind, size"):
        network.grouping("knid")


def test_groups_of_truths_are_called_yes_and_no() -> None:
    network = built("abc", [], [], attributes={"public": [True, False, None]})
    assert network.grouping("public").names == ("no", "yes")
    assert network.grouping("public").of.tolist() == [1, 0, -1]


def test_who_leaves_twice_leaves_once() -> None:
    assert built("abc", [0], [1]).without(["c", "c"]).notes == ("Without c.",)


def test_weights_that_no_measure_could_add_up_are_left_out_and_told() -> None:
    network = built("abcd", [0, 0, 1, 2], [1, 1, 2, 3], [1e308, 1e308, 1e-320, 2.0])
    assert ties(network) == [("c", "d", 2.0)]
    assert network.notes == (
        "Left out 3 ties of a weight beyond 1e-100 to 1e+100, which no measure could add up.",
    )


def test_without_anybody_left_there_is_a_network_of_nobody() -> None:
    network = built("ab", [0], [1], attributes={"kind": ["x", "y"]}).without("ab")
    assert len(network) == 0
    assert network.grouping("kind").names == ()
