"""A network of the rows of somebody's own statement: source, target and perhaps weight."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import isfinite
from typing import Any

from graphkit.errors import QueryError
from graphkit.rows import Rows

Line = Mapping[str, Any]
_ENDS = ("source", "target")


def lines_of(rows: Rows) -> list[dict[str, Any]]:
    """Read rows as lines between nodes, given themselves or by id or name.

    A row without target names an actor that may have no tie. A line has a direction where a
    column `directed` says so; without it none has. A line without weight weighs 1. A column
    `evidence` may hold the relationships that a line stands for, or their ids.

    Raises:
        QueryError: a column is missing, or holds what it cannot.
    """
    missing = [name for name in _ENDS if name not in rows.columns]
    if missing:
        raise QueryError(
            f"a network needs {' and '.join(missing)}, and the statement returns "
            f"{', '.join(rows.columns)}: let it RETURN … AS source, … AS target and perhaps … AS "
            "weight and … AS directed"
        )
    return [_line(number, row) for number, row in enumerate(rows, start=1)]


def ends(lines: list[dict[str, Any]]) -> Iterator[str]:
    """Name all actors, in the order of the rows."""
    named = (line[end] for line in lines for end in ("from", "to"))
    return iter(dict.fromkeys(end for end in named if end is not None))


def _line(number: int, row: Line) -> dict[str, Any]:
    if row["source"] is None:
        raise QueryError(f"row {number} of the statement has no source: leave such rows out")
    weight = row.get("weight")
    is_number = isinstance(weight, int | float) and not isinstance(weight, bool)
    if weight is not None and not (is_number and isfinite(weight)):
        raise QueryError(f"row {number} of the statement has the weight {weight!r}: give a number")
    return {
        "id": str(number),
        "from": _end(number, row["source"]),
        "to": None if row["target"] is None else _end(number, row["target"]),
        "weight": weight,
        "directed": _truth(number, row.get("directed")),
        "relation": None,
        "wave": None,
        "evidence": list(_evidence(row.get("evidence"))),
    }


def _truth(number: int, cell: Any) -> bool | None:
    if cell is None or isinstance(cell, bool):
        return cell
    raise QueryError(
        f"row {number} of the statement has {cell!r} AS directed: let it be true or false"
    )


def _evidence(cell: Any) -> Iterator[str]:
    """Name the relationships of a cell: one or several, themselves or by id."""
    for one in cell if isinstance(cell, list) else [cell]:
        if one is not None:
            yield str(one["id"] if isinstance(one, Mapping) and "id" in one else one)


def _end(number: int, cell: Any) -> str:
    if isinstance(cell, Mapping) and "label" in cell:
        return str(cell["id"])
    if isinstance(cell, Mapping | list | float | bool):
        raise QueryError(
            f"row {number} of the statement joins {cell!r}: let source and target be nodes, ids or "
            "names"
        )
    return str(cell)
