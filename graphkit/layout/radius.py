"""How large nodes are, and how far apart."""

from __future__ import annotations

import math

SPACE = 46.0
"""The distance that nodes of a cloud keep, in the units of the page."""


def radius(degree: int) -> float:
    """Give a node's size by its number of relationships, at most half a space.

    >>> radius(0) < radius(9) < radius(10_000) <= SPACE / 2
    True
    """
    return SPACE * min(0.5, 0.16 + 0.06 * math.sqrt(degree))
