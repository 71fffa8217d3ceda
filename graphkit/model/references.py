"""References: every edge joins nodes that exist and may be joined; headings and sources exist."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pyarrow as pa
import pyarrow.compute as pc

from graphkit.model.places import PLACE, Places
from graphkit.model.schema import Kind
from graphkit.model.tables import Tables
from graphkit.spelling import did_you_mean

FROM_LABEL, TO_LABEL = "_from_label", "_to_label"
_COMPARISONS = 2_000_000
"""What guessing at unknown ids may cost; beyond, looking for one would take too long."""


class Ids:
    """All node ids of a graph with their labels."""

    def __init__(self, nodes: Tables) -> None:
        """Index the nodes."""
        parts = [(label, rows["id"].combine_chunks().drop_null()) for label, rows in nodes.items()]
        self.ids = pa.concat_arrays([ids for _, ids in parts] or [pa.array([], pa.string())])
        self._labels = pa.chunked_array(
            [pa.repeat(pa.scalar(label), len(ids)) for label, ids in parts], pa.string()
        )
        self._guesses: dict[tuple[str, str], str] = {}
        self._compared = 0

    def labels(self, ids: pa.ChunkedArray) -> pa.ChunkedArray:
        """Give each id's label; null where there is no such node."""
        return pc.take(self._labels, pc.index_in(ids, value_set=self.ids))

    def of(self, label: str) -> pa.Array:
        """Give all ids of one label."""
        return self.ids.filter(pc.equal(self._labels, label).combine_chunks())

    def unknown(self, word: str, label: str = "") -> str:
        """Say that there is no node of this id, or none of this label, and what may be meant."""
        known = (word, label)
        if known not in self._guesses:
            among = self.of(label) if label else self.ids
            self._compared += len(among)
            guess = self._compared - len(among) < _COMPARISONS
            self._guesses[known] = did_you_mean(word, among.to_pylist()) if guess else ""
        return f"no {label.lower() or 'node'} '{word}'{self._guesses[known]}"


def with_labels(kind: Kind, edges: pa.Table, ids: Ids, places: Places) -> pa.Table:
    """Append the labels of both ends; report ends that are unknown or may not be joined."""
    sources, targets = (ids.labels(edges[end]) for end in ("from", "to"))
    for end, labels in (("from", sources), ("to", targets)):
        unknown = pc.and_(pc.is_null(labels), pc.is_valid(edges[end]))
        _report(edges, unknown, end, places, ids.unknown)
    _report_forbidden(kind, edges, sources, targets, places)
    return edges.append_column(FROM_LABEL, sources).append_column(TO_LABEL, targets)


def check_mentions(edges: pa.Table, ids: Ids, places: Places) -> None:
    """Report headings and sources that are not there."""
    for column, label in (("heading", "Heading"), ("source", "Source")):
        known = pc.is_in(edges[column], value_set=ids.of(label))
        unknown = pc.and_(pc.is_valid(edges[column]), pc.invert(known))
        _report(edges, unknown, column, places, partial(ids.unknown, label=label))


def check_covers(sources: pa.Table, ids: Ids, places: Places) -> None:
    """Report headings that a source claims to cover and that are not there."""
    headings = set(ids.of("Heading").to_pylist())
    for row in sources.select([PLACE, "covers"]).to_pylist():
        for heading in row["covers"] or ():
            if heading not in headings:
                places.report(row[PLACE], "covers", ids.unknown(heading, "Heading"))


def _report(
    edges: pa.Table,
    wrong: pa.ChunkedArray,
    column: str,
    places: Places,
    message: Callable[[str], str],
) -> None:
    if not pc.any(wrong).as_py():
        return
    found = edges.select([PLACE, column]).filter(wrong)
    for place, id_ in zip(found[PLACE].to_pylist(), found[column].to_pylist(), strict=True):
        places.report(place, column, message(id_))


def _report_forbidden(
    kind: Kind, edges: pa.Table, sources: pa.ChunkedArray, targets: pa.ChunkedArray, places: Places
) -> None:
    pairs = pc.binary_join_element_wise(sources, targets, " ")
    allowed = pa.array([" ".join(pair) for pair in kind.ends])
    forbidden = pc.and_(pc.is_valid(pairs), pc.invert(pc.is_in(pairs, value_set=allowed)))
    if not pc.any(forbidden).as_py():
        return
    found = zip(
        edges[PLACE].filter(forbidden).to_pylist(), pairs.filter(forbidden).to_pylist(), strict=True
    )
    for place, pair in found:
        source, target = pair.split()
        joins = ", ".join(f"{one} to {two}" for one, two in kind.ends)
        message = f"{kind.name} does not join a {source} to a {target} (only {joins})"
        places.report(place, "to", message)
