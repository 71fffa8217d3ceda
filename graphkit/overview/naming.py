"""What a part of a network is called, and what is known of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from graphkit.overview.parts import Part
from graphkit.palette import legend_order
from graphkit.prose import kind_title, text

if TYPE_CHECKING:
    import networkx as nx

COMMUNITY = "Community"
"""The label of a node that stands for a part."""
ELSEWHERE = {"label": COMMUNITY, "name": "Other communities"}
"""What a node carries that stands for all parts that there is no room for."""
_NAMES = 3
_LONGEST = 40


def named(network: nx.MultiDiGraph, part: Part, degree: Mapping[str, int]) -> str:
    """Name a part by its best connected nodes, given how often each is connected within it.

    The three that come first, and how many there are.
    """
    best = sorted(part.nodes, key=lambda node: (-degree.get(node, 0), _name(network, node), node))
    names = ", ".join(_short(_name(network, node)) for node in best[:_NAMES])
    more = " …" if len(best) > _NAMES else ""
    return f"{names}{more} ({size(len(best))})"


def size(nodes: int) -> str:
    """Say how many nodes.

    >>> size(1), size(1200)
    ('1 node', '1,200 nodes')
    """
    return f"{nodes:,} node" if nodes == 1 else f"{nodes:,} nodes"


def properties(network: nx.MultiDiGraph, part: Part, degree: Mapping[str, int]) -> dict[str, Any]:
    """Give what a node that stands for a part carries."""
    labels = Counter(str(network.nodes[node]["label"]) for node in part.nodes)
    kinds = [f"{kind_title(label)} {labels[label]}" for label in sorted(labels, key=legend_order)]
    return {
        "label": COMMUNITY,
        "name": named(network, part, degree),
        "nodes": len(part.nodes),
        "kinds": kinds,
        "relationships_within": sum(degree.values()) // 2,
    }


def _name(network: nx.MultiDiGraph, node: str) -> str:
    return text(network.nodes[node].get("name")) or text(node)


def _short(name: str) -> str:
    line = " ".join(name.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"
