"""A dataset in which every text says whose it is: each is a word found nowhere else.

Made from the model, so that a new kind or column is in it by itself.
"""

from __future__ import annotations

import csv
import hashlib
import re
import zlib
from base64 import b64decode
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from graphkit.disclosure import FACTS, OF_NODES, OF_SOURCES
from graphkit.model.columns import Column, Type
from graphkit.model.schema import Kind, Schema

SECRET, OPEN, NOBODY, ANALYST = "qxsecretq", "qxopenq", "qxnobodyq", "qxanalystq"
"""How words begin: of a confidential source, of another, of no source, of the analyst."""
SPEAKERS = {SECRET: "source-secret", OPEN: "source-open", NOBODY: ""}
MARK = re.compile(rb"qx(?:secret|open|nobody|analyst)q[a-z0-9]+")
OWN = {"diary": "string", "page count": "integer", "heard on": "date"}
DATES = {SECRET: "1977-07-07", OPEN: "1988-08-08", NOBODY: "1999-09-09", ANALYST: "2000-01-01"}
TEXT = f"{SECRET}filetext and what follows"
FILE = f"{SECRET}filename.txt"
HEADINGS = ("purpose", "setting")

_Row = Mapping[str, str]


def write_marked(folder: Path) -> Path:
    """Write the dataset, and give its folder."""
    schema = Schema.standard()
    written = [kind for kind in schema.kinds if not kind.derived]
    lines = ['name = "marked"', 'title = "Whose words are these"']
    for kind in written:
        columns = ", ".join(f'"{name}" = "{type_}"' for name, type_ in OWN.items())
        lines.append(f"columns.{kind.name} = {{ {columns} }}")
    (folder / "sources").mkdir(parents=True)
    (folder / "sources" / FILE).write_text(TEXT, encoding="utf-8")
    (folder / "dataset.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    for kind in written:
        _write(folder / kind.file, _nodes(kind) if kind.of == "node" else _edges(kind))
    return folder


def marks_in(content: bytes) -> set[str]:
    """Find the words in a file, in what it compresses and what it encodes, too."""
    every = (mark for part in _parts(content) for mark in MARK.findall(part.lower()))
    return {mark.decode() for mark in every}


def _parts(content: bytes) -> Iterator[bytes]:
    yield content
    for stream in re.findall(rb"stream\r?\n(.+?)endstream", content, re.DOTALL):
        try:
            yield zlib.decompress(stream)
        except zlib.error:
            continue
    for blob in re.findall(rb"base64,([A-Za-z0-9+/=]+)", content):
        yield b64decode(blob)


def _write(path: Path, rows: Iterable[_Row]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    told = list(rows)
    with path.open("w", encoding="utf-8", newline="") as stream:
        table = csv.DictWriter(stream, list(told[0]))
        table.writeheader()
        table.writerows(told)


def _nodes(kind: Kind) -> Iterator[_Row]:
    ids: Sequence[str] = [f"{kind.name.lower()}-{end}" for end in ("a", "b", *SPEAKERS)]
    if kind.name == "Heading":
        ids = HEADINGS
    if kind.name == "Source":
        ids = [id_ for id_ in SPEAKERS.values() if id_]
    for at, id_ in enumerate(ids):
        whose = SECRET if id_ == SPEAKERS[SECRET] else ANALYST
        told = OF_SOURCES if whose == SECRET else OF_NODES
        row = {
            column.name: _cell(column, whose, f"{kind.name}{at}", told) for column in kind.written
        }
        row |= {name: _own(name, whose, f"{kind.name}{at}") for name in OWN}
        row |= {"id": id_, "name": f"{kind.name} {at}"}
        if kind.name == "Source":
            row |= {"covers": "|".join(HEADINGS), "confidential": str(whose == SECRET).lower()}
            row |= {"file": "", "sha256": ""}
        if whose == SECRET:
            row |= {"file": FILE}
            row |= {"sha256": hashlib.sha256(TEXT.encode()).hexdigest()}
        yield row


def _edges(kind: Kind) -> Iterator[_Row]:
    for at, (start, end) in enumerate(kind.ends):
        for whose, source in SPEAKERS.items():
            for speaker in "ab" if start == "Project" else "a":
                place = f"{kind.name}{at}{speaker}"
                row = {column.name: _cell(column, whose, place, FACTS) for column in kind.written}
                row |= {name: _own(name, whose, place) for name in OWN}
                row |= {"from": _id(start, speaker), "to": _id(end, "b" if start == end else "a")}
                row |= {"source": source, "heading": HEADINGS[at % 2]}
                if start == "Source":
                    # What the document says itself need not name it again.
                    row |= {"from": source or SPEAKERS[OPEN], "source": ""}
                if kind.name == "MERGED_INTO":
                    row |= {"from": _id(start, whose)}
                yield row
    if kind.name == "UNDER":
        quoted = dict.fromkeys(row, "") | {"source": SPEAKERS[SECRET], "quote_start": "0"}
        yield quoted | {"from": "theme-b", "to": "setting", "quote_end": str(len(SECRET) + 8)}


def _id(label: str, end: str) -> str:
    return HEADINGS[0] if label == "Heading" else f"{label.lower()}-{end}"


def _cell(column: Column, whose: str, place: str, told: frozenset[str]) -> str:
    if column.choices:
        return column.choices[0]
    if column.name in {"quote_start", "quote_end"}:
        return ""
    if column.type in {Type.STRING, Type.LIST} and (column.name not in told or column.name == "id"):
        return f"{whose}{place}{column.name}".lower().replace("_", "")
    plain = {Type.DATE: DATES[whose], Type.BOOLEAN: "true", Type.INTEGER: "3", Type.NUMBER: "1.5"}
    return plain.get(column.type, "plain")


def _own(name: str, whose: str, place: str) -> str:
    values = {"integer": "4", "date": DATES[whose]}
    return values.get(OWN[name], f"{whose}{place}own".lower().replace("_", ""))
