"""Time a load of many edges into Neo4j beside a hand-written UNWIND … MERGE of the same rows.

    uv run python tests/bench/neo4j_load.py [edges]

Same server, same rows, same constraints, the two in turn, and each twice: a server that has just
started is slow for whoever comes first. Prints the seconds of the second round and their ratio.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import neo4j

sys.path.insert(0, str(Path(__file__).parents[1]))

from generated import write_dataset
from server.launch import Server, running

from graphkit.model.graph import EdgeTable, Graph, Table
from graphkit.record import Record
from graphkit.stores import connect
from graphkit.workspace import check

BATCH = 10_000


def main(edges: int) -> None:
    """Load both ways and print how long each took."""
    with tempfile.TemporaryDirectory() as folder, running(Path(folder)) as server:
        graph = check(write_dataset(Path(folder) / "generated", edges=edges))
        rows = sum(table.data.num_rows for table in graph.edges)
        sys.stdout.write(f"{rows:,} edges\n")
        for _ in range(2):
            taken = [_timed(server, graph, load) for load in (by_graphkit, by_hand)]
        sys.stdout.write(f"graphkit {taken[0]:.1f} s, by hand {taken[1]:.1f} s, ")
        sys.stdout.write(f"ratio {taken[0] / taken[1]:.2f}\n")


def by_graphkit(server: Server, graph: Graph) -> None:
    """Load as graphkit does, row hashes, foreign data and record included."""
    os.environ |= {"NEO4J_USERNAME": server.username, "NEO4J_PASSWORD": server.password}
    store = connect(server.address)
    record = Record("", "", (), 2, 2, (), graph.schema.model_dump(mode="json"), "")
    store.replace(record, graph.tables, lambda _: (), lambda *_: None)
    store.close()


def by_hand(server: Server, graph: Graph) -> None:
    """Load as anybody would who knows to make constraints first."""
    with _driver(server) as driver, driver.session() as session:
        for table in graph.tables:
            properties = _rows(table)
            for start in range(0, len(properties), BATCH):
                batch = properties[start : start + BATCH]
                session.execute_write(
                    lambda tx, text, rows: tx.run(text, rows=rows).consume(), _text(table), batch
                )


def _text(table: Table) -> str:
    kind = table.kind.name
    if not isinstance(table, EdgeTable):
        return f"UNWIND $rows AS row MERGE (x:{kind} {{id: row.id}}) SET x += row"
    return (
        f"UNWIND $rows AS row MATCH (a:{table.from_label} {{id: row.from}}) "
        f"MATCH (b:{table.to_label} {{id: row.to}}) "
        f"MERGE (a)-[x:{kind} {{id: row.properties.id}}]->(b) SET x += row.properties"
    )


def _rows(table: Table) -> Sequence[dict[str, object]]:
    filled = [
        {name: value for name, value in row.items() if value is not None}
        for row in table.data.to_pylist()
    ]
    if not isinstance(table, EdgeTable):
        return filled
    return [{"from": row.pop("from"), "to": row.pop("to"), "properties": row} for row in filled]


def _timed(server: Server, graph: Graph, load: Callable[[Server, Graph], None]) -> float:
    with _driver(server) as driver:
        driver.execute_query("MATCH (s:GraphkitStore) DELETE s")
        driver.session().run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS").consume()
        for kind in graph.schema.kinds:
            every = f"(x:{kind.name})" if kind.of == "node" else f"()-[x:{kind.name}]-()"
            name = f"graphkit_{kind.name} IF NOT EXISTS"
            driver.execute_query(f"CREATE CONSTRAINT {name} FOR {every} REQUIRE x.id IS UNIQUE")
    start = time.perf_counter()
    load(server, graph)
    return time.perf_counter() - start


def _driver(server: Server) -> neo4j.Driver:
    return neo4j.GraphDatabase.driver(
        server.address,
        auth=(server.username, server.password),
        notifications_min_severity=neo4j.NotificationMinimumSeverity.OFF,
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200_000)
