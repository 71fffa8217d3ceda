"""Circles side by side: tied ones near each other, none upon another."""

from __future__ import annotations

import numpy as np

from graphkit.layout.plane import Index, Numbers, Points, between, lengths, spiral

_ROUNDS = 200
_INWARDS = 0.97
_PULL = 0.1
_PUSHES = 2
"""How often a round pushes circles apart, for each time that it pulls."""
_CAREFULLY = 0.6
"""The share of what is missing that a push makes up; all of it would overshoot in a crowd."""


def side_by_side(radii: Numbers, a: Index, b: Index, ties: Numbers, space: float) -> Points:
    """Place circles, `ties[n]` strong ties pulling `a[n]` and `b[n]` together.

    Takes time with the square of the number of circles.
    """
    at: Points = spiral(len(radii)) * radii.max() * 1.5
    pull = np.sqrt(ties / ties.max(initial=1.0))[:, None] * _PULL
    wanted = np.add.outer(radii, radii)[np.triu_indices(len(radii), 1)] + space
    for turn in range(_ROUNDS):
        steps = (at[b] - at[a]) * pull * (1 - turn / _ROUNDS)
        at = at * _INWARDS + between(a, b, steps, len(at))
        for _ in range(_PUSHES):
            at = _pushed(at, wanted)
    return at


def _pushed(at: Points, wanted: Numbers) -> Points:
    a, b = np.triu_indices(len(at), 1)
    gaps = at[a] - at[b]
    distance = lengths(gaps)
    close = distance < wanted
    share = (wanted - distance) / np.maximum(distance, 1e-9) / 2 * _CAREFULLY
    return at + between(a[close], b[close], (gaps * share[:, None])[close], len(at))
