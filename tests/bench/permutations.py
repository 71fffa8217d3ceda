"""Time permutation tests beside a loop over permutations, as ratios.

    uv run python tests/bench/permutations.py [ACTORS]

The loop deals out groups (or actors) one permutation at a time and counts tie by tie, as one would
by hand. It is timed on a few permutations and multiplied.
"""

from __future__ import annotations

import random
import resource
import sys
import time
from collections.abc import Callable

import numpy as np

from graphkit.inference import label_test, qap
from graphkit.measures import every
from graphkit.measuring import Subject
from graphkit.network import Network
from graphkit.network.building import built

PERMUTATIONS, SAMPLE = 1000, 5


def made(actors: int, seed: int) -> Network:
    bits = np.random.default_rng(seed)
    ends = bits.integers(0, actors, (2, 5 * actors))
    kinds = [f"kind {at % 5}" for at in range(actors)]
    return built([f"a{at}" for at in range(actors)], *ends, attributes={"kind": kinds})


def silent(what: str, done: int, total: int) -> None:
    """Tell nobody."""


def timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def looped_groups(network: Network) -> None:
    labels = network.grouping("kind").of.tolist()
    ties = list(zip(network.ties.source.tolist(), network.ties.target.tolist(), strict=True))
    for _ in range(SAMPLE):
        random.shuffle(labels)
        internal = sum(labels[a] == labels[b] for a, b in ties)
        (len(ties) - 2 * internal) / len(ties)


def looped_ties(one: Network, other: Network) -> None:
    known = set(zip(one.ties.source.tolist(), one.ties.target.tolist(), strict=True))
    ties = list(zip(other.ties.source.tolist(), other.ties.target.tolist(), strict=True))
    order = list(range(len(one)))
    for _ in range(SAMPLE):
        random.shuffle(order)
        sum((min(order[a], order[b]), max(order[a], order[b])) in known for a, b in ties)


def main() -> None:
    actors = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    one, other = made(actors, 1), made(actors, 2)
    index = [measure for measure in every() if measure.name == "ei_index"]
    subject = Subject(one, one.grouping("kind"))
    groups = timed(lambda: label_test(subject, index, PERMUTATIONS, 1, silent))
    ties = timed(lambda: qap(one, other, PERMUTATIONS, 1, silent))
    slow_groups = timed(lambda: looped_groups(one)) / SAMPLE * PERMUTATIONS
    slow_ties = timed(lambda: looped_ties(one, other)) / SAMPLE * PERMUTATIONS
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{actors:,} actors, {len(one.ties):,} ties, {PERMUTATIONS:,} permutations")
    print(f"groups: {groups:.1f} s, a loop {slow_groups:.1f} s: {slow_groups / groups:.1f} times")
    print(f"ties:   {ties:.1f} s, a loop {slow_ties:.1f} s: {slow_ties / ties:.1f} times")
    print(f"peak memory {peak:.0f} MB")


if __name__ == "__main__":
    main()
