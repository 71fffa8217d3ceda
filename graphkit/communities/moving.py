"""Moving points between communities, as Louvain and Leiden do, all in whole numbers."""

from __future__ import annotations

from collections import deque

Ties = list[dict[int, int]]
"""For each point the points it is tied to, and how strongly; never itself."""


def settled(ties: Ties, strength: list[int], start: list[int] | None = None) -> list[int]:
    """Move points, the weakest first, to neighbouring communities until none gains by it.

    From a start of communities, a point may also leave for one of its own.

    Args:
        ties: the points.
        strength: of each point, all its ties, those within it too.
        start: the communities they are in to begin with; each its own, unless given.
    """
    points = range(len(ties))
    of = list(points if start is None else start)
    total, inside = sum(strength), [0] * len(ties)
    for point, own in enumerate(of):
        inside[own] += strength[point]
    empty = [at for at in points if start is not None and not inside[at]]
    waiting = deque(sorted(points, key=lambda point: (strength[point], point)))
    waits = [True] * len(of)
    while waiting:
        point = waiting.popleft()
        waits[point] = False
        old = of[point]
        inside[old] -= strength[point]
        alone = old if not inside[old] else empty[-1] if empty else -1
        new = of[point] = _best(ties[point], of, inside, (old, alone, strength[point], total))
        inside[new] += strength[point]
        if new != old:
            if new == alone:
                empty.pop()
            if start is not None and not inside[old]:
                empty.append(old)
            left = [other for other in ties[point] if of[other] != new and not waits[other]]
            waiting.extend(left)
            for other in left:
                waits[other] = True
    return of


def _best(
    near: dict[int, int], of: list[int], inside: list[int], point: tuple[int, int, int, int]
) -> int:
    """Choose where modularity gains most; a point stays unless elsewhere is better."""
    own, alone, strength, total = point
    ties = {own: 0}
    for other, times in near.items():
        ties[of[other]] = ties.get(of[other], 0) + times
    if alone >= 0:
        ties.setdefault(alone, 0)
    best, most = own, ties[own] * total - strength * inside[own]
    for to, times in ties.items():
        # The gain, times what all communities have in common, to stay in whole numbers.
        gain = times * total - strength * inside[to]
        if gain > most:
            best, most = to, gain
    return best


def merged(ties: Ties, strength: list[int], into: list[int]) -> tuple[Ties, list[int]]:
    """Make one point of each community; what ties it to itself stays in its strength."""
    size = max(into) + 1
    between: Ties = [{} for _ in range(size)]
    sums = [0] * size
    for point, near in enumerate(ties):
        own = into[point]
        sums[own] += strength[point]
        row = between[own]
        for other, times in near.items():
            to = into[other]
            if to != own:
                row[to] = row.get(to, 0) + times
    return between, sums
