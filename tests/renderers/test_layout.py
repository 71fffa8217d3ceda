"""Positions: the same for the same network, none upon another, related ones near."""

from __future__ import annotations

import itertools
import math
import os
import subprocess
import sys
from pathlib import Path
from statistics import mean

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from renderers import sample

from graphkit.communities import found
from graphkit.layout import arrange
from graphkit.layout.bends import bends
from graphkit.layout.circles import side_by_side
from graphkit.layout.radius import SPACE
from graphkit.layout.room import separated


def _distance(a: tuple[float, float], b: tuple[float, float]) -> float:
    return math.dist(a, b)


def test_the_same_network_gives_the_same_picture_in_whatever_order_it_is_told() -> None:
    network = sample.cloud(120, 300)
    shuffled = nx.MultiDiGraph()
    shuffled.add_nodes_from(reversed(list(network.nodes(data=True))))
    shuffled.add_edges_from(reversed(list(network.edges(keys=True, data=True))))
    assert arrange(network).at == arrange(shuffled).at


def test_every_process_draws_the_same_to_the_last_bit() -> None:
    code = (
        "from renderers import sample\nfrom graphkit.layout import arrange\n"
        "print(sorted(arrange(sample.cloud(200, 500)).at.items()))"
    )
    told = [
        subprocess.run(
            [sys.executable, "-c", code],
            env=os.environ | {"PYTHONHASHSEED": seed},
            cwd=Path(__file__).parents[1],
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert told[0] == told[1]
    assert len(told[0]) > 200


def test_communities_that_are_known_already_give_the_same_picture() -> None:
    network = sample.cloud(100, 300)
    assert arrange(network, found(network)) == arrange(network)


@pytest.mark.parametrize("nodes", [1, 2, 40, 400])
def test_no_node_touches_another(nodes: int) -> None:
    layout = arrange(sample.cloud(nodes, nodes * 2))
    for a, b in itertools.combinations(layout.at, 2):
        assert _distance(layout.at[a], layout.at[b]) >= layout.size[a] + layout.size[b]


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12)), max_size=60))
def test_any_network_is_placed_without_overlap(pairs: list[tuple[int, int]]) -> None:
    network = nx.MultiDiGraph()
    network.add_nodes_from((str(at), {"label": "Partner"}) for at in range(13))
    network.add_edges_from((str(a), str(b)) for a, b in pairs)
    layout = arrange(network)
    for a, b in itertools.combinations(layout.at, 2):
        assert _distance(layout.at[a], layout.at[b]) >= layout.size[a] + layout.size[b]


@pytest.mark.parametrize(
    "points",
    [
        np.zeros((300, 2)),
        np.stack([np.arange(300) % 2 * 1e-6, np.zeros(300)], axis=1),
        np.stack([np.zeros(300), np.arange(300.0) ** 4], axis=1),
    ],
    ids=["one place", "two places", "a crowd and few far away"],
)
def test_circles_upon_each_other_find_room(points: np.ndarray) -> None:
    apart = separated(points, np.full(300, 0.5))
    for a, b in itertools.combinations(apart.tolist(), 2):
        assert _distance(a, b) >= 0.999


@pytest.mark.parametrize("kind", ["star", "chain", "strangers", "everybody"])
def test_a_network_without_communities_is_placed_without_overlap(kind: str) -> None:
    plain = {
        "star": nx.star_graph(150),
        "chain": nx.path_graph(150),
        "strangers": nx.empty_graph(150),
        "everybody": nx.complete_graph(40),
    }[kind]
    network = nx.MultiDiGraph(nx.relabel_nodes(plain, str))
    layout = arrange(network)
    assert set(layout.at) == set(network)
    for a, b in itertools.combinations(layout.at, 2):
        assert _distance(layout.at[a], layout.at[b]) >= layout.size[a] + layout.size[b]


def test_circles_that_are_all_tied_to_each_other_stay_side_by_side() -> None:
    a, b = np.triu_indices(120, 1)
    radii = np.sqrt(np.arange(120.0) + 1)
    at = side_by_side(radii, a, b, np.ones(len(a)))
    overlaps = radii[a] + radii[b] - np.hypot(*(at[a] - at[b]).T)
    assert overlaps.max() < radii.max()
    assert np.abs(at).max() < 4 * np.sqrt((radii**2).sum())


