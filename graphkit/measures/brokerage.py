"""Brokerage roles: who stands between actors of which groups (Gould and Fernandez 1989)."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from typing import Any

from graphkit.measures import Column, Level, Measure, Partly, measure
from graphkit.network import Grouping, Ints, Network
from graphkit.network.brokering import ROLES, roles
from graphkit.network.groups import crossings


def _of_actors(network: Network, grouping: Grouping, role: str) -> Partly:
    return Partly(_counts(network, grouping, role), crossings(network, grouping).missing)


def _counts(network: Network, grouping: Grouping, role: str) -> Ints:
    found = roles(network, grouping)
    counts: Ints = found.sum(axis=0) if role == "brokerage" else found[ROLES.index(role)]
    return counts


@measure(Level.ACTOR, needs="groups")
def coordinator(network: Network, grouping: Grouping) -> Column:
    """How often an actor stands between two of its own group: A, A, A.

    Counts ordered pairs a, b where a is tied to the actor, the actor to b, and a not to b.

    Reference: Gould and Fernandez (1989), Structures of mediation; w(I) in R's sna.
    Range: 0 to (size of the group - 1) x (size - 2).
    Directed: a to the actor to b.
    Weighted: ignores weights.
    Disconnected: an isolate has 0.
    Undefined: where the actor's group is missing; ties of such actors are left out.
    """
    return _of_actors(network, grouping, "coordinator")


@measure(Level.ACTOR, needs="groups")
def itinerant(network: Network, grouping: Grouping) -> Column:
    """How often an actor stands between two of one other group: A, B, A; also called consultant.

    Counts ordered pairs a, b where a is tied to the actor, the actor to b, and a not to b.

    Reference: Gould and Fernandez (1989), Structures of mediation; w(O) in R's sna.
    Range: 0 to the sum over other groups of size x (size - 1).
    Directed: a to the actor to b.
    Weighted: ignores weights.
    Disconnected: an isolate has 0.
    Undefined: where the actor's group is missing; ties of such actors are left out.
    """
    return _of_actors(network, grouping, "itinerant")


@measure(Level.ACTOR, needs="groups")
def gatekeeper(network: Network, grouping: Grouping) -> Column:
    """How often an actor lets somebody of another group reach its own group: A, B, B.

    Counts ordered pairs a, b where a is tied to the actor, the actor to b, and a not to b.

    Reference: Gould and Fernandez (1989), Structures of mediation; b(OI) in R's sna.
    Range: 0 to (actors of other groups) x (size of the group - 1).
    Directed: from a outside to the actor, from the actor to b of its own group.
    Weighted: ignores weights.
    Disconnected: an isolate has 0.
    Undefined: where the actor's group is missing; ties of such actors are left out.
    """
    return _of_actors(network, grouping, "gatekeeper")


@measure(Level.ACTOR, needs="groups")
def representative(network: Network, grouping: Grouping) -> Column:
    """How often an actor lets somebody of its own group reach another group: A, A, B.

    Counts ordered pairs a, b where a is tied to the actor, the actor to b, and a not to b.

    Reference: Gould and Fernandez (1989), Structures of mediation; b(IO) in R's sna.
    Range: 0 to (actors of other groups) x (size of the group - 1).
    Directed: from a of its own group to the actor, from the actor to b outside.
    Weighted: ignores weights.
    Disconnected: an isolate has 0.
    Undefined: where the actor's group is missing; ties of such actors are left out.
    """
    return _of_actors(network, grouping, "representative")


@measure(Level.ACTOR, needs="groups")
def liaison(network: Network, grouping: Grouping) -> Column:
    """How often an actor stands between two groups, neither its own: A, B, C.

    Counts ordered pairs a, b where a is tied to the actor, the actor to b, and a not to b.

    Reference: Gould and Fernandez (1989), Structures of mediation; b(O) in R's sna.
    Range: 0 to the ordered pairs of actors of two groups other than its own.
    Directed: a to the actor to b.
    Weighted: ignores weights.
    Disconnected: an isolate has 0.
    Undefined: where the actor's group is missing; ties of such actors are left out.
    """
    return _of_actors(network, grouping, "liaison")


@measure(Level.ACTOR, needs="groups")
def brokerage(network: Network, grouping: Grouping) -> Column:
    """How often an actor stands between two others that are not tied, in any role.

    The sum of the five roles: ordered pairs a, b where a is tied to the actor, the actor to b, and
    a not to b. In an undirected network every pair counts both ways, as in UCINET and in R's sna,
    so that each count is even in all and gatekeeper equals representative.

    Reference: Gould and Fernandez (1989), Structures of mediation; t in R's sna.
    Range: 0 to (actors - 1) x (actors - 2).
    Directed: a to the actor to b; a tie from b to a does not matter.
    Weighted: ignores weights.
    Disconnected: an isolate has 0.
    Undefined: where the actor's group is missing; ties of such actors are left out.
    """
    return _of_actors(network, grouping, "brokerage")


def _of_groups(role: str) -> Callable[[Network, Grouping], Any]:
    def total(network: Network, grouping: Grouping) -> Any:
        return crossings(network, grouping).by_group(_counts(network, grouping, role))

    return total


def _of_networks(role: str) -> Callable[[Network, Grouping], int]:
    def total(network: Network, grouping: Grouping) -> int:
        return int(_counts(network, grouping, role).sum())

    return total


def _totals(of: Measure) -> Iterator[Measure]:
    """Give the same for groups (all members together) and networks (all actors together)."""
    for level, who, compute in (
        (Level.GROUP, "The members of a group", _of_groups(of.name)),
        (Level.NETWORK, "All actors", _of_networks(of.name)),
    ):
        yield dataclasses.replace(
            of,
            level=level,
            about=f"{who} together: {of.about[0].lower()}{of.about[1:]}",
            sections={**of.sections, **_TOGETHER},
            compute=compute,
            shown=of.name == "brokerage",
        )


_TOGETHER = {
    "Range": "0 upwards.",
    "Disconnected": "isolates add 0.",
    "Undefined": "never; ties of actors whose group is missing are left out.",
}
globals().update(
    (f"{of.name}_of_{total.level.name.lower()}s", total)
    for of in (coordinator, itinerant, gatekeeper, representative, liaison, brokerage)
    for total in _totals(of)
)
