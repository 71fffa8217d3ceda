"""Groups as nodes: who works across sectors, how often, and what stands behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from graphkit.charts import TIED, TO, Row, Sight
from graphkit.colouring import LineLook
from graphkit.pictures import Picture
from graphkit.prose import plural
from graphkit.tracing import MOST_LINES

if TYPE_CHECKING:
    import networkx as nx

    from graphkit.network import Grouping, Ints, Network

about = "how groups are tied to each other"


def chart(sight: Sight) -> Picture:
    """Draw a node for each group, and a tie wherever members of two groups are tied.

    Raises:
        OutputError: actors are in no groups, or a size or a colour was chosen.
    """
    sight.refuse_display("groups")
    grouping = sight.grouping("groups")
    reduced = _Reduced(sight.network, grouping)
    graph, evidence = _drawn(sight, reduced)
    members = dict(zip(reduced.ids, grouping.sizes.tolist(), strict=True))
    by = grouping.attribute.replace("_", " ")
    return Picture(
        title=sight.title,
        subtitle=f"Groups by {by}: {sight.network.about or about}",
        network=graph,
        evidence=evidence,
        names=sight.names,
        caption=sight.caption(*_told(reduced)),
        limit=sight.limit,
        measures={"members": members},
        looks={TIED: LineLook("grey", has_arrow=False), TO: LineLook("grey")},
        size="members",
        thicker="more ties",
    )


@dataclass(frozen=True)
class _Reduced:
    """Ties counted by the groups of their ends."""

    network: Network
    grouping: Grouping

    @property
    def ids(self) -> list[str]:
        """A group has no id of its own; its number keeps it apart from all others."""
        return [f"group:{at}" for at in range(len(self.grouping.names))]

    def pairs(self) -> tuple[Ints, Ints]:
        """Give the groups that each tie joins; undirected, the lower number first."""
        ties, of = self.network.ties, self.grouping.of
        source, target = of[ties.source], of[ties.target]
        if self.network.directed:
            return source, target
        return np.minimum(source, target), np.maximum(source, target)

    def within(self) -> Ints:
        """Count the ties among the members of each group."""
        source, target = self.pairs()
        inside = (source == target) & (source >= 0)
        return np.bincount(source[inside], minlength=len(self.grouping.names))

    def across(self) -> Ints:
        """Count the ties of each group to members of others, in either direction."""
        source, target = self.pairs()
        outside = (source != target) & (source >= 0) & (target >= 0)
        ends = np.concatenate([source[outside], target[outside]])
        return np.bincount(ends, minlength=len(self.grouping.names))

    def between(self) -> Iterator[tuple[int, int, Ints]]:
        """Give each pair of groups that has ties, with the numbers of these."""
        source, target = self.pairs()
        kept = np.flatnonzero((source != target) & (source >= 0) & (target >= 0))
        keys = source[kept] * len(self.grouping.names) + target[kept]
        order = np.argsort(keys, kind="stable")
        pairs, starts = np.unique(keys[order], return_index=True)
        for pair, ties in zip(pairs.tolist(), np.split(kept[order], starts[1:]), strict=False):
            first, last = divmod(pair, len(self.grouping.names))
            yield first, last, ties


def _drawn(sight: Sight, reduced: _Reduced) -> tuple[nx.MultiDiGraph, dict[str, list[Row]]]:
    import networkx as nx

    graph, network = nx.MultiDiGraph(), sight.network
    members = dict(zip(reduced.ids, reduced.grouping.sizes.tolist(), strict=True))
    columns = zip(
        reduced.ids,
        reduced.grouping.names,
        reduced.within().tolist(),
        reduced.across().tolist(),
        strict=True,
    )
    for id_, name, within, across in columns:
        # Ties within are told as a fact: a longer label would be cut short.
        called = f"{name} ({plural(members[id_], 'actor')})"
        facts = {"ties within": within, "ties to other groups": across, "E-I": _ei(within, across)}
        graph.add_nodes_from([(id_, {"label": "Group", "name": called, **facts})])
    evidence = {}
    for first, last, ties in reduced.between():
        start, end, key = reduced.ids[first], reduced.ids[last], f"ties:{first}:{last}"
        rows, unlisted = _behind(sight, ties.tolist())
        own = {
            "type": TO if network.directed else TIED,
            "directed": network.directed,
            "weight": len(ties),
            "ties": len(ties),
            "strength of ties together": float(network.ties.weight[ties].sum()),
            "density": _share(len(ties), reduced.grouping, first, last),
        }
        left = {"ties whose evidence is not listed": unlisted} if unlisted else {}
        graph.add_edges_from([(start, end, key, {**own, **left})])
        evidence[key] = rows
    return graph, evidence


def _ei(within: int, across: int) -> str:
    """Write Krackhardt and Stern's index of a group: -1 only among themselves, 1 only outside."""
    both = within + across
    return f"{(across - within) / both:.3g}" if both else "undefined because it has no ties"


def _share(ties: int, grouping: Grouping, first: int, last: int) -> str:
    """Write which share of the pairs of their members is tied."""
    return f"{ties / int(grouping.sizes[first] * grouping.sizes[last]):.3g}"


def _behind(sight: Sight, ties: Sequence[int]) -> tuple[list[Row], int]:
    """Give the evidence behind ties, as much as a page shows, and count ties that it left out."""
    ids: dict[str, None] = {}
    for done, tie in enumerate(ties):
        more = sight.network.ties.behind(tie)
        if ids and len(ids) + len(more) > MOST_LINES:
            return sight.rows(ids), len(ties) - done
        ids |= dict.fromkeys(more[:MOST_LINES])
    return sight.rows(ids), 0


def _told(reduced: _Reduced) -> Iterator[str]:
    network, grouping = reduced.network, reduced.grouping
    number, within = len(grouping.names), int(reduced.within().sum())
    ties = "directed tie" if network.directed else "tie"
    yield (
        f"{plural(number, 'group')} of {plural(int(grouping.sizes.sum()), 'actor')}; "
        f"{plural(len(network.ties), ties)} among all {plural(len(network), 'actor')}, "
        f"{within:,} of them within a group."
    )
    missing = int((grouping.of < 0).sum())
    if missing:
        yield f"Left out: {plural(missing, 'actor')} without {grouping.attribute}."
