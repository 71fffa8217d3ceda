"""Tables as the page's template reads them: cells with heat, hatch, sign and address."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from graphkit.heat import bounds, ranges, step
from graphkit.matrices import ALL, GAP, NO_CASE_STUDY, NOT_COVERED, Cell, Head, Matrices, Matrix
from graphkit.prose import text
from graphkit.renderers.matrix_page.addresses import Addresses
from graphkit.renderers.matrix_page.evidence import Evidence
from graphkit.renderers.matrix_page.sharing import shared_sections

_MOST_UPRIGHT = 12
"""With more columns than these their names are turned."""
_QUIET = {NOT_COVERED: "uncovered", NO_CASE_STUDY: "unwritten", ALL: "all"}
_RELATIVE = re.compile(r"(?!/)[\w.~%/#?=&+-]+", re.ASCII)
"""An address below this page: no scheme, no server, nothing to escape from."""


def tables(matrices: Matrices) -> list[dict[str, Any]]:
    """Give every table of a page."""
    ordered = matrices.ordered
    addresses = Addresses(ordered)
    evidence = Evidence(matrices.names)
    return [_table(matrix, matrices.links, addresses, evidence) for matrix in ordered]


def back(matrices: Matrices) -> dict[str, str] | None:
    """Give the way back to the page that these tables belong to."""
    if matrices.back is None or not (address := _relative(matrices.back[1])):
        return None
    return {"title": text(matrices.back[0]), "address": address}


def _table(
    matrix: Matrix, links: Mapping[str, str], addresses: Addresses, evidence: Evidence
) -> dict[str, Any]:
    steps = bounds(cell.value for cell in matrix.cells.values() if cell.value)
    if matrix.is_symmetric:
        sections = shared_sections(matrix, addresses, evidence)
    else:
        sections = evidence.sections(matrix)
    return {
        "name": matrix.name,
        "title": text(matrix.title),
        "about": text(matrix.about),
        "unit": text(matrix.unit),
        "corner": text(matrix.corner),
        "is_symmetric": matrix.is_symmetric,
        "is_turned": len(matrix.columns) > _MOST_UPRIGHT,
        "empty": text(matrix.empty),
        "fills": text(matrix.fills),
        "order": text(matrix.order),
        "columns": [_head(head, links) for head in matrix.columns],
        "rows": _rows(matrix, links, steps, addresses),
        "heat": [
            (step(high, steps), words) for high, words in zip(steps, ranges(steps), strict=True)
        ],
        "signs": [
            (sign, "gap" if sign == GAP else _QUIET.get(sign, ""), text(meaning))
            for sign, meaning in matrix.meanings()
        ],
        "gaps": sum(bool(cell.gap) for cell in matrix.cells.values()),
        "sections": sections,
    }


def _rows(
    matrix: Matrix, links: Mapping[str, str], steps: Sequence[float], addresses: Addresses
) -> list[dict[str, Any]]:
    nothing = Cell()
    return [
        {
            **_head(row, links),
            "cells": [
                _cell(
                    matrix.cells.get((row.id, column.id), nothing),
                    steps,
                    addresses.of(matrix, at, across),
                )
                for across, column in enumerate(matrix.columns)
            ],
        }
        for at, row in enumerate(matrix.rows)
    ]


def _cell(cell: Cell, steps: Sequence[float], address: str) -> dict[str, str]:
    heat = f"h{step(cell.value, steps)}" if cell.value else ""
    quiet = "" if cell.value or cell.gap else _QUIET.get(cell.sign, "")
    return {
        "classes": " ".join(filter(None, (heat, cell.gap and "gap", quiet))),
        "number": cell.number,
        "sign": cell.sign,
        "about": text(cell.about),
        "address": address if cell.evidence or cell.shared else "",
    }


def _head(head: Head, links: Mapping[str, str]) -> dict[str, str]:
    return {
        "name": text(head.name) or text(head.id),
        "about": text(head.about),
        "link": _relative(links.get(head.id, "")),
    }


def _relative(address: str) -> str:
    return address if _RELATIVE.fullmatch(address) else ""
