"""The words around tables: titles, sentences folded to the window, and reasons."""

from __future__ import annotations

import shutil
import sys
import textwrap
from collections.abc import Iterable, Iterator, Mapping

import numpy as np

from graphkit.measures import Column, Undefined, Value
from graphkit.measuring.columns import reasons
from graphkit.output import Form, say, show
from graphkit.prose import plural
from graphkit.rows import Rows

_PIPED = 100
"""So wide is what has to fit where nobody's window says how wide."""


def folds() -> bool:
    """Tell whether lines are folded: in a window they are, in files and pipes never."""
    return sys.stdout.isatty()


def room() -> int:
    """Count the columns of the window."""
    return shutil.get_terminal_size().columns if folds() else _PIPED


def title(text: str) -> None:
    """Print what comes next, after an empty line."""
    say(f"\n{text}")


def sentences(lines: Iterable[str]) -> None:
    """Print prose, folded where a window is narrower."""
    for line in lines:
        say(textwrap.fill(line, room()) if folds() else line)


def print_table(rows: Rows, *, empty: str = "") -> None:
    """Print rows for people."""
    show(rows, Form.TABLE, empty=empty)


def readable(name: str) -> str:
    """Read a measure's name as words.

    >>> readable("mean_distance")
    'mean distance'
    """
    return name.replace("_", " ")


def part_of(count: int, total: int) -> str:
    """Say how many are shown of how many.

    >>> part_of(10, 1200), part_of(10, 10)
    (' (10 of 1,200)', '')
    """
    return f" ({count:,} of {total:,})" if count < total else ""


def why_whole(values: Mapping[str, Value]) -> Iterator[str]:
    """Say what is undefined of the network, a sentence for all that share a reason.

    >>> list(why_whole({"reciprocity": Undefined("ties have no direction"), "density": 1.0}))
    ['Undefined: reciprocity, because ties have no direction.']
    """
    shared: dict[str, list[str]] = {}
    for name, value in values.items():
        if isinstance(value, Undefined):
            shared.setdefault(value.because, []).append(readable(name))
    for because, names in shared.items():
        yield f"Undefined: {', '.join(names)}, because {because}."


def why_within(columns: Mapping[str, Column], size: int, of: str) -> Iterator[str]:
    """Say what is undefined of actors or groups, and of how many of them."""
    shared: dict[tuple[str, int], list[str]] = {}
    for name, column in columns.items():
        for because, where in reasons(column, size).items():
            if count := int(np.sum(where)):
                shared.setdefault((because, count), []).append(readable(name))
    for (because, count), names in shared.items():
        all_, some = f"every {of}", plural(count, of, "pairs of groups" if " " in of else "")
        places = some if count < size else all_
        yield f"Undefined for {places}: {', '.join(names)}, because {because}."
