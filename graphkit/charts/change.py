"""Two waves in one picture: ties kept, made and lost, and who came and went."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from graphkit.charts import Row, Sight, told_of
from graphkit.colouring import Colouring, LineLook, by_group
from graphkit.errors import OutputError, UnknownName
from graphkit.network.changing import Changes, changes
from graphkit.pictures import Picture
from graphkit.prose import plural
from graphkit.spelling import did_you_mean

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
        OutputError: there are not two waves, or a size was chosen.
        UnknownName: actors have no attribute of the name of the colour.
    """
    sight.refuse_display("change", colour=False)
    before, after = _waves(sight)
    waves = _Waves(before, after, sight.waves)
    graph, evidence = _drawn(sight, waves)
    to = "to" if after.directed else "with"
    looks = {
        type_: replace(look, has_arrow=after.directed, says=f"{type_.lower()} a tie {to}")
        for type_, look in _LOOKS.items()
    }
    named = [_grouped(after, attribute) for attribute in _attributes(sight)]
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
    return sight.subject.before, sight.subject.network


def _attributes(sight: Sight) -> list[str]:
    """Name what actors may be coloured by, what they are coloured by at first before the rest."""
    grouping, known = sight.subject.grouping, sight.network.attributes
    asked = (sight.colour or "").replace(" ", "_")
    if asked and asked not in known:
        hint = did_you_mean(asked, known)
        raise UnknownName(
            f"--view change colours actors by an attribute, and none is called '{sight.colour}'"
            f"{hint} ({', '.join(sorted(known))}); measures colour them with --view sociogram"
        )
    wanted = (asked, "" if grouping is None else grouping.attribute)
    return [name for name in dict.fromkeys(wanted) if name]


def _grouped(network: Network, attribute: str) -> Colouring:
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


def _tied(network: Network) -> Bools:
    tied = np.zeros(len(network), dtype=np.bool_)
    tied[network.ties.source] = True
    tied[network.ties.target] = True
    return tied


def _drawn(sight: Sight, waves: _Waves) -> tuple[nx.MultiDiGraph, dict[str, list[Row]]]:
    import networkx as nx

    graph, after = nx.MultiDiGraph(), waves.after
    for at, (id_, kind) in enumerate(zip(after.ids, waves.kinds(), strict=True)):
        own = {**told_of(after, at), "label": kind, "name": after.names[at]}
        graph.add_nodes_from([(id_, own)])
    found = changes(waves.before, after)
    is_weighted = waves.before.is_weighted or after.is_weighted
    evidence = {}
    for row, fate in enumerate(found.fates):
        lines, more = sight.evidence(found.behind(row))
        own = {"type": fate.upper(), "directed": after.directed}
        if is_weighted:
            own |= _weighed(waves, found, row)
        if more:
            own["further lines of evidence"] = more
        ends = (after.ids[found.source[row]], after.ids[found.target[row]])
        graph.add_edges_from([(*ends, f"tie:{row}", own)])
        evidence[f"tie:{row}"] = lines
    return graph, evidence


def _weighed(waves: _Waves, found: Changes, row: int) -> dict[str, float]:
    """Give the weight of a tie, and the one before where it has changed."""
    then, now = (float(weights[row]) for weights in found.weights)
    if not found.kept[row]:
        return {"weight": then if found.lost[row] else now}
    return {"weight": now} | ({f"weight in {waves.earlier}": then} if then != now else {})


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
