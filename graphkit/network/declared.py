"""Ties that a source declares, each in its direction, at its wave and as strong as it says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from graphkit.errors import UnknownName
from graphkit.network import Network
from graphkit.network.actors import Actors
from graphkit.network.building import built
from graphkit.prose import plural
from graphkit.spelling import did_you_mean

Lines = Sequence[Mapping[str, Any]]


def declared(lines: Lines, actors: Actors, order: Sequence[str] = (), **described: Any) -> Network:
    """Tie actors as sources say they are; `order` is that of waves.

    The network is directed where any line is; a line without direction is taken both ways then,
    and a line that does not say whether it has one has none. A line without weight weighs 1.
    """
    directed = any(line["directed"] for line in lines)
    back = [
        {**line, "from": line["to"], "to": line["from"]}
        for line in lines
        if directed and not line["directed"] and line["from"] != line["to"]
    ]
    every = [*lines, *back]
    return built(
        actors.ids,
        actors.numbers(line["from"] for line in every),
        actors.numbers(line["to"] for line in every),
        [float("nan") if line["weight"] is None else line["weight"] for line in every],
        lines=[line["id"] for line in every],
        directed=directed,
        names=actors.names,
        attributes=actors.attributes,
        notes=tuple(_told(lines, len(back), order)),
        **described,
    )


def of_wave(lines: Lines, wave: str | None, order: Sequence[str] = ()) -> Lines:
    """Take the lines of one wave, or all; `order` is that of waves.

    Raises:
        UnknownName: none has that wave.
    """
    if wave is None:
        return lines
    known = _waves(lines, order)
    if wave not in known:
        waves = f"waves: {', '.join(known)}" if known else "no tie says when it was asked"
        raise UnknownName(f"no wave '{wave}'{did_you_mean(wave, known)} ({waves})")
    return [line for line in lines if line["wave"] == wave]


def _waves(lines: Lines, order: Sequence[str]) -> list[str]:
    """List the waves of lines in their order, and by name those that it lacks."""
    found = {str(line["wave"]) for line in lines if line["wave"]}
    return [wave for wave in dict.fromkeys([*order, *sorted(found)]) if wave in found]


def _told(lines: Lines, back: int, order: Sequence[str]) -> Iterator[str]:
    waves = _waves(lines, order)
    unweighed = sum(line["weight"] is None for line in lines)
    relations = sorted({str(line["relation"]) for line in lines if line["relation"]})
    if back:
        yield f"{plural(back, 'tie')} without direction, beside directed ones: taken both ways."
    if 0 < unweighed < len(lines):
        yield f"{plural(unweighed, 'tie')} without weight, beside weighted ones: taken to weigh 1."
    if len(waves) > 1:
        yield f"Waves {', '.join(waves)} taken together, weights added up: --wave picks one."
    if len(relations) > 1:
        named = ", ".join(relations)
        yield f"Relations {named} taken together, weights added up: --param relation= picks one."
