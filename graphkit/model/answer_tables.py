"""One survey's table: raters, partners and items as written, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

import pyarrow as pa

from graphkit.model.answer_numbers import (
    denied,
    highest,
    no_level,
    numbers,
    outside,
    ranked,
    strengths,
    wordless,
)
from graphkit.model.answer_rows import AnswerRows
from graphkit.model.edges import TiesTo
from graphkit.model.problems import Problem
from graphkit.model.raw import RawDataset, RawTable
from graphkit.model.surveys import LEVELS, Item, Survey
from graphkit.record import LoadedSurvey

ENDS = {"rater": "from", "partner": "to"}
"""How its columns are called that a relationship calls otherwise."""
FILLED_IN = {"from", "to", "relation", "directed"}
"""Columns of a relationship that follow from the survey itself."""
PASSED_ON = {field.alias or name for name, field in TiesTo.model_fields.items()} - FILLED_IN


class AnswerTable:
    """A table of rater, partner and items."""

    def __init__(self, raw: RawDataset, table: RawTable) -> None:
        """Take a table of a dataset; what it may ask stands in the manifest."""
        self.raw, self.table = raw, table
        self.settings = raw.manifest.surveys.get(table.kind, Survey())
        self.header = table.cells.column_names
        self._rows = AnswerRows(table, self.settings.wave)

    @property
    def is_readable(self) -> bool:
        """Whether it says who rates whom."""
        return all(end in self.header for end in ENDS)

    @property
    def relation(self) -> str:
        """What its relationships have in `relation`."""
        return self.settings.relation or self.table.kind

    @cached_property
    def items(self) -> Mapping[str, Item]:
        """What it asks, by column; intensity too where there are yes and no for its levels."""
        known, told = self.settings.known, set(self.header)
        if self.levels:
            told.add("intensity")
        return {
            item: one
            for item, one in known.items()
            if item in told and item not in {*PASSED_ON, *FILLED_IN, *ENDS}
        }

    @property
    def scales(self) -> dict[str, str]:
        """By item, what it counts for."""
        return {item: one.score for item, one in self.items.items()}

    @property
    def levels(self) -> list[str]:
        """The levels of intensity that have a column of yes and no."""
        return [level for level in LEVELS if level in self.header and level not in self.own]

    @cached_property
    def own(self) -> set[str]:
        """Columns that the dataset declares as its own."""
        return set(self.raw.manifest.columns.get(TiesTo.type, {}))

    @property
    def silent(self) -> list[tuple[int, str]]:
        """The rows that become no relationship, and who was asked there."""
        return self._rows.silent

    @property
    def survey(self) -> LoadedSurvey:
        """What a store keeps of it beside its relationships."""
        return LoadedSurvey(
            name=self.table.kind,
            relation=self.relation,
            symmetrise=self.settings.symmetrise,
            scales=self.scales,
            asked=self._rows.asked,
            of_themselves=self._rows.of_themselves,
        )

    def problems(self) -> list[Problem]:
        """List what is wrong with its rows, beside what is wrong of any relationship."""
        said = [name for name in (*self.items, *self.levels) if name in self.header]
        return [
            *self._rows.problems(said),
            *no_level(self.table, ranked(self._rows.column("intensity"))),
            *outside(self.table, self.numbers, self.items),
        ]

    @cached_property
    def _texts(self) -> dict[str, list[str | None]]:
        """By item, what was answered, with the levels of intensity as numbers."""
        return {
            item: self._intensity() if item == "intensity" else self._rows.column(item)
            for item in self.items
        }

    def _intensity(self) -> list[str | None]:
        if "intensity" in self.header:
            return wordless(ranked(self._rows.column("intensity")))
        return highest(self._ticked, self.table.cells.num_rows)

    @cached_property
    def _ticked(self) -> dict[str, list[str | None]]:
        """By level of intensity, yes or no."""
        return {level: list(self._rows.column(level)) for level in self.levels}

    @cached_property
    def numbers(self) -> dict[str, list[float | None]]:
        """By item, what was answered; None where that is nothing, or no number."""
        return {item: numbers(cells) for item, cells in self._texts.items()}

    def _weights(self) -> list[str | None]:
        """Say how strong each tie is: by an item, by the mean of a score's, or as written."""
        wanted = self.settings.weight or ("intensity" if "intensity" in self.items else "weight")
        said = strengths(wanted, self.numbers, self.scales)
        if said is None:
            return self._rows.column("weight")
        return _or_nothing(said, denied(self._ticked)) if wanted == "intensity" else said

    def _notes(self) -> list[str | None]:
        """Say in words what was answered, where nobody noted anything: what evidence shows."""
        return [note or self._answer(at) for at, note in enumerate(self._rows.column("note"))]

    def _answer(self, at: int) -> str:
        said = [f"{item} {cells[at]}" for item, cells in self._texts.items() if cells[at]]
        what = ", ".join(filter(None, (self.relation, self._rows.waves[at])))
        told = ", ".join(said) or "no item answered"
        return f"{what}: {told}" if self.items else what

    def as_ties(self) -> RawTable:
        """Write it as a table of TIES_TO."""
        size, rows = self.table.cells.num_rows, list(self._rows.firsts.values())
        passed = [name for name in self.header if name in PASSED_ON | self.own]
        columns: dict[str, Sequence[str | None]] = {
            **{name: self._rows.cells[name] for name in (*passed, *self.levels)},
            **self._texts,
            "from": self._rows.raters,
            "to": self._rows.partners,
            "relation": [self.relation] * size,
            "directed": ["true"] * size,
            "wave": self._rows.waves,
            "source": self._rows.column("source", self.settings.source),
            "weight": self._weights(),
            "note": self._notes(),
        }
        lines = self.table.lines
        return RawTable(
            of="edge",
            kind=TiesTo.type,
            file=self.table.file,
            cells=pa.table(
                {
                    name: pa.array([cells[at] for at in rows], pa.string())
                    for name, cells in columns.items()
                }
            ),
            lines=lambda: [lines()[at] for at in rows],
            called={edge: name for name, edge in ENDS.items()},
        )


def _or_nothing(weights: list[str | None], nothing: Sequence[bool]) -> list[str | None]:
    """Weigh a tie 0 where it was denied; where nothing was denied, all stay as they are."""
    if not any(nothing):
        return weights
    return ["0" if no else weight for no, weight in zip(nothing, weights, strict=True)]
