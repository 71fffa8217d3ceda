"""A survey's answers among the relationships of TIES_TO that a dataset has written itself."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

import pyarrow as pa
import pyarrow.compute as pc

from graphkit.model.answer_numbers import no_level, numbers, outside, ranked, strengths, wordless
from graphkit.model.answer_tables import ENDS, FILLED_IN, PASSED_ON
from graphkit.model.edges import TiesTo
from graphkit.model.problems import Problem
from graphkit.model.raw import RawTable
from graphkit.model.surveys import Item, Survey


class AnswerEdges:
    """The rows of a table that have a survey's relation."""

    def __init__(self, table: RawTable, settings: Survey, relation: str) -> None:
        """Take a table of a dataset, whatever it is of."""
        self._table, self._settings, self._relation = table, settings, relation
        self.header = table.cells.column_names

    @cached_property
    def mine(self) -> list[bool]:
        """Tell, by row, whether it is an answer."""
        if self._table.kind != TiesTo.type or not {"from", "relation"} <= {*self.header}:
            return [False] * self._table.cells.num_rows
        return [cell == self._relation for cell in self._trimmed("relation")]

    @cached_property
    def items(self) -> Mapping[str, Item]:
        """What it asks, by column."""
        taken = {*PASSED_ON, *FILLED_IN, *ENDS}
        known = self._settings.known.items()
        return {item: one for item, one in known if item in self.header and item not in taken}

    @property
    def asked(self) -> dict[str, dict[str, None]]:
        """By wave, '' for none, everybody who answered: nobody else is known to be asked."""
        found: dict[str, dict[str, None]] = {}
        for rater, wave, mine in zip(self._answers("from"), self._waves, self.mine, strict=True):
            if mine and rater:
                found.setdefault(wave or "", {})[rater] = None
        return found

    def problems(self) -> Iterator[Problem]:
        """List answers that are no level of intensity, or beyond their scale."""
        yield from no_level(self._table, ranked(self._answers("intensity")))
        yield from outside(self._table, self._numbers, self.items)

    def filled(self) -> RawTable:
        """Fill in what its rows leave to the survey's settings; a cell that says more stays."""
        if not any(self.mine):
            return self._table
        scales = {item: one.score for item, one in self.items.items()}
        weights = strengths(self._settings.weight or "weight", self._numbers, scales)
        sources = [self._settings.source] * len(self.mine)
        cells = self._table.cells
        for name, otherwise in (("wave", self._waves), ("source", sources), ("weight", weights)):
            if otherwise is not None and any(otherwise):
                cells = _put(cells, name, self._otherwise(name, otherwise))
        if "intensity" in self.items:
            cells = _put(cells, "intensity", self._in_numbers())
        return dataclasses.replace(self._table, cells=cells)

    def _in_numbers(self) -> list[str | None]:
        """Write intensity, where it is an answer, as a number."""
        said = wordless(ranked(self._answers("intensity")))
        raw = self._trimmed("intensity")
        return [own if mine else cell for own, cell, mine in zip(said, raw, self.mine, strict=True)]

    def _otherwise(self, name: str, otherwise: Sequence[str | None]) -> list[str | None]:
        rows = zip(self._trimmed(name), otherwise, self.mine, strict=True)
        return [cell or (instead if mine else None) for cell, instead, mine in rows]

    def _trimmed(self, name: str) -> list[str | None]:
        """Give a column without space around what it says; empty where there is none."""
        if name not in self.header:
            return [None] * self._table.cells.num_rows
        cells = pc.utf8_trim_whitespace(self._table.cells[name]).to_pylist()
        return [cell or None for cell in cells]

    def _answers(self, name: str) -> list[str | None]:
        """Give a column, empty where a row is no answer."""
        cells = zip(self._trimmed(name), self.mine, strict=True)
        return [cell if mine else None for cell, mine in cells]

    @cached_property
    def _waves(self) -> list[str | None]:
        return self._otherwise("wave", [self._settings.wave] * len(self.mine))

    @cached_property
    def _numbers(self) -> dict[str, list[float | None]]:
        """By item, what was answered; None where that is nothing, or no number."""
        texts = {item: self._answers(item) for item in self.items}
        return {
            item: numbers(ranked(cells) if item == "intensity" else cells)
            for item, cells in texts.items()
        }


def _put(cells: pa.Table, name: str, column: Sequence[str | None]) -> pa.Table:
    values = pa.array(column, pa.string())
    if name not in cells.column_names:
        return cells.append_column(name, values)
    return cells.set_column(cells.column_names.index(name), name, values)
