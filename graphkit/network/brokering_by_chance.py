"""Brokerage that random ties would bring about, given the density and the sizes of groups.

Every tie is there with the same chance, the density, whatever the others. Of an actor, mean and
variance of each role follow by counting pairs of paths that share a tie; of the whole network as
`brokerage` of the R package sna counts them after Gould and Fernandez (1989).
"""

from __future__ import annotations

import numpy as np

from graphkit.network import Floats, Grouping, Network
from graphkit.network.groups import Crossings, crossings


def of_actors(network: Network, grouping: Grouping) -> tuple[Floats, Floats]:
    """Give mean and variance for each role (and all together), by group of the broker."""
    chance = _density(crossings(network, grouping))
    size, sizes = float(grouping.sizes.sum()), grouping.sizes.astype(np.float64)
    places, pairs = _places(size, sizes), _sharing(size, sizes)
    one = chance**2 * (1 - chance)
    return one * places, one * (1 - one) * places + (chance * (1 - chance)) ** 3 * pairs


def of_network(network: Network, grouping: Grouping) -> tuple[Floats, Floats]:
    """Give mean and variance for each role, and for all together, over all actors."""
    chance = _density(crossings(network, grouping))
    size, sizes = float(grouping.sizes.sum()), grouping.sizes.astype(np.float64)
    one = chance**2 * (1 - chance)
    places = (_places(size, sizes) * sizes).sum(axis=1)
    tied, mixed, missing = _overlaps(size, sizes)
    return one * places, (
        one * (1 - one) * places
        + (chance * (1 - chance)) ** 3 * tied
        - chance**4 * (1 - chance) ** 2 * mixed
        + chance**5 * (1 - chance) * missing
    )


def _density(found: Crossings) -> float:
    return len(found.source) / max(sum(found.possible()), 1)


def _places(size: float, n: Floats) -> Floats:
    """Count the ordered pairs that a broker of each group could stand between, by role."""
    same = ((n * (n - 1)).sum() - n * (n - 1)).astype(np.float64)
    outside = size - n
    return np.stack(
        [
            (n - 1) * (n - 2),
            same,
            outside * (n - 1),
            outside * (n - 1),
            outside * (outside - 1) - same,
            np.full_like(n, (size - 1) * (size - 2)),
        ]
    )


def _sharing(size: float, n: Floats) -> Floats:
    """Count the ordered pairs of paths through one broker that begin alike, or end alike."""
    thirds, outside = n * (n - 1) * (n - 2), size - n
    one_outside = (n - 1) * outside * (outside - 1) + outside * (n - 1) * (n - 2)
    # An end in each other group, two elsewhere outside: n (outside - n) (outside - n - 1) of each.
    squares, cubes = (n**2).sum(), (n**3).sum()
    every = size * outside * (outside - 1) - (2 * outside - 1) * squares + cubes
    liaison = 2 * (every - n * (outside - n) * (outside - n - 1))
    return np.stack(
        [
            2 * (n - 1) * (n - 2) * (n - 3),
            2 * (thirds.sum() - thirds),
            one_outside,
            one_outside,
            liaison,
            np.full_like(n, 2 * (size - 1) * (size - 2) * (size - 3)),
        ]
    )


def _overlaps(size: float, n: Floats) -> tuple[Floats, Floats, Floats]:
    """Count the ordered pairs of paths that need the same tie, that tie and its absence, neither.

    Two paths "need neither" where both need the same pair of actors not to be tied.
    """
    outside, squares = size - n, (n**2).sum()
    thirds, cross = n * (n - 1) * (n - 2), n * outside * (n - 1)
    around = n * (n - 1) * ((2 * n - 6) * outside + 2 * (squares - n**2))
    triples = size**3 - 3 * size * squares + 2 * (n**3).sum()
    larger = (n**2 * (outside**2 - (squares - n**2))).sum()
    liaison = 4 * size * triples - 8 * larger - 2 * triples
    every = size * (size - 1) * (size - 2)
    tied = [(thirds * (4 * n - 10)).sum(), around.sum()]
    tied += [(cross * (size - 3)).sum()] * 2
    mixed = [4 * (thirds * (n - 3)).sum(), 0.0, 0.0, 0.0, liaison, 4 * every * (size - 3)]
    missing = [(thirds * (n - 3)).sum(), (n * (n - 1) * outside * (outside - 1)).sum()]
    missing += [(cross * (n - 2)).sum()] * 2
    missing += [size * triples - 2 * larger - triples, every * (size - 3)]
    tied += [liaison, every * (4 * size - 10)]
    return np.array(tied), np.array(mixed), np.array(missing)
