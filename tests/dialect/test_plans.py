"""Tests of graphkit.dialect.plans, on plans that the engines really drew."""

from __future__ import annotations

import honest_texts
import pytest
from conftest import Engine

from graphkit.dialect.plans import refuse_ladybug_plan, refuse_neo4j_plan
from graphkit.errors import QueryRefused

FORGED_ROW = "│  PROJECTION[0]  │"
EDGE = "┌────────────────┐"


@pytest.mark.parametrize("text", honest_texts.TEXTS)
def test_the_embedded_engine_runs_what_reads_and_its_plan_passes(engine: Engine, text: str) -> None:
    refuse_ladybug_plan(engine.explain(text))
    engine.run(text)


@pytest.mark.parametrize(
    ("text", "operator"),
    [
        ("COPY (MATCH (p:Project) RETURN p.id) TO 'stolen.csv'", "COPY_TO"),
        ("MATCH (p:Project) LOAD FROM '{bait}' RETURN *", "READ_CSV"),
        ("INSTALL json", "INSTALL_EXTENSION"),
        ("CALL threads=1", "STANDALONE_CALL"),
        ("CALL current_setting('threads') RETURN *", "CURRENT_SETTING"),
        ("BEGIN TRANSACTION", "TRANSACTION"),
        ("USE GRAPH other", "USE_GRAPH"),
    ],
)
def test_a_plan_that_does_more_than_read_is_refused(
    engine: Engine, bait: str, text: str, operator: str
) -> None:
    with pytest.raises(QueryRefused, match=operator):
        refuse_ladybug_plan(engine.explain(text.format(bait=bait)))


@pytest.mark.parametrize(
    "name",
    [
        "x\n",
        "│",
        f"\n{EDGE}\n{FORGED_ROW}\n",
        f"x\n{FORGED_ROW}",
        "┌",
        "a(b",
        "a),(b,",
        "\u2028",
        "Function: READ_FTABLE",
    ],
)
def test_no_name_in_a_query_hides_what_it_does(engine: Engine, bait: str, name: str) -> None:
    text = f"MATCH (p:Project) LOAD FROM '{bait}' RETURN p.id AS `{name}`, column0, '{name}' AS x"
    with pytest.raises(QueryRefused):
        refuse_ladybug_plan(engine.explain(text))


@pytest.mark.parametrize("name", ["COPY_TO[3]", "x\n│ COPY_TO[3] │", "┌", "│", "a(b", "└──┘\n┌"])
def test_no_name_in_a_query_makes_it_seem_to_do_more(engine: Engine, name: str) -> None:
    refuse_ladybug_plan(engine.explain(f"MATCH (p:Project) RETURN p.id AS `{name}`, '{name}' AS x"))


@pytest.mark.parametrize("drawing", ["", "no plan", "┌─┐\n│┌┐│\n│││\n│└┘│\n└─┘\n"])
def test_a_drawing_that_is_no_plan_is_refused(drawing: str) -> None:
    with pytest.raises(QueryRefused, match="cannot be read"):
        refuse_ladybug_plan(drawing)


def test_a_plan_of_which_a_part_is_missing_is_refused(engine: Engine) -> None:
    drawing = engine.explain("MATCH (p:Project) RETURN p.id ORDER BY p.name").split("\n")
    with pytest.raises(QueryRefused, match="cannot be read"):
        refuse_ladybug_plan("\n".join(drawing[: len(drawing) // 2]))


def test_a_table_function_without_its_name_is_refused(engine: Engine) -> None:
    drawing = engine.explain("CALL show_tables() RETURN name")
    refuse_ladybug_plan(drawing)
    with pytest.raises(QueryRefused, match="cannot be read"):
        refuse_ladybug_plan(drawing.replace("Function: SHOW_TABLES", " " * 21))


READ = [("ProduceResults@neo4j", "n"), ("AllNodesScan@neo4j", "n")]
LABELS = ("ProcedureCall@neo4j", "db.labels() :: (label :: STRING)")
COMPONENTS = ("ProcedureCall@neo4j", "dbms.components() :: (name :: STRING, edition :: STRING)")
KILL = ("ProcedureCall@neo4j", "dbms.killConnection($autostring_0) :: (connectionId :: STRING)")


@pytest.mark.parametrize(
    ("query_type", "operators"), [("r", READ), ("r", [*READ, LABELS]), ("s", [READ[0], COMPONENTS])]
)
def test_a_reading_plan_of_the_server_passes(
    query_type: str, operators: list[tuple[str, str]]
) -> None:
    refuse_neo4j_plan(query_type, operators)


@pytest.mark.parametrize(
    ("query_type", "operators"),
    [
        ("w", [*READ, ("SetProperty@neo4j", "n.x = $autoint_0")]),
        ("r", [*READ, ("SetProperty@neo4j", "n.x = $autoint_0")]),
        ("rw", READ),
        ("s", READ),
        ("s", [("AdministrationCommand@system", "")]),
        ("s", [READ[0], KILL]),
        ("r", [READ[0], KILL]),
        ("r", [*READ, ("LoadCSV@neo4j", "line")]),
        ("r", [("TerminateTransactions@neo4j", "")]),
        ("r", [("ShowTransactions@neo4j", "")]),
        ("r", [("TransactionForeach@neo4j", "")]),
    ],
)
def test_a_plan_of_the_server_that_does_more_is_refused(
    query_type: str, operators: list[tuple[str, str]]
) -> None:
    with pytest.raises(QueryRefused):
        refuse_neo4j_plan(query_type, operators)
