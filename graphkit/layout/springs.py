"""Springs: connected points draw together, all push each other, hubs the most.

Forces after ForceAtlas2 (Jacomy et al. 2014). Near points push one by one, far ones by the
group they belong to, so that a round is linear in points and edges.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from graphkit.layout.room import near

_REACH = 3
"""Points nearer than this many spaces push each other one by one."""
_ALL_BY_GROUPS = 3000
"""With more points than this, far groups push no longer: that takes too long."""
_PULL = 0.5
_PUSH = 0.5
_MIDDLE = 0.15

Groups = Sequence[Sequence[int]]


def pulled(
    points: list[complex],
    edges: Sequence[tuple[int, int]],
    groups: Groups,
    space: float,
    rounds: int,
) -> list[complex]:
    """Move points by the forces on them, in shorter and shorter steps."""
    weight = [1.0] * len(points)
    for a, b in edges:
        weight[a] += 1
        weight[b] += 1
    far = groups if len(points) <= _ALL_BY_GROUPS else ()
    for turn in range(rounds):
        force = [point * (-_MIDDLE * w) for point, w in zip(points, weight, strict=True)]
        _pull(force, points, edges)
        _push_near(force, points, weight, space)
        _push_far(force, points, weight, space, far)
        longest = 1.5 * space * (1 - turn / rounds)
        points = [_moved(*each, longest) for each in zip(points, force, weight, strict=True)]
    return points


def _pull(force: list[complex], points: list[complex], edges: Sequence[tuple[int, int]]) -> None:
    for a, b in edges:
        pull = (points[b] - points[a]) * _PULL
        force[a] += pull
        force[b] -= pull


def _push_near(
    force: list[complex], points: list[complex], weight: list[float], space: float
) -> None:
    reach = space * _REACH
    for a, b in near(points, reach):
        gap = points[a] - points[b]
        distance = abs(gap)
        if 0 < distance < reach:
            push = gap * (_PUSH * space * space * weight[a] * weight[b] / distance**2)
            force[a] += push
            force[b] -= push


def _push_far(
    force: list[complex], points: list[complex], weight: list[float], space: float, groups: Groups
) -> None:
    for group in groups:
        mass = sum(weight[at] for at in group)
        centre = sum(points[at] * weight[at] for at in group) / mass
        inside = space * space * (_REACH + math.sqrt(len(group))) ** 2
        strength = _PUSH * space * space * mass
        for at, point in enumerate(points):
            gap = point - centre
            force[at] += gap * (strength * weight[at] / max(abs(gap) ** 2, inside))


def _moved(point: complex, force: complex, weight: float, longest: float) -> complex:
    step = force / weight
    size = abs(step)
    return point + step * (min(size, longest) / size) if size else point
