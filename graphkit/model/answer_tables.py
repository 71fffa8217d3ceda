"""One survey's table: raters, partners and items as written, and what is wrong with them."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

import pyarrow as pa

from graphkit.model.cells import typed
from graphkit.model.columns import Column, Type
from graphkit.model.edges import TiesTo
from graphkit.model.problems import Problem
from graphkit.model.raw import RawDataset, RawTable
from graphkit.model.surveys import LEVELS, Item, Survey
from graphkit.record import LoadedSurvey
from graphkit.spelling import did_you_mean

_ENDS = {"rater": "from", "partner": "to"}
_FILLED_IN = {"from", "to", "relation", "directed"}
"""Columns of a relationship that follow from the survey itself."""
_PASSED_ON = {field.alias or name for name, field in TiesTo.model_fields.items()} - _FILLED_IN
_YES = ("true", "yes", "1")


class AnswerTable:
    """A table of rater, partner and items."""

    def __init__(self, raw: RawDataset, table: RawTable) -> None:
        """Take a table of a dataset; what it may ask stands in the manifest."""
        self.raw, self.table = raw, table
        self.settings = raw.manifest.surveys.get(table.kind, Survey())
        self._header = table.cells.column_names

    def header_problems(self) -> list[Problem]:
        """List columns that are missing, and those that nobody knows."""
        return [*self._missing(), *self._unknown(), *self._mistaken()]

    def _missing(self) -> Iterator[Problem]:
        for end in _ENDS:
            if end not in self._header:
                has = ", ".join(self._header)
                yield Problem(self.table.file, 1, end, f"missing column; the table has {has}")

    def _unknown(self) -> Iterator[Problem]:
        known = {*self.settings.known, *LEVELS, *_PASSED_ON, *_ENDS, *self._own}
        for name in self._header:
            if name not in known:
                place = f"surveys.{self.table.kind}.items"
                message = (
                    f"neither a column of a survey nor an item of it{did_you_mean(name, known)}; "
                    f'if it is an item, say in {place} what it counts for:  "{name}" = "trust"'
                )
                yield Problem(self.table.file, 1, name, message)

    def _mistaken(self) -> Iterator[Problem]:
        """Report settings that cannot be."""
        before = f"surveys.{self.table.kind}"
        for item in self.settings.items:
            if item in {*_PASSED_ON, *_FILLED_IN, *_ENDS, *LEVELS}:
                message = f"'{item}' is a column of every survey: give the item another name"
                yield Problem(self.raw.manifest_file, 0, f"{before}.items.{item}", message)
        weight, known = self.settings.weight, {*self._numbers, *self.scales.values(), "weight"}
        if weight is not None and weight not in known:
            message = f"no item or score of its table{did_you_mean(weight, known)}"
            yield Problem(self.raw.manifest_file, 0, f"{before}.weight", message)

    @property
    def is_readable(self) -> bool:
        """Whether it says who rates whom."""
        return all(end in self._header for end in _ENDS)

    @property
    def relation(self) -> str:
        """What its relationships have in `relation`."""
        return self.settings.relation or self.table.kind

    @cached_property
    def items(self) -> Mapping[str, Item]:
        """What it asks, by column; intensity too where there are yes and no for its levels."""
        known, told = self.settings.known, set(self._header)
        if self.levels:
            told.add("intensity")
        return {
            item: one
            for item, one in known.items()
            if item in told and item not in {*_PASSED_ON, *_FILLED_IN, *_ENDS}
        }

    @property
    def scales(self) -> dict[str, str]:
        """By item, what it counts for."""
        return {item: one.score for item, one in self.items.items()}

    @property
    def levels(self) -> list[str]:
        """The levels of intensity that have a column of yes and no."""
        return [level for level in LEVELS if level in self._header and level not in self._own]

    @cached_property
    def _own(self) -> set[str]:
        """Columns that the dataset declares as its own."""
        return set(self.raw.manifest.columns.get(TiesTo.type, {}))

    @cached_property
    def _cells(self) -> dict[str, list[str | None]]:
        """All columns, without space around what they say."""
        return {
            name: [cell and (cell.strip() or None) for cell in self.table.cells[name].to_pylist()]
            for name in self._header
        }

    def _column(self, name: str, otherwise: str | None = None) -> list[str | None]:
        cells = self._cells.get(name) or [None] * self.table.cells.num_rows
        return [cell or otherwise for cell in cells]

    @cached_property
    def _raters(self) -> list[str | None]:
        return self._column("rater")

    @cached_property
    def _partners(self) -> list[str | None]:
        return self._column("partner")

    @cached_property
    def _waves(self) -> list[str | None]:
        return self._column("wave", self.settings.wave)

    @cached_property
    def _about_others(self) -> list[int]:
        """The rows that are about somebody, and not about oneself."""
        return [
            at
            for at, (rater, partner) in enumerate(zip(self._raters, self._partners, strict=True))
            if partner and rater != partner
        ]

    @cached_property
    def _firsts(self) -> Mapping[tuple[str | None, ...], int]:
        """By rater, partner and wave, the first row that has them."""
        firsts: dict[tuple[str | None, ...], int] = {}
        for at in self._about_others:
            firsts.setdefault(self._who(at), at)
        return firsts

    def _who(self, at: int) -> tuple[str | None, ...]:
        return self._raters[at], self._partners[at], self._waves[at]

    @property
    def silent(self) -> list[tuple[int, str]]:
        """The rows that become none, and who was asked there."""
        kept = set(self._about_others)
        return [(at, who) for at, who in enumerate(self._raters) if who and at not in kept]

    @property
    def survey(self) -> LoadedSurvey:
        """What a store keeps of it beside its relationships."""
        asked: dict[str, dict[str, None]] = {}
        for wave, rater in zip(self._waves, self._raters, strict=True):
            if rater:
                asked.setdefault(wave or "", {})[rater] = None
        own = sum(
            rater is not None and rater == partner
            for rater, partner in zip(self._raters, self._partners, strict=True)
        )
        people = {wave: tuple(raters) for wave, raters in asked.items()}
        return LoadedSurvey(
            self.table.kind, self.relation, self.settings.symmetrise, self.scales, people, own
        )

    def problems(self) -> list[Problem]:
        """List what is wrong with its rows, beside what is wrong of any relationship."""
        return [*self._nobody(), *self._twice(), *outside(self.table, self._numbers, self.items)]

    def _problem(self, at: int, column: str, message: str) -> Problem:
        return Problem(self.table.file, self.table.lines()[at], column, message)

    def _nobody(self) -> Iterator[Problem]:
        for at, (rater, partner) in enumerate(zip(self._raters, self._partners, strict=True)):
            if not rater:
                yield self._problem(at, "rater", "must not be empty")
            elif not partner and any(self._cells[item][at] for item in self._said):
                message = "answers about nobody: name the partner, or leave the answers empty too"
                yield self._problem(at, "partner", message)

    @property
    def _said(self) -> list[str]:
        return [name for name in (*self.items, *self.levels) if name in self._header]

    def _twice(self) -> Iterator[Problem]:
        for at in self._about_others:
            first = self._firsts[self._who(at)]
            if first != at:
                where = f"{self.table.file}:{self.table.lines()[first]}"
                rater, partner, _ = self._who(at)
                message = f"'{rater}' has rated '{partner}' in {where} already: remove one"
                yield self._problem(at, "partner", message)

    @cached_property
    def _texts(self) -> dict[str, list[str | None]]:
        """By item, what was answered, with the levels of intensity as numbers."""
        return {
            item: self._intensity() if item == "intensity" else self._column(item)
            for item in self.items
        }

    def _intensity(self) -> list[str | None]:
        if "intensity" in self._header:
            rank = {level: str(at) for at, level in enumerate(LEVELS, start=1)}
            return [cell and rank.get(cell.lower(), cell) for cell in self._column("intensity")]
        highest: list[str | None] = self._column("intensity")
        for rank_, level in enumerate(LEVELS, start=1):
            for at, cell in enumerate(self._column(level)):
                if cell and cell.lower() in _YES:
                    highest[at] = str(rank_)
        return highest

    @cached_property
    def _numbers(self) -> dict[str, list[float | None]]:
        """By item, what was answered; None where that is nothing, or no number."""
        return {item: numbers(cells) for item, cells in self._texts.items()}

    def _weights(self) -> list[str | None]:
        """Say how strong each tie is: by an item, by the mean of a score's, or as written."""
        wanted = self.settings.weight or ("intensity" if "intensity" in self.items else "weight")
        if wanted in self._numbers:
            return [None if one is None else repr(one) for one in self._numbers[wanted]]
        columns = [self._numbers[item] for item, score in self.scales.items() if score == wanted]
        if not columns:
            return self._column("weight")
        return [_mean(answers) for answers in zip(*columns, strict=True)]

    def _notes(self) -> list[str | None]:
        """Say in words what was answered, where nobody noted anything: what evidence shows."""
        return [note or self._answer(at) for at, note in enumerate(self._column("note"))]

    def _answer(self, at: int) -> str:
        said = [f"{item} {cells[at]}" for item, cells in self._texts.items() if cells[at]]
        what = ", ".join(filter(None, (self.relation, self._waves[at])))
        told = ", ".join(said) or "no item answered"
        return f"{what}: {told}" if self.items else what

    def as_ties(self) -> RawTable:
        """Write it as a table of TIES_TO."""
        size, rows = self.table.cells.num_rows, list(self._firsts.values())
        passed = [name for name in self._header if name in _PASSED_ON | self._own]
        columns: dict[str, Sequence[str | None]] = {
            **{name: self._cells[name] for name in (*passed, *self.levels)},
            **self._texts,
            "from": self._raters,
            "to": self._partners,
            "relation": [self.relation] * size,
            "directed": ["true"] * size,
            "wave": self._waves,
            "source": self._column("source", self.settings.source),
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
            called={"from": "rater", "to": "partner"},
        )


def numbers(cells: Sequence[str | None]) -> list[float | None]:
    """Read cells as numbers; None where they are none."""
    column = Column(name="item", type=Type.NUMBER)
    values, _ = typed(pa.chunked_array([pa.array(cells, pa.string())]), column)
    found: list[float | None] = values.to_pylist()
    return found


def outside(
    table: RawTable, answers: Mapping[str, Sequence[float | None]], items: Mapping[str, Item]
) -> Iterator[Problem]:
    """Report answers beyond the scale of their item."""
    for item, values in answers.items():
        least, most = items[item].scale
        low, high = (-math.inf if least is None else least), (math.inf if most is None else most)
        for at, value in enumerate(values):
            if value is not None and not low <= value <= high:
                message = f"{value:g} is not on its scale, {low:g} to {high:g}"
                yield Problem(table.file, table.lines()[at], item, message)


def _mean(answers: Sequence[float | None]) -> str | None:
    told = [answer for answer in answers if answer is not None]
    return repr(math.fsum(told) / len(told)) if told else None
