"""Actors by brokerage role: who stands between whom, as Gould and Fernandez count it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any

import numpy as np

from graphkit.charts import Row, Sight, capital
from graphkit.errors import OutputError
from graphkit.matrices import Cell, Head, Matrices, Matrix
from graphkit.measures import every
from graphkit.measuring import measured
from graphkit.network import Bools, Network
from graphkit.prose import plural

about = "who brokers within and between groups"
ROLES: Mapping[str, str] = {
    "coordinator": "between members of its own group",
    "itinerant": "between members of one other group",
    "gatekeeper": "from another group to its own",
    "representative": "from its own group to another",
    "liaison": "between two other groups",
    "brokerage": "all roles together",
}
_ABOUT = (
    "How often an actor stands between two others that are not tied to each other, by the groups "
    "of the three (Gould and Fernandez 1989); z compares with chance."
)
_BOTH_WAYS = "Ties have no direction here, so that each pair of others counts twice, once each way."
_Z = "z="
_MOST_ROWS = 200
_MOST_LINES = 50
"""Of one cell: the ties of a role repeat in other cells of its row."""


def chart(sight: Sight) -> Matrices:
    """Tabulate how often every actor plays each role, those who do most of all first.

    Raises:
        OutputError: actors are in no groups, the network is two-mode, or a size or a colour
            was chosen.
    """
    sight.refuse_display("brokerage")
    grouping, network = sight.grouping("brokerage"), sight.network
    if network.first_mode is not None:
        raise OutputError("brokerage is of one-mode networks: choose one, as --network partners")
    known = {measure.name for measure in every()}
    names = {name for role in ROLES for name in (role, f"{role}_z") if name in known}
    measurement = measured(sight.subject, names, progress=_silent)
    rows = [row for row in measurement.actor_rows() if row["brokerage"]]
    rows.sort(key=lambda row: (-row["brokerage"], row["name"].casefold(), row["id"]))
    shown = rows[:_MOST_ROWS]
    numbers = {id_: at for at, id_ in enumerate(network.ids)}
    behind = _Behind(sight)
    cells = {
        (row["id"], role): _cell(row, role, _pair(network), behind.of(numbers[row["id"]], role))
        for row in shown
        for role in ROLES
        if row[role]
    }
    matrix = Matrix(
        name="brokerage",
        title=f"Brokerage between groups by {grouping.attribute.replace('_', ' ')}",
        about=f"{capital(network.about)}. {_about(network)}",
        unit=f"{_pair(network)}s brokered",
        rows=[Head(row["id"], row["name"], _group(row, grouping.attribute)) for row in shown],
        columns=[Head(role, _title(role), words) for role, words in ROLES.items()],
        cells=cells,
        corner="Actor",
        signs={_Z: "how many standard deviations above or below what chance gives"},
        fills="",
        order="Most brokerage",
        empty="" if shown else _why(measurement.actors.get("brokerage")),
    )
    return Matrices(
        title=sight.title,
        subtitle=capital(network.about or about),
        matrices=[matrix],
        names=sight.names,
        caption=sight.caption(*_told(sight, len(shown), len(rows))),
    )


def _silent(what: str, done: int, total: int) -> None:
    """Report progress to nobody."""


def _title(role: str) -> str:
    return "Total" if role == "brokerage" else role.capitalize()


def _group(row: Mapping[str, Any], attribute: str) -> str:
    return str(row.get(attribute) or f"no {attribute}")


def _about(network: Network) -> str:
    return _ABOUT if network.directed else f"{_ABOUT} {_BOTH_WAYS}"


def _pair(network: Network) -> str:
    """Name what is counted: without directions, who gives and who takes may change places."""
    return "pair" if network.directed else "ordered pair"


def _cell(row: Mapping[str, Any], role: str, pair: str, evidence: tuple[list[Row], int]) -> Cell:
    rows, more = evidence
    z = row.get(f"{role}_z")
    cut = f"; {more:,} more lines of evidence are not listed" if more else ""
    return Cell(
        value=row[role],
        sign="" if z is None else f"{_Z}{z:.1f}",
        about=f"{plural(round(row[role]), pair)} brokered; "
        f"below, what stands behind the ties it may use{cut}",
        evidence=rows,
    )


def _why(column: Any) -> str:
    because = getattr(column, "because", "")
    return f"Undefined because {because}." if because else "Nobody brokers between others here."


def _told(sight: Sight, shown: int, brokers: int) -> Iterator[str]:
    verb = "brokers" if brokers == 1 else "broker"
    yield f"{brokers:,} of {plural(len(sight.network), 'actor')} {verb} at least one pair."
    if shown < brokers:
        yield f"The {shown:,} who broker most are listed; `graphkit measure brokerage` gives all."


class _Behind:
    """The evidence of the ties that an actor may use in a role."""

    def __init__(self, sight: Sight) -> None:
        network, grouping = sight.network, sight.grouping("brokerage")
        self._sight = sight
        self._ties, of = network.ties, grouping.of
        self._inside = of[self._ties.source] == of[self._ties.target]
        self._known = (of[self._ties.source] >= 0) & (of[self._ties.target] >= 0)

    def of(self, actor: int, role: str) -> tuple[list[Row], int]:
        """Give the rows, and count those that are left out."""
        ties = np.flatnonzero(self._used(actor, role) & self._known).tolist()
        ids = list(dict.fromkeys(chain.from_iterable(map(self._ties.behind, ties))))
        return self._sight.rows(ids[:_MOST_LINES]), max(0, len(ids) - _MOST_LINES)

    def _used(self, actor: int, role: str) -> Bools:
        """Find an actor's ties within its group, to other groups, or to both."""
        out: Bools = self._ties.source == actor
        into: Bools = self._ties.target == actor
        own = out | into
        used = {
            "coordinator": own & self._inside,
            "itinerant": own & ~self._inside,
            "liaison": own & ~self._inside,
        }
        if self._sight.network.directed:
            used["gatekeeper"] = (into & ~self._inside) | (out & self._inside)
            used["representative"] = (into & self._inside) | (out & ~self._inside)
        chosen: Bools = used.get(role, own)
        return chosen
