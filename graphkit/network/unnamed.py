"""Organisations that sources count without naming them: who is missing from a consortium."""

from __future__ import annotations

from collections.abc import Iterator

from graphkit.network.basis import Ask


def unnamed(ask: Ask) -> Iterator[str]:
    """Say whom sources count and do not name; figures overlap, so that they are never added up."""
    rows = ask("tie", "unnamed-partners", {})
    told = "; ".join(
        f"{_figure(row['count'], row['count_max'])} of {row['project_name']}" for row in rows
    )
    if told:
        yield f"Missing, because a source counts organisations without naming them: {told}."


def _figure(count: int | None, most: int | None) -> str:
    if count is None:
        return "some" if most is None else f"up to {most:,}"
    return f"{count:,}" if most is None else f"{count:,} to {most:,}"
