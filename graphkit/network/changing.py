"""What became of the ties between two waves."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from graphkit.network import Ints, Network, Ties


@dataclass(frozen=True, eq=False)
class Changes:
    """Ties as numbers: source x actors + target."""

    size: int
    """How many actors there are."""
    kept: Ints
    made: Ints
    lost: Ints

    @property
    def union(self) -> int:
        """Count the ties of either wave."""
        return len(self.kept) + len(self.made) + len(self.lost)

    def by_actor(self, ties: Ints) -> Ints:
        """Count, for each actor, the ties it is an end of."""
        size = max(self.size, 1)
        ends = np.concatenate([ties // size, ties % size])
        found: Ints = np.bincount(ends, minlength=self.size)
        return found


def changes(before: Network, after: Network) -> Changes:
    """Compare two networks of the same actors in the same order; done once for each pair."""
    return after.once(_Since(before))


@dataclass(frozen=True)
class _Since:
    before: Network

    def __call__(self, after: Network) -> Changes:
        size = len(after)
        then, now = _numbers(self.before.ties, size), _numbers(after.ties, size)
        stays = np.isin(now, then, assume_unique=True)
        return Changes(
            size,
            kept=now[stays],
            made=now[~stays],
            lost=then[~np.isin(then, now, assume_unique=True)],
        )


def _numbers(ties: Ties, size: int) -> Ints:
    numbers: Ints = ties.source * size + ties.target
    return numbers
