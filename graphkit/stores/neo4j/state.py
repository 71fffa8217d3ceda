"""The state of a database: its one record, which load is under way, and how far that got."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from graphkit.errors import StoreHalfLoaded, StoreLocked, StoreMissing, StoreOutdated
from graphkit.record import FORMAT, Record
from graphkit.stores.neo4j import statements
from graphkit.stores.neo4j.values import Open


@dataclass(frozen=True)
class State:
    """What the record says besides what was loaded."""

    loading: bool
    format: int
    token: str
    """Another for every load."""
    batch: int
    """The last batch of the load under way that was committed, from 1."""
    touched: str
    """When a load last wrote."""


def read_state(tx: Open) -> State | None:
    """Give the state; None where nothing was ever loaded."""
    found = tx.run(statements.READ_STATE).single()
    # A record that a load has just made says nothing yet.
    return None if found is None or found["token"] is None else State(**found.data())


def require_loaded(tx: Open, address: str) -> None:
    """Refuse to read what is not there, half there, or of another version.

    Raises:
        StoreMissing, StoreHalfLoaded, StoreOutdated: as their names say.
    """
    state = read_state(tx)
    if state is None:
        raise StoreMissing(
            f"nothing is loaded at {address}: graphkit load DATASET --store {address}"
        )
    if state.loading:
        raise StoreHalfLoaded(
            f"{address}: a load is under way or was interrupted (it last wrote at {state.touched}):"
            " wait for it, or load again, which finishes it"
        )
    if state.format != FORMAT:
        raise StoreOutdated(f"{address} was loaded by another version of graphkit: load again")


def read_record(tx: Open, address: str) -> Record:
    """Give the record of the last load."""
    require_loaded(tx, address)
    found = tx.run(statements.READ_RECORD).single(strict=True)
    try:
        return Record.from_json(found["record"])
    except (ValueError, KeyError, TypeError):
        raise StoreOutdated(
            f"{address} was loaded by another version of graphkit: load again"
        ) from None


def claim(tx: Open, address: str, *, seen: State | None, token: str, loading: bool) -> bool:
    """Take the database for one load; False if this load has it already, or has even finished.

    From here on every other load waits for this transaction, and then finds itself overtaken.

    Raises:
        StoreLocked: another load has begun or finished since `seen` was read.
    """
    tx.run(statements.CLAIM, now=_now()).consume()
    was = read_state(tx)
    if was and was.token == token:
        return False
    if (was.token if was else None) != (seen.token if seen else None):
        raise StoreLocked(f"{address}: {_OVERTAKEN}")
    _write(tx, token=token, loading=loading, batch=0, format=FORMAT)
    return True


def begin_batch(tx: Open, address: str, *, token: str, batch: int) -> bool:
    """Begin one transaction of several; False if it was committed before.

    The driver repeats a transaction when it did not hear whether it was committed: the number of
    the batch, committed with it, keeps its rows from being written twice.

    Raises:
        StoreLocked: another load has taken over.
    """
    tx.run(statements.CLAIM, now=_now()).consume()
    state = read_state(tx)
    if state is None or state.token != token:
        raise StoreLocked(f"{address}: {_OVERTAKEN}")
    if state.batch >= batch:
        return False
    _write(tx, batch=batch)
    return True


def finish(tx: Open, record: Record) -> None:
    """Write what is now loaded."""
    _write(tx, record=record.to_json(), loading=False, batch=0)


def _write(tx: Open, **state: object) -> None:
    tx.run(statements.WRITE_STATE, state=state).consume()


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


_OVERTAKEN = "another load has begun since this one did: wait until it is done, then load again"
