"""The table of actors: as many columns as there is room for, the most telling ones first."""

from __future__ import annotations

from collections.abc import Sequence

from graphkit.measured_tables.words import (
    folds,
    part_of,
    print_table,
    readable,
    room,
    sentences,
    title,
    why_within,
)
from graphkit.measuring import Measurement
from graphkit.output import cell
from graphkit.prose import plural
from graphkit.rows import Rows

_TELLING = (
    *("degree", "betweenness", "two_mode_degree", "two_mode_betweenness", "two_mode_closeness"),
    *("ties_made", "ties_lost", "brokerage", "ei_index", "trust", "value", "intensity"),
    *("in_degree", "out_degree", "strength", "constraint", "effective_size", "coordinator"),
    *("gatekeeper", "representative", "itinerant", "liaison", "closeness", "eigenvector"),
    *("coreness", "clustering", "community", "raters", "two_mode_eigenvector", "pagerank"),
)
"""What says most of an actor comes first; measures that are not named here follow."""
_STRENGTHS = ("strength", "in_strength", "out_strength")
"""What says nothing more than degree where all ties weigh the same."""
_LONG_NAME = 32


def actor_table(measurement: Measurement, top: int | None, *, every: bool) -> None:
    """Print the first actors, or all."""
    if not measurement.actors:
        return
    sort = measurement.ranked_by
    rows = measurement.actor_rows(sort)
    names = [name for name in rows.columns if name not in {"id", "undefined"}]
    shown = names if every else _fitting(measurement, rows, names)
    count = len(rows[:top])
    best = f", highest {readable(sort)} first" if sort and count > 1 else ""
    title(f"The actors{part_of(count, len(rows))}{best}")
    print_table(Rows({name: rows.column(name)[:top] for name in shown}), empty="no actors")
    columns = {name: measurement.actors[name] for name in shown if name in measurement.actors}
    sentences(why_within(columns, len(rows), "actor"))
    sentences(_more(len(rows) - count, len(names) - len(shown)))


def _more(actors: int, measures: int) -> Sequence[str]:
    """Say how to see what is not shown."""
    ways = ["--all shows every actor"] * (actors > 0)
    if measures:
        ways.append(f"{plural(measures, 'more measure')} by name, or all by --json and --write")
    return [f"({'; '.join([*ways, '--definitions says what each is'])})"] if ways else []


def _fitting(measurement: Measurement, rows: Rows, names: Sequence[str]) -> list[str]:
    """Choose columns that fit beside each other: what actors are sorted by, then what tells."""
    ends = [name for name in names if name not in measurement.actors]
    plain = () if measurement.subject.network.is_weighted else _STRENGTHS
    known = [
        name
        for name in names
        if name not in (*ends, *plain) and any(value is not None for value in rows.column(name))
    ]
    ranks = {name: rank for rank, name in enumerate(_TELLING)}
    known.sort(key=lambda name: (name != measurement.ranked_by, ranks.get(name, len(ranks))))
    left = room() - sum(_width(rows, name) for name in ends)
    chosen: list[str] = []
    for name in known:
        left -= _width(rows, name)
        if left < 0 and chosen:
            break
        chosen.append(name)
    return [*ends, *chosen]


def _width(rows: Rows, name: str) -> int:
    """Count the columns of a window that one needs, where headings and names can be folded."""
    longest = max((len(cell(value)) for value in rows.column(name)), default=0)
    words = readable(name).split() if folds() else [readable(name)]
    return max(min(longest, _LONG_NAME), *map(len, words)) + 2
