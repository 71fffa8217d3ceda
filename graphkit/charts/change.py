"""Two waves in one picture: ties kept, made and lost, and who came and went."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from graphkit.charts import Row, Sight, told_of
from graphkit.colouring import LineLook, by_group
from graphkit.errors import OutputError
from graphkit.pictures import Picture
from graphkit.prose import plural

if TYPE_CHECKING:
    import networkx as nx

    from graphkit.network import Bools, Network

about = "which ties were kept, made and lost"
_LOOKS: Mapping[str, LineLook] = {
    "KEPT": LineLook("black"),
    "MADE": LineLook("blue", "dashed"),
    "LOST": LineLook("vermillion", "dotted"),
}


def chart(sight: Sight) -> Picture:
    """Draw all ties of two waves, each as what became of it.

    Raises:
        OutputError: there are not two waves.
    """
    before, after = _waves(sight)
    waves = _Waves(before, after, sight.waves)
    graph, evidence = _drawn(sight, waves)
    looks = {
        type_: LineLook(look.colour, look.dashes, has_arrow=after.directed)
        for type_, look in _LOOKS.items()
    }
    grouping = sight.subject.grouping
    named = [] if grouping is None else [_grouped(after, grouping.attribute)]
    return Picture(
        title=sight.title,
        subtitle=f"From {waves.earlier} to {waves.later}: {after.about or about}",
        network=graph,
        evidence=evidence,
        names=sight.names,
        caption=sight.caption(*_told(graph, waves)),
        limit=sight.limit,
        colourings=named,
        looks=looks,
        measures=_ties_of(waves),
        colour=named[0].title if named else "",
    )


def _waves(sight: Sight) -> tuple[Network, Network]:
    if sight.subject.before is None:
        raise OutputError(
            "--view change needs two waves: name the earlier, then the later, as in "
            "--wave 2023 --wave 2024"
        )
    return sight.subject.before, sight.network


def _grouped(network: Network, attribute: str) -> Any:
    values = dict(zip(network.ids, network.attributes[attribute], strict=True))
    return by_group(attribute.replace("_", " "), values)


@dataclass(frozen=True)
class _Waves:
    before: Network
    after: Network
    named: tuple[str, ...]

    @property
    def earlier(self) -> str:
        return self.named[0] if self.named else "before"

    @property
    def later(self) -> str:
        return self.named[-1] if self.named else "after"

    def kinds(self) -> list[str]:
        """Tell of every actor in which of the waves it has ties."""
        was, is_ = _tied(self.before), _tied(self.after)
        words = {
            (True, True): "Tied in both waves",
            (True, False): f"Tied in {self.earlier} only",
            (False, True): f"Tied in {self.later} only",
            (False, False): "Tied in neither",
        }
        return [words[pair] for pair in zip(was.tolist(), is_.tolist(), strict=True)]

    def ties(self) -> Iterator[tuple[str, int, int, Network, int]]:
        """Give what became of each tie, its ends, the network that holds it, and its number."""
        then, now = self.before.once(_keys), self.after.once(_keys)
        stayed = np.isin(now, then)
        gone = np.flatnonzero(~np.isin(then, now)).tolist()
        for at, kept in enumerate(stayed.tolist()):
            yield ("KEPT" if kept else "MADE", *_ends(self.after, at), self.after, at)
        for at in gone:
            yield ("LOST", *_ends(self.before, at), self.before, at)


def _tied(network: Network) -> Bools:
    tied = np.zeros(len(network), dtype=np.bool_)
    tied[network.ties.source] = True
    tied[network.ties.target] = True
    return tied


def _keys(network: Network) -> Any:
    return network.ties.source * len(network) + network.ties.target


def _ends(network: Network, tie: int) -> tuple[int, int]:
    return int(network.ties.source[tie]), int(network.ties.target[tie])


def _drawn(sight: Sight, waves: _Waves) -> tuple[nx.MultiDiGraph, dict[str, list[Row]]]:
    import networkx as nx

    graph, after = nx.MultiDiGraph(), waves.after
    for at, (id_, kind) in enumerate(zip(after.ids, waves.kinds(), strict=True)):
        own = {**told_of(after, at), "label": kind, "name": after.names[at]}
        graph.add_nodes_from([(id_, own)])
    evidence = {}
    for number, (type_, start, end, network, tie) in enumerate(waves.ties()):
        rows, more = sight.evidence(_both(waves, type_, tie))
        own = {"type": type_, "directed": after.directed}
        if waves.before.is_weighted or after.is_weighted:
            own["weight"] = float(network.ties.weight[tie])
        if more:
            own["further lines of evidence"] = more
        graph.add_edges_from([(after.ids[start], after.ids[end], f"tie:{number}", own)])
        evidence[f"tie:{number}"] = rows
    return graph, evidence


def _both(waves: _Waves, type_: str, tie: int) -> list[str]:
    """Give what stands behind a tie; behind one that was kept, in both waves."""
    if type_ == "LOST":
        return waves.before.ties.behind(tie)
    behind = waves.after.ties.behind(tie)
    if type_ == "MADE":
        return behind
    then = int(np.searchsorted(waves.before.once(_keys), waves.after.once(_keys)[tie]))
    return list(dict.fromkeys([*waves.before.ties.behind(then), *behind]))


def _ties_of(waves: _Waves) -> dict[str, dict[str, float]]:
    """Count the ties of every actor in each wave, to size it by."""
    counted = {}
    for name, network in ((waves.earlier, waves.before), (waves.later, waves.after)):
        degree = np.diff(network.neighbours.indptr).tolist()
        counted[f"ties in {name}"] = dict(zip(network.ids, degree, strict=True))
    return counted


def _told(graph: nx.MultiDiGraph, waves: _Waves) -> Iterator[str]:
    types = [type_ for *_, type_ in graph.edges(data="type")]
    kept, made, lost = (types.count(type_) for type_ in _LOOKS)
    yield (
        f"From {waves.earlier} to {waves.later}: {plural(kept, 'tie')} kept, {made:,} made, "
        f"{lost:,} lost."
    )
    kinds = waves.kinds()
    came = kinds.count(f"Tied in {waves.later} only")
    went = kinds.count(f"Tied in {waves.earlier} only")
    yield (
        f"{plural(len(waves.after), 'actor')}: {came:,} tied in {waves.later} only, "
        f"{went:,} in {waves.earlier} only."
    )
