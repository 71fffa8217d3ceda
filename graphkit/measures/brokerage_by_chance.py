"""Brokerage beside chance: what random ties would bring about, and how far actors are from it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from graphkit.measures import Level, Measure, Partly, Undefined
from graphkit.network import Grouping, Network
from graphkit.network.brokering import ROLES, roles
from graphkit.network.brokering_by_chance import of_actors, of_network
from graphkit.network.groups import crossings

_ALL = (*ROLES, "brokerage")
_FEW = "the group of fewer than two actors is known"
_FIXED = "with these ties and groups, chance leaves nothing open"
_REFERENCE = "Gould and Fernandez (1989), Structures of mediation, as `brokerage` of R's sna."
_SECTIONS = {
    "Reference": _REFERENCE,
    "Directed": "density is ties of actors x (actors - 1); directions are independent.",
    "Weighted": "ignores weights.",
    "Disconnected": "isolates count among those that could be tied.",
}
_UNDIRECTED = (
    "Each tie of an undirected network is two ties here, which chance lays independently, as in "
    "sna; its true spread is wider."
)
_NETWORK = (
    "The variance is the one of sna, which leaves out that some paths rule each other out; it is "
    "exact for itinerant and liaison, and a little wide for the others."
)


def _expected_of_actors(role: int) -> Callable[[Network, Grouping], Any]:
    def expected(network: Network, grouping: Grouping) -> Any:
        if crossings(network, grouping).actors < 2:  # noqa: PLR2004  # a pair
            return Undefined(_FEW)
        means, _ = of_actors(network, grouping)
        found = crossings(network, grouping)
        return Partly(np.where(found.known, means[role][grouping.of], 0.0), found.missing)

    return expected


def _z_of_actors(role: int) -> Callable[[Network, Grouping], Any]:
    def deviation(network: Network, grouping: Grouping) -> Any:
        found = crossings(network, grouping)
        if found.actors < 2:  # noqa: PLR2004  # a pair
            return Undefined(_FEW)
        mean, variance = (part[role][grouping.of] for part in of_actors(network, grouping))
        counts = roles(network, grouping)
        count = counts.sum(axis=0) if role == len(ROLES) else counts[role]
        fixed = (variance <= 0) & found.known
        values = (count - mean) / np.sqrt(np.where(variance > 0, variance, 1))
        return Partly(values, {**found.missing, _FIXED: fixed})

    return deviation


def _expected_of_network(role: int) -> Callable[[Network, Grouping], Any]:
    def expected(network: Network, grouping: Grouping) -> Any:
        if crossings(network, grouping).actors < 2:  # noqa: PLR2004  # a pair
            return Undefined(_FEW)
        return float(of_network(network, grouping)[0][role])

    return expected


def _z_of_network(role: int) -> Callable[[Network, Grouping], Any]:
    def deviation(network: Network, grouping: Grouping) -> Any:
        if crossings(network, grouping).actors < 2:  # noqa: PLR2004  # a pair
            return Undefined(_FEW)
        mean, variance = (part[role] for part in of_network(network, grouping))
        if variance <= 0:
            return Undefined(_FIXED)
        counts = roles(network, grouping)
        count = counts.sum() if role == len(ROLES) else counts[role].sum()
        return float((count - mean) / np.sqrt(variance))

    return deviation


def _variants() -> Iterator[Measure]:
    for role, name in enumerate(_ALL):
        whose = "an actor" if name == "brokerage" else f"an actor as {name}"
        of_all = "all actors" if name == "brokerage" else f"all actors as {name}"
        for level, who, expected, deviation in (
            (Level.ACTOR, whose, _expected_of_actors, _z_of_actors),
            (Level.NETWORK, of_all, _expected_of_network, _z_of_network),
        ):
            yield _variant(level, f"{name}_expected", who, expected(role))
            yield _variant(level, f"{name}_z", who, deviation(role))


def _variant(level: Level, name: str, who: str, compute: Callable[..., Any]) -> Measure:
    z = name.endswith("_z")
    about = (
        f"How far the brokerage of {who} is from what random ties bring about, in spreads of it."
        if z
        else f"Brokerage of {who} that random ties would bring about, given density and groups."
    )
    definition = (
        "(count - expected) / standard deviation, where every tie is there with the density as its "
        f"chance. {_UNDIRECTED}{f' {_NETWORK}' if level is Level.NETWORK else ''}"
        if z
        else "density x density x (1 - density) for each ordered pair that could be brokered so."
    )
    sections = {**_SECTIONS, "Range": "any number." if z else "0 upwards."}
    sections["Undefined"] = (
        "where the group of fewer than two actors, or of the actor, is known, or where chance "
        "leaves nothing open (no ties, all ties, groups too small)."
        if z
        else "where the actor's group is missing, or fewer than two actors have one."
    )
    return Measure(
        name=name,
        level=level,
        about=about,
        definition=definition,
        sections=sections,
        compute=compute,
        needs="groups",
        modes="one",
        shown=False,
        permuted=None,
    )


globals().update((f"{one.name}_of_{one.level.name.lower()}s", one) for one in _variants())
