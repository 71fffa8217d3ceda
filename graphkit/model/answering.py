"""Turn the tables of collaboration surveys into relationships of TIES_TO, items and all."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from graphkit.model.answer_edges import AnswerEdges
from graphkit.model.answer_headers import header_problems, setting_problems
from graphkit.model.answer_tables import AnswerTable
from graphkit.model.columns import Type
from graphkit.model.edges import TiesTo
from graphkit.model.problems import Problem
from graphkit.model.raw import RawDataset, RawTable
from graphkit.model.references import Ids
from graphkit.model.surveys import Item, Survey
from graphkit.record import LoadedSurvey

_NUMERIC = (Type.NUMBER, Type.INTEGER)


@dataclass
class Asking:
    """All surveys of all datasets."""

    surveys: list[LoadedSurvey] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    silent: list[tuple[RawTable, int, str]] = field(default_factory=list)
    """Who was asked and named nobody: table, row, id."""

    def unknown(self, ids: Ids) -> Iterator[Problem]:
        """Report those who were asked and are no partners."""
        known = set(ids.of("Partner").to_pylist())
        for table, row, rater in self.silent:
            if rater not in known:
                message = ids.unknown(rater, "Partner")
                yield Problem(table.file, table.lines()[row], "rater", message)


def with_answers(datasets: Sequence[RawDataset]) -> tuple[list[RawDataset], Asking]:
    """Put relationships in the place of survey tables, and declare their items as own columns."""
    asking = Asking()
    return [_with_answers(raw, asking) for raw in datasets], asking


def _with_answers(raw: RawDataset, asking: Asking) -> RawDataset:
    found = [table for table in raw.tables if table.of == "survey"]
    # A table that cannot be read is a problem already, and may have the answers of its survey.
    named = {kind for of, kind in raw.unread if of == "survey"} | {table.kind for table in found}
    known = len(asking.surveys)
    tables = [AnswerTable(raw, table) for table in found]
    answered = [one for one in tables if one.is_readable]
    loose = {name: one for name, one in raw.manifest.surveys.items() if name not in named}
    if not tables and not loose:
        return raw
    for one in tables:
        asking.problems += header_problems(one)
    for one in answered:
        asking.problems += one.problems()
        asking.surveys.append(one.survey)
        asking.silent += [(one.table, row, rater) for row, rater in one.silent]
    own: dict[str, Type] = {}
    for one in answered:
        own |= dict.fromkeys(one.items, Type.NUMBER) | dict.fromkeys(one.levels, Type.BOOLEAN)
    for name, settings in loose.items():
        raw, items = _in_edges(raw, name, settings, asking)
        own |= dict.fromkeys(items, Type.NUMBER)
    asking.problems += _doubled(raw, asking.surveys[known:])
    return _declaring(
        dataclasses.replace(
            raw,
            tables=(
                *(table for table in raw.tables if table.of != "survey"),
                *(one.as_ties() for one in answered),
            ),
        ),
        own,
        asking,
    )


def _declaring(raw: RawDataset, own: dict[str, Type], asking: Asking) -> RawDataset:
    declared = raw.manifest.columns.get(TiesTo.type, {})
    for item, type_ in declared.items():
        if own.get(item) is Type.NUMBER and type_ not in _NUMERIC:
            place = f"columns.{TiesTo.type}.{item}"
            message = f"an item of a survey is a number, not a {type_}"
            asking.problems.append(Problem(raw.manifest_file, 0, place, message))
    columns = {**raw.manifest.columns, TiesTo.type: {**own, **declared}}
    return dataclasses.replace(raw, manifest=raw.manifest.model_copy(update={"columns": columns}))


def _doubled(raw: RawDataset, surveys: Sequence[LoadedSurvey]) -> Iterator[Problem]:
    """Two surveys of one relation in one wave could not be told apart."""
    first: dict[tuple[str, str], str] = {}
    for survey in surveys:
        for wave in survey.asked:
            other = first.setdefault((survey.relation, wave), survey.name)
            if other != survey.name:
                place = f"surveys.{survey.name}"
                message = (
                    f"asks for the relation '{survey.relation}' in the same wave as the survey "
                    f"'{other}': give one of them another relation or wave"
                )
                yield Problem(raw.manifest_file, 0, place, message)


def _in_edges(
    raw: RawDataset, name: str, settings: Survey, asking: Asking
) -> tuple[RawDataset, list[str]]:
    """Find a survey's answers among the relationships that a dataset has written itself."""
    relation = settings.relation or name
    tables = [AnswerEdges(table, settings, relation) for table in raw.tables]
    found = [one for one in tables if any(one.mine)]
    if not found and ("edge", TiesTo.type) not in raw.unread:
        place, where = f"surveys.{name}", f"neither surveys/{name}.csv (or a sheet 'survey {name}')"
        message = f"no answers: {where} nor a row of TIES_TO with the relation '{relation}'"
        asking.problems.append(Problem(raw.manifest_file, 0, place, message))
    items: dict[str, Item] = {}
    asked: dict[str, dict[str, None]] = {}
    for one in found:
        asking.problems += one.problems()
        asking.problems += setting_problems(raw, name, one.items, one.header)
        items |= one.items
        for wave, raters in one.asked.items():
            asked.setdefault(wave, {}).update(raters)
    scales = {item: one.score for item, one in items.items()}
    people = {wave: tuple(raters) for wave, raters in asked.items()}
    asking.surveys.append(LoadedSurvey(name, relation, settings.symmetrise, scales, people))
    return dataclasses.replace(raw, tables=tuple(one.filled() for one in tables)), list(items)
