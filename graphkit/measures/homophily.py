"""Homophily: whether actors are tied to their own kind more than chance would have it."""

from __future__ import annotations

import numpy as np

from graphkit.measures import Level, Partly, Undefined, measure
from graphkit.network import Floats, Grouping, Ints, Network
from graphkit.network.groups import Crossings, crossings
from graphkit.network.labelling import labelled

_NO_TIES = "no ties join actors whose group is known"
_ONE_GROUP = "there is only one group"


def _coleman(within: Floats, expected: Floats, choices: Floats) -> Floats:
    above = within >= expected
    room = np.where(above, choices - expected, expected)
    return (within - expected) / np.where(room > 0, room, 1)


def _permuted_coleman(network: Network, labels: Ints, groups: int) -> Floats:
    start, end = labelled(network, labels)
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
