"""The tables of a dataset folder as its files say them, read with nothing but the csv module."""

from __future__ import annotations

import csv
from pathlib import Path

Tables = dict[str, list[dict[str, str]]]
"""Rows by label or type; empty cells are empty strings."""


def read(room: Path) -> Tables:
    """Read every table of nodes/ or edges/."""
    return {file.stem: _rows(file) for file in sorted(room.glob("*.csv"))}


def _rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))
