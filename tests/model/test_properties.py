from __future__ import annotations

import datetime as dt
import tempfile
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st
from made import EVIDENCES, PROJECT, SMALL, folder, rows

from graphkit.datasets import create
from graphkit.errors import DatasetError
from graphkit.model.edges import TiesTo
from graphkit.model.manifest import Manifest
from graphkit.model.nodes import Partner, Project
from graphkit.model.schema import Schema
from graphkit.model.writing import text_tables
from graphkit.workspace import check

BRIEF = settings(max_examples=20, deadline=None)
# What a cell cannot say: white space at its ends, and the code point that stands in for a bar.
texts = (
    st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn", "Zs", "Zl", "Zp"]), min_size=1)
    | st.sampled_from(["a|b", "|", "\\", "a\\", "\\|", '"', "a,b", "a\nb", "a\r\nb", "=1", "true"])
)  # fmt: skip
projects = st.builds(
    Project,
    id=st.uuids().map(str),
    name=texts,
    aliases=st.none() | st.lists(texts, min_size=1).map(tuple),
    note=st.none() | texts,
    case_study=st.none() | st.booleans(),
    started=st.none() | st.dates(),
)
weights = st.floats(allow_nan=False, allow_infinity=False)


@BRIEF
@given(st.lists(projects, max_size=4, unique_by=lambda project: project.id), weights, st.dates())
@example([Project(id="a", name="A", aliases=("x\\", "|y"))], 1e-300, dt.date(1, 1, 1))
def test_what_is_written_is_read_back_equal(
    things: list[Project], weight: float, ended: dt.date
) -> None:
    last = Project(id="last", name="Last", ended=ended)
    tie = TiesTo.model_validate({"from": "a-1", "to": "b-1", "id": "t", "weight": weight})
    partners = [Partner(id="a-1", name="A"), Partner(id="b-1", name="B")]
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "x"
        tables = text_tables(Schema.standard(), [*things, last, *partners, tie])
        create(path, Manifest(name="x"), tables)
        graph = check(path)
    read = [{k: v for k, v in row.items() if k != "dataset"} for row in rows(graph, "Project")]
    assert [Project.model_validate(row) for row in read] == [*things, last]
    assert rows(graph, "TIES_TO")[0]["weight"] == weight


garbage = st.binary(max_size=60) | st.text('a,"\n\r|;\\ é🌳', max_size=60).map(str.encode)


@BRIEF
@given(garbage, garbage, st.booleans())
@example(b'a,"', b'"', True)  # noqa: FBT003
def test_garbage_in_a_table_is_a_dataset_error_or_a_dataset(
    nodes: bytes,
    edges: bytes,
    headed: bool,  # noqa: FBT001
) -> None:
    heads = (
        (b"id,name,started,aliases\n", b"from,to,quote_start,locator\n") if headed else (b"", b"")
    )
    files: dict[str, str | bytes] = {
        **SMALL,
        PROJECT: heads[0] + nodes,
        EVIDENCES: heads[1] + edges,
    }
    with tempfile.TemporaryDirectory() as place:
        try:
            check(folder(Path(place), files))
        except DatasetError as error:
            assert error.problems  # noqa: PT017


@BRIEF
@given(garbage)
def test_garbage_in_a_manifest_is_a_dataset_error_or_a_dataset(toml: bytes) -> None:
    with tempfile.TemporaryDirectory() as place:
        try:
            check(folder(Path(place), {**SMALL, "dataset.toml": toml}))
        except DatasetError as error:
            assert error.problems  # noqa: PT017
