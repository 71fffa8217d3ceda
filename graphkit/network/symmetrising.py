"""Make one tie of two directions."""

from __future__ import annotations

import dataclasses

import numpy as np

from graphkit.network import Floats, Network, Ties
from graphkit.prose import plural

_SAID = {
    "either": "a pair is tied where either says so, as strongly as the stronger direction",
    "both": "a pair is tied where both say so, as strongly as the weaker direction",
    "mean": "a tie weighs the mean of both directions, 0 for one that is missing",
}


def symmetrised(network: Network, rule: str) -> Network:
    """Give the undirected network of a directed one; an undirected one stays as it is.

    `either` takes the stronger direction (the maximum), `both` the weaker (the minimum, so that
    both must be there), `mean` the mean weight, where a direction that is missing counts as 0.
    """
    if not network.directed:
        return dataclasses.replace(network, notes=(*network.notes, _NOTHING.format(rule=rule)))
    ties, size = network.ties, max(len(network), 1)
    low = np.minimum(ties.source, ties.target)
    high = np.maximum(ties.source, ties.target)
    pairs, pair = np.unique(low * size + high, return_inverse=True)
    upwards, downwards = (np.zeros(len(pairs)) for _ in range(2))
    forth = ties.source < ties.target
    upwards[pair[forth]], downwards[pair[~forth]] = ties.weight[forth], ties.weight[~forth]
    weight = _combined(upwards, downwards, rule)
    kept = np.flatnonzero(weight > 0)
    mutual = int(np.count_nonzero((upwards > 0) & (downwards > 0)))
    said = (
        f"Made undirected by --symmetrise {rule}: {_SAID[rule]}; of "
        f"{plural(len(pairs), 'pair')}, {mutual:,} {'is' if mutual == 1 else 'are'} tied both ways."
    )
    number, behind = np.full(len(pairs), -1, dtype=np.int64), ties.behind
    number[kept] = np.arange(len(kept))
    order = np.argsort(number[pair], kind="stable")
    starts = np.searchsorted(number[pair][order], np.arange(len(kept) + 1))

    def lines(tie: int) -> list[str]:
        ways = order[starts[tie] : starts[tie + 1]]
        # A line that is taken both ways stands behind both directions.
        return list(dict.fromkeys(line for way in ways for line in behind(int(way))))

    return dataclasses.replace(
        network,
        directed=False,
        ties=Ties(pairs[kept] // size, pairs[kept] % size, weight[kept], lines),
        notes=(*network.notes, said),
    )


_NOTHING = "--symmetrise {rule} changed nothing: these ties have no direction."


def _combined(upwards: Floats, downwards: Floats, rule: str) -> Floats:
    if rule == "mean":
        mean: Floats = (upwards + downwards) / 2
        return mean
    least: Floats = np.minimum(upwards, downwards)
    return least if rule == "both" else np.maximum(upwards, downwards)
