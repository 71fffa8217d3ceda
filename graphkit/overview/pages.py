"""A picture for each part of a picture that is too large for one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from graphkit.overview.lines import Line, lines
from graphkit.overview.naming import ELSEWHERE, properties, size
from graphkit.overview.parts import Part, divided, paths
from graphkit.overview.places import degrees, places
from graphkit.pictures import Picture, waves_of

if TYPE_CHECKING:
    import networkx as nx

FEWEST = 8
"""A page needs room for a few nodes and a few neighbours; a smaller limit means this one."""


class Pages:
    """A picture in pages: one of its communities, and one for each of them."""

    def __init__(self, picture: Picture) -> None:
        """Divide a picture so that no page has more nodes than its limit.

        A quarter of each page is kept for the communities that its own has relationships with.
        """
        self._picture = picture
        self._most = max(picture.limit, FEWEST)
        self.whole = divided(picture.network, self._most - self._most // 4)
        path = paths(self.whole)
        degree = degrees(picture.network, path)
        self._places = places(picture.network, path)
        self._own = {
            part: properties(picture.network, part, degree[part])
            for part in self.whole
            if part is not self.whole
        }
        self._prefix = _prefix(picture)
        self.part_of = {f"{self._prefix}{part.number}": part for part in self._own}
        """By the id of a node that stands for a part, that part."""
        self._ids = {part: id_ for id_, part in self.part_of.items()}
        self.elsewhere = f"{self._prefix}elsewhere"
        """The id of a node that stands for all parts that there is no room for."""

    def of(self, part: Part) -> Picture:
        """Draw a part: its nodes or its parts, and the parts they have relationships with."""
        outside = self._outside(part)
        room = self._most - len(part.parts or part.nodes)
        kept = list(outside) if len(outside) <= room else _strongest(outside, room - 1)
        ids = {each: self._ids[each] for each in (*part.parts, *kept)}
        ids |= {each: self.elsewhere for each in outside if each not in ids}
        drawn = list(lines(self._picture, self._places[part], ids, f"{self._prefix}line:"))
        network = self._network(part, dict.fromkeys(ids.values()), drawn)
        return replace(
            self._picture,
            subtitle=self._subtitle(part),
            network=network,
            evidence={line.key: line.evidence for line in drawn if line.evidence is not None},
            caption=(self._counts(part, outside), *self._picture.caption),
            limit=self._most,
            waves=waves_of(network, self._picture.waves),
        )

    def name(self, part: Part) -> str:
        """Say what a part is called."""
        return "All communities" if part is self.whole else str(self._own[part]["name"])

    def _outside(self, part: Part) -> Counter[Part]:
        """Count the relationships that lead out of a part, by the part they lead to."""
        within = set(part.parts)
        ends = (end for each in self._places[part] for end in (each.start, each.end))
        return Counter(end for end in ends if isinstance(end, Part) and end not in within)

    def _network(self, part: Part, ids: Iterable[str], drawn: list[Line]) -> nx.MultiDiGraph:
        whole = self._picture.network
        network = type(whole)()
        if not part.parts:
            network.add_nodes_from((node, whole.nodes[node]) for node in part.nodes)
        network.add_nodes_from((id_, self._properties(id_)) for id_ in ids)
        network.add_edges_from((line.start, line.end, line.key, dict(line.own)) for line in drawn)
        return network

    def _properties(self, id_: str) -> dict[str, Any]:
        return ELSEWHERE if id_ == self.elsewhere else self._own[self.part_of[id_]]

    def _subtitle(self, part: Part) -> str:
        about = self._picture.subtitle
        return f"{about}: communities" if part is self.whole else f"{about}: {self.name(part)}"

    def _counts(self, part: Part, outside: Counter[Part]) -> str:
        lead = outside.total()
        if part is self.whole:
            between = len(self._places[part])
            return (
                f"{size(len(part.nodes))} in {_counted(len(part.parts), 'community')}; "
                f"{_counted(between, 'relationship')} between communities."
            )
        within = self._own[part]["relationships_within"]
        smaller = f" in {_counted(len(part.parts), 'smaller one')}" if part.parts else ""
        return (
            f"Community of {size(len(part.nodes))}{smaller}: "
            f"{_counted(within, 'relationship')} within it, {lead:,} with other communities."
        )


def _strongest(outside: Counter[Part], room: int) -> list[Part]:
    return sorted(outside, key=lambda part: (-outside[part], part.number))[:room]


def _counted(number: int, what: str) -> str:
    """Say how many.

    >>> _counted(1, "community"), _counted(2, "community")
    ('1 community', '2 communities')
    """
    many = f"{what[:-1]}ies" if what.endswith("y") else f"{what}s"
    return f"{number:,} {what if number == 1 else many}"


def _prefix(picture: Picture) -> str:
    """Find what no id of a node or of a relationship begins with."""
    prefix = "community:"
    while any(str(id_).startswith(prefix) for id_ in _every_id(picture)):
        prefix = f"_{prefix}"
    return prefix


def _every_id(picture: Picture) -> Iterator[str]:
    yield from picture.network
    yield from (key for *_, key in picture.network.edges(keys=True))
    yield from picture.evidence
