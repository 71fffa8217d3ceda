"""The core of a network and its periphery: the split that comes nearest to an ideal."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from graphkit.network import Bools, Network
from graphkit.network.core_ideals import Arcs, Ideal, apart, arcs, fits, joined
from graphkit.network.core_search import climbed

_EXACT = 16
"""Up to how many actors every split is looked at."""


@dataclass(frozen=True, eq=False)
class Split:
    """Who is in the core, and how well that fits."""

    core: Bools
    fit: float


def joined_split(network: Network) -> Split | None:
    """Find the core that fits `joined` best; None where none fits at all."""
    return _best(network, joined)


def apart_split(network: Network) -> Split | None:
    """Find the core that fits `apart` best; None where none fits at all."""
    return _best(network, apart)


def tried(arcs: Arcs, ideal: Ideal) -> tuple[Bools, float]:
    """Look at every split; of those that fit best, take the smallest core, then the first."""
    numbers = np.arange(2**arcs.size)
    cores = (numbers[:, np.newaxis] >> np.arange(arcs.size)[::-1]) & 1
    cores = cores[np.lexsort((-numbers, cores.sum(axis=1)))].astype(np.float64)
    how_well = fits(arcs, cores, ideal)
    best = int(np.argmax(how_well))
    return cores[best] > 0, float(how_well[best])


def _best(network: Network, ideal: Ideal) -> Split | None:
    ties = network.once(arcs)
    core, fit = (tried if len(network) <= _EXACT else climbed)(ties, ideal)
    return Split(core, fit) if np.isfinite(fit) else None
