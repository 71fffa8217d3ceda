"""The procedures and functions of both engines that an ad-hoc query may call."""

from __future__ import annotations

LADYBUG = frozenset(
    {"catalog_version", "db_version", "storage_version", "stats_info", "table_info"}
    | {f"show_{what}" for what in ("connection", "functions", "indexes", "macros", "tables")}
)
_NEO4J = frozenset(
    {"db.info", "db.ping", "db.labels", "db.relationshiptypes", "db.propertykeys"}
    | {f"db.schema.{what}" for what in ("nodetypeproperties", "reltypeproperties")}
    | {"db.schema.visualization", "dbms.components"}
)
_CHANGES = frozenset({"nextval", "setseed"})
_NAMESPACES = (
    *("date.", "datetime.", "duration.", "localdatetime.", "localtime.", "point.", "time."),
    *("vector.", "apoc.agg.", "apoc.bitwise.", "apoc.coll.", "apoc.convert.", "apoc.date."),
    *("apoc.map.", "apoc.math.", "apoc.number.", "apoc.scoring.", "apoc.temporal."),
    *("apoc.text.", "gds.similarity."),
)


def may_call(procedure: str) -> bool:
    """Tell whether a procedure, on either engine, is known to do nothing but read.

    >>> may_call("db.labels"), may_call("dbms.killConnection")
    (True, False)
    """
    return procedure.lower() in LADYBUG | _NEO4J


def may_compute(function: str) -> bool:
    """Tell whether a function can be left to the engine.

    A plain name is one of Cypher's own functions; a dotted one may be a server's extension, and
    those reach files, settings and other statements.

    >>> may_compute("size"), may_compute("date.truncate"), may_compute("apoc.cypher.runFirstColumn")
    (True, True, False)
    """
    name = function.lower()
    return name.startswith(_NAMESPACES) if "." in name else name not in _CHANGES
