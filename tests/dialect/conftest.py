"""A small graph in a real embedded engine, opened read-only as a store opens it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import ladybug
import pytest

from graphkit.dialect.labels import rename_labels

SIZE = 1 << 30
GRAPH = """
CREATE NODE TABLE Project(id STRING PRIMARY KEY, name STRING, aliases STRING[], started DATE,
    ended DATE, status STRING, case_study BOOLEAN, summary STRING);
CREATE NODE TABLE Theme(id STRING PRIMARY KEY, name STRING, level STRING);
CREATE NODE TABLE Barrier(id STRING PRIMARY KEY, name STRING, level STRING);
CREATE NODE TABLE Concept(id STRING PRIMARY KEY, name STRING);
CREATE NODE TABLE Partner(id STRING PRIMARY KEY, name STRING, `load` INT64);
CREATE REL TABLE EVIDENCES(FROM Project TO Theme, FROM Project TO Barrier, id STRING,
    heading STRING, extent STRING, stance STRING, quote STRING);
CREATE REL TABLE BROADER(FROM Theme TO Theme, FROM Barrier TO Barrier, id STRING);
CREATE REL TABLE ABOUT(FROM Theme TO Concept, FROM Barrier TO Concept, id STRING);
CREATE REL TABLE MERGED_INTO(FROM Concept TO Concept, id STRING);
CREATE REL TABLE PARTNERS_IN(FROM Partner TO Project, id STRING, role STRING);
CREATE REL TABLE TIES_TO(FROM Partner TO Partner, id STRING, weight DOUBLE);
CREATE MACRO type(r) AS label(r);
CREATE MACRO node_labels(n) AS [label(n)];
CREATE MACRO head(l) AS l[1];
CREATE MACRO last(l) AS l[-1];
CREATE MACRO toInteger(v) AS CAST(v AS INT64);
CREATE MACRO toFloat(v) AS CAST(v AS DOUBLE);
CREATE MACRO toString(v) AS CAST(v AS STRING);
CREATE (:Project {id: 'p1', name: 'One', aliases: ['a', 'b'], started: date('2024-01-01')});
CREATE (:Project {id: 'p2', name: 'Two', case_study: true}), (:Project {id: 'p3', name: 'Three'});
CREATE (:Theme {id: 't1', name: 'Trust'}), (:Theme {id: 't2', name: 'Care'});
CREATE (:Barrier {id: 'b1', name: 'Time'}), (:Concept {id: 'c1'}), (:Concept {id: 'c2'});
CREATE (:Partner {id: 'o1', `load`: 1}), (:Partner {id: 'o2'}), (:Partner {id: 'o3'});
MATCH (p:Project), (t:Theme) WHERE p.id <> 'p3' CREATE (p)-[:EVIDENCES {id: p.id + t.id,
    heading: 'purpose', stance: 'supports', extent: 'own'}]->(t);
MATCH (p:Project {id: 'p1'}), (b:Barrier) CREATE (p)-[:EVIDENCES {id: 'e9', heading: 'setting',
    stance: 'supports', extent: 'listed'}]->(b);
MATCH (a:Theme {id: 't1'}), (b:Theme {id: 't2'}) CREATE (a)-[:BROADER {id: 'w1'}]->(b);
MATCH (t:Theme), (c:Concept {id: 'c1'}) CREATE (t)-[:ABOUT {id: t.id}]->(c);
MATCH (a:Concept {id: 'c1'}), (b:Concept {id: 'c2'}) CREATE (a)-[:MERGED_INTO]->(b);
MATCH (o:Partner), (p:Project {id: 'p1'}) CREATE (o)-[:PARTNERS_IN {role: 'lead'}]->(p);
MATCH (a:Partner), (b:Partner) WHERE a.id < b.id CREATE (a)-[:TIES_TO {weight: 1.5}]->(b);
"""


class Engine:
    """One open connection, and the three things a store asks of it."""

    def __init__(self, file: Path, *, read_only: bool) -> None:
        self._database = ladybug.Database(
            file, read_only=read_only, max_db_size=SIZE, buffer_pool_size=1 << 28
        )
        self._connection = ladybug.Connection(self._database, num_threads=1)

    def run(self, text: str, parameters: dict[str, Any] | None = None) -> list[Any]:
        result = self._connection.execute(rename_labels(text), parameters)
        results = result if isinstance(result, list) else [result]
        rows = list(results[0].get_all())
        for done in results:
            done.close()
        return rows

    def explain(self, text: str) -> str:
        # With a parameter the engine prepares first, and refuses several statements unrun.
        return str(self.run(f"EXPLAIN {text}", {"unused": 1})[0][0])

    def close(self) -> None:
        self._connection.close()
        self._database.close()


@pytest.fixture(scope="session")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("store") / "graph.lbug"
    engine = Engine(file, read_only=False)
    engine.run(GRAPH)
    engine.close()
    return file


@pytest.fixture(scope="session")
def engine(graph: Path) -> Iterator[Engine]:
    engine = Engine(graph, read_only=True)
    yield engine
    engine.close()


@pytest.fixture(scope="session")
def bait(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Lay out a file that no query may read."""
    file = tmp_path_factory.mktemp("bait") / "bait.csv"
    file.write_text("secret,x\n", encoding="utf-8")
    return str(file)
