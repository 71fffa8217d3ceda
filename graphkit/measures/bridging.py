"""Bridging in plain words: how many groups an actor is tied to, and how mixed they are."""

from __future__ import annotations

import numpy as np

from graphkit.measures import Level, Partly, Undefined, measure
from graphkit.network import Floats, Grouping, Network
from graphkit.network.groups import Crossings, crossings


@measure(Level.ACTOR, needs="groups")
def groups_reached(network: Network, grouping: Grouping) -> Partly:
    """How many groups other than its own an actor has ties to.

    Reference: Burt (1983), Range, in Applied network analysis.
    Range: 0 to groups - 1.
    Directed: ties from and to the actor, both.
    Weighted: ignores weights.
    Disconnected: an isolate reaches 0.
    Undefined: where the actor's group is missing.
    """
    found = crossings(network, grouping)
    actor, group, _ = _contacts(found)
    other = np.bincount(actor[group != grouping.of[actor]], minlength=len(network))
    return Partly(other, found.missing)


@measure(Level.ACTOR, needs="groups", shown=False)
def heterogeneity(network: Network, grouping: Grouping) -> Partly:
    """How mixed the groups are that an actor's contacts belong to.

    1 - sum of squared shares: the chance that two contacts, drawn with replacement, are of
    different groups. The actor's own group does not matter.

    Reference: Blau (1977), Inequality and heterogeneity.
    Range: 0 (all contacts of one group) to 1 - 1 / groups (as many of each).
    Directed: contacts are those with a tie from or to the actor, each once.
    Weighted: ignores weights.
    Disconnected: says nothing of an isolate.
    Undefined: where no contact's group is known.
    """
    return Partly(*_mixed(network, grouping))


@measure(Level.ACTOR, needs="groups", shown=False)
def iqv(network: Network, grouping: Grouping) -> Partly | Undefined:
    """How mixed an actor's contacts are, of the most they could be (qualitative variation).

    Heterogeneity divided by 1 - 1 / groups, the groups of the whole network.

    Reference: Agresti and Agresti (1978), Statistical analysis of qualitative variation.
    Range: 0 (all contacts of one group) to 1 (as many of each).
    Directed: contacts are those with a tie from or to the actor, each once.
    Weighted: ignores weights.
    Disconnected: says nothing of an isolate.
    Undefined: where no contact's group is known, or there is only one group.
    """
    values, why = _mixed(network, grouping)
    count = len(grouping.names)
    if count == 1:
        return Undefined("there is only one group")
    return Partly(values / (1 - 1 / max(count, 2)), why)


def _mixed(network: Network, grouping: Grouping) -> tuple[Floats, dict[str, Floats]]:
    known = grouping.of >= 0
    pairs = network.neighbours.tocoo()
    kept = known[pairs.coords[1]]
    actor, group = pairs.coords[0][kept], grouping.of[pairs.coords[1][kept]]
    actors, _, counts = _tallied(actor, group, len(grouping.names))
    size = len(network)
    every = np.bincount(actors, counts, minlength=size)
    squares = np.bincount(actors, counts.astype(np.float64) ** 2, minlength=size)
    values = 1 - squares / np.where(every > 0, every, 1) ** 2
    return values, {"it has no contacts whose group is known": every == 0}


def _contacts(found: Crossings) -> tuple[Floats, Floats, Floats]:
    of = found.grouping.of
    actor = np.concatenate([found.source, found.target])
    group = of[np.concatenate([found.target, found.source])]
    return _tallied(actor, group, len(found.grouping.names))


def _tallied(actor: Floats, group: Floats, groups: int) -> tuple[Floats, Floats, Floats]:
    """Count the contacts of each actor by group, where there are any."""
    pairs, counts = np.unique(actor * max(groups, 1) + group, return_counts=True)
    return pairs // max(groups, 1), pairs % max(groups, 1), counts
