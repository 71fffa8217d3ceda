"""The status of a store: what it holds, of which datasets, in which engine."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import Any

from graphkit.record import Record
from graphkit.rows import Rows


@dataclass(frozen=True)
class Status:
    """What a store holds."""

    record: Record
    engine: str
    address: str
    nodes: Rows
    """label, dataset, nodes."""
    edges: Rows
    """type, dataset, edges."""

    def as_row(self) -> dict[str, Any]:
        """Give everything as one plain object."""
        return {
            "address": self.address,
            "engine": self.engine,
            "loaded_at": self.record.loaded_at,
            "version": self.record.version,
            "datasets": [dataclasses.asdict(dataset) for dataset in self.record.datasets],
            "nodes": list(self.nodes),
            "edges": list(self.edges),
        }

    @property
    def node_count(self) -> int:
        """How many nodes there are, derived ones included."""
        return sum(self.nodes.column("nodes"))

    @property
    def edge_count(self) -> int:
        """How many relationships there are, derived ones included."""
        return sum(self.edges.column("edges"))

    @property
    def general_themes(self) -> int:
        """How many general themes there are."""
        return sum(row["nodes"] for row in self.nodes if row["label"] == "GeneralTheme")
