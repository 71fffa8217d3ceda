"""Permuted groups at the ends of every choice, for measures that are worked out many times."""

from __future__ import annotations

import numpy as np

from graphkit.network import Ints, Network


def labelled(network: Network, labels: Ints) -> tuple[Ints, Ints]:
    """Give the groups of who chooses and who is chosen, permutations by choices."""
    known = labels[0] >= 0 if len(labels) else np.zeros(len(network), dtype=np.bool_)
    ties = np.flatnonzero(known[network.ties.source] & known[network.ties.target])
    source, target = _choices(network, ties)
    return labels[:, source], labels[:, target]


def _choices(network: Network, known_ties: Ints) -> tuple[Ints, Ints]:
    """Give who chooses and who is chosen; without directions both choose each other."""
    source, target = network.ties.source[known_ties], network.ties.target[known_ties]
    if network.directed:
        return source, target
    return np.concatenate([source, target]), np.concatenate([target, source])
