"""Homophily: whether actors are tied to their own kind more than chance would have it."""

from __future__ import annotations

import numpy as np

from graphkit.measures import Level, Partly, Undefined, measure
from graphkit.network import Floats, Grouping, Ints, Network
from graphkit.network.groups import Crossings, crossings

_NO_TIES = "no ties join actors whose group is known"
_ONE_GROUP = "there is only one group"


def _coleman(within: Floats, expected: Floats, choices: Floats) -> Floats:
    above = within >= expected
    room = np.where(above, choices - expected, expected)
    return (within - expected) / np.where(room > 0, room, 1)


def _choices(network: Network, known_ties: Ints) -> tuple[Ints, Ints]:
    """Give who chooses and who is chosen; without directions both choose each other."""
    source, target = network.ties.source[known_ties], network.ties.target[known_ties]
    if network.directed:
        return source, target
    return np.concatenate([source, target]), np.concatenate([target, source])


def _labelled(network: Network, labels: Ints) -> tuple[Ints, Ints]:
    """Give the groups of who chooses and who is chosen, permutations by choices."""
    known = labels[0] >= 0 if len(labels) else np.zeros(len(network), dtype=np.bool_)
    ties = np.flatnonzero(known[network.ties.source] & known[network.ties.target])
    source, target = _choices(network, ties)
    return labels[:, source], labels[:, target]


def _permuted_coleman(network: Network, labels: Ints, groups: int) -> Floats:
    start, end = _labelled(network, labels)
    sizes = np.bincount(labels[0][labels[0] >= 0], minlength=groups)
    expected = (sizes - 1)[start].sum(axis=1) / max(sizes.sum() - 1, 1)
    return _coleman((start == end).sum(axis=1), expected, np.full(len(labels), start.shape[1]))


@measure(Level.NETWORK, needs="groups", permuted=_permuted_coleman)
def coleman_homophily(network: Network, grouping: Grouping) -> float | Undefined:
    """How far choices exceed, within groups, what the sizes of groups alone would bring about.

    (within - expected) / (choices - expected) where within is at least what is expected, else
    (within - expected) / expected; over all groups together. Expected of an actor are its choices
    times (size of its group - 1) / (actors - 1), exactly; Coleman's own example rounds this to
    size / actors.

    Reference: Coleman (1958), Relational analysis: the study of social organizations with surveys.
    Range: -1 (nobody chooses the own group) to 1 (everybody chooses within it only).
    Directed: each tie is a choice that its source makes; an undirected tie is a choice of each end.
    Weighted: counts ties, whatever their weight.
    Disconnected: isolates count in the sizes of groups.
    Undefined: where there are no ties among actors whose group is known, or only one group.
    """
    found = crossings(network, grouping)
    if len(grouping.names) == 1:
        return Undefined(_ONE_GROUP)
    if not len(found.source):
        return Undefined(_NO_TIES)
    return float(_coleman(*(part.sum() for part in _parts(found))))


@measure(Level.GROUP, name="coleman_homophily", needs="groups")
def coleman_homophily_of_groups(network: Network, grouping: Grouping) -> Partly | Undefined:
    """How far a group's choices of its own exceed what its size alone would bring about.

    (within - expected) / (choices - expected) where within is at least what is expected, else
    (within - expected) / expected. Expected are the choices that members make times
    (size of the group - 1) / (actors - 1), exactly; Coleman's own example rounds this to
    size / actors.

    Reference: Coleman (1958), Relational analysis: the study of social organizations with surveys.
    Range: -1 (members never choose each other) to 1 (they choose each other only).
    Directed: each tie is a choice that its source makes; an undirected tie is a choice of each end.
    Weighted: counts ties, whatever their weight.
    Disconnected: isolates count in the sizes of groups.
    Undefined: where members choose nobody whose group is known, for a group of one, or where
        there is only one group.
    """
    found = crossings(network, grouping)
    if len(grouping.names) == 1:
        return Undefined(_ONE_GROUP)
    within, expected, choices = _parts(found)
    alone = grouping.sizes == 1
    why = {
        "the group has one member only": alone,
        "its members choose nobody whose group is known": (choices == 0) & ~alone,
    }
    return Partly(_coleman(within, expected, choices), why)


def _parts(found: Crossings) -> tuple[Floats, Floats, Floats]:
    """Count by group the choices within it, those expected there, and all that members make."""
    size, of = len(found.network), found.grouping
    both = not found.network.directed
    made = found.ends() if both else np.bincount(found.source, minlength=size)
    kept = found.source[found.within]
    inside = found.ends(found.within) if both else np.bincount(kept, minlength=size)
    choices, within = found.by_group(made), found.by_group(inside)
    return within, choices * (of.sizes - 1) / max(found.actors - 1, 1), choices


def _q(same: Floats, other: Floats, same_missed: Floats, other_missed: Floats) -> Floats:
    agree, differ = same * other_missed, other * same_missed
    every = agree + differ
    value: Floats = (agree - differ) / np.where(every > 0, every, 1)
    return value


def _permuted_q(network: Network, labels: Ints, groups: int) -> Floats:
    # Ordered pairs throughout: each undirected tie is there twice, as are the places for it.
    start, end = _labelled(network, labels)
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


def _permuted_assortativity(network: Network, labels: Ints, groups: int) -> Floats:
    start, end = _labelled(network, labels)
    count = start.shape[1]
    row = np.arange(len(labels))[:, None] * groups
    shape = (len(labels), groups)
    out, into = (
        np.bincount((row + side).ravel(), minlength=shape[0] * groups).reshape(shape)
        for side in (start, end)
    )
    chance = (out * into).sum(axis=1) / count**2
    found: Floats = (start == end).sum(axis=1) / count - chance
    return found / np.where(chance < 1, 1 - chance, np.nan)


@measure(Level.NETWORK, needs="groups", permuted=_permuted_assortativity)
def attribute_assortativity(network: Network, grouping: Grouping) -> float | Undefined:
    """How much actors are tied to their own kind, given how many ties each kind has.

    (sum of e(i, i) - sum of a(i) b(i)) / (1 - sum of a(i) b(i)), where e is the mixing matrix as
    shares of all ties, a its rows' sums and b its columns'.

    Reference: Newman (2003), Mixing patterns in networks, equation 2.
    Range: -1 at most to 1 (all ties stay within groups); 0 where groups do not matter.
    Directed: rows are where ties start, columns where they end.
    Weighted: counts ties, whatever their weight.
    Disconnected: isolates do not matter.
    Undefined: where there are no such ties, or all of them are among one group.
    """
    found = crossings(network, grouping)
    if not len(found.source):
        return Undefined(_NO_TIES)
    value = _permuted_assortativity(network, grouping.of[None, :], len(grouping.names))[0]
    if np.isnan(value):
        return Undefined("all ties are among the members of one group")
    return float(value)
