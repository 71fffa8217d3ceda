"""Raw tables: what a dataset's files say, as text, before anything is checked."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import pyarrow as pa

from graphkit.model.manifest import Manifest
from graphkit.model.problems import Problem


@dataclass(frozen=True)
class RawTable:
    """One table of a dataset: a file or a sheet."""

    of: str
    """`node`, `edge` or `survey`."""
    kind: str
    """The label, type or survey that the file or sheet is named after."""
    file: str
    """How messages call it."""
    cells: pa.Table
    """Columns of text as written; empty cells are null."""
    lines: Callable[[], Sequence[int]] = field(compare=False)
    """Count out the line, or row, of every row of `cells`; costly, so only asked for a message."""
    called: Mapping[str, str] = field(default_factory=dict)
    """How messages call its columns, where the file has another name for them."""


@dataclass(frozen=True)
class RawDataset:
    """One dataset as its files give it."""

    manifest: Manifest
    manifest_file: str
    tables: tuple[RawTable, ...]
    texts: Mapping[str, bytes]
    """The documents in sources/, by path below it."""
    problems: tuple[Problem, ...] = ()
    """What could not even be read."""
    unread: frozenset[tuple[str, str]] = frozenset()
    """What the tables are of that are there and could not be read, and their kind."""
    declaring: str = 'dataset.toml, under [columns.{kind}]:  {quoted} = "string"'
    """Where, and by which line, an own column is declared."""
