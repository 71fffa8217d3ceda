"""Ties as lengths: the stronger a tie, the shorter it is."""

from __future__ import annotations

from fractions import Fraction
from math import lcm
from typing import TYPE_CHECKING

from graphkit.network import Network

if TYPE_CHECKING:
    import networkx as nx

_SIMPLE = 1000
"""Up to which denominator a weight is taken for the fraction that it is near."""
_WIDEST = 2**200


def lengths(network: Network) -> list[float]:
    """Give every tie a length that is some unit divided by its weight.

    Two ways are equally short only if their lengths add up to the very same, which decimal
    numbers seldom do (three of 1/3 beside one of 1). So lengths are whole numbers where weights
    are whole or simple fractions: the unit makes them so.
    """
    weights = [_fraction(weight) for weight in network.ties.weight.tolist()]
    whole = [weight for weight in weights if weight is not None]
    unit = _unit(whole) if len(whole) == len(weights) else None
    if unit is None:
        return [1 / weight for weight in network.ties.weight.tolist()]
    return [int(unit / weight) for weight in whole]


def with_lengths(network: Network) -> nx.Graph:
    """Give the network to NetworkX, actors by number, lengths as `length`."""
    import networkx as nx

    graph = nx.DiGraph() if network.directed else nx.Graph()
    graph.add_nodes_from(range(len(network)))
    ends = zip(network.ties.source.tolist(), network.ties.target.tolist(), strict=True)
    for (source, target), length in zip(ends, lengths(network), strict=True):
        graph.add_edge(source, target, length=length)
    return graph


def _fraction(weight: float) -> Fraction | None:
    near = Fraction(weight).limit_denominator(_SIMPLE)
    return near if near and abs(float(near) - weight) <= 1e-12 * weight else None


def _unit(weights: list[Fraction]) -> int | None:
    unit = 1
    for weight in set(weights):
        unit = lcm(unit, weight.numerator)
        if unit > _WIDEST:
            return None
    return unit
