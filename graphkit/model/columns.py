"""Columns: the typed properties of nodes and edges."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from types import NoneType
from typing import Any, Literal, get_args, get_origin

import pyarrow as pa
from pydantic import BaseModel, ConfigDict


class Type(StrEnum):
    """What a cell of a column holds, by the name that dataset.toml uses."""

    STRING = "string"
    LIST = "list"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    DATE = "date"

    @property
    def arrow(self) -> pa.DataType:
        """The Arrow type that carries it."""
        return _ARROW[self]


class Column(BaseModel):
    """One property of a kind of node or edge."""

    model_config = ConfigDict(frozen=True)

    name: str
    type: Type
    choices: tuple[str, ...] = ()
    about: str = ""
    own: bool = False
    """Declared by a dataset rather than by graphkit's model."""


def columns_of(kind: type[BaseModel]) -> tuple[Column, ...]:
    """Read a kind's columns off its pydantic fields, in the order they are declared."""
    return tuple(
        Column(
            name=field.alias or name,
            type=_type(field.annotation),
            choices=_choices(field.annotation),
            about=field.description or "",
        )
        for name, field in kind.model_fields.items()
    )


_ARROW = {
    Type.STRING: pa.string(),
    Type.LIST: pa.list_(pa.string()),
    Type.INTEGER: pa.int64(),
    Type.NUMBER: pa.float64(),
    Type.BOOLEAN: pa.bool_(),
    Type.DATE: pa.date32(),
}

_PYTHON: dict[Any, Type] = {
    str: Type.STRING,
    int: Type.INTEGER,
    float: Type.NUMBER,
    bool: Type.BOOLEAN,
    dt.date: Type.DATE,
}


def _required(annotation: Any) -> Any:
    """Strip `| None`."""
    parts = [part for part in get_args(annotation) if part is not NoneType]
    optional = NoneType in get_args(annotation)
    return parts[0] if optional else annotation


def _type(annotation: Any) -> Type:
    plain = _required(annotation)
    if get_origin(plain) is tuple:
        return Type.LIST
    if get_origin(plain) is Literal:
        return Type.STRING
    return _PYTHON[plain]


def _choices(annotation: Any) -> tuple[str, ...]:
    plain = _required(annotation)
    return get_args(plain) if get_origin(plain) is Literal else ()
