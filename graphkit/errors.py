"""Every error graphkit raises on purpose.

    GraphkitError
    ├── DatasetError          a dataset has problems; all of them, each with its place
    ├── StoreError            the store cannot be used as asked
    │   ├── StoreMissing      nothing has been loaded there yet
    │   ├── StoreForeign      the file or database is not graphkit's
    │   ├── StoreOutdated     another version of graphkit made it
    │   ├── StoreLocked       another process is writing to it
    │   ├── StoreUnreachable  the server is down, refuses the login, or went away
    │   └── StoreHalfLoaded   a load was interrupted or is under way
    ├── QueryError            a query could not be answered
    │   ├── QueryRefused      it would do more than read
    │   └── QueryTimeout      it took longer than it was given
    ├── ParameterError        a query's parameter is missing, unknown or of another type
    ├── UnknownName           no query, view, node … of that name
    ├── MissingExtra          an optional dependency is not installed
    └── OutputError           a file cannot be written

A message says what is wrong, where, and what to do about it. The command line prints it and
exits with 1.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graphkit.model.problems import Problem


class GraphkitError(Exception):
    """A problem that the user can do something about."""


class DatasetError(GraphkitError):
    """A dataset has problems; `problems` holds every one of them."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        """Take all problems; the message lists them, a line each."""
        self.problems = tuple(problems)
        count = len(self.problems)
        summary = [f"{count} problems; nothing has been written"] * (count > 1)
        super().__init__("\n".join([*map(str, problems), *summary]))


class StoreError(GraphkitError):
    """The store cannot be used as asked."""


class StoreMissing(StoreError):
    """Nothing has been loaded there yet."""


class StoreForeign(StoreError):
    """The file or database holds something that graphkit did not write."""


class StoreOutdated(StoreError):
    """Another version of graphkit, or of its engine, made the store."""


class StoreLocked(StoreError):
    """Another process is writing to the store."""


class StoreUnreachable(StoreError):
    """The server is down, refuses the login, or went away."""


class StoreHalfLoaded(StoreError):
    """A load was interrupted or is still under way."""


class QueryError(GraphkitError):
    """A query could not be answered."""


class QueryRefused(QueryError):
    """A query would do more than read."""


class QueryTimeout(QueryError):
    """A query took longer than it was given."""


class ParameterError(GraphkitError):
    """A query's parameter is missing, unknown, or of another type."""


class UnknownName(GraphkitError):
    """There is no query, view or node of that name."""


class MissingExtra(GraphkitError):
    """An optional dependency is not installed."""

    def __init__(self, package: str, extra: str, purpose: str) -> None:
        """Name the package, the extra that brings it, and what it is needed for."""
        super().__init__(
            f"{purpose} needs {package}: install it with  pip install 'graphkit-evidence[{extra}]'"
        )


class OutputError(GraphkitError):
    """A file cannot be written."""
