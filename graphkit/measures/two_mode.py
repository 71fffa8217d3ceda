"""The shape of a network of two modes, such as partners and projects: sizes and density."""

from __future__ import annotations

import numpy as np

from graphkit.measures import Level, Undefined, measure
from graphkit.network import Network
from graphkit.network.two_mode import mode_sizes, squares


@measure(Level.NETWORK, modes="two")
def first_mode_size(network: Network) -> int:
    """How many actors the first mode has.

    Reference: Borgatti and Everett (1997), Network analysis of 2-mode data.
    Range: 0 upwards.
    Directed: two-mode ties have no direction.
    Weighted: ignores weights.
    Disconnected: counts everybody, isolates too.
    Undefined: never.
    """
    return mode_sizes(network)[0]


@measure(Level.NETWORK, modes="two")
def second_mode_size(network: Network) -> int:
    """How many actors the second mode has.

    Reference: Borgatti and Everett (1997), Network analysis of 2-mode data.
    Range: 0 upwards.
    Directed: two-mode ties have no direction.
    Weighted: ignores weights.
    Disconnected: counts everybody, isolates too.
    Undefined: never.
    """
    return mode_sizes(network)[1]


@measure(Level.NETWORK, modes="two")
def two_mode_density(network: Network) -> float | Undefined:
    """Share of pairs of an actor of the first mode and one of the second that are tied.

    Reference: Borgatti and Everett (1997), Network analysis of 2-mode data.
    Range: 0 to 1.
    Directed: two-mode ties have no direction.
    Weighted: ignores weights.
    Disconnected: counts all pairs, isolates' too.
    Undefined: where a mode is empty.
    """
    first, second = mode_sizes(network)
    pairs = first * second
    return len(network.ties) / pairs if pairs else Undefined("one of the modes is empty")


@measure(Level.NETWORK, modes="two")
def first_mode_mean_degree(network: Network) -> float | Undefined:
    """How many of the second mode an actor of the first is tied to, on average.

    Reference: Wasserman and Faust (1994), Social network analysis, chapter 8: the mean rate of
        participation.
    Range: 0 to the size of the second mode.
    Directed: two-mode ties have no direction.
    Weighted: ignores weights.
    Disconnected: isolates count, with 0.
    Undefined: where the first mode is empty.
    """
    size, _ = mode_sizes(network)
    return len(network.ties) / size if size else Undefined("the first mode is empty")


@measure(Level.NETWORK, modes="two")
def second_mode_mean_degree(network: Network) -> float | Undefined:
    """How many of the first mode an actor of the second is tied to, on average.

    Reference: Wasserman and Faust (1994), Social network analysis, chapter 8: the mean size of
        events.
    Range: 0 to the size of the first mode.
    Directed: two-mode ties have no direction.
    Weighted: ignores weights.
    Disconnected: isolates count, with 0.
    Undefined: where the second mode is empty.
    """
    _, size = mode_sizes(network)
    return len(network.ties) / size if size else Undefined("the second mode is empty")


@measure(Level.NETWORK, modes="two", shown=False)
def two_mode_clustering(network: Network) -> float | Undefined:
    """Share of paths of three ties whose ends are tied, so that they close to four.

    Reference: Robins and Alexander (2004), Small worlds among interlocking directors.
    Range: 0 to 1 (everybody is tied to all of the other mode).
    Directed: two-mode ties have no direction.
    Weighted: ignores weights.
    Disconnected: takes all parts together.
    Undefined: where there is no path of three ties.
    """
    ties, degree = network.ties, np.diff(network.neighbours.indptr).astype(np.float64)
    paths = float(((degree[ties.source] - 1) * (degree[ties.target] - 1)).sum())
    return 4 * squares(network) / paths if paths else Undefined("there is no path of three ties")
