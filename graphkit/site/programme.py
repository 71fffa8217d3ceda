"""A whole programme in memory, by id and by kind: what the pages of a site are made from.

It is read once, in a few queries; after that every page costs only what it shows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from graphkit import prose
from graphkit.gallery import Gallery
from graphkit.record import Record
from graphkit.site import words
from graphkit.site.addresses import addresses, slug

Row = Mapping[str, Any]


class Known(dict[str, Any]):
    """Properties that are known; any other is None, so that templates need not ask first."""

    def __missing__(self, name: str) -> None:
        """Say that it is not known."""


@dataclass(frozen=True)
class Node:
    """A node as pages tell it."""

    id: str
    label: str
    name: str
    own: Known
    """Its properties but for id, label and name; what is not known is left out."""


@dataclass(frozen=True)
class Edge:
    """A relationship with both its ends; itself evidence, unless derived."""

    id: str
    type: str
    start: Node
    end: Node
    own: Known
    """Heading, source, locator, note, quote, basis, coder, and what else its type has.

    `withheld` is True where a public copy leaves some of it out.
    """

    @cached_property
    def anchor(self) -> str:
        """What pages that tell it call the place where they do."""
        return f"e_{slug(self.id)}"

    @cached_property
    def doing(self) -> str:
        """What its start does in it: a role, a mode, how many were reached."""
        return words.doing(self.own)

    @cached_property
    def manner(self) -> tuple[str, str]:
        """On what basis it is told, and how a project comes to stand there, in words."""
        basis, extent = self.own["basis"] or "", self.own["extent"] or ""
        return prose.BASIS.get(basis, basis), prose.EXTENT.get(extent, extent)

    @cached_property
    def further(self) -> list[tuple[str, str]]:
        """What else is known of it: own columns, as names and texts."""
        return prose.facts(self.own, without=words.TOLD)


@dataclass(frozen=True)
class Programme:
    """Everything a site tells."""

    title: str
    record: Record
    """What was loaded, and when."""
    statement: str
    """Which copy this is: full, or a public one."""
    nodes: Mapping[str, Node]
    edges: Sequence[Edge]
    general: Sequence[Row]
    """The rows of `ask general-themes`, in their order."""
    behind: Mapping[str, Sequence[Edge]]
    """By a general theme's node id, its lines of evidence, by heading."""
    gaps: Sequence[Row]
    """The rows of `ask gaps`."""
    gallery: Gallery
    """What all this was read from: to ask for more, as it may be told."""

    def of(self, *labels: str) -> list[Node]:
        """Give the nodes of some kinds, by name."""
        found = [node for label in labels for node in self._by_label.get(label, ())]
        return sorted(found, key=by_name) if len(labels) > 1 else found

    def leaving(self, node: str, *types: str) -> list[Edge]:
        """Give the relationships of some types, or all, that start at a node."""
        return [edge for edge in self._out.get(node, ()) if not types or edge.type in types]

    def arriving(self, node: str, *types: str) -> list[Edge]:
        """Give the relationships of some types, or all, that end at a node."""
        return [edge for edge in self._in.get(node, ()) if not types or edge.type in types]

    def address(self, node: str) -> str:
        """Give the path of a node's own page, relative to the site's folder; '' if it has none.

        An asset's, a heading's and a source's is its place on a page.
        """
        return self.addresses.get(node, "")

    def called(self, node: object) -> str:
        """Give a node's name; of an id that is no node's, the id."""
        known = self.nodes.get(str(node))
        return known.name if known else str(node or "")

    @cached_property
    def headings(self) -> list[Node]:
        """The headings, as the questionnaire has them."""
        last = float("inf")
        found = self.of("Heading")
        return sorted(found, key=lambda node: (node.own.get("position", last), node.id))

    @cached_property
    def addresses(self) -> Mapping[str, str]:
        """By the id of a node that has one, its address relative to the site's folder."""
        return addresses(self.nodes.values())

    @cached_property
    def _by_label(self) -> dict[str, list[Node]]:
        ordered = sorted(self.nodes.values(), key=by_name)
        return _grouped((node.label, node) for node in ordered)

    @cached_property
    def _out(self) -> dict[str, list[Edge]]:
        return _grouped((edge.start.id, edge) for edge in self.edges)

    @cached_property
    def _in(self) -> dict[str, list[Edge]]:
        return _grouped((edge.end.id, edge) for edge in self.edges)


def by_name(node: Node) -> tuple[str, str]:
    """Sort nodes by what they are called, whatever the case."""
    return node.name.casefold(), node.id


def _grouped(pairs: Iterable[tuple[str, Any]]) -> dict[str, list[Any]]:
    groups: dict[str, list[Any]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return dict(groups)
