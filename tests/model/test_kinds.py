from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from made import rows

from graphkit.datasets import create
from graphkit.model.edges import EDGES
from graphkit.model.example import example
from graphkit.model.graph import Graph
from graphkit.model.manifest import Manifest
from graphkit.model.nodes import NODES
from graphkit.model.schema import Schema
from graphkit.model.writing import text_tables
from graphkit.resources import folder as resource
from graphkit.workspace import check

KINDS: dict[str, Any] = {**NODES, **EDGES}


@cache
def bundled() -> Graph:
    return check(resource("seeds") / "mca-phase2")


WRITTEN = sorted(name for name, kind in KINDS.items() if not kind.derived)


def test_the_example_has_every_kind_that_people_write_and_passes(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    path = tmp_path_factory.mktemp("x") / "mine"
    create(path, Manifest(name="mine"), text_tables(Schema.standard(), example()))
    graph = check(path)
    assert sorted({table.kind.name for table in graph.tables}) == WRITTEN


@pytest.mark.parametrize("name", sorted(KINDS))
def test_the_schema_has_the_columns_of_the_pydantic_kind_and_the_dataset(name: str) -> None:
    columns = [column.name for column in Schema.standard().kind(name).columns]
    fields = [field.alias or key for key, field in KINDS[name].model_fields.items()]
    assert columns == [*fields, "dataset"]


@pytest.mark.parametrize("name", WRITTEN)
def test_what_is_compiled_is_what_the_pydantic_kind_takes(name: str) -> None:
    for row in rows(bundled(), name)[:50]:
        assert row.pop("dataset") == "mca-phase2"
        assert KINDS[name].model_validate(row).model_dump(by_alias=True) == {
            key: tuple(value) if isinstance(value, list) else value for key, value in row.items()
        }


def test_edges_join_only_labels_that_there_are() -> None:
    ends = {label for edge in EDGES.values() for pair in edge.ends for label in pair}
    assert ends <= set(NODES)