def test_circles_with_strong_ties_are_nearer_than_those_without() -> None:
    a, b = np.array([0, 1, 2, 3, 4]), np.array([5, 6, 7, 8, 9])
    at = side_by_side(np.ones(10), a, b, np.ones(5))
    tied = np.hypot(*(at[a] - at[b]).T)
    others = np.hypot(*(at[a] - at[np.roll(b, 1)]).T)
    assert tied.mean() < others.mean()


def test_communities_do_not_reach_into_each_other() -> None:
    network = sample.cloud(300, 600)
    community, at = found(network), arrange(network).at
    near = [min((b for b in at if b != a), key=lambda b: _distance(at[a], at[b])) for a in at]
    at_home = mean(community[a] == community[b] for a, b in zip(at, near, strict=True))
    assert at_home > 0.9


def test_neighbours_in_the_picture_keep_about_one_space() -> None:
    at = arrange(sample.cloud(300, 600)).at
    nearest = [min(_distance(at[a], at[b]) for b in at if b != a) for a in at]
    assert SPACE / 2 < mean(nearest) < 3 * SPACE


def test_an_empty_network_has_an_empty_picture() -> None:
    assert arrange(nx.MultiDiGraph()).at == {}


def test_nodes_that_belong_together_are_drawn_together() -> None:
    network = nx.MultiDiGraph()
    for group in range(4):
        members = [f"{group}-{at}" for at in range(10)]
        network.add_nodes_from(members, label="Partner")
        network.add_edges_from(itertools.combinations(members, 2))
    network.add_edges_from([("0-0", "1-0"), ("1-1", "2-0"), ("2-1", "3-0")])
    at = arrange(network).at
    inside = [_distance(at[a], at[b]) for a, b in itertools.combinations(at, 2) if a[0] == b[0]]
    across = [_distance(at[a], at[b]) for a, b in itertools.combinations(at, 2) if a[0] != b[0]]
    assert mean(across) > 2 * mean(inside)


def test_kinds_in_a_chain_stand_in_columns_with_general_themes_in_the_middle() -> None:
    layout = arrange(sample.themes().network)
    x = {node: position[0] for node, position in layout.at.items()}
    assert x["choice"] == x["hope"] < x["general:trust"] == x["general:money"] < x["purpose"]
    assert [layout.side[node] for node in ("hope", "general:money", "purpose")] == [
        "left",
        "middle",
        "right",
    ]


def test_headings_stand_in_the_order_of_the_questionnaire() -> None:
    network = nx.MultiDiGraph()
    network.add_node("theme", label="GeneralTheme")
    for id_, position in (("setting", 2), ("purpose", 3), ("overview", 1)):
        network.add_node(id_, label="Heading", position=position)
        network.add_edge("theme", id_)
    at = arrange(network).at
    assert at["overview"][1] < at["setting"][1] < at["purpose"][1]


def test_a_column_is_ordered_so_that_lines_do_not_cross_where_they_need_not() -> None:
    network = nx.MultiDiGraph()
    for at in range(6):
        network.add_node(f"p{at}", label="Project")
        network.add_node(f"t{5 - at}", label="Theme")
        network.add_edge(f"p{at}", f"t{5 - at}")
    spot = arrange(network).at
    assert all(spot[f"p{at}"][1] == spot[f"t{5 - at}"][1] for at in range(6))


@pytest.mark.parametrize("count", [46, 200])
def test_a_column_too_tall_to_be_read_becomes_a_cloud(count: int) -> None:
    network = nx.MultiDiGraph()
    network.add_node("one", label="Project")
    for at in range(count):
        network.add_node(f"t{at}", label="Theme")
        network.add_edge("one", f"t{at}")
    assert set(arrange(network).side.values()) == {"below"}


def test_a_single_edge_is_straight_and_parallel_ones_bend_apart() -> None:
    alone, *several = bends([("a", "b"), ("a", "c"), ("a", "c"), ("a", "c")])
    assert alone == {}
    assert several[1] == {}
    assert several[0]["smooth"]["type"] != several[2]["smooth"]["type"]


def test_edges_in_opposite_directions_lie_on_opposite_sides() -> None:
    # Seen from its own start, each of the two curves to the same hand: so they part.
    there, back = bends([("a", "b"), ("b", "a")])
    assert there["smooth"] == back["smooth"]


def test_loops_go_around_each_other() -> None:
    assert bends([("a", "a"), ("a", "a")]) == [{"loop": 1}, {"loop": 2}]
