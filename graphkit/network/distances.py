"""Distances between all actors, in ties: how many others each reaches, and how soon.

One search runs from 64 actors at a time for every machine word that an actor has: bit `s` of an
actor's words says that the search from `s` has come to it (Then and others 2014, The more the
merrier: efficient multi-source graph traversal).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from graphkit.network import Floats, Ints, Network

STEPS = 3
"""Up to how many steps it is counted who is within reach."""
_BITS = 64
_WORDS = 16
"""Of an actor, in one search: so few that what is read at random stays in the processor's cache."""
_MEMORY = 64 * 2**20
_EXACT = 62


@dataclass(frozen=True, eq=False)
class Distances:
    """What distances say of every actor, along ties and against them.

    Where the network is undirected, the two are the very same arrays.
    """

    out_reached: Ints
    """How many others an actor can reach."""
    out_farness: Ints
    """The distances to them, added."""
    out_harmonic: Floats
    """One divided by each of these distances, added."""
    out_eccentricity: Ints
    """The longest of these distances; 0 where nobody is reached."""
    out_within: Ints
    """Actors by steps: how many others are within 1, 2 and 3 steps."""
    into_reached: Ints
    """How many others can reach an actor; the rest as above."""
    into_farness: Ints
    into_harmonic: Floats
    into_eccentricity: Ints
    into_within: Ints
    pairs_at: Ints
    """By distance, how many ordered pairs are so far apart; none at 0."""


def distances(network: Network) -> Distances:
    """Search from every actor; meant for `network.once`."""
    ties, size = network.ties, len(network)
    one = np.concatenate([ties.source, ties.target]), np.concatenate([ties.target, ties.source])
    if not network.directed:
        both = _searched(*one, size)
        columns = both.columns()
        return Distances(*columns, *columns, both.pairs_at)
    # A search along ties tells who comes into an actor; one against them, whom it reaches.
    into = _searched(ties.source, ties.target, size)
    out = _searched(ties.target, ties.source, size)
    return Distances(*out.columns(), *into.columns(), into.pairs_at)


class _Tally:
    """Counts, by actor, the searches that come to it at each distance."""

    def __init__(self, size: int) -> None:
        self.reached = np.zeros(size, dtype=np.int64)
        self.farness = np.zeros(size, dtype=np.int64)
        self.eccentricity = np.zeros(size, dtype=np.int64)
        self.within = np.zeros((size, STEPS), dtype=np.int64)
        # Parts of one are whole numbers here, so that no order of adding changes a sum.
        self._one = 1 << (_EXACT - max(size, 2).bit_length())
        self._harmonic = np.zeros(size, dtype=np.int64)
        self._pairs = [0]

    def add(self, distance: int, actors: Ints, counts: Ints) -> None:
        self.reached[actors] += counts
        self.farness[actors] += distance * counts
        self._harmonic[actors] += round(self._one / distance) * counts
        self.eccentricity[actors[counts > 0]] = np.maximum(
            self.eccentricity[actors[counts > 0]], distance
        )
        self.within[actors, distance - 1 :] += counts[:, np.newaxis]
        self._pairs += [0] * (distance + 1 - len(self._pairs))
        self._pairs[distance] += int(counts.sum())

    @property
    def pairs_at(self) -> Ints:
        return np.array(self._pairs, dtype=np.int64)

    def columns(self) -> tuple[Ints, Ints, Floats, Ints, Ints]:
        harmonic = self._harmonic / self._one
        return self.reached, self.farness, harmonic, self.eccentricity, self.within


def _searched(start: Ints, end: Ints, size: int) -> _Tally:
    order = np.lexsort((start, end))
    start, arcs_into = start[order], np.bincount(end, minlength=size)
    found = np.flatnonzero(arcs_into)
    # An actor without arcs has no part here: reduceat gives what follows for an empty part.
    first = np.concatenate([[0], np.cumsum(arcs_into[found])[:-1]]).astype(np.int64)
    tally = _Tally(size)
    sources = np.unique(start)
    for block in _blocks(sources, len(start) + 4 * size):
        _search(block, start, found, first, tally)
    return tally


def _blocks(sources: Ints, rows: int) -> Iterator[Ints]:
    words = min(_WORDS, max(1, _MEMORY // (8 * max(rows, 1))))
    for begin in range(0, len(sources), words * _BITS):
        yield sources[begin : begin + words * _BITS]


def _search(block: Ints, start: Ints, found: Ints, first: Ints, tally: _Tally) -> None:
    at = np.arange(len(block))
    words = -(-len(block) // _BITS)
    frontier = np.zeros((len(tally.reached), words), dtype=np.uint64)
    frontier[block, at // _BITS] = np.uint64(1) << (at % _BITS).astype(np.uint64)
    unseen = ~frontier[found]
    distance = 0
    while True:
        distance += 1
        come = np.bitwise_or.reduceat(frontier[start], first, axis=0)
        come &= unseen
        counts = np.bitwise_count(come).sum(axis=1, dtype=np.int64)
        if not counts.any():
            return
        tally.add(distance, found, counts)
        unseen ^= come
        frontier[found] = come
