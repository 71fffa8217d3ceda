"""Projections: actors tied by what they share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from graphkit.network import Floats, Ints, Ties

if TYPE_CHECKING:
    from scipy.sparse import csr_array


@dataclass(frozen=True, eq=False)
class Shared:
    """Lines that say which actor has to do with which thing: a project, a theme, an asset."""

    actor: Ints
    """By line, the number of the actor."""
    thing: Ints
    """By line, the number of the thing."""
    lines: Sequence[str]
    """By line, the id of the relationship it stands for."""
    actors: int
    """How many actors there are, with or without lines."""
    things: int


def projected(shared: Shared, weight: str = "count") -> Ties:
    """Tie actors that share things, each pair once, source < target.

    Several lines between the same two say no more than one. Weights are

    - `count`: the things that both share;
    - `newman`: 1 / (k - 1) for each of them, where k actors share it (Newman 2001, Scientific
      collaboration networks II): an actor's weights sum to its things that others share;
    - `jaccard`: things that both share by things of either, n12 / (n1 + n2 - n12). Of themes
      this is the c-coefficient of co-occurrence in qualitative data analysis.

    What lies behind a tie is looked up when it is asked for: the lines of both to what they share.
    """
    from scipy.sparse import triu

    has = _incidence(shared)
    product = triu(_weighted(has, weight) @ has.T, k=1, format="csr")
    product.sort_indices()
    source = np.repeat(np.arange(shared.actors), np.diff(product.indptr))
    target = product.indices.astype(np.int64)
    strong: Floats = product.data
    if weight == "jaccard":
        own = np.diff(has.indptr)
        strong = strong / (own[source] + own[target] - strong)
    return Ties(source, target, strong, _Behind(shared, has, source, target))


def _incidence(shared: Shared) -> csr_array:
    """1.0 where an actor has to do with a thing, actors by things."""
    from scipy.sparse import csr_array

    ones, shape = np.ones(len(shared.actor)), (shared.actors, shared.things)
    has = csr_array((ones, (shared.actor, shared.thing)), shape=shape)
    has.sum_duplicates()
    has.data = np.ones_like(has.data)
    return has


def _weighted(has: csr_array, weight: str) -> csr_array:
    if weight != "newman":
        return has
    members = np.bincount(has.indices, minlength=has.shape[1])
    parts = has.copy()
    parts.data = 1 / np.maximum(members[has.indices] - 1, 1)
    return parts


class _Behind:
    """Look up the lines of both actors of a tie to the things that they share."""

    def __init__(self, shared: Shared, has: csr_array, source: Ints, target: Ints) -> None:
        keys = shared.actor * max(shared.things, 1) + shared.thing
        self._order = np.argsort(keys, kind="stable")
        self._keys = keys[self._order]
        self._shared, self._has = shared, has
        self._source, self._target = source, target

    def __call__(self, tie: int) -> list[str]:
        pair = (int(self._source[tie]), int(self._target[tie]))
        both = np.intersect1d(self._things(pair[0]), self._things(pair[1]))
        found = (line for thing in both for actor in pair for line in self._lines(actor, thing))
        # A line can say two things at once, as evidence of a theme that is about two concepts.
        return list(dict.fromkeys(found))

    def _things(self, actor: int) -> Ints:
        things: Ints = self._has.indices[self._has.indptr[actor] : self._has.indptr[actor + 1]]
        return things

    def _lines(self, actor: int, thing: int) -> list[str]:
        key = actor * self._shared.things + int(thing)
        first, last = np.searchsorted(self._keys, [key, key + 1])
        return [self._shared.lines[line] for line in self._order[first:last]]
