"""Triangles and what their sides come to, beside NetworkX and products of matrices."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
from scipy.sparse import csr_array

from graphkit.network import triangles as module
from graphkit.network.building import built
from graphkit.network.triangles import triangle_sums, triangles


@pytest.mark.parametrize("at_once", [1, 2**22])
@pytest.mark.parametrize("seed", range(5))
def test_every_triangle_counts_at_each_corner(
    seed: int, at_once: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_AT_ONCE", at_once)
    graph = nx.gnp_random_graph(40, 0.1 + seed / 6, seed=seed)
    ends = np.array(list(graph.edges)).reshape(-1, 2)
    network = built(range(40), ends[:, 0], ends[:, 1])
    assert triangles(network).tolist() == list(nx.triangles(graph).values())


@pytest.mark.parametrize("at_once", [1, 2**22])
def test_sides_are_multiplied(at_once: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_AT_ONCE", at_once)
    chance = np.random.default_rng(1)
    upper = np.triu(chance.random((30, 30)) * (chance.random((30, 30)) < 0.4), 1)
    whole = upper + upper.T
    expected = np.diag(whole @ whole @ whole) / 2
    assert triangle_sums(csr_array(whole)) == pytest.approx(expected)


def test_a_hub_starts_nothing_so_that_its_pairs_are_not_gone_through() -> None:
    # 300 actors are tied to the first, and each to the next: all paths of two ties are few.
    rim = np.arange(1, 300)
    wheel = built(range(301), [*[0] * 300, *rim], [*range(1, 301), *(rim + 1)])
    starts = np.diff(module._pointed(wheel.neighbours).indptr)  # noqa: SLF001  # what it costs
    assert starts[0] == 0
    assert triangles(wheel)[0] == 299


def test_nobody_makes_no_triangle() -> None:
    assert triangles(built([], [], [])).tolist() == []
    assert triangles(built("ab", [0], [1])).tolist() == [0, 0]
