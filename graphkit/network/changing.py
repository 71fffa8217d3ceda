"""What became of the ties between two waves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from graphkit.network import Bools, Floats, Ints, Network, Ties

KEPT, MADE, LOST = "kept", "made", "lost"


@dataclass(frozen=True, eq=False)
class Changes:
    """Every tie of either wave, a row each, in ascending order of source, then target."""

    before: Network
    after: Network
    source: Ints
    target: Ints
    then: Ints
    """By row, the number of the tie in the earlier wave; -1 where it was not there."""
    now: Ints
    """By row, the number of the tie in the later wave; -1 where it is gone."""

    def __len__(self) -> int:
        """Count the ties of either wave."""
        return len(self.source)

    @cached_property
    def kept(self) -> Bools:
        """Which ties are in both waves."""
        return (self.then >= 0) & (self.now >= 0)

    @cached_property
    def made(self) -> Bools:
        """Which ties are only in the later wave."""
        return self.then < 0

    @cached_property
    def lost(self) -> Bools:
        """Which ties are only in the earlier wave."""
        return self.now < 0

    @cached_property
    def fates(self) -> list[str]:
        """Say of every tie what became of it."""
        told: list[str] = np.where(self.kept, KEPT, np.where(self.made, MADE, LOST)).tolist()
        return told

    @cached_property
    def weights(self) -> tuple[Floats, Floats]:
        """Give the weights of every tie in both waves; nan in one where it is not there."""
        return _weights(self.before.ties, self.then), _weights(self.after.ties, self.now)

    def by_actor(self, some: Bools) -> Ints:
        """Count, for each actor, those of some ties that it is an end of."""
        ends = np.concatenate([self.source[some], self.target[some]])
        found: Ints = np.bincount(ends, minlength=len(self.after))
        return found

    def behind(self, row: int) -> list[str]:
        """Give the ids of the relationships that a tie is made of, in both waves."""
        return list(dict.fromkeys(self._lines(row)))

    def _lines(self, row: int) -> Iterator[str]:
        for network, numbers in ((self.before, self.then), (self.after, self.now)):
            if numbers[row] >= 0:
                yield from network.ties.behind(int(numbers[row]))


def changes(before: Network, after: Network) -> Changes:
    """Compare two networks of the same actors in the same order; done once for each pair."""
    return after.once(_Since(before))


@dataclass(frozen=True)
class _Since:
    before: Network

    def __call__(self, after: Network) -> Changes:
        size = max(len(after), 1)
        waves = (self.before.ties, after.ties)
        keys = [ties.source * size + ties.target for ties in waves]
        either = np.union1d(*keys)
        then, now = (_numbers(either, own) for own in keys)
        return Changes(self.before, after, either // size, either % size, then, now)


def _numbers(either: Ints, own: Ints) -> Ints:
    """Number the ties of one wave among those of either; both are in ascending order."""
    numbers = np.full(len(either), -1, dtype=np.int64)
    numbers[np.searchsorted(either, own)] = np.arange(len(own))
    return numbers


def _weights(ties: Ties, numbers: Ints) -> Floats:
    weights = np.full(len(numbers), np.nan)
    there = numbers >= 0
    weights[there] = ties.weight[numbers[there]]
    return weights
