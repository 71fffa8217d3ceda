"""Partial brokerage: roles count less where others stand between the same two as well."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from graphkit.measures import Level, Measure, Partly
from graphkit.network import Grouping, Network
from graphkit.network.brokering import ROLES, partial_roles
from graphkit.network.groups import crossings

_SECTIONS = {
    "Reference": "Borgatti, Everett and Freeman (2002), UCINET for Windows, G&F brokerage roles.",
    "Range": "0 upwards, at most the unweighted count.",
    "Directed": "a to the actor to b; in an undirected network every pair counts both ways.",
    "Weighted": "ignores weights.",
    "Disconnected": "an isolate has 0.",
    "Undefined": "where the actor's group is missing; ties of such actors are left out.",
}


def _partial(role: int) -> Callable[[Network, Grouping], Any]:
    def partial(network: Network, grouping: Grouping) -> Partly:
        sums = partial_roles(network, grouping)
        values = sums.sum(axis=0) if role == len(ROLES) else sums[role]
        return Partly(values, crossings(network, grouping).missing)

    return partial


def _variants() -> Iterator[Measure]:
    for role, name in enumerate((*ROLES, "brokerage")):
        whose = "in any role" if name == "brokerage" else f"as {name}"
        yield Measure(
            name=f"partial_{name}",
            level=Level.ACTOR,
            about=f"How often an actor stands between two others {whose}, shared with rivals.",
            definition="Each ordered pair that is not tied counts 1 / (actors between the two), "
            "whatever their groups.",
            sections=_SECTIONS,
            compute=_partial(role),
            needs="groups",
            modes="one",
            shown=False,
            permuted=None,
        )


globals().update((one.name, one) for one in _variants())
