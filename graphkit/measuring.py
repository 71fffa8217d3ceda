"""Measuring a network: which measures fit it, what they give, and why where there is nothing."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from graphkit.errors import UnknownName
from graphkit.measures import Column, Level, Measure, Partly, Undefined, Value, every
from graphkit.network import Grouping, Network
from graphkit.rows import Rows
from graphkit.spelling import did_you_mean

Progress = Callable[[str, int, int], None]
"""Is told what is being done, how much of it is, and of how much."""
_NEEDED = {
    "groups": "groups: name an attribute of the actors, as in --group kind",
    "waves": "two waves: name both, as in --wave 2023 --wave 2024",
    "survey": "a collaboration survey among its ties",
}
_OTHER_MODES = {
    "one": "the network is two-mode: measure one of its modes, as in --network partners",
    "two": "the network is one-mode: measure a two-mode one, as in --network partner-project",
}


@dataclass(frozen=True, eq=False)
class Subject:
    """What is measured: a network, its groups if any, and how it was at an earlier wave."""

    network: Network
    grouping: Grouping | None = None
    before: Network | None = None
    """With the same actors in the same order."""

    def lacks(self, measure: Measure) -> str:
        """Name what a measure needs and is not here; '' where nothing is."""
        here = {
            "": True,
            "groups": self.grouping is not None,
            "waves": self.before is not None,
            "survey": self.network.survey is not None,
        }
        return "" if here[measure.needs] else measure.needs

    def fits(self, measure: Measure) -> bool:
        """Tell whether a measure is of networks of as many modes as this one has."""
        return measure.modes in {"any", "one" if self.network.first_mode is None else "two"}

    def value(self, measure: Measure) -> Any:
        """Work out a measure, or say why it is undefined."""
        if not self.fits(measure):
            return Undefined(_OTHER_MODES[measure.modes])
        given: dict[str, tuple[Any, ...]] = {
            "": (self.network,),
            "groups": (self.network, self.grouping),
            "waves": (self.before, self.network),
            "survey": (self.network,),
        }
        return measure(*given[measure.needs])


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

    def summary(self) -> dict[str, Any]:
        """Give the network as one row, with the reasons for what is undefined."""
        network = self.subject.network
        told = {name: plain(value) for name, value in self.whole.items()}
        return {"network": network.name, **told, "undefined": dict(_reasons(self.whole))}

    def actor_rows(self) -> Rows:
        """Give a row for each actor, with the reasons for what is undefined of it."""
        network = self.subject.network
        ends: dict[str, Sequence[Any]] = {"id": network.ids, "name": network.names}
        grouping = self.subject.grouping
        if grouping is not None:
            ends[grouping.attribute] = network.attributes[grouping.attribute]
        return _table(ends, self.actors, len(network))

    def group_rows(self) -> Rows:
        """Give a row for each group."""
        grouping = self.subject.grouping
        names = () if grouping is None else grouping.names
        return _table({"group": names}, self.groups, len(names))

    def pair_rows(self) -> Rows:
        """Give a row for each pair of groups, in both orders."""
        grouping = self.subject.grouping
        names = () if grouping is None else grouping.names
        size = len(names)
        ends = {
            "from_group": [name for name in names for _ in range(size)],
            "to_group": [*names] * size,
        }
        flat = {name: _flat(value) for name, value in self.pairs.items()}
        return _table(ends, flat, size * size)


def chosen(names: Collection[str]) -> tuple[Measure, ...]:
    """Find measures by name, of every level that has one so called.

    Raises:
        UnknownName: there is none of that name.
    """
    known = {measure.name for measure in every()}
    for name in names:
        if name not in known:
            hint = did_you_mean(name, known) or "; `graphkit measure --definitions` lists them"
            raise UnknownName(f"no measure '{name}'{hint}")
    return tuple(measure for measure in every() if measure.name in names)


def measured(subject: Subject, names: Collection[str] = (), *, progress: Progress) -> Measurement:
    """Work out measures by name, or all that tables show and the network can have.

    Raises:
        UnknownName: there is none of that name, or it needs what is not here.
    """
    wanted = chosen(names) if names else tuple(_fitting(subject))
    for measure in wanted:
        lacking = subject.lacks(measure)
        if lacking:
            raise UnknownName(f"{measure.name} needs {_NEEDED[lacking]}")
    found: dict[Level, dict[str, Any]] = {level: {} for level in Level}
    for done, measure in enumerate(wanted):
        progress("measuring", done, len(wanted))
        found[measure.level][measure.name] = subject.value(measure)
    progress("measuring", len(wanted), len(wanted))
    return Measurement(
        subject,
        whole=found[Level.NETWORK],
        actors=found[Level.ACTOR],
        groups=found[Level.GROUP],
        pairs=found[Level.PAIR],
        measures=wanted,
    )


def plain(value: Any) -> Any:
    """Turn a measure's value into plain Python; None where it is undefined.

    >>> plain(np.float64(0.5)), plain(Undefined("there are no actors"))
    (0.5, None)
    """
    if isinstance(value, Undefined):
        return None
    return value.item() if isinstance(value, np.generic) else value


def _fitting(subject: Subject) -> Iterator[Measure]:
    for measure in every():
        if measure.shown and subject.fits(measure) and not subject.lacks(measure):
            yield measure


def _table(ends: Mapping[str, Sequence[Any]], columns: Mapping[str, Column], size: int) -> Rows:
    lists = {name: _cells(column, size) for name, column in columns.items()}
    whys: list[dict[str, str]] = [{} for _ in range(size)]
    for name, column in columns.items():
        for because, where in _undefined(column, size).items():
            for at in np.flatnonzero(where):
                whys[at][name] = because
    return Rows({**{name: list(own) for name, own in ends.items()}, **lists, "undefined": whys})


def _cells(column: Column, size: int) -> list[Any]:
    if isinstance(column, Undefined):
        return [None] * size
    if isinstance(column, Partly):
        missing = np.logical_or.reduce([np.zeros(size, np.bool_), *column.undefined.values()])
        values: list[Any] = column.values.tolist()
        return [None if gone else v for v, gone in zip(values, missing.tolist(), strict=True)]
    cells: list[Any] = column.tolist()
    return cells


def _undefined(column: Column, size: int) -> Mapping[str, Any]:
    if isinstance(column, Undefined):
        return {column.because: np.ones(size, dtype=np.bool_)}
    return column.undefined if isinstance(column, Partly) else {}


def _flat(square: Any) -> Column:
    if isinstance(square, Partly):
        why = {because: where.ravel() for because, where in square.undefined.items()}
        return Partly(square.values.ravel(), why)
    return square if isinstance(square, Undefined) else np.ravel(square)


def _reasons(values: Mapping[str, Value]) -> Iterator[tuple[str, str]]:
    for name, value in values.items():
        if isinstance(value, Undefined):
            yield name, value.because
