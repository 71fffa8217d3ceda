"""A small network in two waves, seen by the charts; helpers to read what they draw."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from graphkit.charts import Sight
from graphkit.measuring import Subject
from graphkit.network import Network
from graphkit.network.building import built
from graphkit.pictures import Picture

NAMES = ("Ann", "Bob", "Cat", "Dan", "Eve")
SECTORS = ("arts", "arts", "health", "health", None)
EARLIER = ((0, 1), (1, 2), (0, 3))
LATER = ((0, 1), (1, 2), (2, 3), (3, 1))


def network(
    ties: Sequence[tuple[int, int]],
    *,
    wave: str = "w",
    directed: bool = False,
    weight: Sequence[float] | None = None,
    lines: Sequence[str] | None = None,
    **given: Any,
) -> Network:
    """Five actors, the last one in no sector and in no tie unless it is told."""
    return built(
        [name.lower() for name in NAMES],
        [source for source, _ in ties],
        [target for _, target in ties],
        weight,
        lines=lines or [f"{wave}:{source}-{target}" for source, target in ties],
        directed=directed,
        names=NAMES,
        attributes={"sector": SECTORS},
        **given,
    )


def rows(ids: Iterable[str]) -> list[Mapping[str, Any]]:
    """A row of evidence for each id."""
    return [
        {"id": id_, "type": "TIES_TO", "from": "ann", "to": "bob", "note": f"said in {id_}"}
        for id_ in ids
    ]


def sight(
    after: Network, before: Network | None = None, group: str | None = None, **given: Any
) -> Sight:
    """Look at a network, or at two waves of it."""
    grouping = None if group is None else after.grouping(group)
    return Sight(
        subject=Subject(after, grouping, before),
        title="Harbour",
        names={},
        provenance=("Dataset harbour.",),
        rows=rows,
        waves=() if before is None else ("2023", "2024"),
        **given,
    )


def changed(*, directed: bool = False, group: str | None = None, **given: Any) -> Sight:
    """Look at both waves."""
    earlier = network(EARLIER, wave="2023", directed=directed)
    return sight(network(LATER, wave="2024", directed=directed), earlier, group, **given)


def ties(picture: Picture) -> dict[tuple[str, str], str]:
    """The type of every line, by the names of its ends."""
    name = picture.network.nodes(data="name")
    edges = picture.network.edges(data="type")
    return {(name[start], name[end]): type_ for start, end, type_ in edges}


def notes(picture: Picture, start: str, end: str) -> list[str]:
    """What is told behind the lines between two nodes."""
    keys = picture.network[start][end]
    return [str(row["note"]) for key in keys for row in picture.evidence[key]]
