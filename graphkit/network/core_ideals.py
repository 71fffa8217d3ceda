"""What a core and a periphery are ideally like, and how near a network comes to it.

An ideal says which pairs of actors should be tied (Borgatti and Everett 1999). How near it is, is
the correlation, over ordered pairs of different actors, of ties there are with ties there should
be.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from graphkit.network import Floats, Ints, Network


@dataclass(frozen=True, eq=False)
class Arcs:
    """The ties of a network, taken in either direction."""

    between: Any
    """By two actors, the arcs between them: up to 2. Sparse and symmetric."""
    count: int

    @property
    def size(self) -> int:
        """Count the actors."""
        shape: tuple[int, int] = self.between.shape
        return shape[0]


Ideal = Callable[[Arcs, Ints, Floats, Floats], Floats]
"""Of arcs, sizes of cores, arcs within each core and arcs within its periphery: the correlations;
-inf where there is none, as where all pairs should be tied."""


def arcs(network: Network) -> Arcs:
    """Take a network's ties in either direction; meant for `network.once`."""
    from scipy.sparse import csr_array

    tied = network.adjacency
    return Arcs(csr_array(tied + tied.T), int(tied.nnz))


def joined(arcs: Arcs, core: Ints, inside: Floats, outside: Floats) -> Floats:
    """Fit the ideal where the core is tied to all, and the periphery to the core alone."""
    del inside
    pairs = arcs.size * (arcs.size - 1)
    ideal = core * (core - 1) + 2 * core * (arcs.size - core)
    return _correlation(pairs, arcs.count, ideal, arcs.count - outside)


def apart(arcs: Arcs, core: Ints, inside: Floats, outside: Floats) -> Floats:
    """Fit the ideal where the core is tied to itself, and nothing is asked of ties between."""
    ideal = core * (core - 1)
    rest = (arcs.size - core) * (arcs.size - core - 1)
    return _correlation(ideal + rest, inside + outside, ideal, inside)


def fits(arcs: Arcs, cores: Floats, ideal: Ideal) -> Floats:
    """Tell how well each of many cores fits; each is a row, 1 for those who are in it."""
    rest = 1 - cores
    inside = ((arcs.between @ cores.T).T * cores).sum(axis=1) / 2
    outside = ((arcs.between @ rest.T).T * rest).sum(axis=1) / 2
    return ideal(arcs, cores.sum(axis=1), inside, outside)


def _correlation(pairs: Any, tied: Any, ideal: Any, both: Any) -> Floats:
    """Correlate two things that are so or not: how many are either, and how many both."""
    spread = np.asarray(tied * (pairs - tied) * 1.0) * np.asarray(ideal * (pairs - ideal) * 1.0)
    over = np.asarray(pairs * both - tied * ideal, dtype=np.float64)
    found: Floats = np.full(over.shape, -np.inf)
    np.divide(over, np.sqrt(np.maximum(spread, 0)), out=found, where=spread > 0)
    return found
