"""How pages put counts, roles and numbers reached into words."""

from __future__ import annotations

from collections.abc import Mapping

MODE: Mapping[str, str] = {
    "maps": "maps",
    "uses": "works with",
    "connects": "connects",
    "creates": "creates",
}
"""What a project does with a community asset."""

TOLD = (
    *("heading", "source", "locator", "note", "quote", "quote_start", "quote_end"),
    *("basis", "coder", "extent", "stance", "dataset", "withheld"),
    *("role", "mode", "count", "count_max", "unit", "relation", "directed", "weight", "wave"),
)
"""Columns of evidence that have a place of their own on a page; all others are listed."""


def doing(own: Mapping[str, object]) -> str:
    """Say what somebody does in a relationship: a role, a mode, how many were reached.

    >>> doing({"role": "lead"}), doing({"mode": "uses"}), doing({"count": 7, "unit": "people"})
    ('lead', 'works with', '7 people')
    """
    mode = str(own.get("mode", ""))
    return str(own.get("role", "")) or MODE.get(mode, mode) or reached(own)


def reached(own: Mapping[str, object]) -> str:
    """Say how many were reached, as it was written; figures are never added up.

    >>> reached({"count": 40, "count_max": 60, "unit": "people"}), reached({})
    ('40 to 60 people', '')
    """
    low, high, unit = own.get("count"), own.get("count_max"), own.get("unit") or ""
    if low is None and high is None:
        return ""
    if low is None:
        return f"at most {high:,} {unit}".strip()
    span = f"{low:,}" if high in (None, low) else f"{low:,} to {high:,}"
    return f"{span} {unit}".strip()
