"""Headings: the standard ones, for a dataset that brings none of its own."""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc

from graphkit.model.places import PLACE, Places
from graphkit.model.questionnaire import HEADINGS
from graphkit.model.schema import Schema
from graphkit.model.tables import Tables


def with_questionnaire(schema: Schema, nodes: Tables, dataset: str, places: Places) -> Tables:
    """Add the questionnaire's headings to those that other datasets bring, which stay as they are.

    Reports nodes of other labels that have the id of one.
    """
    columns = schema.kind("Heading").columns
    arrow = pa.schema([(PLACE, pa.int64()), *((c.name, c.type.arrow) for c in columns)])
    rows = [heading.model_dump() | {"dataset": dataset} for heading in HEADINGS]
    standard = pa.Table.from_pylist(rows, arrow)
    if "Heading" in nodes:
        own = nodes["Heading"]
        taken = pc.is_in(standard["id"], value_set=own["id"].combine_chunks())
        standard = standard.filter(pc.invert(taken))
        nodes = nodes | {"Heading": pa.concat_tables([own, standard.select(own.column_names)])}
    _check_ids_differ(nodes, standard["id"].combine_chunks(), places)
    return {"Heading": standard} | nodes


def _check_ids_differ(nodes: Tables, standard: pa.Array, places: Places) -> None:
    for label, rows in nodes.items():
        if label != "Heading":
            taken = pc.is_in(rows["id"], value_set=standard)
            places.report_where(taken, rows, "id", "'{}' is the id of a standard heading")
