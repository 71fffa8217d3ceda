"""Failures: what the driver raises, in our own words. Nothing else catches the driver's errors."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from neo4j.exceptions import (
    AuthError,
    ConfigurationError,
    DriverError,
    Forbidden,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
    TransientError,
)

from graphkit.errors import (
    GraphkitError,
    QueryError,
    QueryTimeout,
    StoreError,
    StoreForeign,
    StoreUnreachable,
)

_TLS = re.compile(r"encrypt|certificate|ssl", re.IGNORECASE)


@contextmanager
def translated(address: str) -> Iterator[None]:
    """Turn any error of the driver or the server into one of ours.

    Raises:
        StoreUnreachable: it is down, busy, refuses the login, or went away.
        StoreForeign: what is there is in the way.
        QueryTimeout, QueryError: the statement is at fault.
        StoreError: anything else.
    """
    try:
        yield
    except Neo4jError as error:
        raise _from_server(address, error) from error
    except DriverError as error:
        raise _from_driver(address, error) from error


def _from_server(address: str, error: Neo4jError) -> GraphkitError:
    code, message = error.code or "", (error.message or str(error)).strip()
    if isinstance(error, AuthError) and not isinstance(error, Forbidden):
        return StoreUnreachable(f"{address} refuses the login: {_LOGIN_REMEDY[_has_password()]}")
    if isinstance(error, TransientError):
        return StoreUnreachable(f"{address} is busy or restarting ({message}): try again")
    for beginning, translate in _BY_CODE.items():
        if code.startswith(beginning):
            return translate(address, message)
    return StoreError(f"{address}: {message} ({code})")


def _query(_: str, message: str) -> GraphkitError:
    return QueryError(unexplained(message))


def _timeout(*_: str) -> GraphkitError:
    return QueryTimeout("no answer in time: narrow the pattern, or allow more with --timeout")


def _no_database(address: str, _: str) -> GraphkitError:
    name = os.environ.get("NEO4J_DATABASE", "")
    return StoreError(f"{address} has no database '{name}': set NEO4J_DATABASE to one it has")


def _in_the_way(address: str, message: str) -> GraphkitError:
    return StoreForeign(
        f"{address} holds something that is in the way of a load: {message}; rename or remove it, "
        "or use another database (NEO4J_DATABASE)"
    )


_BY_CODE: dict[str, Callable[[str, str], GraphkitError]] = {
    "Neo.ClientError.Statement.": _query,
    "Neo.ClientError.Procedure.": _query,
    "Neo.ClientError.Transaction.TransactionTimedOut": _timeout,
    "Neo.ClientError.Database.DatabaseNotFound": _no_database,
    "Neo.ClientError.Schema.": _in_the_way,
}
"""What to make of an error of the server, by how its code begins."""


def _from_driver(address: str, error: Exception) -> GraphkitError:
    said = " ".join(str(cause) for cause in _chain(error))
    if _TLS.search(said) and not isinstance(error, ConfigurationError):
        return StoreUnreachable(
            f"{address}: no encrypted connection: +s needs a certificate that this machine trusts, "
            "+ssc takes any, and neither works with a server that does not encrypt"
        )
    if isinstance(error, ServiceUnavailable | SessionExpired):
        return StoreUnreachable(
            f"{address} does not answer or went away: start the server or check the address, "
            "then try again"
        )
    return StoreError(f"{address}: {error}")


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def _has_password() -> bool:
    return bool(os.environ.get("NEO4J_PASSWORD"))


_LOGIN_REMEDY = {
    True: "check NEO4J_USERNAME and NEO4J_PASSWORD in the environment",
    False: "set NEO4J_PASSWORD in the environment (and NEO4J_USERNAME, unless it is neo4j)",
}

EXPLAIN = "EXPLAIN "
_PLACE = re.compile(r"\(line 1, column (\d+) \(offset: (\d+)\)\)")


def unexplained(message: str) -> str:
    """Correct the place in a syntax error of a statement that was sent with EXPLAIN before it.

    >>> print(unexplained('''Invalid input 'X' (line 1, column 9 (offset: 8))
    ... "EXPLAIN X"
    ...          ^'''))
    Invalid input 'X' (line 1, column 1 (offset: 0))
    "X"
     ^
    """
    if f'"{EXPLAIN}' not in message:
        return message
    moved = message.replace(f'"{EXPLAIN}', '"').replace(f"\n{' ' * len(EXPLAIN)}", "\n")
    return _PLACE.sub(_before, moved)


def _before(place: re.Match[str]) -> str:
    column, offset = (int(number) - len(EXPLAIN) for number in place.groups())
    return f"(line 1, column {column} (offset: {offset}))"
