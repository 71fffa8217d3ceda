"""Heat: which of a handful of colours a number takes in a table."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

STEPS = 5
"""The most colours of one table: more cannot be told apart at a glance."""


def bounds(values: Iterable[float]) -> list[float]:
    """Give the highest value of each step, lowest step first; none where there is no value.

    Steps widen by a constant factor, so that small counts stay apart beside large ones.

    >>> bounds([1, 3]), bounds([16, 1]), bounds([])
    ([1.0, 2.0, 3.0], [2.0, 3.0, 5.0, 9.0, 16.0], [])
    """
    most = max(values, default=0)
    if most <= 0:
        return []
    inner = {float(round(most ** (step / STEPS))) for step in range(1, STEPS)}
    return [*sorted(bound for bound in inner if bound < most), float(most)]


def step(value: float, steps: Sequence[float]) -> int:
    """Give the step of a value, spread over all colours: from 1 to STEPS.

    >>> [step(value, [1.0, 2.0, 3.0]) for value in (1, 2, 3)]
    [1, 3, 5]
    """
    if len(steps) == 1:
        return (STEPS + 1) // 2
    return 1 + round(bisect_left(steps, value) * (STEPS - 1) / (len(steps) - 1))


def ranges(steps: Sequence[float]) -> list[str]:
    """Write what each step holds, for a legend.

    >>> ranges([1.0, 2.0, 5.0])
    ['1', '2', '3 to 5']
    """
    lowest = [1.0, *(bound + 1 for bound in steps)]
    return [
        f"{low:g}" if low >= high else f"{low:g} to {high:g}"
        for low, high in zip(lowest, steps, strict=False)
    ]
