"""Springs: connected points draw together, all push each other, hubs the most.

Forces after ForceAtlas2 (Jacomy et al. 2014), but of near points only, and each point is drawn
to the middle of its own community: so that a round is linear in points and edges, and
communities stay apart, which plain forces make a ball of hair.
"""

from __future__ import annotations

import numpy as np

from graphkit.layout.plane import Index, Numbers, Points, between, lengths, near

_REACH = 4
"""Points nearer than this many spaces push each other."""
_PUSH = 0.5
_INSIDE = 0.5
"""How strongly a tie pulls within a community."""
_ACROSS = 0.1
"""How strongly a tie pulls between communities: members turn to where their ties lead."""
_HOME = 0.1
_LONGEST = 1.5
"""How many spaces a point may move in the first round; less and less in later ones."""


def pulled(points: Points, ties: Index, home: Points, inside: Index, rounds: int) -> Points:
    """Move points, in units of space, by the forces on them.

    Args:
        points: where they are at first.
        ties: of shape (ties, 2), which points are connected.
        home: for each point, the middle of its community.
        inside: for each tie, 1 where it lies within a community, else 0.
        rounds: how often all move.
    """
    a, b = ties[:, 0], ties[:, 1]
    weight = 1.0 + np.bincount(ties.ravel(), minlength=len(points)).astype(np.float64)
    pull = np.where(inside, _INSIDE, _ACROSS)[:, None]
    for turn in range(rounds):
        force = (
            (home - points) * (_HOME * weight)[:, None]
            + between(a, b, (points[b] - points[a]) * pull, len(points))
            + _pushes(points, weight)
        )
        points = points + _limited(force / weight[:, None], _LONGEST * (1 - turn / rounds))
    return points


def _pushes(points: Points, weight: Numbers) -> Points:
    a, b = near(points, _REACH)
    gaps = points[a] - points[b]
    distance = lengths(gaps)
    close = (distance > 0) & (distance < _REACH)
    a, b, gaps, distance = a[close], b[close], gaps[close], distance[close]
    push = _PUSH * weight[a] * weight[b] / (distance * distance)
    return between(a, b, gaps * push[:, None], len(points))


def _limited(steps: Points, longest: float) -> Points:
    size = lengths(steps)
    return steps * np.where(size > longest, longest / np.maximum(size, 1e-9), 1.0)[:, None]
