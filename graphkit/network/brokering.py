"""Brokers: who stands between two actors that are not tied, and in which role.

A broker v stands between a and b where a is tied to v, v to b, and a not to b (Gould and Fernandez
1989). Which role that is depends on which of the three are of one group.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, permutations
from typing import TYPE_CHECKING

import numpy as np

from graphkit.network import Bools, Floats, Grouping, Ints, Network
from graphkit.network.groups import crossings

if TYPE_CHECKING:
    from scipy.sparse import csr_array

ROLES = ("coordinator", "itinerant", "gatekeeper", "representative", "liaison")
_AT_ONCE = 2**20
"""About how many paths of two ties are looked at together; it bounds the memory."""


def roles(network: Network, grouping: Grouping) -> Ints:
    """Count how often each actor has each role, a row for each of `ROLES`.

    Counts all paths of two ties by what goes into and out of an actor, and takes away those whose
    ends are tied to each other. The paths of a hub are never listed, only triangles are.
    """
    kept, key = network.once(_found), ("whole", grouping.of.tobytes())
    if key not in kept:
        ties = crossings(network, grouping).choices()
        kept[key] = _paths(ties, grouping) - _closed(ties, grouping)
    return kept[key]


def partial_roles(network: Network, grouping: Grouping) -> Floats:
    """Count roles, each divided by how many actors stand between the same two."""
    kept, key = network.once(_found), ("partial", grouping.of.tobytes())
    if key not in kept:
        kept[key] = _shared_out(network, grouping)
    return kept[key]


def _shared_out(network: Network, grouping: Grouping) -> Floats:
    ties, of = crossings(network, grouping).choices(), grouping.of
    size = len(network)
    tied, sums = _keys(ties), np.zeros(len(ROLES) * size)
    for first, middle, last in _two_steps(ties, ties):
        pair = first * size + last
        apart = (first != last) & ~_among(tied, pair)
        between, pair = middle[apart], pair[apart]
        _, place, brokers = np.unique(pair, return_inverse=True, return_counts=True)
        role = _role(of[pair // max(size, 1)], of[between], of[pair % max(size, 1)])
        sums += np.bincount(role * size + between, 1 / brokers[place], len(sums))
    return sums.reshape(len(ROLES), size)


def _found(network: Network) -> dict[tuple[str, bytes], Ints]:
    """Begin to keep the counts of a network, by the groups of its actors."""
    del network
    return {}


def _role(first: Ints, broker: Ints, last: Ints) -> Ints:
    """Give the number of a role from the groups of the three."""
    into, out, around = first == broker, broker == last, first == last
    found: Ints = np.select([into & out, around, out, into], [0, 1, 2, 3], default=4)
    return found


def _paths(ties: csr_array, grouping: Grouping) -> Ints:
    """Count by role the paths of two ties through each actor that join two different others."""
    from scipy.sparse import csr_array

    size, count, of = ties.shape[0], max(len(grouping.names), 1), grouping.of
    start, end = ties.tocoo().coords
    own, ones, shape = of[start] == of[end], np.ones(len(start), np.int64), (size, count)
    out, into = (np.bincount(side[~own], minlength=size) for side in (start, end))
    out_own, into_own = (np.bincount(side[own], minlength=size) for side in (start, end))
    # There and back again is a path whose ends are one actor, which is nobody's to broker.
    back = _among(_keys(ties), end * size + start)
    back_own = np.bincount(start[back & own], minlength=size)
    back_other = np.bincount(start[back & ~own], minlength=size)
    to, by = csr_array((ones, (start, of[end])), shape), csr_array((ones, (end, of[start])), shape)
    same_ends = np.asarray(to.multiply(by).sum(axis=1)).ravel() - out_own * into_own
    return np.stack(
        [
            into_own * out_own - back_own,
            same_ends - back_other,
            into * out_own,
            into_own * out,
            into * out - same_ends,
        ]
    )


def _closed(ties: csr_array, grouping: Grouping) -> Ints:
    """Count by role the paths of two ties through each actor whose ends are tied as well."""
    size, of, tied = ties.shape[0], grouping.of, _keys(ties)
    counts = np.zeros(len(ROLES) * size, np.int64)
    pointed = _pointed(ties)
    sides = _keys(pointed)
    for corners in _two_steps(pointed, pointed):
        first, _, last = corners
        triangle = _among(sides, first * size + last)
        three = [corner[triangle] for corner in corners]
        leads = {
            (a, b): _among(tied, three[a] * size + three[b]) for a, b in permutations(range(3), 2)
        }
        for a, v, b in permutations(range(3)):
            found = leads[a, v] & leads[v, b] & leads[a, b]
            begin, broker, end = three[a][found], three[v][found], three[b][found]
            role = _role(of[begin], of[broker], of[end])
            counts += np.bincount(role * size + broker, minlength=len(counts))
    return counts.reshape(len(ROLES), size)


def _pointed(ties: csr_array) -> csr_array:
    """Point each pair from the actor with fewer neighbours to the one with more."""
    from scipy.sparse import csr_array

    either = csr_array(ties + ties.T)
    rank = np.argsort(np.argsort(np.diff(either.indptr), kind="stable"))
    start, end = either.tocoo().coords
    kept = rank[start] < rank[end]
    return csr_array((np.ones(kept.sum()), (start[kept], end[kept])), shape=ties.shape)


def _two_steps(first: csr_array, second: csr_array) -> Iterator[tuple[Ints, Ints, Ints]]:
    """List the paths of a tie and another, some sources at a time: source, middle, target."""
    start, middle = (side.astype(np.int64) for side in first.tocoo().coords)
    further = np.diff(second.indptr)[middle]
    from_source = np.bincount(start, further, first.shape[0])
    block = (np.cumsum(from_source) // _AT_ONCE)[start]
    edges = [0, *(np.flatnonzero(np.diff(block)) + 1).tolist(), len(start)]
    for begin, end in pairwise(edges):
        times = further[begin:end]
        offset = np.arange(times.sum()) - np.repeat(np.cumsum(times) - times, times)
        at = np.repeat(second.indptr[middle[begin:end]], times) + offset
        yield (
            np.repeat(start[begin:end], times),
            np.repeat(middle[begin:end], times),
            second.indices[at].astype(np.int64),
        )


def _keys(ties: csr_array) -> Ints:
    """Give a number to each pair that is tied, in ascending order."""
    start, end = ties.tocoo().coords
    return np.sort(start.astype(np.int64) * ties.shape[0] + end)


def _among(keys: Ints, wanted: Ints) -> Bools:
    if not len(keys):
        return np.zeros(len(wanted), dtype=np.bool_)
    found: Bools = keys[np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)] == wanted
    return found
