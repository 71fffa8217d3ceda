"""Bends that draw parallel edges apart, so that each can be seen and clicked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

_STEP = 0.14
_WIDEST = 0.9


def bends(edges: Iterable[tuple[str, str]]) -> list[dict[str, Any]]:
    """Give vis-network's options for every edge, none for one that is alone between its ends.

    An edge from a node to itself gets the number of its `loop`, from 1: each goes around the
    one before.

    >>> bends([("a", "b"), ("b", "c")])
    [{}, {}]
    """
    options: list[dict[str, Any]] = []
    beside: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, (start, end) in enumerate(edges):
        options.append({"turned": start > end})
        beside[min(start, end), max(start, end)].append(at)
    for (start, end), group in beside.items():
        apart = range(1, len(group) + 1) if start == end else _arcs(len(group))
        for at, offset in zip(group, apart, strict=True):
            turned = options[at].pop("turned")
            options[at].update({"loop": offset} if start == end else _arc(offset, turned=turned))
    return options


def _arcs(size: int) -> Sequence[float]:
    """Spread offsets evenly around 0, where an edge is straight."""
    step = min(_STEP, 2 * _WIDEST / size)
    return [(at - (size - 1) / 2) * step for at in range(size)]


def _arc(offset: float, *, turned: bool) -> dict[str, Any]:
    """Bend an edge; one that runs the other way mirrors, to stay on its own side."""
    if not offset:
        return {}
    side = "curvedCW" if (offset > 0) is not turned else "curvedCCW"
    return {"smooth": {"enabled": True, "type": side, "roundness": round(abs(offset), 3)}}
