"""Circles side by side: tied ones near each other, none upon another."""

from __future__ import annotations

import numpy as np

from graphkit.layout.plane import Index, Numbers, Points, between, lengths, spiral

_ROUNDS = 100
_INWARDS = 0.03
_PULL = 0.1
_FARTHEST = 0.5
"""The share of its way to those it is tied to that a circle goes in a round, at most."""
_PUSHES = 2
"""How often a round pushes circles apart, for each time that it pulls."""
_CAREFULLY = 0.3
"""The share of what is missing that each of two circles makes up."""
_CROWD = 3
"""Pushed by more circles than this, one goes their mean way: their sum would overshoot."""


def side_by_side(radii: Numbers, a: Index, b: Index, ties: Numbers) -> Points:
    """Place circles one space apart, `ties[n]` strong ties pulling `a[n]` and `b[n]` together.

    Takes time with the square of the number of circles.
    """
    at: Points = spiral(len(radii)) * radii.max() * 1.5
    pull = np.sqrt(ties / ties.max(initial=1.0)) * _PULL
    pulls = np.bincount(a, pull, len(at)) + np.bincount(b, pull, len(at))
    slower = np.minimum(1.0, _FARTHEST / np.maximum(pulls, 1e-9))[:, None]
    first, second = np.triu_indices(len(radii), 1)
    every = (first, second, radii[first] + radii[second] + 1.0)
    for turn in range(_ROUNDS):
        steps = between(a, b, (at[b] - at[a]) * pull[:, None], len(at)) * slower - at * _INWARDS
        at = at + steps * (1 - turn / _ROUNDS)
        for _ in range(_PUSHES):
            at = _pushed(at, *every)
    return at


def _pushed(at: Points, first: Index, second: Index, wanted: Numbers) -> Points:
    distances = lengths(at[first] - at[second])
    close = distances < wanted
    if not close.any():
        return at
    a, b, distance = first[close], second[close], distances[close]
    share = _CAREFULLY * (wanted[close] - distance) / np.maximum(distance, 1e-9)
    pushes = between(a, b, (at[a] - at[b]) * share[:, None], len(at))
    crowd = np.bincount(np.concatenate([a, b]), minlength=len(at))
    slower: Points = np.minimum(1.0, _CROWD / np.maximum(crowd, 1.0))[:, None]
    return at + pushes * slower
