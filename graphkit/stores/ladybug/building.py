"""Building: a new file with every table of the schema, filled from Arrow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from graphkit.dialect.labels import rename_labels
from graphkit.errors import StoreError
from graphkit.model.columns import Type
from graphkit.model.graph import EdgeTable, Table
from graphkit.model.schema import Kind, Schema
from graphkit.record import Record
from graphkit.rows import Rows
from graphkit.stores.ladybug.files import RECORD_TABLE, opened
from graphkit.stores.ladybug.values import answered

if TYPE_CHECKING:
    import ladybug as lb
    import pyarrow as pa

    from graphkit.stores import Derive, Parameters, Progress

_MACROS = (
    "type(r) AS label(r)",
    "node_labels(n) AS [label(n)]",
    "elementId(n) AS CAST(id(n) AS STRING)",
    "toInteger(v) AS CAST(v AS INT64)",
    "toFloat(v) AS CAST(v AS DOUBLE)",
    "toString(v) AS CAST(v AS STRING)",
    "head(l) AS l[1]",
    "last(l) AS l[-1]",
)
"""What Neo4j calls otherwise."""

_TYPES = {
    Type.STRING: "STRING",
    Type.LIST: "STRING[]",
    Type.INTEGER: "INT64",
    Type.NUMBER: "DOUBLE",
    Type.BOOLEAN: "BOOLEAN",
    Type.DATE: "DATE",
}


def build(
    draft: Path, record: Record, tables: Sequence[Table], derive: Derive, progress: Progress
) -> None:
    """Fill a new file: the tables, what is derived from them, and the record."""
    with _writing(draft) as connection:
        for statement in definitions(Schema.model_validate(record.schema)):
            connection.execute(statement)
        _copy(connection, tables, progress)

        def ask(text: str, parameters: Parameters) -> Rows:
            return Rows(answered(connection, rename_labels(text), parameters).get_as_arrow())

        _copy(connection, list(derive(ask)), progress)
        connection.execute(f"COMMENT ON TABLE {RECORD_TABLE} IS {_literal(record.to_json())}")


@contextmanager
def _writing(path: Path) -> Iterator[lb.Connection]:
    import ladybug as lb

    database = opened(path, read_only=False)
    connection = lb.Connection(database)
    try:
        yield connection
    except RuntimeError as error:
        raise StoreError(f"{path.parent}: the store could not be built: {error}") from error
    finally:
        connection.close()
        database.close()


def definitions(schema: Schema) -> Iterator[str]:
    """Give the statements that make an empty store."""
    for kind in schema.nodes:
        columns = ", ".join(_column(column.name, column.type) for column in kind.columns)
        yield f"CREATE NODE TABLE {kind.name}({columns}, PRIMARY KEY(`id`))"
    for kind in schema.edges:
        ends = ", ".join(f"FROM {source} TO {target}" for source, target in kind.ends)
        properties = ", ".join(_column(name, type_) for name, type_ in _properties(kind))
        yield f"CREATE REL TABLE {kind.name}({ends}, {properties})"
    for macro in _MACROS:
        yield f"CREATE MACRO {macro}"


def _properties(kind: Kind) -> Iterator[tuple[str, Type]]:
    for column in kind.columns:
        if column.name not in {"from", "to"}:
            yield column.name, column.type


def _column(name: str, type_: Type) -> str:
    return f"`{name}` {_TYPES[type_]}"


def _copy(connection: lb.Connection, tables: Sequence[Table], progress: Progress) -> None:
    total, done = sum(table.data.num_rows for table in tables), 0
    for table in tables:
        if table.data.num_rows:
            connection.execute(*_copying(table))
        done += table.data.num_rows
        progress("writing", done, total)


def _copying(table: Table) -> tuple[str, dict[str, pa.Table]]:
    """Give the statement that copies a table in.

    All columns are handed over, empty ones too: naming some takes the engine longer.
    """
    pair = ""
    if isinstance(table, EdgeTable):
        pair = f" (from='{table.from_label}', to='{table.to_label}')"
    return f"COPY {table.kind.name} FROM $data{pair}", {"data": table.data}


def _literal(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
