"""A whole programme in memory, by id and by kind: what the pages of a site are made from.

It is read once, in a few queries; after that every page costs only what it shows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from graphkit.site.addresses import addresses

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Node:
    """A node as pages tell it."""

    id: str
    label: str
    name: str
    own: Mapping[str, Any]
    """Its properties but for id, label and name; what is not known is left out."""


@dataclass(frozen=True)
class Edge:
    """A relationship with both its ends; itself evidence, unless derived."""

    id: str
    type: str
    start: Node
    end: Node
    own: Mapping[str, Any]
    """Heading, source, locator, note, quote, basis, coder, and what else its type has."""


@dataclass(frozen=True)
class Programme:
    """Everything a site tells."""

    title: str
    caption: Sequence[str]
    """Datasets, licence, when loaded, and which copy this is."""
    nodes: Mapping[str, Node]
    edges: Sequence[Edge]
    general: Sequence[Row]
    """The rows of `ask general-themes`, in their order."""
    behind: Mapping[str, Sequence[Row]]
    """By a general theme's node id, its lines of evidence."""
    gaps: Sequence[Row]
    """The rows of `ask gaps`."""

    def of(self, *labels: str) -> list[Node]:
        """Give the nodes of some kinds, by name."""
        found = [node for label in labels for node in self._by_label.get(label, ())]
        return sorted(found, key=lambda node: (node.name.casefold(), node.id))

    def leaving(self, node: str, *types: str) -> list[Edge]:
        """Give the relationships of some types, or all, that start at a node."""
        return [edge for edge in self._out.get(node, ()) if not types or edge.type in types]

    def arriving(self, node: str, *types: str) -> list[Edge]:
        """Give the relationships of some types, or all, that end at a node."""
        return [edge for edge in self._in.get(node, ()) if not types or edge.type in types]

    def address(self, node: str) -> str:
        """Give the path of a node's own page, relative to the site's folder; '' if it has none.

        An asset's is its line in the directory.
        """
        return self._addresses.get(node, "")

    def called(self, node: object) -> str:
        """Give a node's name; of an id that is no node's, the id."""
        known = self.nodes.get(str(node))
        return known.name if known else str(node or "")

    @cached_property
    def _by_label(self) -> dict[str, list[Node]]:
        return _grouped((node.label, node) for node in self.nodes.values())

    @cached_property
    def _out(self) -> dict[str, list[Edge]]:
        return _grouped((edge.start.id, edge) for edge in self.edges)

    @cached_property
    def _in(self) -> dict[str, list[Edge]]:
        return _grouped((edge.end.id, edge) for edge in self.edges)

    @cached_property
    def _addresses(self) -> dict[str, str]:
        return addresses(self.nodes.values())


def _grouped(pairs: Iterable[tuple[str, Any]]) -> dict[str, list[Any]]:
    groups: dict[str, list[Any]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return groups
