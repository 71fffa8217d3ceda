"""How alike the ties of two networks are, for many arrangements of the actors of one."""

from __future__ import annotations

import numpy as np

from graphkit.network import Floats, Ints, Network

_SPREADING = np.uint64(0x9E3779B97F4A7C15)
"""A factor that spreads numbers evenly over the highest bits (Knuth's multiplicative hashing)."""
_NOTHING = 1e-12
"""A spread, as a share of the weights, that is but rounding."""


class Comparison:
    """Two networks of the same actors, and what arrangements of one make of their likeness."""

    def __init__(self, first: Network, second: Network) -> None:
        """Take two networks laid out alike, both directed or neither."""
        self.size = len(first)
        """Actors."""
        self._directed = first.directed
        # Dealing out the actors of one is dealing out those of the other in the inverse order.
        self._kept, self._moved = sorted((first.ties, second.ties), key=len, reverse=True)
        self._keys = self._kept.source * self.size + self._kept.target
        bits = max(len(self._keys), 1).bit_length() + 4
        self._shift, self._table = np.uint64(64 - bits), np.zeros(2**bits, dtype=np.bool_)
        self._table[self._slots(self._keys)] = True
        ways = 1 if self._directed else 2
        self.pairs = self.size * (self.size - 1) // ways
        """Pairs of actors: places for ties."""
        self._deviations = [self._deviation(ties.weight) for ties in (self._kept, self._moved)]

    @property
    def each(self) -> int:
        """Tell how many numbers a permutation takes."""
        return self.size + 4 * len(self._moved)

    @property
    def no_pearson(self) -> str:
        """Say why there is no correlation, if so."""
        if self.pairs == 0:
            return "the networks share fewer than two actors"
        if min(self._deviations) == 0:
            return "all pairs of actors are the same in one of the networks"
        return ""

    @property
    def no_jaccard(self) -> str:
        """Say why there is no share of ties, if so."""
        if self.pairs == 0:
            return "the networks share fewer than two actors"
        return "" if len(self._kept) else "neither network has ties among the actors they share"

    @property
    def no_permutation(self) -> str:
        """Say why chance has nothing to tell, where all arrangements are the same."""
        full = {0, self.pairs}
        alike = any(
            len(ties) in full and self._deviation(ties.weight) == 0
            for ties in (self._kept, self._moved)
        )
        return "every arrangement of the actors gives the same" if alike else ""

    def compared(self, orders: Ints) -> dict[str, Floats]:
        """Work out both figures for each of some arrangements of the actors."""
        row, kept, moved = self._matches(orders)
        count = np.bincount(row, minlength=len(orders))
        weights = self._kept.weight[kept] * self._moved.weight[moved]
        together = np.bincount(row, weights, len(orders))
        means = self._kept.weight.sum() * self._moved.weight.sum() / max(self.pairs, 1)
        spread = float(np.prod(self._deviations)) or 1.0
        either = len(self._kept) + len(self._moved) - count
        return {
            "pearson": (together - means) / spread,
            "jaccard": count / np.maximum(either, 1),
        }

    def _matches(self, orders: Ints) -> tuple[Ints, Ints, Ints]:
        """Find where a tie, moved, falls on one that stays: the order, and the number of both."""
        start, end = orders[:, self._moved.source], orders[:, self._moved.target]
        if not self._directed:
            start, end = np.minimum(start, end), np.maximum(start, end)
        keys = (start * self.size + end).ravel()
        # Hardly any tie falls on another: a small table tells most of those that do not.
        likely = np.flatnonzero(self._table[self._slots(keys)])
        wanted = keys[likely]
        place = np.searchsorted(self._keys, wanted)
        place = np.minimum(place, max(len(self._keys) - 1, 0))
        hit = self._keys[place] == wanted if len(likely) else np.zeros(0, dtype=np.bool_)
        row, moved = np.divmod(likely[hit], max(len(self._moved), 1))
        return row, place[hit], moved

    def _slots(self, keys: Ints) -> Ints:
        slots: Ints = (keys.astype(np.uint64) * _SPREADING) >> self._shift
        return slots

    def _deviation(self, weight: Floats) -> float:
        """Give the root of the summed squared deviations over all pairs, tied or not."""
        if self.pairs == 0:
            return 0.0
        mean = weight.sum() / self.pairs
        missing = (self.pairs - len(weight)) * mean**2
        spread = float(np.sqrt(((weight - mean) ** 2).sum() + missing))
        return 0.0 if spread <= _NOTHING * weight.sum() else spread
