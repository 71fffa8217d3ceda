"""Two networks with the same actors in the same order, so that ties can be compared."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import Any

import numpy as np

from graphkit.network import Bools, Ints, Network, Ties
from graphkit.prose import plural


def aligned(before: Network, after: Network) -> tuple[Network, Network]:
    """Give both networks all actors of either, those of the later one first.

    An actor that one of them lacks is an isolate there, marked in `Network.absent`, with what the
    other knows of it. Where one of the two is directed, so are both.
    """
    known = set(after.ids)
    ids = (*after.ids, *(id_ for id_ in before.ids if id_ not in known))
    first, second = _alike(before, after)
    return _laid_out(first, ids, after), _laid_out(second, ids, before)


def present(network: Network) -> Network:
    """Leave out actors that are marked absent."""
    if network.absent is None:
        return network
    return dataclasses.replace(network.among(~network.absent), absent=None)


def shared(one: Network, other: Network) -> tuple[Network, Network]:
    """Give both networks the actors that both have, in the order of the first.

    An actor that is marked absent in one is not among them. Notes say how many actors only one of
    the networks has. Where one of the two is directed, so are both.
    """
    pair = _alike(present(one), present(other))
    common = set(pair[0].ids) & set(pair[1].ids)
    ids = tuple(id_ for id_ in pair[0].ids if id_ in common)
    first, second = (
        network.among(np.array([id_ in common for id_ in network.ids], dtype=np.bool_))
        for network in pair
    )
    said = tuple(
        f"Left out {plural(len(network) - len(ids), 'actor')} that only {name} has."
        for network, name in zip(pair, _called(one, other), strict=True)
        if len(network) > len(ids)
    )
    return tuple(  # type: ignore[return-value]  # two go in, two come out
        dataclasses.replace(laid, notes=(*laid.notes, *said))
        for laid in (_laid_out(first, ids, second), _laid_out(second, ids, first))
    )


def _called(one: Network, other: Network) -> tuple[str, str]:
    """Tell two networks apart, two waves of the same one too."""
    if one.name != other.name:
        return one.name, other.name
    return "the network itself", "the one it is compared with"


def _alike(one: Network, other: Network) -> tuple[Network, Network]:
    if one.directed == other.directed:
        return one, other
    return _both_ways(one), _both_ways(other)


def _both_ways(network: Network) -> Network:
    """Turn each tie of an undirected network into two."""
    if network.directed:
        return network
    ties, count = network.ties, max(len(network.ties), 1)
    both = _sorted(
        Ties(
            np.concatenate([ties.source, ties.target]),
            np.concatenate([ties.target, ties.source]),
            np.concatenate([ties.weight, ties.weight]),
            lambda tie: ties.behind(tie % count),
        )
    )
    return dataclasses.replace(network, directed=True, ties=both)


def _laid_out(network: Network, ids: tuple[str, ...], other: Network) -> Network:
    """Give a network the actors of a list that has all of its own, and perhaps others."""
    own = {id_: at for at, id_ in enumerate(network.ids)}
    theirs = {id_: at for at, id_ in enumerate(other.ids)}
    places = [(network, own[id_]) if id_ in own else (other, theirs[id_]) for id_ in ids]
    number = {id_: at for at, id_ in enumerate(ids)}
    new = np.array([number[id_] for id_ in network.ids], dtype=np.int64)
    answers = network.survey
    return dataclasses.replace(
        network,
        ids=ids,
        names=tuple(where.names[at] for where, at in places),
        attributes={
            name: [_value(where, name, at) for where, at in places]
            for name in {**network.attributes, **other.attributes}
        },
        ties=_renumbered(network, new),
        first_mode=_modes(places),
        survey=answers
        and dataclasses.replace(
            answers,
            rater=new[answers.rater],
            partner=new[answers.partner],
            asked=new[answers.asked],
            answered=new[answers.answered],
        ),
        absent=np.array([id_ not in own for id_ in ids], dtype=np.bool_) | _gone(places),
    )


def _gone(places: Sequence[tuple[Network, int]]) -> Bools:
    """Say who was absent already, where a network was aligned with another before."""
    gone = [where.absent is not None and bool(where.absent[at]) for where, at in places]
    return np.array(gone, dtype=np.bool_)


def _value(where: Network, name: str, at: int) -> Any:
    return where.attributes[name][at] if name in where.attributes else None


def _modes(places: Sequence[tuple[Network, int]]) -> Bools | None:
    modes = [
        None if where.first_mode is None else bool(where.first_mode[at]) for where, at in places
    ]
    return None if None in modes else np.array(modes, dtype=np.bool_)


def _renumbered(network: Network, new: Ints) -> Ties:
    source, target = new[network.ties.source], new[network.ties.target]
    if not network.directed:
        source, target = np.minimum(source, target), np.maximum(source, target)
    return _sorted(Ties(source, target, network.ties.weight, network.ties.behind))


def _sorted(ties: Ties) -> Ties:
    order = np.lexsort((ties.target, ties.source))
    behind = ties.behind
    return Ties(
        ties.source[order],
        ties.target[order],
        ties.weight[order],
        lambda tie: behind(int(order[tie])),
    )
