"""The principal eigenvector of a network: who is tied to those who are so tied themselves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from graphkit.network import Floats, Ints, Network
from graphkit.network.components import Components, strong

NO_CYCLE = "no ties lead back to where they start, so that all would be 0"
TWO_PARTS = "two parts of the network have the same largest eigenvalue, and either would do"
TOO_NEAR = "its largest eigenvalue is too near the next to tell them apart"

_SAME = 1e-9
"""Eigenvalues that differ by less, as a share, are the same."""
_DENSE = 300
"""Up to how many actors all eigenvectors are worked out, which is fast there and always ends."""
_VECTORS = 60
"""How many of the others the Arnoldi method keeps: enough for long chains of actors."""


@dataclass(frozen=True, eq=False)
class Unfound:
    """There is no principal eigenvector."""

    because: str


def principal(network: Network) -> Floats | Unfound:
    """Find it, of unit length, nowhere below 0; by ties to an actor where the network is directed.

    A network falls into parts whose actors all reach each other. The largest eigenvalue is that
    of one part; the vector is 0 of all actors but those and whom they reach.
    """
    onto = network.strengths.T.tocsr()
    parts = network.once(strong)
    best, equals = 0.0, list[Ints]()
    for part, bound in _promising(onto, parts):
        enough = len(equals) > 1 and not network.directed
        if bound < best * (1 - _SAME) or (enough and bound <= best * (1 + _SAME)):
            break
        found = _solved(onto[part][:, part], symmetric=not network.directed)
        if found is None:
            return Unfound(TOO_NEAR)
        if found[0] > best * (1 + _SAME):
            best, equals = found[0], [part]
        elif found[0] >= best * (1 - _SAME):
            equals.append(part)
    if not best:
        return Unfound(NO_CYCLE)
    last = _last(network, equals)
    return _spread(network, onto, last) if last is not None else Unfound(TWO_PARTS)


def _last(network: Network, equals: list[Ints]) -> Ints | None:
    """Find the one of several parts that reaches no other of them; None where two do not.

    A part that reaches another with the same eigenvalue has no share in any eigenvector.
    """
    if len(equals) == 1:
        return equals[0]
    number = np.full(len(network), -1)
    for at, part in enumerate(equals):
        number[part] = at
    last = None
    for at, part in enumerate(equals):
        others = number[_reached(network, part[0])]
        if np.all((others == at) | (others < 0)):
            if last is not None:
                return None
            last = part
    return last


def _reached(network: Network, actor: int) -> Ints:
    from scipy.sparse.csgraph import breadth_first_order

    found: Ints = breadth_first_order(network.adjacency, actor, return_predecessors=False)
    return found


def _promising(onto: Any, parts: Components) -> Iterator[tuple[Ints, float]]:
    """Give parts by what their largest eigenvalue can be at most: the strongest actor's ties."""
    start, end = onto.tocoo().coords
    inner = parts.of[start] == parts.of[end]
    strength = np.bincount(start[inner], onto.tocoo().data[inner], len(parts.of))
    bounds = np.zeros(len(parts.sizes))
    np.maximum.at(bounds, parts.of, strength)
    order = np.argsort(parts.of, kind="stable")
    ends = np.cumsum(parts.sizes)
    for part in np.argsort(-bounds, kind="stable"):
        if not bounds[part]:
            return
        yield order[ends[part] - parts.sizes[part] : ends[part]], float(bounds[part])


def _spread(network: Network, onto: Any, actors: Ints) -> Floats | Unfound:
    reached = np.sort(_reached(network, actors[0]))
    found = _solved(onto[reached][:, reached], symmetric=not network.directed)
    if found is None:
        return Unfound(TOO_NEAR)
    vector = np.zeros(len(network))
    vector[reached] = np.abs(found[1])
    unit: Floats = vector / np.linalg.norm(vector)
    return unit


def _solved(matrix: Any, *, symmetric: bool) -> tuple[float, Floats] | None:
    """Find the largest eigenvalue and its vector."""
    if matrix.shape[0] <= _DENSE:
        values, vectors = (np.linalg.eigh if symmetric else np.linalg.eig)(matrix.toarray())
        at = int(np.argmax(values.real))
        return float(values[at].real), vectors[:, at].real
    from scipy.sparse.linalg import ArpackError, eigs, eigsh

    options: dict[str, Any] = {"k": 1, "ncv": _VECTORS, "v0": _first_guess(matrix), "tol": 0}
    try:
        if symmetric:
            values, vectors = eigsh(matrix, which="LA", **options)
        else:
            values, vectors = eigs(matrix, which="LR", **options)
    except ArpackError:
        return None
    return float(values[0].real), vectors[:, 0].real


def _first_guess(matrix: Any) -> Floats:
    guess: Floats = matrix.sum(axis=1) + matrix.sum() / matrix.shape[0]
    return guess
