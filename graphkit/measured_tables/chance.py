"""The tables of tests: what was observed, what chance gives, and how rare the observed is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from graphkit.measured_tables.words import print_table, readable, sentences, title
from graphkit.measuring import Measurement
from graphkit.prose import plural
from graphkit.rows import Rows

_FIGURES = {
    "observed": "observed",
    "mean": "by chance",
    "sd": "sd",
    "p_lower": "p lower",
    "p_upper": "p upper",
    "p_two_sided": "p two-sided",
}
_LIKENESS = ("pearson", "jaccard")
_READ = (
    "p upper: how often chance gives as much or more; p lower: as much or less; "
    "what was observed counts as one of them."
)


def chance_tables(measurement: Measurement) -> None:
    """Print what permutations say, of groups and of another network."""
    if measurement.tests is not None:
        _groups([*measurement.tests])
    if measurement.comparison is not None:
        subject, other = measurement.subject, measurement.comparison["other"]
        is_wave = subject.before is not None and other == subject.before.name
        _networks(measurement.comparison, "the wave before" if is_wave else other)


def _groups(rows: Sequence[Mapping[str, Any]]) -> None:
    title("Against chance: the same groups, dealt out to the actors at random")
    _print([(readable(row["measure"]), row) for row in rows])
    sentences(
        f"Undefined: {readable(row['measure'])}, because {row['undefined']}."
        for row in rows
        if row["undefined"]
    )
    if rows:
        most = max(rows, key=lambda row: row["permutations"])
        sentences([f"{_how_often(most)} {_READ}"])


def _networks(found: Mapping[str, Any], other: str) -> None:
    title(f"Its ties beside those of {other}")
    ties = f"{plural(found['ties_one'], 'tie')} and {found['ties_other']:,}"
    sentences([f"Among the {plural(found['actors'], 'actor')} that both have: {ties}."])
    rows = [(name, {key: found.get(_key(name, key)) for key in _FIGURES}) for name in _LIKENESS]
    _print([(name, row) for name, row in rows if row["observed"] is not None])
    if found["undefined"]:
        sentences([f"Undefined: {found['undefined']}."])
    sentences([*filter(None, [found["notes"]]), f"{_how_often(found)} {_READ}"])


def _key(name: str, figure: str) -> str:
    return name if figure == "observed" else f"{name}_{figure}"


def _print(rows: Sequence[tuple[str, Mapping[str, Any]]]) -> None:
    columns = {head: [row[key] for _, row in rows] for key, head in _FIGURES.items()}
    print_table(Rows({"measure": [name for name, _ in rows], **columns}), empty="nothing to test")


def _how_often(row: Mapping[str, Any]) -> str:
    return f"{plural(row['permutations'], 'permutation')}, seed {row['seed']}."
