"""Random small graphs, rich in what derivation could stumble over; the same for the same number."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

from lines import Line

_PROJECTS = [f"p{place}" for place in range(1, 7)]
_SOURCES = ["s1", "s2"]
_HEADINGS = ["purpose", "methodology", "setting", "enablers_and_barriers"]
_THEMES = {"t": 9, "e": 4, "b": 4}
"""Nine themes make a chain of eight steps, the longest there may be."""
_CONCEPTS = 9
_EVIDENCE = 60


@dataclass(frozen=True)
class RandomGraph:
    """A graph, and how it is shared out between two datasets."""

    graph: list[Line]
    here: list[Line]
    there: list[Line]


def random_graph(number: int) -> RandomGraph:
    """Make one graph; some of its lines stand in both datasets."""
    chance = random.Random(number)  # noqa: S311 - nothing is secret here
    graph = [*_broader(chance), *_about(chance), *_merged(chance)]
    under = {theme: _under(chance) for theme in _themes()}
    graph += [Line(theme, "UNDER", heading) for theme in under for heading in under[theme]]
    graph += [_evidence(chance, place, under) for place in range(_EVIDENCE)]
    where = [chance.choice(["here", "there", "both"]) for _ in graph]
    return RandomGraph(
        graph,
        here=[line for line, place in zip(graph, where, strict=True) if place != "there"],
        there=[line for line, place in zip(graph, where, strict=True) if place != "here"],
    )


def _themes() -> list[str]:
    return [f"{kind}{place}" for kind, count in _THEMES.items() for place in range(1, count + 1)]


def _broader(chance: random.Random) -> Iterator[Line]:
    """Lead from lower to higher numbers, so that there is no circle; sometimes by every step."""
    whole_chain = chance.random() < 0.5
    for kind, count in (*_THEMES.items(), ("c", _CONCEPTS)):
        for low in range(1, count):
            for high in range(low + 1, count + 1):
                if chance.random() < 0.15 or (whole_chain and high == low + 1):
                    yield Line(f"{kind}{low}", "BROADER", f"{kind}{high}")


def _about(chance: random.Random) -> Iterator[Line]:
    for theme in _themes():
        for concept in chance.sample(range(1, _CONCEPTS + 1), chance.choice([0, 0, 1, 1, 2])):
            yield Line(theme, "ABOUT", f"c{concept}")


def _merged(chance: random.Random) -> Iterator[Line]:
    whole_chain = chance.random() < 0.2
    for low in range(1, _CONCEPTS):
        if whole_chain:
            yield Line(f"c{low}", "MERGED_INTO", f"c{low + 1}")
        elif chance.random() < 0.4:
            yield Line(f"c{low}", "MERGED_INTO", f"c{chance.randint(low + 1, _CONCEPTS)}")


def _under(chance: random.Random) -> list[str]:
    return chance.sample(_HEADINGS, chance.choice([0, 1, 1, 1, 2]))


def _evidence(chance: random.Random, place: int, under: dict[str, list[str]]) -> Line:
    speaker = chance.choice(_SOURCES if chance.random() < 0.15 else _PROJECTS)
    theme = chance.choice(_themes())
    says = {"locator": str(place)}
    # A theme under several headings leaves none to be filled in.
    if len(under[theme]) > 1 or chance.random() < 0.4:
        says["heading"] = chance.choice(_HEADINGS)
    if chance.random() < 0.6:
        says["extent"] = chance.choice(["own", "listed", "example", "all", "all"])
    if chance.random() < 0.3:
        says["stance"] = chance.choice(["supports", "contradicts"])
    return Line(speaker, "EVIDENCES", theme, says)
