"""Social networks as somebody means them: made by a recipe or a statement, with their evidence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from graphkit import networks, queries
from graphkit.answers import Known, refuse_strange
from graphkit.dialect.parameters import refuse_missing
from graphkit.disclosure import WITHHELD
from graphkit.errors import QueryError, UnknownName
from graphkit.measures import every
from graphkit.measuring import Subject
from graphkit.network import Network
from graphkit.network.actors import Actors, places_of
from graphkit.network.aligning import aligned, present
from graphkit.network.answering import non_response
from graphkit.network.changing import changes
from graphkit.network.declared import declared
from graphkit.network.statement import ends, lines_of
from graphkit.network.study import RULES, Choice, Study, one_of
from graphkit.network.symmetrising import symmetrised
from graphkit.rows import Rows
from graphkit.stores import Store
from graphkit.tracing import Between

Row = Mapping[str, Any]
EVIDENCE = (
    *("id", "type", "from", "to", "from_name", "to_name", "heading", "source", "locator", "note"),
    *("quote", "basis", "coder", "extent", "stance", "relation", "wave", "weight"),
)
"""What a row of evidence holds."""
MOST_ROWS = 1_000_000
"""What a statement of one's own may bring."""
STATEMENT_SECONDS = 60.0


@dataclass(frozen=True)
class Studies:
    """A store's social networks, with nothing in them but what may be told."""

    store: Store
    told: Callable[[Rows], Rows]
    """Leaves out of rows what must not be told."""
    look_up: Callable[[], Known]
    """Gives everything as it may be told, by the ids that the store knows."""
    is_public: bool

    def subject(self, study: Study) -> Subject:
        """Give what is to be measured: a network, its groups, and an earlier wave if there is one.

        Raises:
            UnknownName: there is no such recipe, basis, weight, wave, attribute or actor.
            ParameterError: the recipe's query has no such parameter.
            QueryError: a statement does not return the pairs of a network.
        """
        several = [self._made(study, wave) for wave in study.waves or (None,)]
        if len(several) > 1:
            several = list(aligned(*several))
        if study.without:
            several = [network.without(study.without) for network in several]
        network, before = several[-1], several[0] if len(several) > 1 else None
        told = _waves_told(study.waves, self.store.record().waves)
        silent = () if before is None else non_response(before, network)
        network = replace(network, notes=(*told, *network.notes, *silent))
        grouping = None if study.group is None else present(network).grouping(study.group)
        return Subject(network, grouping, before)

    def between(self, subject: Subject, one: str, other: str) -> Rows:
        """Give the evidence behind the tie of two actors, by id or name; no rows without a tie.

        Of two waves, the evidence of both.

        Raises:
            UnknownName: one of them is not in the network.
        """
        network, before = subject.network, subject.before
        ties = network.ties if before is None else changes(before, network)
        first, second = network.number(one), network.number(other)
        forth = (ties.source == first) & (ties.target == second)
        back = (ties.source == second) & (ties.target == first)
        found = (forth | back).nonzero()[0].tolist()
        return self.rows(dict.fromkeys(id_ for tie in found for id_ in ties.behind(tie)))

    def rows(self, ids: Iterable[str]) -> Rows:
        """Give relationships, by the ids that the store knows, as rows of evidence."""
        nodes, edges = self._known.nodes, self._known.edges
        rows = []
        for edge in (edges[id_] for id_ in ids if id_ in edges):
            names = {f"{end}_name": nodes[edge[end]].get("name") for end in ("from", "to")}
            rows.append({**edge, **names})
        rows.sort(key=self._place)
        columns = [*EVIDENCE, *[WITHHELD] * any(WITHHELD in row for row in rows)]
        return Rows({name: [row.get(name) for row in rows] for name in columns})

    def _place(self, row: Row) -> tuple[Any, ...]:
        heading = self._known.nodes.get(row.get("heading") or "", {})
        position = heading.get("position")
        texts = (row.get("heading"), row["type"], row["from_name"], row["to_name"], row["id"])
        return (position is None, position or 0, *(str(text or "") for text in texts))

    @cached_property
    def _known(self) -> Known:
        return self.look_up()

    def _made(self, study: Study, wave: str | None) -> Network:
        if study.cypher is not None:
            return self._stated(study.cypher, study.choice, wave)
        _refuse_measure(study)
        record = self.store.record()
        choice = replace(study.choice, wave=wave, surveys=record.surveys, order=record.waves)
        return networks.made(self._lines, study.network, choice)

    def _lines(self, room: str, name: str, given: Mapping[str, object]) -> Rows:
        """Ask for lines as they may be told, but by the ids that the store knows."""
        rows = queries.answered(self.store, room, name, given)
        told = self.told(rows)
        if told is rows or "id" not in rows.columns:
            return told
        return Rows({name: (rows if name == "id" else told).column(name) for name in rows.columns})

    def _stated(self, statement: str, choice: Choice, wave: str | None) -> Network:
        """Make a network of a statement's rows, and find evidence between those that it ties."""
        _refuse_options(choice, wave)
        refuse_missing(statement, choice.given)
        lines, known = lines_of(self._explored(statement, choice)), self._known
        for line in lines:
            for end in ("from", "to"):
                line[end] = None if line[end] is None else known.found(line[end])
        actors = self._actors(list(ends(lines)))
        tied = [line for line in lines if line["to"] is not None]
        about = "who is tied by a statement of its author's own"
        network = declared(tied, actors, name="statement", about=about)
        told = {line["id"]: line["evidence"] for line in tied}
        _refuse_strangers(told, known)
        behind = _Named(network, told) if any(told.values()) else Between(network, known)
        network = replace(network, ties=replace(network.ties, behind=behind))
        rule = one_of("symmetrise", choice.symmetrise, RULES, "")
        return symmetrised(network, rule) if rule else network

    def _explored(self, statement: str, choice: Choice) -> Rows:
        limit, seconds = MOST_ROWS, STATEMENT_SECONDS
        return self.store.explore(statement, choice.given, limit=limit, timeout=seconds)

    def _actors(self, ids: Sequence[str]) -> Actors:
        if self.is_public:
            refuse_strange([id_ for id_ in ids if id_ not in self._known.nodes])
        places = places_of(queries.answered(self.store, "tie", "places", {}))
        return Actors.of(({"id": id_, **self._known.node(id_)} for id_ in ids), places)


