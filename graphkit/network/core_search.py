"""Look for the core that fits an ideal best, where there are too many to look at each.

A climb moves the one actor into the core or out of it, or lets the two change places, that improve
the fit most, until none does. Climbs start from actors with many ties; then again and again from
the best core so far, a few actors of it moved at random (iterated local search, Lourenço and
others 2003). The random numbers are the same every time.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from graphkit.network import Bools, Floats, Ints
from graphkit.network.core_ideals import Arcs, Ideal

_ROUNDS = 200
_EFFORT = 2_000_000
"""How many actors all rounds together may look at, so that large networks get fewer rounds."""
_MOVED = 8
"""How many actors are moved at random at most before a climb."""
_SHORTLIST = 64
"""Of how many actors on either side it is tried whether two should change places."""
_STEPS = 10


def climbed(arcs: Arcs, ideal: Ideal) -> tuple[Bools, float]:
    """Find a core that no single move improves, and how well it fits."""
    best, fit = max(
        (_climb(arcs, _start(arcs, order, ideal), ideal) for order in _orders(arcs)),
        key=lambda found: found[1],
    )
    random = np.random.default_rng(1)
    for _ in range(min(_ROUNDS, max(10, _EFFORT // arcs.size))):
        core = best.copy()
        many = int(random.integers(1, min(_MOVED, arcs.size) + 1))
        core[random.choice(arcs.size, many, replace=False)] ^= True
        found, how_well = _climb(arcs, core, ideal)
        if how_well > fit:
            best, fit = found, how_well
    return best, fit


def _orders(arcs: Arcs) -> Iterator[Ints]:
    """Give actors by how many ties they have, and by how many those have whom they lead to."""
    central = np.ones(arcs.size)
    for step in range(_STEPS):
        central = arcs.between @ central
        central /= max(central.max(), 1)
        if step in {0, _STEPS - 1}:
            yield np.argsort(-central, kind="stable")


def _start(arcs: Arcs, order: Ints, ideal: Ideal) -> Bools:
    """Give the best of the cores that are the first of an order."""
    rank = np.argsort(order)
    tied = arcs.between.tocoo()
    ends = rank[tied.row], rank[tied.col]
    # Arcs come twice in a symmetric matrix.
    low = np.bincount(np.minimum(*ends), tied.data / 2, arcs.size)
    high = np.bincount(np.maximum(*ends), tied.data / 2, arcs.size)
    sizes = np.arange(1, arcs.size)
    fits = ideal(arcs, sizes, np.cumsum(high)[:-1], arcs.count - np.cumsum(low)[:-1])
    core: Bools = rank < sizes[np.argmax(fits)]
    return core


def _climb(arcs: Arcs, core: Bools, ideal: Ideal) -> tuple[Bools, float]:
    climb = _Climb(arcs, core, ideal)
    while climb.moved_one() or climb.changed_places():
        pass
    return climb.core, climb.fit


class _Climb:
    """A core that gets better."""

    def __init__(self, arcs: Arcs, core: Bools, ideal: Ideal) -> None:
        self.arcs, self.core, self._ideal = arcs, core, ideal
        self.to_core = arcs.between @ core.astype(np.float64)
        self.to_rest = arcs.between @ (~core).astype(np.float64)
        self.inside = float(self.to_core[core].sum()) / 2
        self.outside = float(self.to_rest[~core].sum()) / 2
        self.fit = float(self._ideal(arcs, np.array([core.sum()]), *self._sums())[0])

    def moved_one(self) -> bool:
        fits = self._moves()
        best = int(np.argmax(fits))
        if not fits[best] > self.fit:
            return False
        self._move(best)
        self.fit = float(fits[best])
        return True

    def changed_places(self) -> bool:
        fits = self._moves()
        order = np.argsort(-fits, kind="stable")
        leave = order[self.core[order]][:_SHORTLIST]
        join = order[~self.core[order]][:_SHORTLIST]
        if not len(leave) or not len(join):
            return False
        between = self.arcs.between[leave][:, join].toarray()
        inside = self.inside - self.to_core[leave][:, np.newaxis] + self.to_core[join] - between
        outside = self.outside + self.to_rest[leave][:, np.newaxis] - self.to_rest[join] - between
        changed = self._ideal(self.arcs, np.array(self.core.sum()), inside, outside)
        one, other = np.unravel_index(int(np.argmax(changed)), changed.shape)
        if not changed[one, other] > self.fit:
            return False
        self._move(int(leave[one]))
        self._move(int(join[other]))
        self.fit = float(changed[one, other])
        return True

    def _moves(self) -> Floats:
        """Tell for each actor how well the core fits once it has changed sides."""
        side = np.where(self.core, -1, 1)
        inside = self.inside + side * self.to_core
        outside = self.outside - side * self.to_rest
        return self._ideal(self.arcs, self.core.sum() + side, inside, outside)

    def _move(self, actor: int) -> None:
        side = -1 if self.core[actor] else 1
        self.inside += side * self.to_core[actor]
        self.outside -= side * self.to_rest[actor]
        row = slice(*self.arcs.between.indptr[actor : actor + 2])
        others, arcs = self.arcs.between.indices[row], self.arcs.between.data[row]
        self.to_core[others] += side * arcs
        self.to_rest[others] -= side * arcs
        self.core[actor] = side > 0

    def _sums(self) -> tuple[Floats, Floats]:
        return np.array([self.inside]), np.array([self.outside])
