"""The embedded engine: one file, built beside the old one and swapped in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graphkit.dialect.hints import hint, remarks
from graphkit.dialect.labels import rename_labels
from graphkit.dialect.plans import refuse_ladybug_plan
from graphkit.dialect.reading import refuse_unless_reading
from graphkit.errors import QueryError, QueryRefused, QueryTimeout, StoreMissing
from graphkit.record import Record
from graphkit.rows import Rows
from graphkit.stores.ladybug.files import (
    delete,
    opened,
    read_record,
    refuse_foreign,
    remove_stale,
    swap_in,
)
from graphkit.stores.ladybug.values import answered, plain_rows

if TYPE_CHECKING:
    import ladybug as lb

    from graphkit.model.graph import Table
    from graphkit.stores import Derive, Parameters, Progress


def recognises(address: str) -> bool:
    """Tell whether an address is a file."""
    return "://" not in address


def connect(address: str) -> LadybugStore:
    """Give the store in a file, whether it exists yet or not."""
    return LadybugStore(Path(address))


class LadybugStore:
    """A graph in one file."""

    name = "ladybug"

    def __init__(self, path: Path) -> None:
        """Remember the file; it is opened when first needed."""
        self._path = path
        self.address = str(path)

    def engine(self) -> str:
        """Name the engine and its version."""
        from importlib.metadata import version

        return f"Ladybug {version('ladybug')}"

    def record(self) -> Record:
        """Give the record of the last load."""
        return read_record(self._connection, self._path)

    def query(self, text: str, parameters: Parameters) -> Rows:
        """Run a statement of the library."""
        connection = self._checked
        return plain_rows(connection, _run(connection, rename_labels(text), parameters))

    def explore(self, text: str, parameters: Parameters, *, limit: int, timeout: float) -> Rows:
        """Run anybody's statement, if all it does is read."""
        refuse_unless_reading(text)
        connection, spoken = self._checked, rename_labels(text)
        try:
            refuse_ladybug_plan(_plan(connection, spoken, parameters))
            connection.set_query_timeout(max(1, int(timeout * 1000)))
            result = _run(connection, spoken, parameters)
        except QueryTimeout:
            raise QueryTimeout(
                f"no answer after {timeout:g} s: narrow the pattern, or allow more with --timeout"
            ) from None
        except QueryRefused:
            raise
        except QueryError as error:
            told = (str(error), hint(text, str(error)))
            raise QueryError("\n".join(filter(None, told))) from None
        finally:
            connection.set_query_timeout(0)
        return plain_rows(connection, result, limit)

    def remarks(self, text: str) -> Sequence[str]:
        """Say where a statement may mean something else on Neo4j."""
        return remarks(text)

    def replace(
        self, record: Record, tables: Sequence[Table], derive: Derive, progress: Progress
    ) -> None:
        """Build a new file beside the old one and swap it in."""
        from graphkit.stores.ladybug.building import build

        self.close()
        refuse_foreign(self._path)
        draft = self._path.with_name(f".{self._path.name}.draft")
        remove_stale(draft)
        try:
            build(draft, record, tables, derive, progress)
            swap_in(draft, self._path)
        finally:
            delete(draft)

    def close(self) -> None:
        """Close the file."""
        self.__dict__.pop("_checked", None)
        connection = self.__dict__.pop("_connection", None)
        database = self.__dict__.pop("_database", None)
        for thing in (connection, database):
            if thing is not None:
                thing.close()

    @cached_property
    def _database(self) -> lb.Database:
        if not self._path.exists():
            raise StoreMissing(
                f"no store at {self._path}: graphkit load DATASET --store {self._path} makes one"
            )
        return opened(self._path, read_only=True)

    @cached_property
    def _connection(self) -> lb.Connection:
        import ladybug as lb

        return lb.Connection(self._database)

    @cached_property
    def _checked(self) -> lb.Connection:
        """The connection, once the store is known to be one of ours and of this version."""
        self.record()
        return self._connection


def _plan(connection: lb.Connection, text: str, parameters: Parameters) -> str:
    """Let the engine explain a statement, which runs nothing."""
    try:
        # On a line of its own, the word shifts no column that an error points at.
        # With a parameter the engine prepares first, and refuses several statements unrun.
        given = parameters or {"unused": 0}
        explained: Any = _run(connection, f"EXPLAIN\n{text}", given).get_all()
    except QueryError as error:
        shifted = re.sub(r"\(line: (\d+)", lambda at: f"(line: {int(at[1]) - 1}", str(error))
        raise QueryError(shifted) from error
    plan: str = explained[0][0]
    return plan


def _run(connection: lb.Connection, text: str, parameters: Parameters) -> lb.QueryResult:
    """Run one statement, and tell in our own words why it fails."""
    try:
        return answered(connection, text, parameters)
    except RuntimeError as error:
        if "Interrupted" in str(error):
            raise QueryTimeout(str(error)) from error
        raise QueryError(str(error).strip()) from error
