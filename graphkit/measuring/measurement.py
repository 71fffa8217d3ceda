"""What was found out about a network, as rows, as a file, and in a few lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import isnan
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from graphkit.errors import UnknownName
from graphkit.measures import Column, Measure, Undefined, Value
from graphkit.measuring.columns import cells, flat, plain, table
from graphkit.measuring.definitions import definitions
from graphkit.network import Floats, Ints, Network
from graphkit.network.changing import changes
from graphkit.prose import plural
from graphkit.rows import Rows
from graphkit.spelling import did_you_mean

if TYPE_CHECKING:
    from graphkit.measuring import Subject

_RANKED_BY = ("betweenness", "two_mode_betweenness", "degree")
"""What the actors are sorted by, unless somebody says: the first of these that was measured."""
_DEPARTURE = ("id", "name", "with_them", "without_them", "change")


@dataclass(frozen=True, eq=False)
class Measurement:
    """What was found out about a network."""

    subject: Subject
    whole: Mapping[str, Value]
    """Of the network, by measure."""
    actors: Mapping[str, Column]
    """Of each actor, by measure."""
    groups: Mapping[str, Column]
    pairs: Mapping[str, Any]
    measures: Sequence[Measure] = field(default_factory=tuple)
    """What was measured, in the order of the tables."""
    sort: str | None = None
    """The measure whose highest values are to come first."""
    tests: Rows | None = None
    """What permutations of the groups say of each measure, where they were asked for."""
    comparison: Mapping[str, Any] | None = None
    """How far its ties go with those of another network, or of the wave before."""
    with_all: Measurement | None = None
    """The same, before some actors were taken out."""

    def summary(self) -> dict[str, Any]:
        """Give what is said of the network as one row, with the reasons for what is undefined.

        `notes` say what was left out, dropped or assumed. Where they were asked for, `by_group` and
        `mixing` have a row for each group and pair of groups, `tests` and `comparison` what
        permutations say, and `with_them` the row as it was before actors were taken out.
        """
        network = self.subject.network
        asked = {
            "by_group": [*self.group_rows()] if self.groups else [],
            "mixing": [*self.pair_rows()] if self.pairs else [],
            "tests": [*(self.tests or ())],
            "comparison": dict(self.comparison or {}),
            "with_them": None if self.with_all is None else self.with_all.summary(),
        }
        return {
            "network": network.name,
            **{name: plain(value) for name, value in self.whole.items()},
            "undefined": dict(_reasons(self.whole)),
            "notes": list(network.notes),
            **{name: told for name, told in asked.items() if told},
        }

    def actor_rows(self, sort: str | None = None) -> Rows:
        """Give a row for each actor, with the reasons for what is undefined of it.

        Args:
            sort: the measure whose highest values come first; the network's order without it.

        Raises:
            UnknownName: that was not measured.
        """
        network = self.subject.network
        ends: dict[str, Sequence[Any]] = {"id": network.ids, "name": network.names}
        grouping = self.subject.grouping
        if grouping is not None:
            taken = {*ends, *self.actors, "undefined"}
            called = "group" if grouping.attribute in taken else grouping.attribute
            ends[called] = network.attributes[grouping.attribute]
        rows = table(ends, self.actors, len(network))
        return rows if sort is None else _taken(rows, self._ranks(sort))

    def group_rows(self) -> Rows:
        """Give a row for each group."""
        grouping = self.subject.grouping
        names = () if grouping is None else grouping.names
        return table({"group": names}, self.groups, len(names))

    def pair_rows(self) -> Rows:
        """Give a row for each pair of groups, in both orders."""
        grouping = self.subject.grouping
        names = () if grouping is None else grouping.names
        size = len(names)
        ends = {
            "from_group": [name for name in names for _ in range(size)],
            "to_group": [*names] * size,
        }
        columns = {name: flat(value) for name, value in self.pairs.items()}
        return table(ends, columns, size * size)

    def tie_rows(self) -> Rows:
        """Give a row for each tie, the strongest first, with the ids of what it is made of.

        Of two waves, for each tie of either: `change` says whether it was kept, made or lost, and
        `weight_before` how strong it was.
        """
        network, before = self.subject.network, self.subject.before
        if before is None:
            ties = network.ties
            order = _strongest(ties.weight)
            weight = {"weight": ties.weight[order].tolist()}
            return _tied(
                network,
                ties.source[order],
                ties.target[order],
                weight,
                map(ties.behind, order.tolist()),
            )
        found = changes(before, network)
        then, now = found.weights
        order = _strongest(np.where(found.lost, then, now))
        told: dict[str, list[Any]] = {
            "change": [found.fates[at] for at in order],
            "weight_before": _known(then[order]),
            "weight": _known(now[order]),
        }
        behind = map(found.behind, order.tolist())
        return _tied(network, found.source[order], found.target[order], told, behind)

    def departure_rows(self, measure: str) -> Rows:
        """Give what taking actors out has changed for the others, the greatest change first.

        Raises:
            UnknownName: that was not measured.
        """
        if self.with_all is None:
            return Rows({head: [] for head in _DEPARTURE})
        earlier, before = self.with_all.subject.network, self.with_all.column(measure)
        at = {id_: number for number, id_ in enumerate(earlier.ids)}
        network = self.subject.network
        known = [
            (id_, name, before[at[id_]], now, now - before[at[id_]])
            for id_, name, now in zip(network.ids, network.names, self.column(measure), strict=True)
            if now is not None and before[at[id_]] is not None
        ]
        known.sort(key=lambda row: (-abs(row[-1]), row[1]))
        heads = ("id", "name", "with_them", "without_them", "change")
        columns = zip(*known, strict=True) if known else ([] for _ in heads)
        return Rows({head: list(column) for head, column in zip(heads, columns, strict=True)})

    def definitions(self) -> Rows:
        """Give a row for each measure: its definition, its source, and how it behaves where."""
        return definitions(self.measures)

    @property
    def ranked_by(self) -> str | None:
        """The measure by which its actors are best sorted; None where none was measured."""
        if self.sort is not None:
            return self.sort
        best = next((name for name in _RANKED_BY if name in self.actors), None)
        return best or next(iter(self.actors), None)

    def save(self, path: str | Path) -> Path:
        """Write everything into a workbook (.xlsx), or the table of actors as .csv.

        Raises:
            OutputError: the suffix is another one, or the file cannot be written.
        """
        from graphkit.files import write_together
        from graphkit.measuring.saving import content

        target = Path(path)
        write_together({target: content(self, target)})
        return target

    def __repr__(self) -> str:
        """Say what was measured, and what came out for the network."""
        network = self.subject.network
        kind = "directed" if network.directed else "undirected"
        size = f"{plural(len(network), 'actor')}, {plural(len(network.ties), 'tie')}, {kind}"
        lines = [f"{network.name}: {size}"]
        for name, value in self.whole.items():
            shown = value.because if isinstance(value, Undefined) else plain(value)
            said = f"undefined because {shown}" if isinstance(value, Undefined) else _short(shown)
            lines.append(f"  {name}: {said}")
        tables = {"actors": self.actors, "groups": self.groups, "pairs of groups": self.pairs}
        lines += [f"of {what}: {', '.join(of)}" for what, of in tables.items() if of]
        return "\n".join(lines)

    def column(self, name: str) -> list[Any]:
        """Give what was measured of each actor; None where it is undefined.

        Raises:
            UnknownName: that was not measured.
        """
        if name not in self.actors:
            hint = did_you_mean(name, self.actors)
            raise UnknownName(f"'{name}' was not measured of actors{hint}")
        return cells(self.actors[name], len(self.subject.network))

    def _ranks(self, name: str) -> list[int]:
        """Put the actors in order of a measure: the highest first, those without a value last.

        Of equal ones those with more ties come first, then they go by name.
        """
        values, called = self.column(name), self.subject.network.names
        ties = np.diff(self.subject.network.neighbours.indptr).tolist()
        keys = [(one is None, -(one or 0), -ties[at], called[at]) for at, one in enumerate(values)]
        return sorted(range(len(values)), key=keys.__getitem__)


def _tied(
    network: Network,
    source: Ints,
    target: Ints,
    told: Mapping[str, list[Any]],
    behind: Iterable[list[str]],
) -> Rows:
    """Put what is told of ties between their ends and the lines behind them."""
    ids, names = network.ids, network.names
    starts, ends = source.tolist(), target.tolist()
    return Rows(
        {
            "from": [ids[at] for at in starts],
            "from_name": [names[at] for at in starts],
            "to": [ids[at] for at in ends],
            "to_name": [names[at] for at in ends],
            **told,
            "evidence": list(behind),
        }
    )


def _strongest(weights: Floats) -> Ints:
    order: Ints = np.argsort(-weights, kind="stable")
    return order


def _known(weights: Floats) -> list[float | None]:
    return [None if isnan(weight) else weight for weight in weights.tolist()]


def _taken(rows: Rows, order: Sequence[int]) -> Rows:
    return Rows({name: [rows.column(name)[at] for at in order] for name in rows.columns})


def _reasons(values: Mapping[str, Value]) -> Iterator[tuple[str, str]]:
    for name, value in values.items():
        if isinstance(value, Undefined):
            yield name, value.because


def _short(value: Any) -> str:
    return f"{value:.3g}" if isinstance(value, float) and np.isfinite(value) else str(value)
