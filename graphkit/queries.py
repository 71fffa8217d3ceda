"""The query library: every .cypher file below cypher/ is one named query."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from graphkit.errors import GraphkitError, ParameterError, UnknownName
from graphkit.resources import folder
from graphkit.rows import Rows
from graphkit.spelling import did_you_mean
from graphkit.stores import Store

Value = str | int | float | bool
_PARAMETER = re.compile(r"// (?P<name>\w+)(?: = (?P<default>[^:]+)|, e\.g\. (?P<example>.+?)): ")


@dataclass(frozen=True)
class Parameter:
    """One parameter of a query; its type is that of its default or example."""

    name: str
    about: str
    default: Value | None
    example: Value | None

    @property
    def type(self) -> type[Value]:
        """The type of value it takes."""
        known = self.example if self.default is None else self.default
        return str if known is None else type(known)

    def __str__(self) -> str:
        """Write it as one would type it: with its default, or an example."""
        if self.default is None:
            return f"{self.name} (e.g. {self.example})"
        return f"{self.name}={json.dumps(self.default)}"

    def read(self, text: str) -> Value:
        """Turn what was typed into a value.

        Raises:
            ParameterError: it is of another type.
        """
        value = text if self.type is str else _literal(text)
        return self.checked(value)

    def checked(self, value: object) -> Value:
        """Give the value back if it is of the right type."""
        if self.type is float and isinstance(value, int) and not isinstance(value, bool):
            return float(value)
        if not isinstance(value, self.type) or isinstance(value, bool) is not (self.type is bool):
            raise ParameterError(
                f"parameter {self.name}: {value!r} is not {_KIND[self.type]} ({self.about})"
            )
        return value


@dataclass(frozen=True)
class Query:
    """One question, how to ask it, and its text for every engine."""

    name: str
    about: str
    parameters: tuple[Parameter, ...]
    texts: Mapping[str, str]
    """By engine; under '' the text that both speak."""

    def text(self, engine: str) -> str:
        """Give the statement for one engine."""
        return self.texts.get(engine, self.texts[""])

    def for_browser(self, given: Mapping[str, object]) -> str:
        """Give the statement as Neo4j Browser takes it, with a line that sets each parameter.

        Where a parameter has neither a value nor a default, its example is set.
        """
        examples = {p.name: p.example for p in self.parameters if p.default is None}
        values = self.bind({**examples, **given})
        lines = [f":param {name} => {json.dumps(value)};" for name, value in values.items()]
        return "\n".join([*lines, self.text("neo4j").rstrip() + ";"])

    def bind(self, given: Mapping[str, object]) -> dict[str, Value]:
        """Complete the given parameters with defaults and check them; text is read by type.

        Raises:
            ParameterError: one is unknown, missing, or of another type.
        """
        known = {parameter.name: parameter for parameter in self.parameters}
        for name in given:
            if name not in known:
                takes = ", ".join(known) or "none"
                raise ParameterError(
                    f"{self.name} has no parameter '{name}'{did_you_mean(name, known)} "
                    f"(it takes: {takes})"
                )
        return {name: self._value(known[name], given) for name in known}

    def _value(self, parameter: Parameter, given: Mapping[str, object]) -> Value:
        value = given.get(parameter.name)
        if value is None:
            if parameter.default is None:
                raise ParameterError(
                    f"{self.name} needs {parameter.name} ({parameter.about}): "
                    f"--param {parameter.name}={parameter.example}"
                )
            return parameter.default
        return parameter.read(value) if isinstance(value, str) else parameter.checked(value)


@cache
def library(room: str) -> dict[str, Query]:
    """Read every query of one room (`ask`, `derive`, …) of cypher/, by name.

    >>> library("ask")["general-themes"].about
    'Which themes arise under several headings?'
    """
    files = sorted((folder("cypher") / room).glob("*.cypher"))
    names = sorted({file.name.split(".")[0] for file in files})
    return {
        name: _read(name, [file for file in files if file.name.split(".")[0] == name])
        for name in names
    }


def named(room: str, name: str) -> Query:
    """Find one query of a room.

    Raises:
        UnknownName: there is none of that name.
    """
    known = library(room)
    if name not in known:
        remedy = f"{room} knows: {', '.join(known)}"
        raise UnknownName(f"no '{name}' in the library{did_you_mean(name, known)} ({remedy})")
    return known[name]


def answered(store: Store, room: str, name: str, given: Mapping[str, object]) -> Rows:
    """Ask a store one query of a room.

    Raises:
        UnknownName: there is none of that name.
        ParameterError: a parameter is unknown, missing, or of another type.
    """
    query = named(room, name)
    return store.query(query.text(store.name), query.bind(given))


def overview(room: str) -> Rows:
    """List the queries of a room: name, question, parameters with defaults or examples."""
    found = library(room).values()
    return Rows(
        {
            "name": [query.name for query in found],
            "question": [query.about for query in found],
            "parameters": [", ".join(map(str, query.parameters)) for query in found],
        }
    )


_KIND = {str: "text", int: "a whole number", float: "a number", bool: "true or false"}


def _literal(text: str) -> Value:
    """Read a value as the query files write it: 2, 0.5, true, or text, quoted or not."""
    lowered = text.strip().lower()
    if lowered in {"true", "false"}:
        return lowered == "true"
    for kind in (int, float):
        try:
            return kind(lowered)
        except ValueError:
            continue
    return text.strip().strip('"')


def _read(name: str, files: list[Path]) -> Query:
    texts = {
        ".".join(file.name.split(".")[1:-1]): file.read_text(encoding="utf-8") for file in files
    }
    if "" not in texts:
        raise GraphkitError(f"{files[0]}: an override needs {name}.cypher beside it")
    comments = [line for line in texts[""].splitlines() if line.startswith("//")]
    if not comments:
        raise GraphkitError(f"{files[0]}:1: the first line must be the question, after //")
    return Query(
        name=name,
        about=comments[0].removeprefix("//").strip(),
        parameters=tuple(
            _parameter(line, match)
            for line in comments[1:]
            if (match := _PARAMETER.match(line)) is not None
        ),
        texts=texts,
    )


def _parameter(line: str, match: re.Match[str]) -> Parameter:
    default, example = match["default"], match["example"]
    return Parameter(
        name=match["name"],
        about=line[match.end() :].strip(),
        default=None if default is None else _literal(default),
        example=None if example is None else _literal(example),
    )


def bind_any(given: Mapping[str, str]) -> dict[str, Any]:
    """Read parameters that nobody declared, as an ad-hoc query has them."""
    return {name: _literal(text) for name, text in given.items()}
