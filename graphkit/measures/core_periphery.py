"""Whether a network has a core that all are tied to, and who is in it (Borgatti and Everett)."""

from __future__ import annotations

from graphkit.measures import Level, Undefined, measure
from graphkit.network import Ints, Network
from graphkit.network.core_periphery import Split, apart_split, joined_split


@measure(Level.NETWORK)
def core_periphery_fit(network: Network) -> float | Undefined:
    """How near the network comes to a core that is tied to all, and a periphery tied to it alone.

    The discrete model: the correlation, over pairs of actors, of the ties there are with those of
    the ideal, where two actors are tied if at least one of them is in the core; of the core that
    makes it highest. Up to 16 actors every core is tried; else it is found by a search, which
    seldom misses the highest but cannot prove that it is.

    Reference: Borgatti and Everett (1999), Models of core/periphery structures.
    Range: 0 to 1 (the ideal). Ties at random fit some core too, so that low values say little.
    Directed: over ordered pairs; the ideal has ties in both directions.
    Weighted: ignores weights.
    Disconnected: isolates are in the periphery; no core in one component is tied to the others.
    Undefined: where there are fewer than three actors, no ties, or all possible ones.
    """
    return _fit(network, network.once(joined_split))


@measure(Level.ACTOR)
def core(network: Network) -> Ints | Undefined:
    """Whether an actor is in the core: 1, or 0 in the periphery.

    The core is that of core_periphery_fit. Where several cores fit as well, it is one of the
    smallest of them, up to 16 actors, and that of actors listed first.

    Reference: Borgatti and Everett (1999), Models of core/periphery structures.
    Range: 0 or 1.
    Directed: ties in either direction count; those in both count twice.
    Weighted: ignores weights.
    Disconnected: isolates are in the periphery.
    Undefined: where there are fewer than three actors, no ties, or all possible ones.
    """
    return _core(network, network.once(joined_split))


@measure(Level.NETWORK, shown=False)
def core_periphery_fit_within(network: Network) -> float | Undefined:
    """How near the network comes to a core of which all are tied, and a periphery of which none is.

    As core_periphery_fit, but nothing is asked of ties between core and periphery: pairs of one of
    each are left out, as UCINET does unless it is told how many there should be.

    Reference: Borgatti and Everett (1999), Models of core/periphery structures.
    Range: 0 to 1 (the ideal).
    Directed: over ordered pairs; the ideal has ties in both directions.
    Weighted: ignores weights.
    Disconnected: isolates are in the periphery, where they should have no ties.
    Undefined: where there are fewer than three actors, no ties, or all possible ones, and where the
        pairs that are compared are all tied or none is, whatever the core.
    """
    return _fit(network, network.once(apart_split))


@measure(Level.ACTOR, shown=False)
def core_within(network: Network) -> Ints | Undefined:
    """Whether an actor is in the core of core_periphery_fit_within: 1, or 0 in the periphery.

    Reference: Borgatti and Everett (1999), Models of core/periphery structures.
    Range: 0 or 1.
    Directed: ties in either direction count; those in both count twice.
    Weighted: ignores weights.
    Disconnected: isolates are in the periphery.
    Undefined: as core_periphery_fit_within.
    """
    return _core(network, network.once(apart_split))


def _fit(network: Network, split: Split | None) -> float | Undefined:
    return _why(network) if split is None else split.fit


def _core(network: Network, split: Split | None) -> Ints | Undefined:
    return _why(network) if split is None else split.core.astype(int)


def _why(network: Network) -> Undefined:
    size = len(network)
    if size < 3:  # noqa: PLR2004  # a core, a periphery, and a pair that should not be tied
        return Undefined("there are fewer than three actors")
    if not len(network.ties):
        return Undefined("there are no ties")
    if network.adjacency.nnz == size * (size - 1):
        return Undefined("everybody is tied to everybody")
    return Undefined("the pairs within core and periphery are all alike, whatever the core")
