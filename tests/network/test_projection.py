"""Projections are what their authors define, and what NetworkX makes of the same lines."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from networkx.algorithms import bipartite

from graphkit.network import Ties
from graphkit.network.projection import Shared, projected

ACTORS, THINGS = 7, 6
LINES = st.lists(st.tuples(st.integers(0, ACTORS - 1), st.integers(0, THINGS - 1)), max_size=40)
Lines = list[tuple[int, int]]


def ties_of(lines: Lines, weight: str, actors: int = ACTORS, things: int = THINGS) -> Ties:
    """Project lines from actors to things, named by their number."""
    actor, thing = (np.array([line[at] for line in lines], dtype=np.int64) for at in (0, 1))
    names = [str(number) for number in range(len(lines))]
    return projected(Shared(actor, thing, names, actors, things), weight)


def weights(ties: Ties) -> dict[tuple[int, int], float]:
    ends = zip(ties.source.tolist(), ties.target.tolist(), strict=True)
    return dict(zip(ends, ties.weight.tolist(), strict=True))


def two_modes(lines: Lines) -> nx.Graph:
    """The same lines as NetworkX takes them: actors are 0 to 6, things 100 to 105."""
    graph = nx.Graph()
    graph.add_nodes_from(range(ACTORS), bipartite=0)
    graph.add_nodes_from(range(100, 100 + THINGS), bipartite=1)
    graph.add_edges_from((actor, 100 + thing) for actor, thing in lines)
    return graph


def by_networkx(graph: nx.Graph) -> dict[tuple[int, int], float]:
    return {(min(a, b), max(a, b)): weight for a, b, weight in graph.edges(data="weight")}


@given(LINES)
def test_counts_are_those_of_networkx(lines: Lines) -> None:
    expected = bipartite.weighted_projected_graph(two_modes(lines), range(ACTORS))
    assert weights(ties_of(lines, "count")) == by_networkx(expected)


@given(LINES)
def test_newmans_weights_are_those_of_networkx(lines: Lines) -> None:
    expected = bipartite.collaboration_weighted_projected_graph(two_modes(lines), range(ACTORS))
    assert weights(ties_of(lines, "newman")) == pytest.approx(by_networkx(expected))


@given(LINES)
def test_jaccards_index_is_that_of_networkx(lines: Lines) -> None:
    graph = two_modes(lines)
    expected = bipartite.overlap_weighted_projected_graph(graph, range(ACTORS), jaccard=True)
    assert weights(ties_of(lines, "jaccard")) == pytest.approx(by_networkx(expected))


@given(LINES)
def test_behind_a_tie_are_all_lines_of_both_to_what_they_share(lines: Lines) -> None:
    ties = ties_of(lines, "count")
    for tie, pair in enumerate(weights(ties)):
        ours = [{thing for actor, thing in lines if actor == end} for end in pair]
        shared = ours[0] & ours[1]
        assert sorted(ties.behind(tie)) == sorted(
            str(number)
            for number, (actor, thing) in enumerate(lines)
            if actor in pair and thing in shared
        )


@given(LINES)
def test_ties_stand_in_order_and_each_pair_once(lines: Lines) -> None:
    pairs = list(weights(ties_of(lines, "count")))
    assert pairs == sorted(set(pairs))
    assert all(source < target for source, target in pairs)


@given(LINES, st.permutations(range(ACTORS)), st.sampled_from(["count", "newman", "jaccard"]))
def test_renaming_actors_changes_no_tie(lines: Lines, new: list[int], weight: str) -> None:
    renamed = [(new[actor], thing) for actor, thing in lines]
    moved = {
        (min(new[a], new[b]), max(new[a], new[b])): strong
        for (a, b), strong in weights(ties_of(lines, weight)).items()
    }
    assert weights(ties_of(renamed, weight)) == pytest.approx(moved)


def test_a_papers_coauthors_share_it_among_all_others_on_it() -> None:
    # Newman (2001), Scientific collaboration networks II: each of k authors gives 1 / (k - 1) of
    # a paper to each other one. Here by hand: a paper of 0, 1 and 2, and one of 0 and 1.
    lines = [(0, 0), (1, 0), (2, 0), (0, 1), (1, 1)]
    assert weights(ties_of(lines, "newman")) == {(0, 1): 1.5, (0, 2): 0.5, (1, 2): 0.5}


def test_newmans_weights_of_an_author_sum_to_papers_with_others() -> None:
    # Newman (2001), equation 3: the weights of a scientist sum to the papers written with others.
    lines = [(0, 0), (1, 0), (2, 0), (0, 1), (1, 1), (0, 2)]
    found = weights(ties_of(lines, "newman"))
    assert sum(weight for pair, weight in found.items() if 0 in pair) == pytest.approx(2)


def test_the_southern_women_met_as_often_as_breiger_counts() -> None:
    # Breiger (1974), The duality of persons and groups, Social Forces 53(2): the matrix of women,
    # first row: how often Evelyn was where each of the others was.
    graph = nx.davis_southern_women_graph()
    women, events = graph.graph["top"], graph.graph["bottom"]
    lines = [(women.index(w), events.index(e)) for w in women for e in graph[w]]
    found = weights(ties_of(lines, "count", len(women), len(events)))
    evelyn = [found.get((0, other), 0) for other in range(1, len(women))]
    assert evelyn == [6, 7, 6, 3, 4, 3, 3, 3, 2, 2, 2, 2, 2, 1, 2, 1, 1]


@pytest.mark.parametrize("weight", ["count", "newman", "jaccard"])
@pytest.mark.parametrize("size", [(0, 0), (1, 0), (3, 2)])
def test_without_lines_there_are_no_ties(weight: str, size: tuple[int, int]) -> None:
    assert weights(ties_of([], weight, *size)) == {}


def test_one_actor_alone_in_a_thing_has_no_tie() -> None:
    assert weights(ties_of([(0, 0), (0, 0)], "newman")) == {}
