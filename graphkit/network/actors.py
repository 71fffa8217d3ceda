"""Actors: the nodes of a network, what they are called, and what is known of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from graphkit.network import Ints
from graphkit.prose import text

_NOT_ATTRIBUTES = {"id", "name", "aliases", "note"}
PLACE = "place"
"""The attribute that says where an actor is; several places are joined by semicolons."""


@dataclass(frozen=True)
class Actors:
    """Actors by number."""

    ids: tuple[str, ...]
    names: tuple[str, ...]
    attributes: Mapping[str, Sequence[Any]]

    @classmethod
    def of(cls, nodes: Iterable[Mapping[str, Any]], places: Mapping[str, Sequence[str]]) -> Actors:
        """Take nodes with all their properties, own columns too.

        Args:
            nodes: rows with `id`, `name`, `label` and others.
            places: by id, the names of the places where an actor is.
        """
        listed = list(nodes)
        names = dict.fromkeys(name for node in listed for name in node)
        known = {
            name: [_value(node.get(name)) for node in listed]
            for name in names
            if name not in _NOT_ATTRIBUTES
        }
        where = [text(places[node["id"]]) if node["id"] in places else None for node in listed]
        return cls(
            tuple(node["id"] for node in listed),
            tuple(str(node.get("name") or node["id"]) for node in listed),
            _said({PLACE: where, **known}),
        )

    def __len__(self) -> int:
        """Count the actors."""
        return len(self.ids)

    def __add__(self, others: Actors) -> Actors:
        """Put others behind these; what only one side knows is missing in the other."""
        names = dict.fromkeys([*self.attributes, *others.attributes])
        joined = {name: [*_column(self, name), *_column(others, name)] for name in names}
        return Actors((*self.ids, *others.ids), (*self.names, *others.names), joined)

    def numbers(self, ids: Iterable[str]) -> Ints:
        """Find the numbers of actors."""
        return np.array([self._numbers[id_] for id_ in ids], dtype=np.int64)

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {id_: at for at, id_ in enumerate(self.ids)}


def places_of(rows: Iterable[Mapping[str, Any]]) -> dict[str, list[str]]:
    """Sort the names of places to the actors that are there."""
    places: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        places[row["actor"]].append(row["place"])
    return places


def _column(actors: Actors, name: str) -> Sequence[Any]:
    return actors.attributes.get(name, [None] * len(actors))


def _said(columns: Mapping[str, list[Any]]) -> dict[str, list[Any]]:
    """Leave out what is known of no actor."""
    return {name: values for name, values in columns.items() if any(v is not None for v in values)}


def _value(value: Any) -> Any:
    """Write lists out, so that actors can be grouped by them; an empty cell is missing."""
    return (text(value) if isinstance(value, list | tuple) else value) if value != "" else None
