"""Where to draw each node; the same network always gives the same picture."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from graphkit.layout import columns, communities

if TYPE_CHECKING:
    import networkx as nx

Side = Literal["left", "middle", "right", "below"]


@dataclass(frozen=True)
class Layout:
    """A position for every node, x to the right and y downwards, and where its name goes."""

    at: Mapping[str, tuple[float, float]]
    side: Mapping[str, Side]
    size: Mapping[str, float]
    """Radii that keep the nodes of a cloud from touching."""


def arrange(network: nx.MultiDiGraph) -> Layout:
    """Place every node: in columns where the kinds form a chain, else by communities."""
    size = {node: communities.radius(degree) for node, degree in network.degree()}
    chain = columns.chain(network)
    if chain is None:
        at = communities.placed(network)
        return Layout(at, dict.fromkeys(at, "below"), size)
    between: list[Side] = ["middle"] * (len(chain) - 2)
    sides: list[Side] = ["left", *between, "right"]
    side = {node: side for column, side in zip(chain, sides, strict=True) for node in column}
    return Layout(columns.placed(network, chain), side, size)
