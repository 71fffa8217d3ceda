"""Deal the same things out anew, the same way for the same seed on every machine."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from graphkit.network import Ints

_AT_ONCE = 2**21
"""About how many numbers of permutations are held together; it bounds the memory."""


def blocks(permutations: int, each: int) -> Iterator[int]:
    """Cut a number of permutations into blocks, given how many numbers each of them needs."""
    most = max(1, _AT_ONCE // max(each, 1))
    for begin in range(0, permutations, most):
        yield min(most, permutations - begin)


class Orders:
    """Random orders of so many things, one after the other."""

    def __init__(self, size: int, seed: int) -> None:
        """Start at the seed."""
        self._size = size
        # Of numpy's generators only the raw bits are promised to stay the same in all versions.
        self._bits = np.random.PCG64(seed)

    def next(self, count: int) -> Ints:
        """Draw some orders, a row each."""
        raw = self._bits.random_raw(count * self._size).reshape(count, self._size)
        return np.argsort(raw, axis=1, kind="stable")


def dealt(labels: Ints, orders: Orders, count: int) -> Ints:
    """Deal labels out anew among the actors that have one (those of -1 keep it), a row for each."""
    having = np.flatnonzero(labels >= 0)
    rows = np.repeat(labels[None, :], count, axis=0)
    rows[:, having] = labels[having][orders.next(count)]
    return rows
