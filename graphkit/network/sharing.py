"""Networks of lines between actors and things: two-mode as they are, or projected to one mode."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from graphkit.network import Network
from graphkit.network.actors import Actors
from graphkit.network.building import built
from graphkit.network.projection import Shared, projected

Lines = Sequence[Mapping[str, Any]]
_WEIGHTS = {
    "count": "how many things two share",
    "newman": "Newman's, 1 / (k - 1) for each thing that k share",
    "jaccard": "Jaccard's, things that both have by things that either has",
}


def tied_by_shared(
    lines: Lines, actors: Actors, end: str, weight: str, **described: Any
) -> Network:
    """Tie actors by what they share; `end` is where lines name the actor: `from` or `to`."""
    things = [line["to" if end == "from" else "from"] for line in lines]
    number = {id_: at for at, id_ in enumerate(dict.fromkeys(things))}
    shared = Shared(
        actors.numbers(line[end] for line in lines),
        np.array([number[thing] for thing in things], dtype=np.int64),
        [line["id"] for line in lines],
        actors=len(actors),
        things=len(number),
    )
    network = Network(
        ids=actors.ids,
        names=actors.names,
        attributes=actors.attributes,
        ties=projected(shared, weight),
        **described,
    )
    said = f"Weights: {_WEIGHTS[weight]}."
    return (
        dataclasses.replace(network, notes=(said, *network.notes))
        if network.is_weighted
        else network
    )


def two_mode(
    lines: Lines, first: Actors, second: Actors, *, counted: bool, **described: Any
) -> Network:
    """Tie actors of the first mode to those of the second, by lines that lead from one to another.

    A tie weighs 1; where lines are `counted`, as much as there are lines for it.
    """
    actors = first + second
    network = built(
        actors.ids,
        actors.numbers(line["from"] for line in lines),
        actors.numbers(line["to"] for line in lines),
        lines=[line["id"] for line in lines],
        names=actors.names,
        attributes=actors.attributes,
        first_mode=np.arange(len(actors)) < len(first),
        **described,
    )
    return network if counted else _unweighted(network)


def _unweighted(network: Network) -> Network:
    ties = dataclasses.replace(network.ties, weight=np.ones(len(network.ties)))
    return dataclasses.replace(network, ties=ties)
