"""Compile raw datasets into one graph, or name everything that stands in the way."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping, Sequence

import pyarrow.compute as pc

from graphkit.errors import DatasetError
from graphkit.model.answering import with_answers
from graphkit.model.defaults import with_defaults
from graphkit.model.graph import EdgeTable, Graph, NodeTable
from graphkit.model.headings import with_questionnaire
from graphkit.model.hierarchies import check_hierarchy, check_single_parents
from graphkit.model.identity import edge_ids
from graphkit.model.joining import joined
from graphkit.model.own_columns import schema_of
from graphkit.model.places import Places
from graphkit.model.problems import Problem
from graphkit.model.quotes import source_texts, with_quotes
from graphkit.model.raw import RawDataset
from graphkit.model.references import (
    FROM_LABEL,
    TO_LABEL,
    Ids,
    check_covers,
    check_mentions,
    with_labels,
)
from graphkit.model.schema import Schema
from graphkit.model.tables import Tables, read_tables
from graphkit.model.waves import wave_problems


def compile_graph(datasets: Sequence[RawDataset], texts: Mapping[str, bytes]) -> Graph:
    """Check and join datasets.

    Args:
        datasets: what the readers give; at least one.
        texts: documents kept outside the datasets, by the name in `Source.file`.

    Raises:
        DatasetError: with every problem of every dataset.
    """
    clashes = list(_clashes(datasets))
    if clashes:
        raise DatasetError(clashes)
    datasets = _distinguished(datasets)
    waves = [problem for raw in datasets for problem in wave_problems(raw)]
    datasets, asking = with_answers(datasets)
    schema, problems = schema_of(datasets)
    places = Places([table for raw in datasets for table in raw.tables])
    places.problems += [*problems, *waves, *_agreement(datasets)]
    places.problems += [problem for raw in datasets for problem in raw.problems]
    tables = read_tables(schema, datasets, places)
    nodes = _nodes(schema, tables, datasets, places)
    places.problems += [*asking.problems, *asking.unknown(Ids(nodes))]
    edges = _edges(schema, tables, nodes, _documents(datasets, texts), places)
    if places.problems:
        raise DatasetError(sorted(set(places.problems)))
    derive = datasets[0].manifest.derive
    return Graph(
        schema=schema,
        tables=(*_node_tables(schema, nodes), *_edge_tables(schema, edges)),
        headings=derive.headings,
        projects=derive.projects,
        surveys=tuple(asking.surveys),
    )


def _distinguished(datasets: Sequence[RawDataset]) -> Sequence[RawDataset]:
    """Put the dataset's name before every file, where there is more than one."""
    if len(datasets) == 1:
        return datasets
    return [
        dataclasses.replace(
            raw,
            manifest_file=f"{raw.manifest.name}/{raw.manifest_file}",
            tables=tuple(
                dataclasses.replace(table, file=f"{raw.manifest.name}/{table.file}")
                for table in raw.tables
            ),
            problems=tuple(
                dataclasses.replace(problem, file=f"{raw.manifest.name}/{problem.file}")
                for problem in raw.problems
            ),
        )
        for raw in datasets
    ]


def _clashes(datasets: Sequence[RawDataset]) -> Iterator[Problem]:
    names: list[str] = []
    for raw in datasets:
        if raw.manifest.name in names:
            message = f"two datasets are called '{raw.manifest.name}': give one another name"
            yield Problem(raw.manifest_file, 0, "name", message)
        names.append(raw.manifest.name)


def _agreement(datasets: Sequence[RawDataset]) -> Iterator[Problem]:
    first, *others = datasets
    for raw in others:
        if raw.manifest.derive != first.manifest.derive:
            message = f"datasets loaded together must agree: {first.manifest_file} says otherwise"
            yield Problem(raw.manifest_file, 0, "derive", message)


def _documents(
    datasets: Sequence[RawDataset], texts: Mapping[str, bytes]
) -> dict[str, dict[str, bytes]]:
    """Give, by dataset, the documents it can see: those from outside, its own, the others'."""
    all_texts = {name: text for raw in datasets for name, text in raw.texts.items()}
    return {raw.manifest.name: all_texts | dict(raw.texts) | dict(texts) for raw in datasets}


def _nodes(
    schema: Schema, tables: Tables, datasets: Sequence[RawDataset], places: Places
) -> Tables:
    nodes = {kind.name: tables[kind.name] for kind in schema.nodes if kind.name in tables}
    brought = pc.unique(nodes["Heading"]["dataset"]).to_pylist() if "Heading" in nodes else []
    lacking = [raw.manifest.name for raw in datasets if raw.manifest.name not in brought]
    nodes = joined(nodes, places, "node")
    return with_questionnaire(schema, nodes, lacking[0], places) if lacking else nodes


def _edges(
    schema: Schema,
    tables: Tables,
    nodes: Tables,
    texts: Mapping[str, Mapping[str, bytes]],
    places: Places,
) -> Tables:
    ids = Ids(nodes)
    documents = {}
    if "Source" in nodes:
        check_covers(nodes["Source"], ids, places)
        documents = source_texts(nodes["Source"], texts, places)
    edges = {}
    for kind in schema.edges:
        if kind.name in tables:
            rows = tables[kind.name]
            rows = rows.set_column(rows.column_names.index("id"), "id", edge_ids(kind, rows))
            check_mentions(rows, ids, places)
            rows = with_labels(kind, rows, ids, places)
            edges[kind.name] = with_quotes(rows, documents, places)
    edges = joined(edges, places, "edge")
    _check_ids_differ(edges, ids, places)
    for type_ in ("BROADER", "MERGED_INTO"):
        if type_ in edges:
            check_hierarchy(edges[type_], places)
    if "MERGED_INTO" in edges:
        check_single_parents(edges["MERGED_INTO"], places)
    if "EVIDENCES" in edges:
        edges["EVIDENCES"] = with_defaults(edges["EVIDENCES"], edges.get("UNDER"), places)
    return edges


def _check_ids_differ(edges: Tables, ids: Ids, places: Places) -> None:
    for rows in edges.values():
        taken = pc.is_in(rows["id"], value_set=ids.ids)
        places.report_where(taken, rows, "id", "'{}' is the id of a node")


def _node_tables(schema: Schema, nodes: Tables) -> Iterator[NodeTable]:
    for kind in schema.nodes:
        if kind.name in nodes:
            names = [column.name for column in kind.columns]
            yield NodeTable(kind, nodes[kind.name].select(names).combine_chunks())


def _edge_tables(schema: Schema, edges: Tables) -> Iterator[EdgeTable]:
    for kind in schema.edges:
        rows = edges.get(kind.name)
        if rows is None:
            continue
        names = [column.name for column in kind.columns]
        for source, target in kind.ends:
            between = pc.and_(pc.equal(rows[FROM_LABEL], source), pc.equal(rows[TO_LABEL], target))
            part = rows.filter(between).select(names)
            if part.num_rows:
                yield EdgeTable(kind, source, target, part.combine_chunks())
