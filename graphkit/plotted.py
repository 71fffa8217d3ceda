"""The data behind a picture as CSV tables, in which spreadsheets find nothing to run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Any

from graphkit.backing import backing
from graphkit.csvtable import Table, csv_bytes
from graphkit.matrices import Cell, Matrices, Matrix
from graphkit.pictures import Picture

_NODE = ("label", "name")
_CELL = ("row", "row_name", "column", "column_name", "value", "text", "gap", "about")


def tables(drawn: Picture | Matrices) -> dict[str, bytes]:
    """Give the tables of what is drawn, by what their names add to that of its file.

    A network has `-nodes.csv` and `-relationships.csv`, with every property as a column; a
    matrix is `.csv`, several are `-NAME.csv` each, one line for each row and column. UTF-8.
    """
    if isinstance(drawn, Picture):
        return {
            "-nodes.csv": csv_bytes(_nodes(drawn)),
            "-relationships.csv": csv_bytes(_edges(drawn)),
        }
    only = len(drawn.matrices) == 1
    return {
        ".csv" if only else f"-{matrix.name}.csv": csv_bytes(_cells(matrix))
        for matrix in drawn.matrices
    }


def _nodes(picture: Picture) -> Table:
    rows = list(picture.network.nodes(data=True))
    further = _columns((own for _, own in rows), without=(*_NODE, "id"))
    measures = [name for name in picture.measures if name not in further]
    yield ("id", *_NODE, *further, *measures)
    for node, own in rows:
        known = (own.get(name) for name in (*_NODE, *further))
        yield (node, *known, *(picture.measures[name].get(node) for name in measures))


def _edges(picture: Picture) -> Table:
    rows = list(picture.network.edges(keys=True, data=True))
    ends = ("from", "from_name", "to", "to_name")
    counts = ("lines_for", "lines_against")
    further = _columns((own for *_, own in rows), without=("id", "type", *ends, *counts))
    called = picture.network.nodes(data="name")
    yield ("id", "type", *ends, *counts, *further)
    for start, end, key, own in rows:
        stands = backing(picture, key, own)
        known = (own.get(name) for name in further)
        names = (start, called[start], end, called[end])
        yield (key, own.get("type"), *names, stands.lines, stands.against, *known)


def _cells(matrix: Matrix) -> Table:
    yield _CELL
    for row in matrix.rows:
        for column in matrix.columns:
            cell = matrix.cells.get((row.id, column.id), Cell())
            said = (cell.value, cell.shown, cell.gap, cell.about)
            yield (row.id, row.name, column.id, column.name, *said)


def _columns(rows: Iterable[Mapping[str, Any]], without: Sequence[str]) -> list[str]:
    """List the properties that any row has, in the order in which they turn up."""
    return [name for name in dict.fromkeys(chain.from_iterable(rows)) if name not in without]
