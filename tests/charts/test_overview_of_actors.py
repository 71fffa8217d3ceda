"""Above the limit: what communities have no value of, they are not coloured by."""

from __future__ import annotations

from itertools import pairwise

from sights import sight

from graphkit import overview
from graphkit.charts.sociogram import chart
from graphkit.network.building import built
from graphkit.renderers import figure, page


def test_communities_are_not_coloured_by_a_measure_of_actors_but_their_pages_are() -> None:
    chain = list(pairwise(range(60)))
    network = built(
        [f"actor {at:02}" for at in range(60)], [a for a, _ in chain], [b for _, b in chain]
    )
    picture = chart(sight(network, colour="betweenness", size="betweenness", limit=20))
    drawing = overview.drawn(picture, page, ".html", "chain")
    assert "betweenness undefined" not in str(drawing.content)
    assert all('"title": "betweenness"' in _spaced(each) for each in drawing.beside.values())
    assert b"betweenness" not in overview.drawn(picture, figure, ".svg", "chain").content


def _spaced(content: str | bytes) -> str:
    return str(content).replace('":"', '": "')