class _Named:
    """Look up the relationships that a statement names behind a tie."""

    def __init__(self, network: Network, evidence: Mapping[str, Sequence[str]]) -> None:
        self._rows, self._evidence = network.ties.behind, evidence

    def __call__(self, tie: int) -> list[str]:
        found = (id_ for row in self._rows(tie) for id_ in self._evidence[row])
        return list(dict.fromkeys(found))


def _waves_told(waves: Sequence[str], order: Sequence[str]) -> Iterator[str]:
    """Say which wave is told, and which it is compared with."""
    if not waves:
        return
    earlier, later = waves[0], waves[-1]
    if earlier == later:
        yield f"Wave {later}."
        return
    yield f"Changes are from wave {earlier} to wave {later}; everything else is of wave {later}."
    known = {wave: at for at, wave in enumerate(order)}
    if known.get(earlier, -1) > known.get(later, len(order)):
        yield f"Told backwards: in the dataset, {earlier} comes after {later}."


def _refuse_measure(study: Study) -> None:
    """Tell whoever names a measure where a basis belongs how to have it."""
    by = study.choice.by
    if by is None or by in networks.recipe(study.network).bases:
        return
    if by in {measure.name for measure in every()}:
        raise UnknownName(
            f"'{by}' is a measure, and --by says what ties actors: graphkit measure {by}"
        )


def _refuse_strangers(told: Mapping[str, Sequence[str]], known: Known) -> None:
    """Make sure that what a statement names as evidence is there."""
    for row, ids in told.items():
        for id_ in ids:
            if id_ not in known.edges:
                raise QueryError(
                    f"row {row} of the statement names the evidence '{id_}', which is no "
                    "relationship: RETURN the relationships themselves, or their ids, AS evidence"
                )


def _refuse_options(choice: Choice, wave: str | None) -> None:
    given = {"--by": choice.by, "--weight": choice.weight, "--wave": wave}
    refused = [name for name, value in given.items() if value is not None]
    if refused:
        raise QueryError(
            f"a statement takes no {' or '.join(refused)}: let it RETURN just the ties that are "
            "meant, with their weight"
        )
