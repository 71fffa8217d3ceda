"""Exploring: anybody's statement, run only if the server, too, says that all it does is read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from graphkit.dialect.plans import refuse_neo4j_plan
from graphkit.rows import Rows
from graphkit.stores.neo4j.failures import EXPLAIN
from graphkit.stores.neo4j.values import Open, plain_rows


def explore(tx: Open, text: str, parameters: Mapping[str, Any], limit: int) -> Rows:
    """Run a statement in a transaction that reads, and give its first rows.

    Raises:
        QueryRefused: it would do more than read.
    """
    planned = tx.run(EXPLAIN + text, dict(parameters)).consume()
    refuse_neo4j_plan(planned.query_type or "", _operators(planned.plan or {}))
    result = tx.run(text, dict(parameters))
    answers = [record.values() for record in result.fetch(limit)]
    return plain_rows(tx, result.keys(), answers)


def _operators(plan: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Give every operator's name and details."""
    yield plan.get("operatorType", ""), plan.get("args", {}).get("Details", "")
    for child in plan.get("children", ()):
        yield from _operators(child)
