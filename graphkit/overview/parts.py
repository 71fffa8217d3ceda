"""A large network in parts: its communities, and theirs, until each is small enough to draw."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count, pairwise
from typing import TYPE_CHECKING

from graphkit import communities

if TYPE_CHECKING:
    import networkx as nx

MOST_PARTS = 60
"""More communities than this say little at a glance: the small ones then share their parts."""

Group = list[str]


@dataclass(frozen=True, eq=False)
class Part:
    """A part of a network, divided or not."""

    number: int
    """0 for the whole, then in the order in which one would read them."""
    nodes: Sequence[str]
    parts: Sequence[Part]
    """What it is divided into; none where it is small enough."""

    def __iter__(self) -> Iterator[Part]:
        """Go through everything it is divided into, itself first."""
        yield self
        for part in self.parts:
            yield from part


def divided(network: nx.MultiDiGraph, most: int) -> Part:
    """Divide a network into parts of at most `most` nodes, by communities wherever there are any.

    The whole is divided in any case, unless it is a single node.
    """
    numbers = count()
    return Part(next(numbers), sorted(network), _parts(network, most, numbers))


def paths(whole: Part) -> Mapping[str, tuple[Part, ...]]:
    """Give for each node the parts it is in, from the whole to the smallest."""
    found: dict[str, tuple[Part, ...]] = {}
    for part in whole:
        for node in part.nodes:
            found[node] = (*found.get(node, ()), part)
    return found


def _parts(network: nx.MultiDiGraph, most: int, numbers: Iterator[int]) -> tuple[Part, ...]:
    return tuple(_part(network, group, most, numbers) for group in _groups(network, most))


def _part(network: nx.MultiDiGraph, group: Group, most: int, numbers: Iterator[int]) -> Part:
    number = next(numbers)
    small = len(group) <= most
    return Part(number, group, () if small else _parts(network.subgraph(group), most, numbers))


def _groups(network: nx.MultiDiGraph, most: int) -> list[Group]:
    """Divide once: into communities; what is none, or too many, into about equal shares."""
    found: dict[int, Group] = {}
    for node, community in sorted(communities.found(network).items(), key=lambda each: each[::-1]):
        found.setdefault(community, []).append(node)
    parts = min(MOST_PARTS, most)
    if len(found) == 1:
        return _shares(_from_hub(network), min(parts, max(2, -(-len(network) // most))))
    groups = [found[community] for community in sorted(found)]
    if len(groups) <= parts:
        return groups
    kept = parts // 2
    rest = [node for group in groups[kept:] for node in group]
    return groups[:kept] + _shares(rest, parts - kept)


def _shares(nodes: Group, parts: int) -> list[Group]:
    ends = [len(nodes) * at // parts for at in range(parts + 1)]
    shares = (nodes[start:end] for start, end in pairwise(ends))
    return [share for share in shares if share]


def _from_hub(network: nx.MultiDiGraph) -> Group:
    """List kind by kind, in each the best connected first: what nodes in a share have in common."""
    degree = dict(network.degree())
    label = network.nodes(data="label", default="")
    return sorted(network, key=lambda node: (str(label[node]), -degree[node], node))
