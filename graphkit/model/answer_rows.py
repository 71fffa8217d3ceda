"""Who rates whom in a survey's table, row by row."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cached_property

from graphkit.model.problems import Problem
from graphkit.model.raw import RawTable


class AnswerRows:
    """The rows of a table of rater and partner."""

    def __init__(self, table: RawTable, wave: str | None) -> None:
        """Take a table, and the wave of rows that say none."""
        self._table, self._wave = table, wave

    @cached_property
    def cells(self) -> dict[str, list[str | None]]:
        """All columns, without space around what they say."""
        return {
            name: [cell and (cell.strip() or None) for cell in self._table.cells[name].to_pylist()]
            for name in self._table.cells.column_names
        }

    def column(self, name: str, otherwise: str | None = None) -> list[str | None]:
        """Give a column, empty where there is none."""
        cells = self.cells.get(name) or [None] * self._table.cells.num_rows
        return [cell or otherwise for cell in cells]

    @cached_property
    def raters(self) -> list[str | None]:
        """Who says it; None where the cell is empty."""
        return self.column("rater")

    @cached_property
    def partners(self) -> list[str | None]:
        """About whom."""
        return self.column("partner")

    @cached_property
    def waves(self) -> list[str | None]:
        """When."""
        return self.column("wave", self._wave)

    @cached_property
    def _about_others(self) -> list[int]:
        """The rows that are about somebody, and not about oneself."""
        return [
            at
            for at, (rater, partner) in enumerate(zip(self.raters, self.partners, strict=True))
            if partner and rater != partner
        ]

    @cached_property
    def firsts(self) -> Mapping[tuple[str | None, ...], int]:
        """By rater, partner and wave, the first row that has them."""
        firsts: dict[tuple[str | None, ...], int] = {}
        for at in self._about_others:
            firsts.setdefault(self._who(at), at)
        return firsts

    def _who(self, at: int) -> tuple[str | None, ...]:
        return self.raters[at], self.partners[at], self.waves[at]

    @property
    def silent(self) -> list[tuple[int, str]]:
        """The rows that become none, and who was asked there."""
        kept = set(self._about_others)
        return [(at, who) for at, who in enumerate(self.raters) if who and at not in kept]

    @property
    def asked(self) -> dict[str, tuple[str, ...]]:
        """By wave, '' for none, everybody who was asked."""
        found: dict[str, dict[str, None]] = {}
        for wave, rater in zip(self.waves, self.raters, strict=True):
            if rater:
                found.setdefault(wave or "", {})[rater] = None
        return {wave: tuple(raters) for wave, raters in found.items()}

    @property
    def of_themselves(self) -> int:
        """How many rows are about the rater."""
        pairs = zip(self.raters, self.partners, strict=True)
        return sum(rater is not None and rater == partner for rater, partner in pairs)

    def problems(self, answers: Collection[str]) -> Iterator[Problem]:
        """List rows of nobody, about nobody with an answer in these columns, and said before.

        A table without rows asked nobody, and would be a survey of which nothing can be said.
        """
        if not self.raters:
            message = "asks nobody: give each partner who was asked a row, if only as rater"
            yield Problem(self._table.file, 0, "", message)
        yield from self._nobody(answers)
        yield from self._twice()

    def _problem(self, at: int, column: str, message: str) -> Problem:
        return Problem(self._table.file, self._table.lines()[at], column, message)

    def _nobody(self, answers: Collection[str]) -> Iterator[Problem]:
        for at, (rater, partner) in enumerate(zip(self.raters, self.partners, strict=True)):
            if not rater:
                yield self._problem(at, "rater", "must not be empty")
            elif not partner and any(self.cells[item][at] for item in answers):
                message = "answers about nobody: name the partner, or leave the answers empty too"
                yield self._problem(at, "partner", message)

    def _twice(self) -> Iterator[Problem]:
        for at in self._about_others:
            first = self.firsts[self._who(at)]
            if first != at:
                where = f"{self._table.file}:{self._table.lines()[first]}"
                rater, partner, _ = self._who(at)
                message = f"'{rater}' has rated '{partner}' in {where} already: remove one"
                yield self._problem(at, "partner", message)
