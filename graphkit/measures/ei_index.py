"""External and internal ties: whether groups keep to themselves."""

from __future__ import annotations

import numpy as np

from graphkit.measures import Level, Partly, Undefined, measure
from graphkit.network import Floats, Grouping, Ints, Network
from graphkit.network.groups import Crossings, crossings

_NO_TIES = "no ties join actors whose group is known"


def _index(external: Floats, internal: Floats) -> Floats:
    every = external + internal
    return (external - internal) / np.where(every > 0, every, 1)


def _permuted(network: Network, labels: Ints, groups: int) -> Floats:
    del groups
    start, end = labels[:, network.ties.source], labels[:, network.ties.target]
    known = (start >= 0) & (end >= 0)
    internal = ((start == end) & known).sum(axis=1)
    return _index(known.sum(axis=1) - internal, internal)


def _permuted_rescaled(network: Network, labels: Ints, groups: int) -> Floats:
    found = crossings(network, Grouping("", ("",) * groups, labels[0]))
    lowest, highest = _lowest(found), _highest(found)
    return 2 * (_permuted(network, labels, groups) - lowest) / (highest - lowest) - 1


@measure(Level.NETWORK, needs="groups", permuted=_permuted)
def ei_index(network: Network, grouping: Grouping) -> float | Undefined:
    """Ties between groups less ties within them, as a share of both.

    (external - internal) / (external + internal). Actors whose group is missing are left out, with
    their ties. With one group every tie is internal.

    Reference: Krackhardt and Stern (1988), Informal networks and organizational crises.
    Range: -1 (all ties stay within groups) to 1 (all go between them).
    Directed: each direction is a tie.
    Weighted: counts ties, whatever their weight.
    Disconnected: isolates do not matter.
    Undefined: where no ties join actors whose group is known.
    """
    found = crossings(network, grouping)
    if not len(found.source):
        return Undefined(_NO_TIES)
    internal = int(found.within.sum())
    return (len(found.source) - 2 * internal) / len(found.source)


@measure(Level.GROUP, name="ei_index", needs="groups")
def ei_index_of_groups(network: Network, grouping: Grouping) -> Partly:
    """Ties that members of a group have outside it less those inside, as a share of both.

    Adds up the ties of the members, as UCINET does: a tie between two members is one of each of
    them, so it counts twice; a tie to somebody else counts once.

    Reference: Krackhardt and Stern (1988), Informal networks and organizational crises.
    Range: -1 (members are tied to each other only) to 1 (to others only).
    Directed: ties from and to members, both.
    Weighted: counts ties, whatever their weight.
    Disconnected: members without ties do not matter.
    Undefined: where members have no ties to actors whose group is known.
    """
    found = crossings(network, grouping)
    every, internal = (found.by_group(found.ends(ties)) for ties in (None, found.within))
    why = {"its members have no ties to actors whose group is known": every == 0}
    return Partly(_index(every - internal, internal), why)


@measure(Level.ACTOR, name="ei_index", needs="groups")
def ei_index_of_actors(network: Network, grouping: Grouping) -> Partly:
    """Ties of an actor to other groups less those to its own, as a share of both.

    Reference: Krackhardt and Stern (1988), Informal networks and organizational crises.
    Range: -1 (it is tied to its own group only) to 1 (to others only).
    Directed: ties from and to the actor, both.
    Weighted: counts ties, whatever their weight.
    Disconnected: says nothing of an isolate.
    Undefined: where the actor's group is missing, or it has no ties to actors whose group is known.
    """
    found = crossings(network, grouping)
    every, internal = found.ends(), found.ends(found.within)
    alone = (every == 0) & found.known
    why = {**found.missing, "it has no ties to actors whose group is known": alone}
    return Partly(_index(every - internal, internal), why)


@measure(Level.NETWORK, needs="groups", shown=False)
def ei_expected(network: Network, grouping: Grouping) -> float | Undefined:
    """E-I index that the sizes of groups alone would bring about.

    The index of a network in which everybody is tied to everybody, which is also its mean when
    groups are dealt out at random.

    Reference: Krackhardt and Stern (1988), Informal networks and organizational crises.
    Range: -1 (one group) to 1 (each actor a group of its own).
    Directed: the same.
    Weighted: the same.
    Disconnected: isolates count in the sizes of groups.
    Undefined: where the group of fewer than two actors is known.
    """
    within, between = crossings(network, grouping).possible()
    if not within + between:
        return Undefined("the group of fewer than two actors is known")
    return (between - within) / (between + within)


@measure(Level.NETWORK, needs="groups", shown=False)
def ei_minimum(network: Network, grouping: Grouping) -> float | Undefined:
    """Lowest E-I index that so many ties can have among groups of these sizes.

    Ties fill the places within groups first.

    Reference: Borgatti, Everett and Freeman (2002), UCINET for Windows, E-I index.
    Range: -1 to 1; above -1 where there are more ties than fit within groups.
    Directed: each direction is a place for a tie.
    Weighted: counts ties, whatever their weight.
    Disconnected: isolates count in the sizes of groups.
    Undefined: where no ties join actors whose group is known.
    """
    found = crossings(network, grouping)
    return _lowest(found) if len(found.source) else Undefined(_NO_TIES)


@measure(Level.NETWORK, needs="groups", shown=False)
def ei_maximum(network: Network, grouping: Grouping) -> float | Undefined:
    """Highest E-I index that so many ties can have among groups of these sizes.

    Ties fill the places between groups first.

    Reference: Borgatti, Everett and Freeman (2002), UCINET for Windows, E-I index.
    Range: -1 to 1; below 1 where there are more ties than fit between groups.
    Directed: each direction is a place for a tie.
    Weighted: counts ties, whatever their weight.
    Disconnected: isolates count in the sizes of groups.
    Undefined: where no ties join actors whose group is known.
    """
    found = crossings(network, grouping)
    return _highest(found) if len(found.source) else Undefined(_NO_TIES)


@measure(Level.NETWORK, needs="groups", shown=False, permuted=_permuted_rescaled)
def ei_rescaled(network: Network, grouping: Grouping) -> float | Undefined:
    """E-I index, stretched so that the lowest possible is -1 and the highest 1.

    2 (index - lowest) / (highest - lowest) - 1, with the bounds of ei_minimum and ei_maximum.

    Reference: Borgatti, Everett and Freeman (2002), UCINET for Windows, E-I index.
    Range: -1 to 1.
    Directed: each direction is a tie.
    Weighted: counts ties, whatever their weight.
    Disconnected: isolates count in the sizes of groups.
    Undefined: where there are no such ties, or so many or so few groups that only one value can be.
    """
    found = crossings(network, grouping)
    if not len(found.source):
        return Undefined(_NO_TIES)
    lowest, highest = _lowest(found), _highest(found)
    if lowest == highest:
        return Undefined("so many ties among such groups can have one E-I index only")
    internal, every = int(found.within.sum()), len(found.source)
    return 2 * ((every - 2 * internal) / every - lowest) / (highest - lowest) - 1


def _lowest(found: Crossings) -> float:
    every = len(found.source)
    return (every - 2 * min(every, found.possible()[0])) / every


def _highest(found: Crossings) -> float:
    every = len(found.source)
    return (2 * min(every, found.possible()[1]) - every) / every
