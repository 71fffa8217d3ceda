"""Who is tied to whom, by group: counts, weights and densities for each pair of groups."""

from __future__ import annotations

import numpy as np

from graphkit.measures import Level, Partly, Undefined, measure
from graphkit.network import Floats, Grouping, Ints, Network
from graphkit.network.groups import crossings


@measure(Level.NETWORK, needs="groups", modes="any")
def groups(network: Network, grouping: Grouping) -> int:
    """How many groups there are.

    Reference: Blau (1977), Inequality and heterogeneity.
    Range: 0 to actors.
    Directed: the same.
    Weighted: the same.
    Disconnected: the same.
    Undefined: never.
    """
    del network
    return len(grouping.names)


@measure(Level.NETWORK, needs="groups", modes="any")
def ungrouped(network: Network, grouping: Grouping) -> int:
    """How many actors lack the attribute, and are left out of what is said of groups.

    Reference: Borgatti, Everett and Johnson (2018), Analyzing social networks, on missing data.
    Range: 0 to actors.
    Directed: the same.
    Weighted: the same.
    Disconnected: the same.
    Undefined: never.
    """
    return len(network) - int(grouping.sizes.sum())


@measure(Level.GROUP, needs="groups", modes="any")
def members(network: Network, grouping: Grouping) -> Ints:
    """How many actors are in a group.

    Reference: Blau (1977), Inequality and heterogeneity.
    Range: 1 to actors.
    Directed: the same.
    Weighted: the same.
    Disconnected: isolates count.
    Undefined: never.
    """
    del network
    return grouping.sizes


_MOST = 1000
_MANY = Undefined(f"there are more than {_MOST:,} groups, too many for a table of pairs")


def _counted(network: Network, grouping: Grouping, weights: Floats | None) -> Floats:
    """Add up ties from group to group; both ways where undirected, but once within a group."""
    found, count = crossings(network, grouping), len(grouping.names)
    pairs = grouping.of[found.source] * count + grouping.of[found.target]
    flat = np.bincount(pairs, weights, minlength=count * count)
    square: Floats = flat[: count * count].reshape(count, count)
    if network.directed:
        return square
    return square + square.T - np.diag(np.diag(square))


def _are_many(grouping: Grouping) -> bool:
    return len(grouping.names) > _MOST


def _places(network: Network, grouping: Grouping) -> Floats:
    """Count the ties there could be from group to group, counted in the same way."""
    sizes = grouping.sizes
    places: Floats = np.outer(sizes, sizes)
    own = sizes * (sizes - 1)
    np.fill_diagonal(places, own if network.directed else own // 2)
    return places


@measure(Level.PAIR, needs="groups", modes="any")
def mixing_ties(network: Network, grouping: Grouping) -> Floats | Undefined:
    """How many ties go from one group to another, or stay within one.

    In an undirected network the table is symmetric, and has each tie within a group once.

    Reference: Newman (2003), Mixing patterns in networks.
    Range: 0 upwards.
    Directed: from the first group to the second.
    Weighted: counts ties, whatever their weight.
    Disconnected: the same.
    Undefined: where there are more than 1,000 groups.
    """
    return _MANY if _are_many(grouping) else _counted(network, grouping, None)


@measure(Level.PAIR, needs="groups", modes="any", shown=False)
def mixing_weight(network: Network, grouping: Grouping) -> Floats | Undefined:
    """Weights of the ties from one group to another, or within one, together.

    Reference: Newman (2003), Mixing patterns in networks.
    Range: 0 upwards.
    Directed: from the first group to the second.
    Weighted: adds weights; in an unweighted network the number of ties.
    Disconnected: the same.
    Undefined: where there are more than 1,000 groups.
    """
    if _are_many(grouping):
        return _MANY
    return _counted(network, grouping, crossings(network, grouping).weight)


@measure(Level.PAIR, needs="groups")
def mixing_density(network: Network, grouping: Grouping) -> Partly | Undefined:
    """Ties there are between two groups, as a share of those there could be.

    Reference: Wasserman and Faust (1994), Social network analysis, chapter 10 (density tables).
    Range: 0 (nobody is tied) to 1 (everybody to everybody).
    Directed: from the first group to the second.
    Weighted: ignores weights.
    Disconnected: isolates count among those that could be tied.
    Undefined: within a group of one, where there are no pairs; where there are more than 1,000
        groups.
    """
    if _are_many(grouping):
        return _MANY
    places = _places(network, grouping)
    share = _counted(network, grouping, None) / np.where(places > 0, places, 1)
    return Partly(share, {"the group has one member only": places == 0})


@measure(Level.PAIR, needs="groups", shown=False)
def mixing_expected(network: Network, grouping: Grouping) -> Floats | Undefined:
    """How many ties there would be if the sizes of groups alone decided.

    The density among all actors whose group is known, times the pairs there are.

    Reference: Blau (1977), Inequality and heterogeneity.
    Range: 0 upwards.
    Directed: from the first group to the second.
    Weighted: ignores weights.
    Disconnected: isolates count in the sizes of groups.
    Undefined: where the group of fewer than two actors is known, or there are more than 1,000
        groups.
    """
    found = crossings(network, grouping)
    possible = sum(found.possible())
    if not possible:
        return Undefined("the group of fewer than two actors is known")
    if _are_many(grouping):
        return _MANY
    return _places(network, grouping) * (len(found.source) / possible)
