"""Loading: make the database mirror tables, in one transaction or, if it is much, in batches."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from itertools import count
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from graphkit.errors import StoreError
from graphkit.model.schema import Kind, Schema
from graphkit.record import Record
from graphkit.rows import Rows
from graphkit.stores.neo4j import state, statements, survey
from graphkit.stores.neo4j.state import State
from graphkit.stores.neo4j.steps import Step, There, steps
from graphkit.stores.neo4j.values import Open, ask

if TYPE_CHECKING:
    from neo4j import Session

    from graphkit.model.graph import Table
    from graphkit.stores import Ask, Derive, Parameters, Progress

AT_ONCE = 50_000
"""With fewer rows to change, a load is one transaction; more would fill the server's memory."""
_Batch = list[tuple[Any, ...]]
_Write = Callable[[Step, _Batch], None]


@dataclass(frozen=True)
class Load:
    """One load."""

    session: Session
    address: str
    record: Record
    tables: Sequence[Table]
    derive: Derive
    progress: Progress
    token: str = field(default_factory=lambda: uuid4().hex)

    def run(self) -> None:
        """Do it.

        Raises:
            StoreForeign: others have put something in the way; nothing was changed.
            StoreLocked: another load was faster.
        """
        seen, there = self.session.execute_read(self._survey)
        first = steps([kind for kind in self._kinds if not kind.derived], self.tables, there)
        self.session.execute_write(_constrain, self._kinds)
        self.session.execute_read(survey.refuse_attached, self.address, first)
        if sum(step.rows.num_rows for step in first) < AT_ONCE:
            self.session.execute_write(self._at_once, seen, there, first)
        else:
            self._in_batches(seen, there, first)

    @cached_property
    def _kinds(self) -> tuple[Kind, ...]:
        return Schema.model_validate(self.record.schema).kinds

    def _survey(self, tx: Open) -> tuple[State | None, There]:
        survey.refuse_foreign(tx, self.address, self._kinds)
        return state.read_state(tx), survey.read_hashes(tx, self._kinds)

    def _at_once(self, tx: Open, seen: State | None, there: There, first: list[Step]) -> None:
        if self._claim(tx, seen, loading=False):
            self._mirror(there, first, partial(_write, tx), partial(ask, tx))
            state.finish(tx, self.record)

    def _in_batches(self, seen: State | None, there: There, first: list[Step]) -> None:
        numbers = count(1)

        def in_turn(work: Callable[[Open], None]) -> None:
            self.session.execute_write(self._batch, next(numbers), work)

        def write(step: Step, batch: _Batch) -> None:
            in_turn(lambda tx: _write(tx, step, batch))

        def read(text: str, parameters: Parameters) -> Rows:
            return self.session.execute_read(ask, text, parameters)

        self.session.execute_write(self._claim, seen, loading=True)
        self._mirror(there, first, write, read)
        in_turn(lambda tx: state.finish(tx, self.record))

    def _claim(self, tx: Open, seen: State | None, *, loading: bool) -> bool:
        return state.claim(tx, self.address, seen=seen, token=self.token, loading=loading)

    def _batch(self, tx: Open, number: int, work: Callable[[Open], None]) -> None:
        if state.begin_batch(tx, self.address, token=self.token, batch=number):
            work(tx)

    def _mirror(self, there: There, first: list[Step], write: _Write, read: Ask) -> None:
        """Write what is given, read from it what follows, and write that."""
        self._take("writing", first, write)
        follows = [*self.derive(read), *(table for table in self.tables if table.kind.derived)]
        later = steps([kind for kind in self._kinds if kind.derived], follows, there)
        self._take("writing general themes", later, write)

    def _take(self, what: str, taken: list[Step], write: _Write) -> None:
        done, total = 0, sum(step.rows.num_rows for step in taken)
        for step in taken:
            for batch in step.batches():
                write(step, batch)
                done += len(batch)
                self.progress(what, done, total)


def _constrain(tx: Open, kinds: Sequence[Kind]) -> None:
    for statement in statements.constraints(kinds):
        tx.run(statement).consume()


def _write(tx: Open, step: Step, batch: _Batch) -> None:
    found = tx.run(step.statement, rows=batch).single()
    if step.does == "create" and (found is None or found["number"] != len(batch)):
        raise StoreError(
            f"{step.kind.name}: an edge leads from or to a node that is not there; another load, "
            "or somebody else, has removed it: load again"
        )
