"""Two directions become one tie by the rule that is asked for."""

from __future__ import annotations

from collections.abc import Callable

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.network import Network
from graphkit.network.building import built
from graphkit.network.exporting import to_networkx
from graphkit.network.symmetrising import symmetrised

IDS = ("a", "b", "c", "d")
PAIRS = st.dictionaries(
    st.tuples(st.integers(0, 3), st.integers(0, 3)).filter(lambda pair: pair[0] != pair[1]),
    st.integers(1, 4),
    max_size=12,
)


def network_of(pairs: dict[tuple[int, int], int]) -> Network:
    lines = [f"{source}{target}" for source, target in pairs]
    source, target = ([pair[at] for pair in pairs] for at in (0, 1))
    return built(IDS, source, target, [*pairs.values()], lines=lines, directed=True)


@pytest.mark.parametrize(
    ("rule", "combine"),
    [("either", max), ("both", min), ("mean", lambda forth, back: (forth + back) / 2)],
)
@given(pairs=PAIRS)
def test_a_rule_combines_both_directions(
    rule: str, combine: Callable[[int, int], float], pairs: dict[tuple[int, int], int]
) -> None:
    expected = {}
    for a in range(4):
        for b in range(a + 1, 4):
            weight = combine(pairs.get((a, b), 0), pairs.get((b, a), 0))
            if weight:
                expected[a, b] = weight
    network = symmetrised(network_of(pairs), rule)
    ties = network.ties
    ends = zip(ties.source.tolist(), ties.target.tolist(), strict=True)
    assert dict(zip(ends, ties.weight.tolist(), strict=True)) == expected
    assert not network.directed
    for tie, (a, b) in enumerate(expected):
        assert sorted(ties.behind(tie)) == sorted(
            f"{x}{y}" for x, y in ((a, b), (b, a)) if (x, y) in pairs
        )


def test_a_note_says_what_was_done_and_how_many_pairs_are_mutual() -> None:
    network = symmetrised(network_of({(0, 1): 1, (1, 0): 3, (2, 3): 1}), "both")
    assert network.notes[-1] == (
        "Made undirected by --symmetrise both: a pair is tied where both say so, as strongly as "
        "the weaker direction; of 2 pairs, 1 is tied both ways."
    )


def test_an_undirected_network_stays_as_it_is_and_says_so() -> None:
    network = built(IDS, [0], [1])
    same = symmetrised(network, "mean")
    assert same.ties is network.ties
    assert "changed nothing" in same.notes[-1]


def test_networkx_gets_directions_weights_names_and_evidence() -> None:
    network = network_of({(0, 1): 2, (3, 1): 1})
    graph = to_networkx(network)
    assert isinstance(graph, nx.DiGraph)
    assert list(graph.nodes(data="name")) == [(id_, id_) for id_ in IDS]
    assert dict(graph.edges) == {
        ("a", "b"): {"weight": 2.0, "evidence": ["01"]},
        ("d", "b"): {"weight": 1.0, "evidence": ["31"]},
    }
    assert type(to_networkx(symmetrised(network, "either"))) is nx.Graph
