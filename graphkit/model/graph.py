"""A compiled graph: checked, complete, and ready to be written to a store."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pyarrow as pa

from graphkit.model.schema import Kind, Schema
from graphkit.record import LoadedSurvey


@dataclass(frozen=True)
class NodeTable:
    """Nodes of one label: an Arrow table with exactly the kind's columns, in their order."""

    kind: Kind
    data: pa.Table


@dataclass(frozen=True)
class EdgeTable:
    """Edges of one type between two labels: an Arrow table with exactly the kind's columns.

    Its first two columns, `from` and `to`, hold node ids; no `id` is empty.
    """

    kind: Kind
    from_label: str
    to_label: str
    data: pa.Table


Table = NodeTable | EdgeTable


@dataclass(frozen=True)
class Graph:
    """Everything one or more datasets say, nodes before edges."""

    schema: Schema
    tables: tuple[Table, ...]
    headings: int
    """From this many headings on a concept is a general theme."""
    projects: int
    """And from this many projects on."""
    surveys: tuple[LoadedSurvey, ...] = ()

    @property
    def nodes(self) -> Sequence[NodeTable]:
        """The tables of nodes."""
        return [table for table in self.tables if isinstance(table, NodeTable)]

    @property
    def edges(self) -> Sequence[EdgeTable]:
        """The tables of edges."""
        return [table for table in self.tables if isinstance(table, EdgeTable)]
