"""Two networks are laid out alike before their ties are compared."""

from __future__ import annotations

from graphkit.network import Network
from graphkit.network.aligning import aligned, shared
from graphkit.network.building import built


def edges(network: Network) -> set[tuple[str, str, float]]:
    ties = network.ties
    return {
        (network.ids[one], network.ids[other], weight)
        for one, other, weight in zip(
            ties.source.tolist(), ties.target.tolist(), ties.weight.tolist(), strict=True
        )
    }


def earlier() -> Network:
    return built(
        ["a", "b", "c"],
        [0, 1],
        [1, 2],
        [2, 3],
        lines=["ab", "bc"],
        name="earlier",
        attributes={"kind": ["x", None, "z"], "size": [1, 2, 3]},
    )


def later() -> Network:
    return built(
        ["c", "d", "b"],
        [0, 0],
        [1, 2],
        lines=["cd", "cb"],
        name="later",
        attributes={"kind": ["z", "w", "y"]},
    )


def test_aligned_networks_have_all_actors_of_either_in_the_order_of_the_later() -> None:
    before, after = aligned(earlier(), later())
    assert before.ids == after.ids == ("c", "d", "b", "a")
    assert edges(before) == {("b", "a", 2.0), ("c", "b", 3.0)}
    assert edges(after) == {("c", "d", 1.0), ("c", "b", 1.0)}


def test_an_actor_that_one_wave_lacks_is_absent_there() -> None:
    before, after = aligned(earlier(), later())
    assert before.absent is not None
    assert after.absent is not None
    assert before.absent.tolist() == [False, True, False, False]
    assert after.absent.tolist() == [False, False, False, True]


def test_an_absent_actor_has_what_the_other_wave_knows_of_it() -> None:
    before, after = aligned(earlier(), later())
    assert before.attributes == {"kind": ["z", "w", None, "x"], "size": [3, None, 2, 1]}
    assert after.attributes == {"kind": ["z", "w", "y", "x"], "size": [None, None, None, 1]}


def test_ties_keep_their_order_and_what_is_behind_them() -> None:
    before, _ = aligned(earlier(), later())
    ties = before.ties
    pairs = list(zip(ties.source.tolist(), ties.target.tolist(), strict=True))
    assert pairs == sorted(pairs)
    assert all(one < other for one, other in pairs)
    assert [ties.behind(tie) for tie in range(len(ties))] == [["bc"], ["ab"]]


def test_shared_networks_have_the_actors_of_both_and_say_who_is_left_out() -> None:
    one, other = shared(earlier(), later())
    assert one.ids == other.ids == ("b", "c")
    assert edges(one) == {("b", "c", 3.0)}
    assert edges(other) == {("b", "c", 1.0)}
    assert one.notes == (
        "Left out 1 actor that only earlier has.",
        "Left out 1 actor that only later has.",
    )


def test_an_actor_absent_from_one_of_two_aligned_networks_is_not_shared() -> None:
    one, other = shared(*aligned(earlier(), later()))
    assert one.ids == other.ids == ("c", "b")


def test_an_undirected_network_beside_a_directed_one_has_each_tie_both_ways() -> None:
    arrows = built(["a", "b", "c"], [2], [0], directed=True, name="arrows")
    before, after = aligned(earlier(), arrows)
    assert before.directed
    assert edges(before) == {("a", "b", 2), ("b", "a", 2), ("b", "c", 3), ("c", "b", 3)}
    assert [before.ties.behind(tie) for tie in range(4)] == [["ab"], ["ab"], ["bc"], ["bc"]]
    assert edges(after) == {("c", "a", 1.0)}


def test_networks_without_actors_can_be_aligned() -> None:
    before, after = aligned(built([], [], []), built([], [], [], directed=True))
    assert len(before) == len(after) == 0
    assert shared(before, after)[0].notes == ()
