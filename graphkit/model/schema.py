"""The schema: every kind with all its columns, a dataset's own ones included."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict

from graphkit.model.columns import Column, Type, columns_of
from graphkit.model.edges import EDGES
from graphkit.model.nodes import NODES

_DATASET = Column(name="dataset", type=Type.STRING, about="the folder it came from")


class Kind(BaseModel):
    """A kind of node or edge: its name, its columns, and, for an edge, what it may join."""

    model_config = ConfigDict(frozen=True)

    name: str
    of: Literal["node", "edge"]
    columns: tuple[Column, ...]
    about: str
    ends: tuple[tuple[str, str], ...] = ()
    derived: bool = False

    @property
    def file(self) -> str:
        """The table's path in a dataset folder."""
        return f"{self.of}s/{self.name}.csv"

    @property
    def written(self) -> tuple[Column, ...]:
        """The columns that people may write: all but `dataset`."""
        return tuple(column for column in self.columns if column is not _DATASET)

    def column(self, name: str) -> Column:
        """Find a column by name; KeyError where there is none."""
        return {column.name: column for column in self.columns}[name]


class Schema(BaseModel):
    """Every kind, in the order a store should create them."""

    model_config = ConfigDict(frozen=True)

    kinds: tuple[Kind, ...]

    @classmethod
    def standard(cls) -> Self:
        """Give the model's own schema, without anybody's own columns."""
        return cls(kinds=tuple(_standard_kinds()))

    def extended(self, own: Mapping[str, Mapping[str, Type]]) -> Self:
        """Add own columns, given by kind and name."""
        return type(self)(
            kinds=tuple(
                kind.model_copy(
                    update={
                        "columns": kind.columns
                        + tuple(
                            Column(name=name, type=type_, own=True)
                            for name, type_ in own.get(kind.name, {}).items()
                        )
                    }
                )
                for kind in self.kinds
            )
        )

    @property
    def nodes(self) -> tuple[Kind, ...]:
        """The kinds of node."""
        return tuple(kind for kind in self.kinds if kind.of == "node")

    @property
    def edges(self) -> tuple[Kind, ...]:
        """The kinds of edge."""
        return tuple(kind for kind in self.kinds if kind.of == "edge")

    def kind(self, name: str) -> Kind:
        """Find a kind by label or type; KeyError where there is none."""
        return {kind.name: kind for kind in self.kinds}[name]


def _standard_kinds() -> Iterator[Kind]:
    for label, node in NODES.items():
        yield Kind(
            name=label,
            of="node",
            columns=(*columns_of(node), _DATASET),
            about=_summary(node),
            derived=node.derived,
        )
    for type_, edge in EDGES.items():
        yield Kind(
            name=type_,
            of="edge",
            columns=(*columns_of(edge), _DATASET),
            about=_summary(edge),
            ends=edge.ends,
            derived=edge.derived,
        )


def _summary(kind: type[BaseModel]) -> str:
    return (kind.__doc__ or "").strip().splitlines()[0]
