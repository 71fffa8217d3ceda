"""Every attack on a real store: refused before it runs, and nothing is changed or written."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import attack_texts
import pytest
from conftest import Engine

from graphkit.dialect.labels import rename_labels
from graphkit.dialect.plans import refuse_ladybug_plan
from graphkit.dialect.reading import refuse_unless_reading
from graphkit.errors import QueryRefused

COUNTS = "MATCH (n) RETURN label(n) AS label, count(*) AS n, min(n.name) AS name ORDER BY label"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in an empty folder, where an attack would leave its file."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def own(graph: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """Open a copy of the graph, read-write: nothing but the checks stands in the way."""
    copy = tmp_path_factory.mktemp("own") / "graph.lbug"
    shutil.copyfile(graph, copy)
    engine = Engine(copy, read_only=False)
    yield engine
    engine.close()


def explore(engine: Engine, text: str) -> None:
    refuse_unless_reading(text)
    refuse_ladybug_plan(engine.explain(text))
    engine.run(rename_labels(text))


def test_no_attack_leaves_a_trace(own: Engine, folder: Path) -> None:
    before = own.run(COUNTS)
    for text in attack_texts.TEXTS:
        with pytest.raises(QueryRefused):
            explore(own, text)
    assert own.run(COUNTS) == before
    assert list(folder.iterdir()) == []


def test_what_passes_the_words_of_an_attack_is_stopped_by_its_plan(
    engine: Engine, folder: Path
) -> None:
    (folder / "bait.csv").write_text("p9,x\n", encoding="utf-8")
    refused = [text for text in attack_texts.TEXTS if _plan_refuses(engine, text)]
    assert len(refused) >= 30
    assert [file.name for file in folder.iterdir()] == ["bait.csv"]


def _plan_refuses(engine: Engine, text: str) -> bool:
    """Skip the check of the words; False where the engine does not even plan the text."""
    try:
        refuse_ladybug_plan(engine.explain(text))
    except QueryRefused:
        return True
    except (RuntimeError, TypeError):
        return False
    assert text in HARMLESS, text
    return False


HARMLESS = [
    "RETURN setseed(0.5)",
    "RETURN 'a\\u0027 SET p.name = \\u0027b'",
    'RETURN "a\\u0022 + 1 //"',
    "RETURN 'a\x00b' AS x",
]
"""Refused for Neo4j's sake or for good measure; the embedded engine only reads."""


@pytest.mark.parametrize(
    "text",
    [
        "COPY (MATCH (p:Project) RETURN p.id) TO 'stolen.csv'",
        "EXPLAIN RETURN 1; COPY (MATCH (p:Project) RETURN p.id) TO 'stolen.csv'",
        "/* **/ ' */ COPY (MATCH (p:Project) RETURN p.id) TO 'stolen.csv' //'",
    ],
)
def test_unchecked_even_a_read_only_engine_would_write_the_file(
    engine: Engine, folder: Path, text: str
) -> None:
    engine.run(text)
    assert [file.name for file in folder.iterdir()] == ["stolen.csv"]


def test_unchecked_the_engine_would_read_any_file(engine: Engine, folder: Path) -> None:
    (folder / "bait.csv").write_text("secret,x\n", encoding="utf-8")
    assert engine.run("LOAD FROM 'bait.csv' RETURN column0") == [["secret"]]


@pytest.mark.parametrize(
    "text", ["MATCH (p:Project) SET p.name = 'x'", "CREATE (:Project {id: 'x'})"]
)
def test_unchecked_a_writing_engine_would_change_the_graph(own: Engine, text: str) -> None:
    before = own.run(COUNTS)
    own.run(text)
    assert own.run(COUNTS) != before
