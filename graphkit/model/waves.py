"""Waves: those that a dataset declares are all there are; without them, anything goes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pyarrow as pa
import pyarrow.compute as pc

from graphkit.model.edges import TiesTo
from graphkit.model.problems import Problem
from graphkit.model.raw import RawDataset, RawTable
from graphkit.spelling import did_you_mean


def wave_problems(raw: RawDataset) -> Iterator[Problem]:
    """List waves that are declared twice, and those that surveys and ties have undeclared."""
    declared, settings = raw.manifest.waves, raw.manifest.surveys
    for wave in dict.fromkeys(declared):
        if declared.count(wave) > 1:
            yield Problem(raw.manifest_file, 0, "waves", f"'{wave}' stands twice: remove one")
    if not declared:
        return
    for name, survey in settings.items():
        if survey.wave and survey.wave not in declared:
            message = _undeclared(survey.wave, declared)
            yield Problem(raw.manifest_file, 0, f"surveys.{name}.wave", message)
    for table in raw.tables:
        if table.of == "survey" or table.kind == TiesTo.type:
            yield from _in_cells(table, declared)


def _in_cells(table: RawTable, declared: Sequence[str]) -> Iterator[Problem]:
    if "wave" not in table.cells.column_names:
        return
    cells = pc.utf8_trim_whitespace(table.cells["wave"])
    known = pc.is_in(cells, value_set=pa.array([None, "", *declared], pa.string()))
    wrong = pc.indices_nonzero(pc.invert(known)).to_pylist()
    messages = {
        word: _undeclared(word, declared)
        for word in dict.fromkeys(cells[at].as_py() for at in wrong)
    }
    for at in wrong:
        yield Problem(table.file, table.lines()[at], "wave", messages[cells[at].as_py()])


def _undeclared(wave: str, declared: Sequence[str]) -> str:
    return f"no wave '{wave}'{did_you_mean(wave, declared)} (waves: {', '.join(declared)})"
