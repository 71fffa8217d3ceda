"""Quotes: verbatim words are checked against the source's text, and filled in from it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from graphkit.model.places import PLACE, Places
from graphkit.spelling import did_you_mean


def source_texts(
    sources: pa.Table, files_of: Mapping[str, Mapping[str, bytes]], places: Places
) -> dict[str, str]:
    """Decode the text of every source whose file is at hand, by the source's id.

    Args:
        sources: the nodes.
        files_of: by dataset, the documents it can see, by the name in `file`.
        places: where problems go. A file that is not at hand is none, where no document is:
            a dataset may be shared without them.
    """
    texts = {}
    for row in sources.select([PLACE, "id", "dataset", "file", "sha256"]).to_pylist():
        files = files_of[row["dataset"]]
        content = files.get(row["file"] or "")
        if content is None:
            if row["file"] and files:
                hint = did_you_mean(row["file"], files)
                places.report(row[PLACE], "file", f"no '{row['file']}' among the sources{hint}")
            continue
        found = hashlib.sha256(content).hexdigest()
        if row["sha256"] and row["sha256"].lower() != found:
            places.report(row[PLACE], "sha256", f"{row['file']} has another checksum, {found}")
        try:
            texts[row["id"]] = content.decode("utf-8-sig")
        except UnicodeDecodeError:
            places.report(row[PLACE], "file", f"{row['file']} is not UTF-8 text")
    return texts


def with_quotes(edges: pa.Table, texts: Mapping[str, str], places: Places) -> pa.Table:
    """Check offsets and words; fill empty quotes from the texts at hand."""
    located = pc.or_(pc.is_valid(edges["quote_start"]), pc.is_valid(edges["quote_end"]))
    if not pc.any(located).as_py():
        return edges
    names = [PLACE, "source", "quote", "quote_start", "quote_end"]
    filled = {}
    for row in edges.select(names).filter(located).to_pylist():
        problem = _problem(row, texts)
        if problem:
            places.report(row[PLACE], *problem)
        elif row["quote"] is None and row["source"] in texts:
            filled[row[PLACE]] = texts[row["source"]][row["quote_start"] : row["quote_end"]]
    return _with_filled(edges, filled)


def _problem(row: Mapping[str, Any], texts: Mapping[str, str]) -> tuple[str, str] | None:
    start, end, quote = row["quote_start"], row["quote_end"], row["quote"]
    if start is None or end is None:
        return "quote_start", "quote_start and quote_end go together"
    if not 0 <= start < end:
        return "quote_end", f"a quote from {start} to {end} holds nothing (the end is exclusive)"
    text = texts.get(row["source"])
    if text is None:
        wrong = quote is not None and len(quote) != end - start
        return (
            ("quote", f"{len(quote)} characters, but {start} to {end} spans {end - start}")
            if wrong
            else None
        )
    if end > len(text):
        return "quote_end", f"{end} is behind the end of the source's text ({len(text)})"
    if quote is not None and text[start:end] != quote:
        return "quote", _elsewhere(text, quote, text[start:end])
    return None


def _elsewhere(text: str, quote: str, found: str) -> str:
    at = text.find(quote)
    if at >= 0:
        return f"these words stand at {at} to {at + len(quote)} of the source's text"
    return f"the source's text has '{found}' there"


def _with_filled(edges: pa.Table, filled: Mapping[int, str]) -> pa.Table:
    if not filled:
        return edges
    words = pc.take(
        pa.array(filled.values(), pa.string()),
        pc.index_in(edges[PLACE], value_set=pa.array(filled, pa.int64())),
    )
    at = edges.column_names.index("quote")
    return edges.set_column(at, "quote", pc.coalesce(edges["quote"], words))
