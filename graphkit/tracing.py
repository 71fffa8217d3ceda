"""The evidence behind a line between any two nodes, however indirectly they are joined."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from graphkit.answers import Known
    from graphkit.network import Network

Row = Mapping[str, Any]
Pair = tuple[str, str]

MOST_LINES = 200
"""The most lines of evidence that are kept for one pair."""


class Tracing:
    """What a graph's relationships say, to be looked up by whom they concern.

    Evidence of a theme, an enabler or a barrier also concerns all that is broader, the concepts
    these are about, what those were merged into, and their general themes; and the heading and
    the source it stands under. What contradicts concerns only what it names.
    """

    def __init__(
        self, nodes: Mapping[str, Row], edges: Iterable[Row], *, include_all: bool = True
    ) -> None:
        """Take all nodes by id, and all relationships; without `include_all`, none of nobody."""
        self._nodes = nodes
        self._edges = [edge for edge in edges if include_all or edge.get("extent") != "all"]

    def behind(self, pairs: Iterable[Pair]) -> dict[Pair, list[dict[str, Any]]]:
        """Find the rows of evidence between the nodes of each pair, in either direction.

        What joins them directly, or the evidence that one gives of the other; for two themes,
        what the projects say that speak of both. One pass over all relationships.
        """
        wanted = {pair: _ordered(pair) for pair in pairs}
        found: dict[Pair, dict[str, Row]] = {pair: {} for pair in wanted.values()}
        of_theme: dict[str, dict[str, list[Row]]] = {id_: {} for pair in found for id_ in pair}
        for edge in self._edges:
            for pair in self._concerned(edge):
                if pair in found:
                    found[pair][edge["id"]] = edge
            for theme in self._themes(edge):
                if theme in of_theme:
                    of_theme[theme].setdefault(edge["from"], []).append(edge)
        for pair, lines in found.items():
            if not lines:
                lines.update(_shared(*(of_theme[id_] for id_ in pair)))
        return {pair: self._rows(found[key].values()) for pair, key in wanted.items()}

    def _concerned(self, edge: Row) -> set[Pair]:
        """Pair everything that a relationship says something of."""
        pairs = {_ordered((edge["from"], edge["to"]))}
        places = [place for place in (edge.get("heading"), edge.get("source")) if place]
        if edge["type"] == "EVIDENCES" and edge.get("stance") != "contradicts":
            themes = self._standing[edge["to"]]
            ends = [*themes, edge["from"]]
            pairs |= {_ordered((edge["from"], theme)) for theme in themes}
            pairs |= {_ordered((end, place)) for end in ends for place in places}
        if len(places) > 1:
            pairs.add(_ordered((places[0], places[1])))
        return pairs

    def _themes(self, edge: Row) -> Sequence[str]:
        is_project = self._nodes.get(edge["from"], {}).get("label") == "Project"
        supports = edge["type"] == "EVIDENCES" and edge.get("stance") != "contradicts"
        return self._standing[edge["to"]] if is_project and supports else ()

    def _rows(self, edges: Iterable[Row]) -> list[dict[str, Any]]:
        return [
            {
                **edge,
                "from_name": self._nodes.get(edge["from"], {}).get("name"),
                "to_name": self._nodes.get(edge["to"], {}).get("name"),
            }
            for edge in edges
        ]

    @cached_property
    def _standing(self) -> Mapping[str, Sequence[str]]:
        """By theme, all that evidence of it counts for."""
        up: dict[str, list[str]] = defaultdict(list)
        for edge in self._edges:
            upwards = edge["type"] in {"ABOUT", "MERGED_INTO"} or (
                edge["type"] == "BROADER" and self._nodes[edge["from"]]["label"] != "Concept"
            )
            if upwards:
                up[edge["from"]].append(edge["to"])
        return _Kept(lambda theme: self._with_general(_reached(theme, up)))

    def _with_general(self, ids: Iterable[str]) -> list[str]:
        return [
            id_
            for one in ids
            for id_ in (one, f"general:{one}")
            if id_ in self._nodes or id_ == one
        ]


class Between:
    """Look up the evidence between the actors of a tie that a statement made, by its number."""

    def __init__(self, network: Network, known: Known) -> None:
        """Take a network, and nodes and relationships by the ids that are to be given."""
        self._ids, self._ties = network.ids, network.ties
        self._nodes, self._edges = known.nodes, known.edges

    def __call__(self, tie: int) -> list[str]:
        """Give the ids of the relationships behind a tie; all are looked up the first time."""
        return [row["id"] for row in self._found[self._pair(tie)]]

    @cached_property
    def _found(self) -> Mapping[Pair, list[dict[str, Any]]]:
        lines = [{**edge, "id": id_} for id_, edge in self._edges.items()]
        known = [pair for pair in map(self._pair, range(len(self._ties))) if self._holds(pair)]
        found = Tracing(self._nodes, lines).behind(known)
        return defaultdict(list, found)

    def _pair(self, tie: int) -> Pair:
        source, target = self._ties.source[tie], self._ties.target[tie]
        return self._ids[int(source)], self._ids[int(target)]

    def _holds(self, pair: Pair) -> bool:
        return all(id_ in self._nodes for id_ in pair)


class _Kept(dict[str, Sequence[str]]):
    """Values worked out when first asked for."""

    def __init__(self, work: Callable[[str], Sequence[str]]) -> None:
        self._work = work

    def __missing__(self, key: str) -> Sequence[str]:
        self[key] = self._work(key)
        return self[key]


def _ordered(pair: Pair) -> Pair:
    one, other = pair
    return (one, other) if one <= other else (other, one)


def _reached(start: str, up: Mapping[str, list[str]]) -> list[str]:
    found, waiting = {start: None}, [start]
    while waiting:
        for above in up.get(waiting.pop(), ()):
            if above not in found:
                found[above] = None
                waiting.append(above)
    return list(found)


def _shared(one: Mapping[str, Sequence[Row]], other: Mapping[str, Sequence[Row]]) -> dict[str, Row]:
    both = [speaker for speaker in one if speaker in other]
    return {line["id"]: line for speaker in both for line in (*one[speaker], *other[speaker])}
