"""Own columns: what datasets declare beyond the model, joined into one schema."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graphkit.model.columns import Type
from graphkit.model.problems import Problem
from graphkit.model.raw import RawDataset
from graphkit.model.schema import Schema
from graphkit.spelling import did_you_mean

_RESERVED = {"node": {"label"}, "edge": {"type"}}
_NAME = re.compile(r"[^\W_][^`\x00-\x1f\x7f|,\"\\]*")

_Declared = tuple[str, str, Type, str]
"""Kind, column, type, and the file that says so."""


def schema_of(datasets: Sequence[RawDataset]) -> tuple[Schema, list[Problem]]:
    """Extend the standard schema by every own column that can be; list those that cannot."""
    standard = Schema.standard()
    declared = [
        (kind, name, type_, raw.manifest_file)
        for raw in datasets
        for kind, columns in raw.manifest.columns.items()
        for name, type_ in columns.items()
    ]
    problems = [
        Problem(file, 0, f"columns.{kind}.{name}", message)
        for kind, name, type_, file in declared
        for message in _objections(standard, kind, name, type_)
    ]
    problems += _disagreements(standard, declared)
    refused = {problem.column for problem in problems}
    own: dict[str, dict[str, Type]] = {}
    for kind, name, type_, _ in declared:
        if f"columns.{kind}.{name}" not in refused:
            own.setdefault(kind, {})[name] = type_
    return standard.extended(own), problems


def _objections(schema: Schema, kind: str, name: str, type_: Type) -> Iterator[str]:
    kinds = {known.name: known for known in schema.kinds if not known.derived}
    if kind not in kinds:
        yield f"no label or relationship type '{kind}'{did_you_mean(kind, kinds)}"
        return
    if type_ is Type.LIST:
        yield "an own column is a string, integer, number, boolean or date"
    if name in _RESERVED[kinds[kind].of]:
        yield f"'{name}' is taken: choose another name"
    if not _NAME.fullmatch(name) or name != name.strip():
        yield "a column's name starts with a letter or digit and has no quotes, bars or commas"
    same = [c.name for c in kinds[kind].columns if c.name.lower() == name.lower()]
    if same:
        yield f"{kind} has a column '{same[0]}' of graphkit's own"


def _disagreements(schema: Schema, declared: Sequence[_Declared]) -> Iterator[Problem]:
    """One name has one type and one spelling everywhere, as engines do not tell them apart."""
    first: dict[str, tuple[str, Type, str]] = {
        column.name.lower(): (column.name, column.type, "graphkit's model")
        for kind in schema.kinds
        for column in kind.columns
    }
    for kind, name, type_, file in declared:
        spelled, known, where = first.setdefault(name.lower(), (name, type_, file))
        place = f"columns.{kind}.{name}"
        if spelled != name:
            yield Problem(file, 0, place, f"differs from '{spelled}' ({where}) only in case")
        elif known is not type_:
            yield Problem(file, 0, place, f"a {type_} here, but {where} has it as {known}")
