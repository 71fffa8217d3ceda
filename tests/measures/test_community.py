"""Communities: the best that are known, what NetworkX says of them, and roles within them."""

from __future__ import annotations

import itertools

import networkx as nx
import numpy as np
import pytest
from awkward import network, networks, relabelled
from hypothesis import given, settings
from hypothesis import strategies as st
from well_known import as_graph, club, of_graph, random_network, twice

from graphkit.measures import Undefined
from graphkit.measures.community import (
    communities,
    community,
    modularity,
    participation,
    within_community_z,
)
from graphkit.network import Network
from graphkit.network.building import built


def groups(asked: Network) -> list[set[int]]:
    """Give the communities, and every isolate for itself, as NetworkX wants them."""
    of = community(asked).values.tolist()
    found = [{at for at, own in enumerate(of) if own == one} for one in sorted(set(of) - {-1})]
    return [*found, *({at} for at, own in enumerate(of) if own == -1)]


def test_zacharys_club_has_the_best_modularity_there_is() -> None:
    # 0.4198 in four communities: Brandes et al. (2008), On modularity clustering.
    assert modularity(club()) == pytest.approx(0.4198, abs=5e-5)
    assert communities(club()) == 4


def test_a_novel_has_the_modularity_that_leiden_finds() -> None:
    # Les Miserables, without weights, by the Leiden algorithm of igraph.
    plain = nx.Graph(nx.les_miserables_graph().edges())
    assert modularity(of_graph(plain)) == pytest.approx(0.5600, abs=5e-5)


def test_families_have_the_best_modularity_that_any_start_finds() -> None:
    # Florentine marriages: 0.3987 by igraph's Louvain, 0.3975 by its Leiden algorithm.
    families = nx.florentine_families_graph()
    assert modularity(of_graph(families)) == pytest.approx(0.3987, abs=5e-5)
    turned = nx.relabel_nodes(families, lambda name: name[::-1])
    assert modularity(of_graph(turned)) == pytest.approx(0.3987, abs=5e-5)


def test_looking_into_communities_finds_more_than_moving_alone() -> None:
    # Where there are none to speak of, Louvain is far from the best.
    plain = nx.gnm_random_graph(1000, 3000, seed=1)
    theirs = [nx.community.louvain_communities(plain, seed=other) for other in range(3)]
    best = max(nx.community.modularity(plain, found) for found in theirs)
    assert modularity(of_graph(plain)) > best + 0.02


@pytest.mark.parametrize("seed", range(4))
def test_communities_are_at_least_as_good_as_those_of_another_implementation(seed: int) -> None:
    for plain in (
        nx.planted_partition_graph(8, 25, 0.3, 0.02, seed=seed),
        nx.gnm_random_graph(200, 500, seed=seed),
    ):
        theirs = nx.community.louvain_communities(plain, seed=seed)
        assert modularity(of_graph(plain)) > nx.community.modularity(plain, theirs) - 0.002


@settings(deadline=None)
@given(networks())
def test_modularity_is_that_of_networkx_for_the_same_communities(asked: Network) -> None:
    told = modularity(asked)
    if isinstance(told, Undefined):
        assert not len(asked.ties)
        return
    theirs = nx.Graph()
    theirs.add_nodes_from(range(len(asked)))
    for one, other, weight in as_graph(asked).edges(data="weight"):
        before = theirs.get_edge_data(one, other, {"weight": 0})["weight"]
        theirs.add_edge(one, other, weight=before + weight)
    assert told == pytest.approx(nx.community.modularity(theirs, groups(asked), weight="weight"))
    assert told >= -1e-12


@pytest.mark.parametrize("seed", range(30))
def test_every_community_hangs_together_and_the_largest_come_first(seed: int) -> None:
    asked = random_network(seed, directed=seed % 2 == 0, weighted=seed % 3 == 0)
    theirs = nx.Graph(as_graph(asked))
    found = groups(asked)
    assert all(nx.is_connected(theirs.subgraph(group)) for group in found)
    sizes = [len(group) for group in found]
    assert sizes == sorted(sizes, reverse=True)


@settings(deadline=None, max_examples=50)
@given(asked=networks(), data=st.data())
def test_neither_the_order_of_actors_nor_the_scale_of_weights_matters(
    asked: Network, data: st.DataObject
) -> None:
    order, ties = data.draw(st.permutations(range(len(asked)))), asked.ties
    told = community(asked).values
    assert community(relabelled(asked, order)).values.tolist() == told[order].tolist()
    threefold = built(asked.ids, ties.source, ties.target, ties.weight * 4, directed=asked.directed)
    assert community(threefold).values.tolist() == told.tolist()


def test_a_copy_beside_it_has_as_many_communities_of_its_own() -> None:
    for seed in range(5):
        asked = random_network(seed, directed=False, weighted=True)
        assert communities(twice(asked)) >= 2 * len(
            [part for part in nx.connected_components(as_graph(asked)) if len(part) > 1]
        )


def test_strong_ties_bind_where_weak_ones_do_not() -> None:
    square = [(0, 1), (1, 2), (2, 3), (3, 0)]
    of = community(network(4, square, weight=[0.25, 9.5, 0.25, 9.5])).values.tolist()
    assert of[1] == of[2] != of[0] == of[3]


def test_actors_without_ties_are_in_no_community_and_it_is_said() -> None:
    asked = network(4, [(0, 1)])
    assert community(asked).undefined["it has no ties"].tolist() == [False, False, True, True]
    assert communities(asked) == 1
    assert communities(network(3, [])) == 0
    assert modularity(network(3, [])) == Undefined("there are no ties")


def test_participation_is_worked_out_by_hand() -> None:
    # Two triangles and a tie from 0 to 3: two of three ties of 0 stay in its community.
    asked = network(6, [(0, 1), (1, 2), (0, 2), (3, 4), (4, 5), (3, 5), (0, 3)])
    assert communities(asked) == 2
    expected = 1 - (2 / 3) ** 2 - (1 / 3) ** 2
    assert participation(asked).values.tolist() == pytest.approx([expected, 0, 0, expected, 0, 0])
    alike = "all of its community have as many ties in it"
    assert within_community_z(asked).undefined[alike].all()


def test_ties_within_a_community_are_seen_beside_those_of_the_others() -> None:
    # By hand: 3, 2, 3 and 2 ties within; a mean of 2.5, and a standard deviation of a half.
    diamond, clique = [(0, 1), (0, 2), (0, 3), (1, 2), (2, 3)], [4, 5, 6, 7]
    asked = network(9, [*diamond, *itertools.combinations(clique, 2), (1, 4)])
    assert community(asked).values.tolist() == [0, 0, 0, 0, 1, 1, 1, 1, -1]
    found = within_community_z(asked)
    assert found.values[:4].tolist() == pytest.approx([1, -1, 1, -1])
    assert np.flatnonzero(found.undefined["it has no ties"]).tolist() == [8]
    alike = found.undefined["all of its community have as many ties in it"]
    assert np.flatnonzero(alike).tolist() == clique
