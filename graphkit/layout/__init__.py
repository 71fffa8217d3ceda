"""Where to draw each node; the same network always gives the same picture."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from graphkit import communities
from graphkit.layout import columns
from graphkit.layout.radius import radius

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


def arrange(network: nx.MultiDiGraph, community: Mapping[str, int] | None = None) -> Layout:
    """Place every node: in columns where the kinds form a chain, else by communities.

    Args:
        network: nodes carry `label`, by which they form columns.
        community: what `communities.found` gives, where that is known already.
    """
    size = {node: radius(degree) for node, degree in network.degree()}
    chain = columns.chain(network)
    if chain is None:
        # Numpy takes a tenth of a second to load, and columns do without.
        from graphkit.layout import cloud

        at = cloud.placed(network, communities.found(network) if community is None else community)
        return Layout(at, dict.fromkeys(at, "below"), size)
    between: list[Side] = ["middle"] * (len(chain) - 2)
    sides: list[Side] = ["left", *between, "right"]
    side = {node: side for column, side in zip(chain, sides, strict=True) for node in column}
    return Layout(columns.placed(network, chain), side, size)
