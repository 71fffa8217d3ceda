"""Refuse an engine's own plan of a query where it would do more than read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from graphkit.dialect.procedures import LADYBUG, may_call
from graphkit.errors import QueryRefused

_READS = """
    AGGREGATE AGGREGATE_FINALIZE AGGREGATE_SCAN COUNT_ANTI_EDGE_CHAIN COUNT_EXTEND_CHAIN
    COUNT_REL_TABLE CROSS_PRODUCT DUMMY_SINK EMPTY_RESULT FILTER FLATTEN GROUPED_REACHABLE_COUNT
    HASH_JOIN_BUILD HASH_JOIN_PROBE INDEX_LOOKUP INTERSECT INTERSECT_BUILD LIMIT
    MULTIPLICITY_REDUCER ORDER_BY ORDER_BY_MERGE ORDER_BY_SCAN PACKED_EXTEND PACKED_FILTERED_COUNT
    PATH_PROPERTY_PROBE PRIMARY_KEY_SCAN_NODE_TABLE PROJECTION QUERY_PRIMARY_KEY_LOOKUP
    REACHABLE_COUNT RECURSIVE_EXTEND REL_DEGREE_TABLE RESULT_COLLECTOR SCAN_NODE_TABLE
    SCAN_REL_TABLE SEMI_MASKER SKIP TABLE_FUNCTION_CALL TOP_K TOP_K_SCAN UNION_ALL_SCAN UNWIND
    UNWIND_DEDUP
"""
_TABLE_FUNCTIONS = frozenset({"READ_FTABLE"} | {name.upper() for name in LADYBUG})
"""READ_FTABLE is the engine reading a result of its own."""

# A plan is drawn as boxes. The line below a box's upper edge holds operator names and nothing
# else, so that no text in a query can take one away; it can at worst add one, which refuses.
_UPPER_EDGE = re.compile(r"[ ┌─┴┐]*┌[ ┌─┴┐]*")
_OPERATOR = re.compile(r"([A-Z_]+)\[([0-9]+)\]")
_FUNCTION = re.compile(r"│ +Function: (\S+) +│")
_TITLE = 5


def refuse_ladybug_plan(explained: str) -> None:
    """Refuse unless every operator that the embedded engine's EXPLAIN draws only reads.

    Raises:
        QueryRefused: one does not, or the drawing cannot be read.
    """
    operators = _drawn_operators(explained.split("\n"))
    functions = _FUNCTION.findall(explained)
    for name in operators:
        if name not in _READS.split():
            raise QueryRefused(_refusal(name))
    for name in functions:
        if name not in _TABLE_FUNCTIONS:
            raise QueryRefused(_refusal(name))
    if len(functions) < operators.count("TABLE_FUNCTION_CALL"):
        raise QueryRefused(_UNREADABLE)


def refuse_neo4j_plan(query_type: str, operators: Iterable[tuple[str, str]]) -> None:
    """Refuse unless the server plans to read, and calls nothing but reading procedures.

    Args:
        query_type: the summary's, `r` where it only reads the graph
        operators: every operator of the plan, children included: its name and its details

    Raises:
        QueryRefused: the plan does more.
    """
    plan = [(name.partition("@")[0], details) for name, details in operators]
    for name, details in plan:
        if name == "ProcedureCall" and not may_call(_procedure(details)):
            raise QueryRefused(_refusal(_procedure(details)))
        if name.startswith(_ACTS):
            raise QueryRefused(_refusal(name))
    if query_type != "r" and not _asks_the_server(query_type, plan):
        raise QueryRefused(_refusal(f"a query of type '{query_type}'"))


_ACTS = (
    *("AdministrationCommand", "Create", "Delete", "Detach", "Foreach", "LoadCSV", "Merge"),
    *("Remove", "Set", "Show", "Terminate", "Transaction"),
)
"""How the operators' names begin that write, steer the server or reach files."""


def _drawn_operators(lines: Sequence[str]) -> list[str]:
    """Read the operators' names off the boxes.

    The engine numbers them from 0; a number that is missing means that part of the plan is.
    """
    cells = [
        cell.strip()
        for edge, line in zip(lines[_TITLE:], lines[_TITLE + 1 :], strict=False)
        if _UPPER_EDGE.fullmatch(edge)
        for cell in line.split("│")
        if cell.strip()
    ]
    found = [_OPERATOR.fullmatch(cell) for cell in cells]
    numbers = sorted(int(match[2]) for match in found if match)
    if not found or not all(found) or numbers != list(range(len(found))):
        raise QueryRefused(_UNREADABLE)
    return [match[1] for match in found if match]


def _procedure(details: str) -> str:
    return details.partition("(")[0].strip().replace("`", "")


def _asks_the_server(query_type: str, plan: Sequence[tuple[str, str]]) -> bool:
    """Tell whether all that makes this no plain reading query is a procedure like components().

    Procedures about the server itself are reported as schema queries, which do write.
    """
    return query_type == "s" and any(name == "ProcedureCall" for name, _ in plan)


def _refusal(what: str) -> str:
    return f"the engine would run {what}, and queries here only read: leave it out"


_UNREADABLE = "the engine's plan of this query cannot be read, so it is not run: rephrase it"
