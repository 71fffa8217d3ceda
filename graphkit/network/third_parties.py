"""Third parties: for every two actors who are tied, those who are tied to both of them."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from graphkit.network import Floats, Ints, Network

_AT_ONCE = 2**20
"""About how many paths of two ties are looked at together; it bounds the memory."""
_DENSE = 8
"""A square of all pairs is worth its memory where at least one pair in so many is tied."""


@dataclass(frozen=True, eq=False)
class Contacts:
    """Every actor's contacts, a row for each actor and contact: every tie is there twice."""

    size: int
    """How many actors there are."""
    actor: Ints
    """In ascending order, then by contact."""
    contact: Ints
    strength: Floats
    """What ties them, in both directions together."""
    reverse: Ints
    """By row, the row in which the two have changed places."""

    def by_actor(self, values: Floats) -> Floats:
        """Add up the values of every actor's rows."""
        return np.bincount(self.actor, values, self.size)


def contacts(network: Network) -> Contacts:
    """List who is tied to whom, in either direction; meant for `network.once`."""
    from scipy.sparse import csr_array

    one_way = network.strengths
    both = csr_array(one_way + one_way.T) if network.directed else one_way
    both.sort_indices()
    actor = np.repeat(np.arange(len(network)), np.diff(both.indptr))
    contact = both.indices.astype(np.int64)
    # The matrix is symmetric, so its rows read by column are its columns read by row.
    return Contacts(len(network), actor, contact, both.data, np.lexsort((actor, contact)))


def through_third(rows: Contacts, to: Floats, onwards: Floats) -> Floats:
    """Multiply the two steps by way of each third party, and add that up, by row.

    Args:
        rows: who is tied to whom.
        to: by row, the value of the step from the actor to the third party.
        onwards: by row, the value of the step from the third party to the contact.
    """
    if rows.size**2 <= _DENSE * len(rows.actor):
        return (_square(rows, to) @ _square(rows, onwards))[rows.actor, rows.contact]
    sums = np.zeros(len(rows.actor))
    for across, first, second in closed(rows):
        sums += np.bincount(across, to[first] * onwards[second], len(sums))
    return sums


def closed(rows: Contacts) -> Iterator[tuple[Ints, Ints, Ints]]:
    """Give, block by block, all steps from one actor to another that a third party closes.

    Each is three rows: from the one to the other, to the third, and from the third to the other.
    """
    for near, far, across in _triangles(rows):
        sides = {
            (0, 1): near,
            (0, 2): far,
            (1, 2): across,
            (1, 0): rows.reverse[near],
            (2, 0): rows.reverse[far],
            (2, 1): rows.reverse[across],
        }
        for one, other, third in itertools.permutations(range(3)):
            yield sides[one, other], sides[one, third], sides[third, other]


def _triangles(rows: Contacts) -> Iterator[tuple[Ints, Ints, Ints]]:
    """Give the three sides of every triangle, once, block by block.

    Each is found at the corner with the fewest contacts, so that hubs cost no more than others.
    """
    degree = np.bincount(rows.actor, minlength=rows.size)
    rank = np.argsort(np.argsort(degree, kind="stable"))
    upward = np.flatnonzero(rank[rows.actor] < rank[rows.contact])
    ends = np.cumsum(np.bincount(rows.actor[upward], minlength=rows.size))
    later = ends[rows.actor[upward]] - np.arange(len(upward)) - 1
    pairs = rows.actor * rows.size + rows.contact
    for begin, end in _blocks(later):
        first = np.repeat(np.arange(begin, end), later[begin:end])
        started = np.cumsum(later[begin:end]) - later[begin:end]
        second = first + 1 + np.arange(len(first)) - np.repeat(started, later[begin:end])
        near, far = upward[first], upward[second]
        wanted = rows.contact[near] * rows.size + rows.contact[far]
        across = np.minimum(np.searchsorted(pairs, wanted), len(pairs) - 1)
        found = pairs[across] == wanted
        yield near[found], far[found], across[found]


def _blocks(counts: Ints) -> Iterator[tuple[int, int]]:
    """Cut rows into parts of about as many paths as are looked at together."""
    block = np.cumsum(counts) // _AT_ONCE
    cuts = (np.flatnonzero(np.diff(block)) + 1).tolist()
    return zip([0, *cuts], [*cuts, len(counts)], strict=True)


def _square(rows: Contacts, values: Floats) -> Floats:
    square = np.zeros((rows.size, rows.size))
    square[rows.actor, rows.contact] = values
    return square
