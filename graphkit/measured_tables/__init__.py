"""How a measurement is told to people: what the network is, then a table of each kind."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from graphkit.measured_tables.actors import actor_table
from graphkit.measured_tables.chance import chance_tables
from graphkit.measured_tables.groups import group_tables
from graphkit.measured_tables.words import (
    part_of,
    print_table,
    readable,
    sentences,
    title,
    why_whole,
)
from graphkit.measures import Level, Measure, Undefined
from graphkit.measuring import Measurement
from graphkit.measuring.columns import plain
from graphkit.prose import plural
from graphkit.rows import Rows

_FIRST = (
    *("actors", "ties", "density", "mean_degree", "isolates", "components", "largest_component"),
    *("mean_distance", "diameter", "fragmentation", "transitivity", "reciprocity"),
)
"""Measures of a network in the order in which people ask for them; others follow."""
_CHAPTERS = {"": "The network", "groups": "Its groups", "waves": "Changes", "survey": "The survey"}
_MOST_CHANGED = 5


def tell(measurement: Measurement, *, top: int | None, every: bool) -> None:
    """Print a measurement.

    Args:
        measurement: what was measured.
        top: so many actors; None for all of them.
        every: whether all that was measured of actors is shown, or what there is room for.
    """
    sentences(_introduction(measurement))
    _chapter(measurement, "")
    _departures(measurement)
    actor_table(measurement, top, every=every)
    _chapter(measurement, "groups")
    group_tables(measurement)
    _chapter(measurement, "waves")
    _chapter(measurement, "survey")
    chance_tables(measurement)


def tell_summary(measurement: Measurement) -> None:
    """Print what was measured of the network and its groups, without its actors."""
    sentences(_introduction(measurement))
    for needs in _CHAPTERS:
        _chapter(measurement, needs)
    group_tables(measurement)
    chance_tables(measurement)


def tell_ties(measurement: Measurement, top: int | None) -> None:
    """Print ties, the strongest first, with how many relationships each is made of."""
    sentences(_introduction(measurement))
    rows = measurement.tie_rows()
    is_change = measurement.subject.before is not None
    kept = {name: rows.column(name)[:top] for name in rows.columns}
    of = "The ties of either wave" if is_change else "The ties"
    title(f"{of}{part_of(len(kept['from']), len(rows))}, strongest first")
    ends = ("from", "to") if measurement.subject.network.directed else ("one", "other")
    columns = {ends[0]: kept["from_name"], ends[1]: kept["to_name"]}
    if is_change:
        columns |= {"change": kept["change"], "weight before": kept["weight_before"]}
    columns["weight"] = kept["weight"]
    columns["made of"] = [plural(len(ids), "relationship") for ids in kept["evidence"]]
    print_table(Rows(columns), empty="no ties")
    bare = sum(not ids for ids in kept["evidence"])
    if bare:
        remedy = "a statement names what is behind its ties by RETURN … AS evidence"
        sentences([f"No relationship is behind {plural(bare, 'tie')}: {remedy}."])


def _introduction(measurement: Measurement) -> Iterator[str]:
    network = measurement.subject.present
    about = (network.about or network.name).rstrip(".")
    size = plural(len(network), "actor")
    if network.first_mode is not None:
        first = int(network.first_mode.sum())
        size += f" of two modes ({first:,} and {len(network) - first:,})"
    kind = "directed" if network.directed else "undirected"
    weighted = "weighted" if network.is_weighted else "unweighted"
    ties = plural(len(network.ties), "tie")
    yield f"{about[:1].upper()}{about[1:]}: {size}, {ties}, {kind}, {weighted}."
    yield from network.notes


def _chapter(measurement: Measurement, needs: str) -> None:
    """Print what was measured of the network, of those measures that need something or nothing."""
    of = [one for one in _of_the_whole(measurement) if one.needs == needs]
    if not of:
        return
    known = [one for one in of if not isinstance(measurement.whole[one.name], Undefined)]
    earlier = measurement.with_all
    columns: dict[str, list[Any]] = {"measure": [readable(one.name) for one in known]}
    columns["value"] = [plain(measurement.whole[one.name]) for one in known]
    if earlier is not None:
        columns["with them"] = [plain(earlier.whole[one.name]) for one in known]
    columns["what it says"] = [one.about.removesuffix(".") for one in known]
    title(_CHAPTERS[needs])
    if known:
        print_table(Rows(columns))
    lacking = {one.name: measurement.whole[one.name] for one in of if one not in known}
    sentences(why_whole(lacking))


def _of_the_whole(measurement: Measurement) -> list[Measure]:
    of = [one for one in measurement.measures if one.level is Level.NETWORK]
    ranks = {name: rank for rank, name in enumerate(_FIRST)}
    return sorted(of, key=lambda one: ranks.get(one.name, len(ranks)))


def _departures(measurement: Measurement) -> None:
    """Print whom it changes most that somebody has left."""
    sort = measurement.ranked_by
    if sort is None:
        return
    changed = [row for row in measurement.departure_rows(sort) if row["change"]][:_MOST_CHANGED]
    if changed:
        title(f"Whose {readable(sort)} changes most without them")
        columns = [name for name in changed[0] if name != "id"]
        print_table(Rows({readable(name): [row[name] for row in changed] for name in columns}))
