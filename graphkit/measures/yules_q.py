"""Yule's Q: homophily of pairs, whatever the sizes of groups."""

from __future__ import annotations

import numpy as np

from graphkit.measures import Level, Partly, Undefined, measure
from graphkit.network import Floats, Grouping, Ints, Network
from graphkit.network.groups import Crossings, crossings
from graphkit.network.labelling import labelled


def _q(same: Floats, other: Floats, same_missed: Floats, other_missed: Floats) -> Floats:
    agree, differ = same * other_missed, other * same_missed
    every = agree + differ
    value: Floats = (agree - differ) / np.where(every > 0, every, 1)
    return value


def _permuted_q(network: Network, labels: Ints, groups: int) -> Floats:
    # Ordered pairs throughout: each undirected tie is there twice, as are the places for it.
    start, end = labelled(network, labels)
    sizes = np.bincount(labels[0][labels[0] >= 0], minlength=groups)
    inside, every = (sizes * (sizes - 1)).sum(), sizes.sum() * (sizes.sum() - 1)
    same, ties = (start == end).sum(axis=1), start.shape[1]
    return _q(same, ties - same, inside - same, every - inside - (ties - same))


@measure(Level.NETWORK, needs="groups", shown=False, permuted=_permuted_q)
def yules_q(network: Network, grouping: Grouping) -> float | Undefined:
    """How much likelier a tie is within a group than between groups, from -1 to 1.

    Of all pairs: a tied within a group, b tied between groups, c not tied within, d not tied
    between; (ad - bc) / (ad + bc). Unlike the E-I index it does not depend on sizes of groups.

    Reference: Crossley and others (2015), Social network analysis for ego-nets, chapter 4.
    Range: -1 (ties between groups only) to 1 (within groups only); 0 where groups do not matter.
    Directed: pairs are ordered; each direction is a tie.
    Weighted: ignores weights.
    Disconnected: isolates count among those that are not tied.
    Undefined: where ad and bc are both 0: too few ties, too few pairs without one, or one group.
    """
    found = crossings(network, grouping)
    within, between = found.possible()
    same = int(found.within.sum())
    other = len(found.source) - same
    parts = np.array([same, other, within - same, between - other], dtype=np.float64)
    if not parts[0] * parts[3] + parts[1] * parts[2]:
        return Undefined("ties or pairs without one are too few, within groups or between them")
    return float(_q(*parts))


@measure(Level.GROUP, name="yules_q", needs="groups", shown=False)
def yules_q_of_groups(network: Network, grouping: Grouping) -> Partly:
    """How much likelier members of a group are tied to each other than to others.

    Adds up the four counts of the members: tied to the own group, tied to others, not tied to
    the own group, not tied to others.

    Reference: Crossley and others (2015), Social network analysis for ego-nets, chapter 4.
    Range: -1 (tied to others only) to 1 (to each other only); 0 where groups do not matter.
    Directed: ties from and to members, both; there are two places for each pair.
    Weighted: ignores weights.
    Disconnected: members without ties count among those that are not tied.
    Undefined: where both products are 0: too few ties, or too few pairs without one.
    """
    found = crossings(network, grouping)
    parts = [found.by_group(part) for part in _contacts(found)]
    return Partly(_q(*parts), {"its ties or missing ties are too few": _empty(parts)})


@measure(Level.ACTOR, name="yules_q", needs="groups", shown=False)
def yules_q_of_actors(network: Network, grouping: Grouping) -> Partly:
    """How much likelier an actor is tied to its own group than to others.

    Of all other actors: a tied and of the own group, b tied and of another, c not tied and of the
    own, d not tied and of another; (ad - bc) / (ad + bc).

    Reference: Crossley and others (2015), Social network analysis for ego-nets, chapter 4.
    Range: -1 (tied to others only) to 1 (to its own only); 0 where groups do not matter.
    Directed: ties from and to the actor, both; there are two places for each other actor.
    Weighted: ignores weights.
    Disconnected: says nothing of an isolate.
    Undefined: where the group is missing, or both products are 0.
    """
    found = crossings(network, grouping)
    parts = _contacts(found)
    few = {"its ties or missing ties are too few": _empty(parts) & found.known}
    return Partly(_q(*parts), {**found.missing, **few})


def _contacts(found: Crossings) -> list[Floats]:
    """Count by actor: tied to its own, tied to others, not tied to its own, not tied to others."""
    ways = 2 if found.network.directed else 1
    own = found.of_groups(found.grouping.sizes)
    same, every = found.ends(found.within).astype(np.float64), found.ends()
    other = every - same
    return [same, other, ways * (own - 1) - same, ways * (found.actors - own) - other]


def _empty(parts: list[Floats]) -> Floats:
    same, other, same_missed, other_missed = parts
    nothing: Floats = same * other_missed + other * same_missed == 0
    return nothing
