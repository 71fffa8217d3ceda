"""Actors and ties: sized and coloured by any measure, every tie with the evidence behind it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from graphkit.charts import TIED, TO, Row, Sight, capital, counted, kinds, told_of
from graphkit.colouring import Colouring, LineLook, by_group, by_number
from graphkit.errors import UnknownName
from graphkit.measures import Level, every
from graphkit.measuring import Measurement, measured
from graphkit.pictures import Picture
from graphkit.spelling import did_you_mean

if TYPE_CHECKING:
    import networkx as nx

about = "who is tied to whom"
Numbers = Mapping[str, Mapping[str, float]]
_ALWAYS = ("kind", "community", "connections")
_MOST_GROUPS = 40
"""An attribute of more values than these tells actors apart rather than groups."""
_COMMUNITY = "community"
_FEW = 7
"""So many groups are some in a small network, too."""


def chart(sight: Sight) -> Picture:
    """Draw every actor and every tie.

    Raises:
        UnknownName: there is no such measure or attribute to size or colour by.
    """
    network = sight.network
    measurement = _measured(sight)
    numbers = {
        name: known
        for name, known in _numbers(sight, measurement)
        if known or name in {sight.size, sight.colour}
    }
    colourings = [
        *_grouped(sight),
        *_communities(sight, measurement),
        *(by_number(_title(name), numbers[name]) for name in numbers),
    ]
    graph, evidence = _drawn(sight, measurement, numbers)
    _refuse_unknown(sight, numbers, colourings)
    group = "" if sight.subject.grouping is None else _title(sight.subject.grouping.attribute)
    return Picture(
        title=sight.title,
        subtitle=capital(network.about or about),
        network=graph,
        evidence=evidence,
        names=sight.names,
        caption=sight.caption(counted(network)),
        limit=sight.limit,
        measures=numbers,
        definitions={
            _title(measure.name): measure.about for measure in every() if measure.name in numbers
        },
        colourings=colourings,
        looks={TIED: LineLook("grey", has_arrow=False), TO: LineLook("grey")},
        size=_title(sight.size or ""),
        colour=_title(sight.colour or "") or group,
    )


def _measured(sight: Sight) -> Measurement:
    """Work out what tables show of actors, and what is asked for by name."""
    subject = sight.subject
    names = {
        measure.name
        for measure in every()
        if measure.level is Level.ACTOR
        and subject.fits(measure)
        and not subject.lacks(measure)
        and (measure.shown or measure.name in {sight.size, sight.colour})
    }
    return measured(subject, names, progress=_silent)


def _silent(what: str, done: int, total: int) -> None:
    """Report progress to nobody."""


def _rows(sight: Sight, measurement: Measurement) -> list[Row]:
    """Give the rows of those who are drawn: of two waves, who left has one too."""
    drawn = set(sight.network.ids)
    return [row for row in measurement.actor_rows() if row["id"] in drawn]


def _numbers(sight: Sight, measurement: Measurement) -> Iterator[tuple[str, dict[str, float]]]:
    rows = _rows(sight, measurement)
    for name in measurement.actors:
        if name == _COMMUNITY:
            continue
        yield name, {row["id"]: float(row[name]) for row in rows if row[name] is not None}


def _communities(sight: Sight, measurement: Measurement) -> Iterator[Colouring]:
    """Colour by the communities that tables number: a number that is no amount."""
    if _COMMUNITY in measurement.actors:
        rows = _rows(sight, measurement)
        yield by_group(_COMMUNITY, {row["id"]: _called(row[_COMMUNITY]) for row in rows})


def _called(community: float | None) -> str:
    return "" if community is None else f"community {community:.0f}"


def _grouped(sight: Sight) -> Iterator[Colouring]:
    """Colour by every attribute that puts actors into groups."""
    network, chosen = sight.network, sight.subject.grouping
    wanted = {sight.colour, chosen.attribute if chosen else None}
    for name, values in network.attributes.items():
        known = {value for value in values if isinstance(value, str)}
        if name in wanted or (name not in _NO_GROUPS and _is_grouping(known, len(network))):
            yield by_group(_title(name), dict(zip(network.ids, values, strict=True)))


_NO_GROUPS = frozenset({"label", "name", "id", "dataset", "note", "summary"})


def _is_grouping(known: Collection[str], actors: int) -> bool:
    return 1 < len(known) < actors and len(known) <= min(_MOST_GROUPS, max(_FEW, actors // 2))


def _drawn(
    sight: Sight, measurement: Measurement, numbers: Numbers
) -> tuple[nx.MultiDiGraph, dict[str, list[Row]]]:
    import networkx as nx

    network, graph = sight.network, nx.MultiDiGraph()
    rows = _rows(sight, measurement)
    told = zip(network.ids, network.names, kinds(network), rows, strict=True)
    for at, (id_, name, kind, row) in enumerate(told):
        why = "; ".join(
            f"{_title(name)} because {because}"
            for name, because in row["undefined"].items()
            if name in numbers
        )
        undefined = {"undefined": why} if why else {}
        member = {_COMMUNITY: _called(row[_COMMUNITY])} if _COMMUNITY in row else {}
        own = {**told_of(network, at), **member, **undefined, "label": kind, "name": name}
        graph.add_nodes_from([(id_, own)])
    evidence = {}
    for key, start, end, own, lines in _ties(sight):
        graph.add_edges_from([(start, end, key, own)])
        evidence[key] = lines
    return graph, evidence


def _ties(sight: Sight) -> Iterator[tuple[str, str, str, dict[str, Any], list[Row]]]:
    network, ties = sight.network, sight.network.ties
    columns = zip(ties.source.tolist(), ties.target.tolist(), ties.weight.tolist(), strict=True)
    for at, (source, target, weight) in enumerate(columns):
        rows, more = sight.evidence(ties.behind(at))
        own: dict[str, Any] = {
            "type": TO if network.directed else TIED,
            "directed": network.directed,
        }
        if network.is_weighted:
            own["weight"] = weight
        if more:
            own["further lines of evidence"] = more
        yield f"tie:{at}", network.ids[source], network.ids[target], own, rows


def _refuse_unknown(sight: Sight, numbers: Numbers, colourings: list[Colouring]) -> None:
    titles = {each.title for each in colourings}
    for name, known in ((sight.size, {*map(_title, numbers)}), (sight.colour, titles)):
        if name and _title(name) not in {*known, *_ALWAYS}:
            hint = did_you_mean(_title(name), known)
            raise UnknownName(f"nothing is called '{name}' here{hint} ({', '.join(sorted(known))})")


def _title(name: str) -> str:
    return name.replace("_", " ")
