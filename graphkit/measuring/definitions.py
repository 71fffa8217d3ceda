"""What measures mean, as rows: their docstrings, for whoever reads the numbers."""

from __future__ import annotations

from collections.abc import Iterable

from graphkit.measures import SECTIONS, Measure
from graphkit.rows import Rows

_NEEDS = {"": "", "groups": "groups", "waves": "two waves", "survey": "a collaboration survey"}
_MODES = {"one": "one-mode networks", "two": "two-mode networks", "any": "any network"}


def definitions(measures: Iterable[Measure]) -> Rows:
    """Give a row for each measure: its definition, its source, and how it behaves where."""
    told = list(measures)
    sections = {head.lower(): [one.sections.get(head, "") for one in told] for head in SECTIONS}
    return Rows(
        {
            "measure": [one.name for one in told],
            "level": [str(one.level) for one in told],
            "definition": [f"{one.about} {one.definition}".strip() for one in told],
            **sections,
            "of": [_MODES[one.modes] for one in told],
            "needs": [_NEEDS[one.needs] for one in told],
        }
    )
