"""Hierarchies: BROADER and MERGED_INTO lead upward, never in a circle, never too far."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping

import pyarrow as pa

from graphkit.model.places import PLACE, Places

HIGHEST = 8
"""So many steps a chain may have; the derivation follows no more."""

_Steps = Mapping[str, Mapping[str, int]]
"""Child, parent, and the place that says so."""


def check_hierarchy(edges: pa.Table, places: Places) -> None:
    """Report circles, and chains of more than eight steps."""
    steps = _steps(edges)
    heights = _heights(steps)
    circling = {child for child in steps if child not in heights}
    for circle in _circles(steps, circling):
        around = " → ".join((*circle, circle[0]))
        places.report(steps[circle[0]][circle[1 % len(circle)]], "to", f"a circle: {around}")
    for child, height in heights.items():
        # Told once, where the chain has grown by the step that is too much.
        if height == HIGHEST + 1:
            chain = _chain(child, steps, heights)
            place = steps[child][chain[1]]
            message = f"a chain of more than {HIGHEST} steps: {' → '.join(chain)}"
            places.report(place, "to", message)


def check_single_parents(edges: pa.Table, places: Places) -> None:
    """Report a concept that is merged into more than one other."""
    for child, parents in _steps(edges).items():
        (first, _), *others = parents.items()
        for parent, place in others:
            places.report(place, "from", f"'{child}' is merged into '{first}' and '{parent}'")


def _steps(edges: pa.Table) -> dict[str, dict[str, int]]:
    steps: dict[str, dict[str, int]] = {}
    columns = (edges[name].to_pylist() for name in ("from", "to", PLACE))
    for child, parent, place in zip(*columns, strict=True):
        if child is not None and parent is not None:
            steps.setdefault(child, {}).setdefault(parent, place)
    return steps


def _heights(steps: _Steps) -> dict[str, int]:
    """Give the longest way up from every node that leads into no circle."""
    children: dict[str, list[str]] = {}
    waiting = {child: len(parents) for child, parents in steps.items()}
    for child, parents in steps.items():
        for parent in parents:
            children.setdefault(parent, []).append(child)
    heights = dict.fromkeys((parent for parent in children if parent not in steps), 0)
    ready = deque(heights)
    while ready:
        parent = ready.popleft()
        for child in children.get(parent, ()):
            heights[child] = max(heights.get(child, 0), heights[parent] + 1)
            waiting[child] -= 1
            if waiting[child] == 0:
                ready.append(child)
    return {node: height for node, height in heights.items() if not waiting.get(node)}


def _circles(steps: _Steps, circling: Iterable[str]) -> Iterator[list[str]]:
    """Find circles, each once; of circles that share nodes, one."""
    import networkx as nx

    graph = nx.DiGraph((child, parent) for child in circling for parent in steps[child])
    for tangle in nx.strongly_connected_components(graph):
        node = min(tangle)
        if len(tangle) > 1 or node in steps.get(node, ()):
            path: list[str] = []
            while node not in path:
                path.append(node)
                node = min(parent for parent in steps[node] if parent in tangle)
            yield path[path.index(node) :]


def _chain(child: str, steps: _Steps, heights: Mapping[str, int]) -> list[str]:
    chain = [child]
    while heights[chain[-1]]:
        chain.append(max(sorted(steps[chain[-1]]), key=lambda parent: heights[parent]))
    return chain
