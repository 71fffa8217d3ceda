"""Ties seen as joining groups: who is in one, and which ties stay within it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from graphkit.network import Bools, Floats, Grouping, Ints, Network

if TYPE_CHECKING:
    from scipy.sparse import csr_array


@dataclass(frozen=True, eq=False)
class Crossings:
    """The ties among actors whose group is known, as ties between groups."""

    network: Network
    grouping: Grouping
    source: Ints
    target: Ints
    weight: Floats

    @cached_property
    def known(self) -> Bools:
        """Which actors are in a group."""
        found: Bools = self.grouping.of >= 0
        return found

    @cached_property
    def actors(self) -> int:
        """Count the actors that are in a group."""
        return int(self.known.sum())

    @cached_property
    def within(self) -> Bools:
        """Which ties stay within a group."""
        inside: Bools = self.grouping.of[self.source] == self.grouping.of[self.target]
        return inside

    @property
    def missing(self) -> dict[str, Bools]:
        """Say of which actors the group is not known, and why nothing can be told of them."""
        return {f"its {self.grouping.attribute} is missing": ~self.known}

    def ends(self, ties: Bools | None = None) -> Ints:
        """Count the ties at each actor, from it and to it; of some ties, or of all."""
        chosen = slice(None) if ties is None else ties
        size = len(self.network)
        starts = np.bincount(self.source[chosen], minlength=size)
        return starts + np.bincount(self.target[chosen], minlength=size)

    def by_group(self, of_actors: Floats) -> Floats:
        """Add up by group what is known of each actor; counts stay whole numbers."""
        sums = np.zeros(len(self.grouping.names), dtype=of_actors.dtype)
        np.add.at(sums, self.grouping.of[self.known], of_actors[self.known])
        return sums

    def of_groups(self, of_groups: Ints) -> Ints:
        """Give each actor what is known of its group; 0 where it has none."""
        if not len(of_groups):
            return np.zeros(len(self.network), dtype=np.int64)
        return np.where(self.known, of_groups[self.grouping.of], 0)

    def choices(self) -> csr_array:
        """1.0 from each actor to those it is tied to; both ways where undirected."""
        from scipy.sparse import csr_array

        size = len(self.network)
        ones = np.ones(len(self.source))
        one_way = csr_array((ones, (self.source, self.target)), shape=(size, size))
        return one_way if self.network.directed else csr_array(one_way + one_way.T)

    def possible(self) -> tuple[int, int]:
        """Count the ties there could be within groups and between them."""
        sizes = self.grouping.sizes
        within, every = int((sizes * (sizes - 1)).sum()), self.actors * (self.actors - 1)
        ways = 1 if self.network.directed else 2
        return within // ways, (every - within) // ways


def crossings(network: Network, grouping: Grouping) -> Crossings:
    """See ties as ties between groups; those of an actor without a group are left out."""
    ties, known = network.ties, grouping.of >= 0
    kept = known[ties.source] & known[ties.target]
    return Crossings(network, grouping, ties.source[kept], ties.target[kept], ties.weight[kept])
