"""A measurement as a file: a workbook of everything, or its actors as CSV."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from graphkit.csvtable import Table, csv_bytes
from graphkit.errors import OutputError
from graphkit.measures import Undefined
from graphkit.measuring.columns import flat, plain, reasons
from graphkit.prose import text
from graphkit.rows import Rows, without
from graphkit.sheets import LONGEST, require_openpyxl, write_sheets

if TYPE_CHECKING:
    from graphkit.measuring.measurement import Measurement

_Reason = tuple[str, str, str, str]


def refuse_suffix(path: Path) -> None:
    """Make sure that a file's name says what it is to hold, and that it can be written.

    Raises:
        OutputError: its suffix is neither .xlsx nor .csv.
        MissingExtra: openpyxl is not installed.
    """
    if path.suffix.lower() not in {".csv", ".xlsx"}:
        raise OutputError(
            f"{path} would be neither a workbook nor a table: call it {path.stem or 'measures'}"
            ".xlsx (everything) or .csv (the actors)"
        )
    if path.suffix.lower() == ".xlsx":
        require_openpyxl()


def content(measurement: Measurement, path: Path) -> bytes:
    """Give what a file of that name holds.

    Raises:
        OutputError: its suffix is neither .xlsx nor .csv.
        MissingExtra: openpyxl is not installed.
    """
    refuse_suffix(path)
    if path.suffix.lower() == ".csv":
        return csv_bytes(_table(measurement.actor_rows(measurement.ranked_by)))
    stream = io.BytesIO()
    write_sheets(stream, {title: [*map(_cells, of)] for title, of in _sheets(measurement)})
    return stream.getvalue()


def _sheets(measurement: Measurement) -> Iterator[tuple[str, Table]]:
    subject = measurement.subject
    yield "about", _about(measurement)
    yield "summary", _summary(measurement)
    yield "actors", _table(measurement.actor_rows(measurement.ranked_by), "undefined")
    if subject.grouping is not None:
        yield "groups", _table(measurement.group_rows(), "undefined")
        yield "mixing", _table(measurement.pair_rows(), "undefined")
    yield "ties", _table(measurement.tie_rows())
    if measurement.tests is not None:
        yield "tests", _table(measurement.tests)
    if measurement.comparison is not None:
        yield "comparison", [("figure", "value"), *measurement.comparison.items()]
    if subject.network.survey is not None:
        yield "survey", _table(_survey(measurement))
    yield "undefined", [("table", "of", "measure", "because"), *_undefined(measurement)]
    yield "definitions", _table(measurement.definitions())


def _about(measurement: Measurement) -> Table:
    network = measurement.subject.network
    yield ("what", "told")
    yield ("network", network.name)
    yield ("ties", network.about)
    yield from (("note", note) for note in network.notes)


def _summary(measurement: Measurement) -> Table:
    about = {one.name: one.about for one in measurement.measures if one.name in measurement.whole}
    earlier = measurement.with_all
    yield ("measure", "value", *(["with_them"] if earlier else []), "what_it_says")
    for name, value in measurement.whole.items():
        was = [plain(earlier.whole[name])] if earlier else []
        yield (name, plain(value), *was, about[name])


def _survey(measurement: Measurement) -> Rows:
    """Give each actor's scores; who said what of whom stays in the store."""
    of = [one.name for one in measurement.measures if one.needs == "survey"]
    rows = measurement.actor_rows()
    return Rows({name: rows.column(name) for name in rows.columns if name in {"id", "name", *of}})


def _undefined(measurement: Measurement) -> Iterator[_Reason]:
    for name, value in measurement.whole.items():
        if isinstance(value, Undefined):
            yield "summary", "the network", name, value.because
    grouping, network = measurement.subject.grouping, measurement.subject.network
    groups = () if grouping is None else grouping.names
    pairs = [f"{one} to {other}" for one in groups for other in groups]
    flattened = {name: flat(square) for name, square in measurement.pairs.items()}
    yield from _missing("actors", network.ids, measurement.actors)
    yield from _missing("groups", groups, measurement.groups)
    yield from _missing("mixing", pairs, flattened)


def _missing(title: str, of: Any, columns: Mapping[str, Any]) -> Iterator[_Reason]:
    for name, column in columns.items():
        if isinstance(column, Undefined):
            yield title, "all", name, column.because
            continue
        for because, where in reasons(column, len(of)).items():
            for at in np.flatnonzero(where):
                yield title, of[at], name, because


def _table(rows: Rows, *left_out: str) -> Table:
    yield tuple(name for name in rows.columns if name not in left_out)
    for row in rows:
        yield tuple(map(_told, without(row, *left_out).values()))


def _told(value: Any) -> Any:
    if isinstance(value, Mapping):
        return "; ".join(f"{name}: {said}" for name, said in value.items())
    return value


def _cells(row: Any) -> list[Any]:
    return [cell if isinstance(cell, (int, float)) else _fitted(text(cell)) for cell in row]


def _fitted(told: str) -> str:
    """Shorten what no cell can hold, such as all evidence behind a heavy tie."""
    return told if len(told) <= LONGEST else f"{told[: LONGEST - 2]} …"
