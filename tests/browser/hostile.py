"""A dataset whose every text is hostile, made from the model so that new columns are in it."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from browser.payloads import PAYLOADS

from graphkit.model.columns import Column, Type
from graphkit.model.schema import Kind, Schema

OWN = ("x <img src=x onerror=window.struck=1>", "x {{7*7}}", "constructor", "toString", "key")
"""Names of columns of one's own."""
_TURNS = ("Theme", "Enabler", "Barrier")
_PLAIN = {Type.DATE: "2024-02-29", Type.BOOLEAN: "true", Type.INTEGER: "3", Type.NUMBER: "1.5"}


def storable() -> list[str]:
    """List the payloads that a table can hold, as it holds them: trimmed, and without NUL."""
    texts = (text.strip() for text in PAYLOADS.values())
    return list(dict.fromkeys(text for text in texts if text and _is_kept(text)))


def write_hostile(folder: Path, payloads: Sequence[str]) -> Path:
    """Write a dataset in which every text of the nth thing of a kind is the nth payload.

    Ids are payloads, too; of all kinds but projects followed by the kind, as ids are unique.
    """
    for kind in (kind for kind in Schema.standard().kinds if not kind.derived):
        rows = _nodes(kind, payloads) if kind.of == "node" else _edges(kind, payloads)
        path = folder / kind.file
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("w", encoding="utf-8", newline="") as stream:
            columns = [column.name for column in kind.written]
            table = csv.DictWriter(stream, [*columns, *OWN])
            table.writeheader()
            table.writerows(rows)
    (folder / "dataset.toml").write_text(_manifest(payloads), encoding="utf-8")
    return folder


def _nodes(kind: Kind, payloads: Sequence[str]) -> Iterator[Mapping[str, str]]:
    for at, payload in _of(kind.name, payloads):
        row = {column.name: _cell(column, payload) for column in kind.written}
        row |= dict.fromkeys(OWN, payload) | {"id": _id(kind.name, payload)}
        if kind.name == "Source":
            row |= {"file": "", "sha256": "", "covers": _listed(_id("Heading", payload))}
        if kind.name == "Place":
            row |= {"latitude": str(50 + at / 50), "longitude": str(-at / 50)}
        yield row


def _edges(kind: Kind, payloads: Sequence[str]) -> Iterator[Mapping[str, str]]:
    for start, end in kind.ends:
        ends = dict(_of(end, payloads))
        for at, payload in _of(start, payloads):
            # Two of a kind are three apart, and no chain is longer than that.
            leads = at if start != end else at + 3
            if leads not in ends or (start == end and at % 6 >= 3):
                continue
            row = {column.name: _cell(column, payload) for column in kind.written}
            row |= dict.fromkeys(OWN, payload)
            row |= {"id": f"{payload} {kind.name} {start}", "quote_start": "", "quote_end": ""}
            row |= {"heading": _id("Heading", payload), "source": _id("Source", payload)}
            yield row | {"from": _id(start, payload), "to": _id(end, ends[leads])}


def _of(label: str, payloads: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Number the payloads that a kind has; themes, enablers and barriers take turns."""
    for at, payload in enumerate(payloads):
        if label not in _TURNS or _TURNS[at % 3] == label:
            yield at, payload


def _id(label: str, payload: str) -> str:
    return payload if label == "Project" else f"{payload} {label}"


def _cell(column: Column, payload: str) -> str:
    if column.choices:
        return column.choices[0]
    return _PLAIN.get(column.type, _listed(payload) if column.type is Type.LIST else payload)


def _listed(text: str) -> str:
    return text.replace("|", "\\|")


def _manifest(payloads: Sequence[str]) -> str:
    kinds = [kind.name for kind in Schema.standard().kinds if not kind.derived]
    columns = ", ".join(f"{_quoted(name)} = 'string'" for name in OWN)
    texts = {
        "name": "hostile",
        "title": " ".join(payloads[:3])[:2000],
        "licence": " ".join(payloads[3:6])[:2000],
        "citation": " ".join(payloads[6:9])[:2000],
    }
    lines = [f"{name} = {_quoted(text)}" for name, text in texts.items()]
    lines += ["[derive]", "headings = 1", "projects = 1", "[columns]"]
    return "\n".join([*lines, *(f"{kind} = {{ {columns} }}" for kind in kinds)]) + "\n"


def _quoted(text: str) -> str:
    """Write a TOML string, every sign of it as a code point."""
    return '"' + "".join(f"\\U{ord(sign):08X}" for sign in text) + '"'


def _is_kept(text: str) -> bool:
    return not any(sign == "\0" or "\ud800" <= sign <= "\udfff" for sign in text)
