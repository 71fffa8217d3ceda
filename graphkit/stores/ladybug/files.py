"""Files: open a store's file, know whether it is ours, and swap a new one in."""

from __future__ import annotations

import os
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from graphkit.errors import StoreError, StoreForeign, StoreLocked, StoreOutdated
from graphkit.record import FORMAT, Record
from graphkit.stores.ladybug.values import answers

if TYPE_CHECKING:
    import ladybug as lb

RECORD_TABLE = "GeneralTheme"
"""The table whose comment holds the record: a comment is no node that a query could stumble on."""
_ADDRESS_SPACE = 1 << 36
"""Reserved per open database; the engine's default of 8 TB fails where address space is limited."""
_BUILDING_MEMORY = 3 << 29


def opened(path: Path, *, read_only: bool) -> lb.Database:
    """Open a file, and tell in our own words why it cannot be."""
    import ladybug as lb

    try:
        return lb.Database(
            path,
            read_only=read_only,
            max_db_size=_ADDRESS_SPACE,
            buffer_pool_size=0 if read_only else _BUILDING_MEMORY,
            throw_on_wal_replay_failure=False,
        )
    except RuntimeError as error:
        raise _translated(path, str(error)) from error


def _translated(path: Path, message: str) -> StoreError:
    lowered = message.lower()
    if "lock" in lowered:
        return StoreLocked(f"{path} is being written by another process: try again when it is done")
    if "not a valid" in lowered or "directory" in lowered:
        return StoreForeign(f"{path} is not a graphkit store: choose another file with --store")
    if "version" in lowered:
        return StoreOutdated(
            f"{path} was made by another version of the engine: delete it and load again"
        )
    return StoreError(f"{path} cannot be opened: {message}")


def read_record(connection: lb.Connection, path: Path) -> Record:
    """Read the record of an open store.

    Raises:
        StoreForeign: there is none.
        StoreOutdated: another version of graphkit wrote it.
    """
    tables = answers(connection, "CALL show_tables() RETURN name, comment")
    text = dict(tables).get(RECORD_TABLE)
    if not text:
        raise StoreForeign(f"{path} is not a graphkit store: choose another file with --store")
    try:
        record = Record.from_json(text)
    except (ValueError, KeyError, TypeError):
        record = None
    if record is None or record.format != FORMAT:
        raise StoreOutdated(f"{path} was made by another version of graphkit: load again")
    return record


def refuse_foreign(path: Path) -> None:
    """Refuse to replace a file that is no store of ours; one of another version is."""
    import ladybug as lb

    if not path.exists():
        if not path.parent.is_dir():
            raise StoreError(
                f"{path.parent} is no folder: make it first, or choose another --store"
            )
        return
    with (
        suppress(StoreOutdated),
        closing(opened(path, read_only=True)) as database,
        closing(lb.Connection(database)) as connection,
    ):
        read_record(connection, path)


def remove_stale(draft: Path) -> None:
    """Remove what an interrupted load left behind, unless that load is still under way."""
    if draft.exists():
        try:
            opened(draft, read_only=False).close()
        except StoreLocked:
            raise StoreLocked(f"another load into {draft.parent} is under way") from None
        except StoreError:
            pass
        delete(draft)


def swap_in(draft: Path, path: Path) -> None:
    """Put a finished draft in the place of the store; readers of the old one keep it."""
    if path.exists():
        # Taking the lock keeps out writers, and replays a log that would not fit the new file.
        opened(path, read_only=False).close()
        _wal(path).unlink(missing_ok=True)
    _sync(draft)
    try:
        os.replace(draft, path)
    except PermissionError as error:
        raise StoreLocked(f"{path} is open in another program: close it and load again") from error
    if os.name == "posix":
        _sync(path.parent)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def delete(path: Path) -> None:
    """Delete a file of the engine and its log."""
    path.unlink(missing_ok=True)
    _wal(path).unlink(missing_ok=True)


def _wal(path: Path) -> Path:
    return path.with_name(f"{path.name}.wal")
