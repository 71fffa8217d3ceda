"""Cores are those that a look at every core finds, and fits those of correlating pair by pair."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphkit.network import Bools, Network
from graphkit.network.building import built
from graphkit.network.core_ideals import Ideal, apart, arcs, fits, joined
from graphkit.network.core_periphery import tried
from graphkit.network.core_search import climbed

IDEALS = pytest.mark.parametrize("ideal", [joined, apart], ids=lambda ideal: ideal.__name__)


@st.composite
def networks(draw: st.DrawFn, largest: int = 8) -> Network:
    size = draw(st.integers(1, largest))
    pairs = list(combinations(range(size), 2))
    lines = draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []
    turned = draw(st.lists(st.booleans(), min_size=len(lines), max_size=len(lines)))
    ends = [(b, a) if turn else (a, b) for (a, b), turn in zip(lines, turned, strict=True)]
    return built(
        [str(at) for at in range(size)],
        [a for a, _ in ends],
        [b for _, b in ends],
        directed=draw(st.booleans()),
    )


def correlated(network: Network, core: Bools, ideal: Ideal) -> float | None:
    """Correlate ties with the ideal's, pair by pair; None where either does not differ."""
    size = len(network)
    within = core[:, np.newaxis].astype(int) + core
    asked = ~np.eye(size, dtype=np.bool_)
    if ideal is apart:
        asked &= within != 1
    should = (within > (0 if ideal is joined else 1))[asked]
    there = (network.adjacency.toarray() > 0)[asked]
    if len(set(should.tolist())) < 2 or len(set(there.tolist())) < 2:
        return None
    return float(np.corrcoef(should, there)[0, 1])


@IDEALS
@settings(deadline=None)
@given(network=networks(), data=st.data())
def test_a_fit_is_the_correlation_over_pairs(network: Network, data: Any, ideal: Ideal) -> None:
    size = len(network)
    core = np.array(data.draw(st.lists(st.booleans(), min_size=size, max_size=size)))
    found = float(fits(arcs(network), core[np.newaxis].astype(np.float64), ideal)[0])
    expected = correlated(network, core, ideal)
    assert found == (-np.inf if expected is None else pytest.approx(expected, abs=1e-9))


@IDEALS
@settings(deadline=None, max_examples=25)
@given(network=networks(6))
def test_no_core_fits_better_than_the_best(network: Network, ideal: Ideal) -> None:
    core, fit = tried(arcs(network), ideal)
    size = len(network)
    every = [
        np.array([at in chosen for at in range(size)])
        for k in range(size + 1)
        for chosen in combinations(range(size), k)
    ]
    found = [correlated(network, one, ideal) for one in every]
    highest = max((one for one in found if one is not None), default=-np.inf)
    assert fit == pytest.approx(highest, abs=1e-9)
    if np.isfinite(fit):
        assert correlated(network, core, ideal) == pytest.approx(fit, abs=1e-9)


@IDEALS
@pytest.mark.parametrize("seed", range(40))
def test_a_search_finds_what_a_look_at_every_core_finds(seed: int, ideal: Ideal) -> None:
    graph = nx.gnp_random_graph(4 + seed % 9, 0.1 + seed / 50, seed=seed, directed=seed % 3 == 0)
    ends = list(graph.edges) or [(0, 1)]
    network = built(
        [str(at) for at in graph],
        [a for a, _ in ends],
        [b for _, b in ends],
        directed=graph.is_directed(),
    )
    assert climbed(arcs(network), ideal)[1] == pytest.approx(
        tried(arcs(network), ideal)[1], abs=1e-12
    )


@IDEALS
def test_a_search_finds_a_core_as_good_as_one_that_was_planted(ideal: Ideal) -> None:
    random = np.random.default_rng(5)
    ends = random.integers(0, 400, size=(2, 9_000))
    # Forty actors are tied to one another always and to others often; others hardly ever.
    keep = (ends < 40).any(axis=0) | (random.random(9_000) < 0.02)
    planted = np.array(list(combinations(range(40), 2))).T
    source, target = np.concatenate([ends[:, keep], planted], axis=1)
    network = built([str(at) for at in range(400)], source, target)
    core, fit = climbed(arcs(network), ideal)
    expected = correlated(network, np.arange(400) < 40, ideal)
    assert expected is not None
    assert fit >= expected - 1e-9
    assert (core == (np.arange(400) < 40)).mean() > 0.97


@IDEALS
def test_a_search_gives_the_same_core_every_time(ideal: Ideal) -> None:
    graph = nx.gnm_random_graph(200, 600, seed=4)
    source, target = zip(*graph.edges, strict=True)
    network = built([str(at) for at in graph], source, target)
    (core, fit), (again, same) = (climbed(arcs(network), ideal) for _ in range(2))
    assert (core == again).all()
    assert fit == same
