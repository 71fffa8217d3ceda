"""Build a network of lines: what is doubled, tied to itself or of no strength is settled here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np

from graphkit.network import Answers, Bools, Floats, Ints, Network, Ties
from graphkit.prose import plural

WEAKEST, STRONGEST = 1e-100, 1e100
"""Beyond these, sums and reciprocals of weights are no longer numbers."""


def built(  # noqa: PLR0913  # each is a column, or says what the columns are
    ids: Sequence[str],
    source: Sequence[int] | Ints,
    target: Sequence[int] | Ints,
    weight: Sequence[float] | Floats | None = None,
    *,
    lines: Sequence[str] | None = None,
    directed: bool = False,
    name: str = "network",
    about: str = "",
    names: Sequence[str] | None = None,
    attributes: Mapping[str, Sequence[Any]] | None = None,
    first_mode: Bools | None = None,
    survey: Answers | None = None,
    notes: Sequence[str] = (),
) -> Network:
    """Make ties of lines between actors, and say what was done to them.

    Lines from an actor to itself are dropped, as are lines whose weight is zero, below, or beyond
    `WEAKEST` and `STRONGEST`; all are counted. Lines between the same two actors, in the same
    direction where the network is directed, become one tie, as strong as all of them together.

    Args:
        ids: the actors.
        source: by line, the number of the actor it starts at.
        target: by line, the number of the actor it ends at.
        weight: by line, its strength; a missing one (nan) counts as 1, as do all without it.
        lines: by line, the id of the relationship it stands for.
        directed: whether a line from a to b is another than one from b to a.
        name: the recipe.
        about: who is tied by what.
        names: what actors are called; their ids, unless given.
        attributes: by name, a value for each actor.
        first_mode: which actors are of the first mode, in a two-mode network.
        survey: the answers it was made of.
        notes: what else was left out, dropped or assumed.
    """
    starts, ends = np.asarray(source, dtype=np.int64), np.asarray(target, dtype=np.int64)
    strong = np.ones(len(starts)) if weight is None else np.asarray(weight, dtype=np.float64)
    strong = np.where(np.isnan(strong), 1.0, strong)
    told = [*notes, *_told(starts, ends, strong)]
    kept = np.flatnonzero((starts != ends) & (strong >= WEAKEST) & (strong <= STRONGEST))
    starts, ends, strong = starts[kept], ends[kept], strong[kept]
    if not directed:
        starts, ends = np.minimum(starts, ends), np.maximum(starts, ends)
    pairs, first, tie = np.unique(starts * len(ids) + ends, return_index=True, return_inverse=True)
    if first_mode is None and len(pairs) < len(kept):
        told.append(_joined(np.bincount(tie)))
    return Network(
        name=name,
        about=about,
        ids=tuple(ids),
        names=tuple(ids if names is None else names),
        ties=Ties(
            source=starts[first],
            target=ends[first],
            weight=np.bincount(tie, weights=strong, minlength=len(pairs)),
            behind=_Behind(tie, len(pairs), kept, lines),
        ),
        attributes=attributes or {},
        directed=directed,
        first_mode=first_mode,
        survey=survey,
        notes=tuple(told),
    )


class _Behind:
    """Look up the lines that a tie is made of."""

    def __init__(self, tie: Ints, ties: int, kept: Ints, lines: Sequence[str] | None) -> None:
        self._order = kept[np.argsort(tie, kind="stable")]
        self._starts = np.concatenate([[0], np.cumsum(np.bincount(tie, minlength=ties))])
        self._lines = lines

    def __call__(self, tie: int) -> list[str]:
        if self._lines is None:
            return []
        found = self._order[self._starts[tie] : self._starts[tie + 1]]
        return [self._lines[line] for line in found]


def _told(starts: Ints, ends: Ints, weight: Floats) -> Iterator[str]:
    own = starts == ends
    nothing, below = (weight == 0) & ~own, (weight < 0) & ~own
    if own.any():
        yield f"Dropped {plural(int(own.sum()), 'tie')} of an actor to itself."
    if nothing.any():
        yield f"Dropped {plural(int(nothing.sum()), 'tie')} of weight zero, which says no tie."
    if below.any():
        yield (
            f"Left out {plural(int(below.sum()), 'tie')} of negative weight: measures here are of "
            "ties that bring actors together."
        )
    endless = np.isposinf(weight) & ~own
    if endless.any():
        yield f"Left out {plural(int(endless.sum()), 'tie')} of infinite weight."
    beyond = (weight > 0) & ((weight < WEAKEST) | (weight > STRONGEST)) & ~own & ~endless
    if beyond.any():
        yield (
            f"Left out {plural(int(beyond.sum()), 'tie')} of a weight beyond {WEAKEST:g} to "
            f"{STRONGEST:g}, which no measure could add up."
        )


def _joined(lines: Ints) -> str:
    """Say how many ties are made of several lines."""
    count = int(np.count_nonzero(lines > 1))
    return f"{plural(count, 'tie')} of several lines: their weights are added up."
