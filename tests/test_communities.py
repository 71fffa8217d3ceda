"""Communities: the ones that stand out, numbered by size, the same in every process."""

from __future__ import annotations

import itertools
import os
import subprocess
import sys
from collections import Counter

import networkx as nx
import pytest

from graphkit.communities import found, weighted


def _cliques(*sizes: int) -> nx.MultiDiGraph:
    """Groups in which everybody knows everybody, in a ring with one tie to the next."""
    network = nx.MultiDiGraph()
    for group, size in enumerate(sizes):
        members = [f"{group}-{at}" for at in range(size)]
        network.add_edges_from(itertools.combinations(members, 2))
    for group in range(len(sizes)):
        network.add_edge(f"{group}-0", f"{(group + 1) % len(sizes)}-1")
    return network


def test_cliques_with_a_tie_to_the_next_are_communities_the_largest_first() -> None:
    of = found(_cliques(6, 9, 7, 8))
    assert {node[0]: of[node] for node in of} == {"0": 3, "1": 0, "2": 2, "3": 1}
    assert all(of[node] == of[f"{node[0]}-0"] for node in of)


def test_the_members_of_zacharys_club_fall_into_the_four_communities_known_of_it() -> None:
    # Modularity 0.4198, the best there is: Brandes et al. (2008), On modularity clustering.
    club = nx.Graph(nx.karate_club_graph().edges())
    of = found(nx.relabel_nodes(club, str))
    groups = [{node for node in club if of[str(node)] == at} for at in set(of.values())]
    assert nx.community.modularity(club, groups) == pytest.approx(0.4198, abs=0.0015)
    assert len(groups) == 4


@pytest.mark.parametrize("seed", range(5))
def test_communities_are_as_good_as_another_implementation_finds(seed: int) -> None:
    plain = nx.planted_partition_graph(8, 25, 0.3, 0.02, seed=seed)
    of = found(nx.relabel_nodes(plain, str))
    groups = [{node for node in plain if of[str(node)] == at} for at in set(of.values())]
    theirs = nx.community.louvain_communities(plain, seed=seed)
    gained = nx.community.modularity(plain, groups)
    assert gained > nx.community.modularity(plain, theirs) - 0.02


def test_groups_that_were_planted_are_found() -> None:
    network = nx.relabel_nodes(nx.planted_partition_graph(4, 20, 0.6, 0.02, seed=2), str)
    of = found(network)
    assert sorted(Counter(of.values()).values()) == [20, 20, 20, 20]
    assert len({(of[node], int(node) // 20) for node in network}) == 4


def test_nodes_without_relationships_come_last_together() -> None:
    network = _cliques(4, 4)
    network.add_nodes_from(["alone", "apart", "single", "lonely", "solitary"])
    network.add_edge("alone", "alone")
    of = found(network)
    assert {of[node] for node in ("alone", "apart", "single", "lonely", "solitary")} == {2}


def test_parallel_relationships_bind_more_strongly_than_single_ones() -> None:
    network = nx.MultiDiGraph([("a", "b"), ("b", "c"), ("c", "d"), ("d", "a")])
    network.add_edges_from([("b", "c")] * 9 + [("a", "d")] * 9)
    of = found(network)
    assert of["b"] == of["c"] != of["a"] == of["d"]


def test_an_empty_network_has_no_communities() -> None:
    assert found(nx.MultiDiGraph()) == {}


def test_the_order_of_nodes_and_edges_does_not_matter() -> None:
    network = _cliques(5, 6, 7)
    told = nx.MultiDiGraph()
    told.add_nodes_from(reversed(list(network)))
    told.add_edges_from((end, start) for start, end in reversed(list(network.edges())))
    assert found(told) == found(network)


def test_every_process_finds_the_same() -> None:
    code = (
        "import networkx as nx\nfrom graphkit.communities import found\n"
        "network = nx.relabel_nodes(nx.gnm_random_graph(300, 700, seed=3), lambda at: f'n{at}')\n"
        "print(sorted(found(network).items()))"
    )
    told = [
        subprocess.run(
            [sys.executable, "-c", code],
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    ]
    assert told[0] == told[1] == told[2]


def test_whole_weights_count_as_so_many_relationships() -> None:
    network = _cliques(5, 6, 7)
    number = {node: at for at, node in enumerate(sorted(network))}
    starts, ends = zip(
        *((number[one], number[other]) for one, other in network.edges()), strict=True
    )
    single = weighted(len(number), starts, ends, [1.0] * len(starts))
    assert {node: single[number[node]] for node in number} == found(network)
    assert weighted(len(number), starts * 2, ends * 2, [1.0] * 2 * len(starts)) == single
    assert weighted(len(number), starts, ends, [0.3] * len(starts)) == single


def test_more_is_found_where_it_is_looked_for_longer() -> None:
    club = nx.karate_club_graph()
    starts, ends = zip(*club.edges(), strict=True)
    of = weighted(34, starts, ends, [1.0] * len(starts))
    groups = [{at for at in club if of[at] == one} for one in set(of)]
    # Brandes et al. (2008), On modularity clustering: there is no better.
    assert nx.community.modularity(club, groups, weight=None) == pytest.approx(0.4198, abs=5e-5)


def test_points_without_ties_are_in_no_community() -> None:
    assert weighted(3, [0], [2], [0.5]) == [0, -1, 0]
    assert weighted(0, [], [], []) == []
