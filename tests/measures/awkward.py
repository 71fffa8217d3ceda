"""Networks that measures stumble over, and any network at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from hypothesis import strategies as st

from graphkit.measuring import Subject
from graphkit.network import Answers, Network
from graphkit.network.building import built

Lines = Sequence[tuple[int, int]]


def network(
    size: int,
    lines: Lines,
    *,
    weight: Sequence[float] | None = None,
    directed: bool = False,
    groups: Sequence[str | None] | None = None,
) -> Network:
    """Build a network of numbered actors, with an attribute `kind` if groups are given."""
    return built(
        [f"a{at}" for at in range(size)],
        [source for source, _ in lines],
        [target for _, target in lines],
        weight,
        directed=directed,
        names=[f"Actor {at}" for at in range(size)],
        attributes={"kind": list(groups) if groups is not None else [None] * size},
    )


def two_mode(first: int, second: int, lines: Lines) -> Network:
    """Build a two-mode network; lines go from the first mode's actors to the second's."""
    joined = network(first + second, [(source, first + target) for source, target in lines])
    return replace(joined, first_mode=np.arange(first + second) < first)


def surveyed(asked: Network) -> Network:
    """Let every tie be an answer, some of it left out; the last actor was asked in vain."""
    ties, size = asked.ties, len(asked)
    answer = np.where(np.arange(len(ties)) % 3 == 1, np.nan, ties.weight % 4 + 1)
    survey = Answers(
        rater=ties.source,
        partner=ties.target,
        items={"reliability": answer, "openness": answer[::-1], "power": answer, "warmth": answer},
        scales={
            "reliability": "trust",
            "openness": "trust",
            "power": "value",
            "warmth": "climate",
        },
        asked=np.arange(size),
        answered=np.unique(ties.source[~(np.isnan(answer) & np.isnan(answer[::-1]))]),
    )
    return replace(asked, survey=survey)


def _all(size: int) -> Lines:
    return [(a, b) for a in range(size) for b in range(size) if a != b]


STAR: Lines = [(0, leaf) for leaf in range(1, 6)]
PATH: Lines = [(at, at + 1) for at in range(5)]
CYCLE: Lines = [(at, (at + 1) % 5) for at in range(5)]
TRIANGLES: Lines = [(0, 1), (1, 2), (2, 0), (3, 4), (4, 5), (5, 3)]

SHAPES: dict[str, tuple[int, Lines]] = {
    "empty": (0, []),
    "one actor": (1, []),
    "two isolates": (2, []),
    "three isolates": (3, []),
    "one tie": (2, [(0, 1)]),
    "one tie and an isolate": (3, [(0, 1)]),
    "two ties apart": (4, [(0, 1), (2, 3)]),
    "complete of three": (3, _all(3)),
    "complete of five": (5, _all(5)),
    "star": (6, STAR),
    "star into its centre": (6, [(leaf, at) for at, leaf in STAR]),
    "path": (6, PATH),
    "cycle": (5, CYCLE),
    "mutual": (4, [(0, 1), (1, 0), (1, 2), (2, 1), (2, 3), (3, 2)]),
    "two triangles and an isolate": (7, TRIANGLES),
    "acyclic": (5, [(0, 1), (0, 2), (1, 3), (2, 3), (3, 4)]),
}
GROUPINGS: dict[str, list[str | None]] = {
    "two": ["health", "arts"] * 4,
    "one": ["health"] * 8,
    "none known": [None] * 8,
    "a group of one": ["arts", *["health"] * 7],
    "some missing": ["arts", None, "health", None, "arts", "health", None, "arts"],
    "each its own": [f"kind {at}" for at in range(8)],
}
WEIGHTS = {"plain": [1.0], "weighted": [1.0, 2.5, 0.001, 1e6, 3.0]}
TWO_MODES: dict[str, tuple[int, int, Lines]] = {
    "empty": (0, 0, []),
    "no events": (3, 0, []),
    "no ties": (2, 2, []),
    "one tie": (1, 1, [(0, 0)]),
    "complete": (3, 2, [(a, b) for a in range(3) for b in range(2)]),
    "an event of all": (5, 1, [(a, 0) for a in range(5)]),
    "in two parts": (4, 3, [(0, 0), (1, 0), (2, 1), (3, 1)]),
    "path": (3, 3, [(0, 0), (1, 0), (1, 1), (2, 1), (2, 2)]),
}


def subjects() -> dict[str, Subject]:
    """Give every shape, plain and weighted, directed and not, with groups of every kind."""
    found = {}
    for shape, (size, lines) in SHAPES.items():
        for weighing, weights in WEIGHTS.items():
            for directed in (False, True):
                for kinds, groups in GROUPINGS.items():
                    strong = [weights[at % len(weights)] for at in range(len(lines))]
                    one = network(
                        size, lines, weight=strong, directed=directed, groups=groups[:size]
                    )
                    title = f"{shape}, {weighing}, {'directed' if directed else 'undirected'}"
                    found[f"{title}, groups: {kinds}"] = complete(one)
    for shape, (first, second, lines) in TWO_MODES.items():
        found[f"two-mode, {shape}"] = Subject(two_mode(first, second, lines))
    return found


def complete(asked: Network) -> Subject:
    """Give a subject that lacks nothing: groups, a survey, and an earlier wave of every 2nd tie."""
    ties = asked.ties
    earlier = network(
        len(asked),
        [*zip(ties.source[::2].tolist(), ties.target[::2].tolist(), strict=True)],
        directed=asked.directed,
    )
    return Subject(surveyed(asked), asked.grouping("kind"), earlier)


@st.composite
def networks(draw: st.DrawFn) -> Network:
    """Any small network: directed or not, weighted or not, with groups that may be missing."""
    size = draw(st.integers(1, 9))
    pairs = [(a, b) for a in range(size) for b in range(size) if a != b]
    lines = draw(st.lists(st.sampled_from(pairs), unique=True, max_size=20)) if pairs else []
    weights = draw(st.sampled_from([[1.0], [1.0, 2.0, 0.5, 7.0]]))
    return network(
        size,
        lines,
        weight=[weights[at % len(weights)] for at in range(len(lines))],
        directed=draw(st.booleans()),
        groups=draw(
            st.lists(st.sampled_from(["arts", "health", "law", None]), min_size=size, max_size=size)
        ),
    )


def relabelled(asked: Network, order: Sequence[int]) -> Network:
    """Put the actors in another order; ids and names move with them."""
    at = np.argsort(order)
    ties = asked.ties
    moved = built(
        [asked.ids[old] for old in order],
        at[ties.source],
        at[ties.target],
        ties.weight,
        directed=asked.directed,
        names=[asked.names[old] for old in order],
        attributes={"kind": [asked.attributes["kind"][old] for old in order]},
    )
    survey: Any = asked.survey
    if survey is None:
        return moved
    return replace(
        moved,
        survey=replace(
            survey,
            rater=at[survey.rater],
            partner=at[survey.partner],
            asked=np.sort(at[survey.asked]),
            answered=np.sort(at[survey.answered]),
        ),
    )
