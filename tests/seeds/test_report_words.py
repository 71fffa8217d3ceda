"""The dataset beside the report: whom its paragraphs name, and that its sentences stay its own."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from report_items import BARRIERS, ENABLERS
from report_themes import DERIVED, Derived
from seed_tables import Tables

TOLD = ("note", "definition", "includes", "excludes", "summary", "reason", "question")
"""Columns of sentences; names, aliases and citations are the report's own."""
RUN = 8
"""So many words in a row would be the report's sentence."""
ENDS = {"3.2.1": "3.3 Methods", "3.3.1": "3.4 Participants", "3.5.1": "3.6 Enablers"}
PRINTED = {
    "Broad range of outputs oriented towards capacity building, training and knowledge "
    "generation": "Broad Range of outputs",
}
"""Labels that the dataset writes in another way."""
EXTENTS = {
    "example": re.compile(r"\be\.?g\."),
    "all": re.compile(r"\ball (of the )?(funded )?projects", re.IGNORECASE),
}


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def runs(text: str) -> Iterator[tuple[str, ...]]:
    told = words(text)
    return (tuple(told[at : at + RUN]) for at in range(len(told) - RUN + 1))


def told(tables: Tables) -> Iterator[str]:
    return (row[name] for rows in tables.values() for row in rows for name in TOLD if row.get(name))


def test_no_sentence_of_the_report_is_copied(
    report: str, nodes: Tables, edges: Tables, seed: Path
) -> None:
    printed = set(runs(report))
    manifest = tomllib.loads((seed / "dataset.toml").read_text(encoding="utf-8"))
    texts = [*told(nodes), *told(edges), manifest["description"]]
    assert [run for text in texts for run in runs(text) if run in printed] == []


def paragraph(report: str, theme: Derived) -> str:
    """Find a derived theme's paragraph: from its label to the next label of its section."""
    section = _section(report, theme)
    labels = [PRINTED.get(one.label, one.label) for one in DERIVED if _together(one, theme)]
    starts = sorted((_start(section, label), label) for label in labels)
    bounds = [*starts, (len(section), "")]
    own = PRINTED.get(theme.label, theme.label)
    return next(section[at:end] for (at, label), (end, _) in pairwise(bounds) if label == own)


def _together(one: Derived, other: Derived) -> bool:
    return (one.section, one.kind) == (other.section, other.kind)


def _section(report: str, theme: Derived) -> str:
    text = " ".join(report.split())
    if theme.section == "3.6.1":
        enablers, barriers = (
            text.rindex(f" {side} Collaboration: ") for side in ("Enablers", "Barriers")
        )
        if theme.kind == "Barrier":
            return text[barriers : text.index("4. DISCUSSION 4.1")]
        return text[enablers : text.index("3. RESULTS", enablers)]
    start = text.rindex(f"{theme.section} Synthesis - derived themes")
    return text[start : text.index(f"3. RESULTS {ENDS[theme.section]}", start)]


def _start(section: str, label: str) -> int:
    found = re.search(rf"(?<![\w-] ){re.escape(label)}:|{re.escape(label)}(?! and)", section)
    assert found, label
    return found.start()


@pytest.mark.parametrize("theme", DERIVED, ids=lambda theme: f"{theme.kind} {theme.label[:40]}")
def test_the_paragraph_of_a_theme_names_just_its_projects(
    report: str, nodes: Tables, edges: Tables, theme: Derived
) -> None:
    text = paragraph(report, theme)
    kinds = {row["id"]: row["name"] for row in nodes[theme.kind] if row["level"] == "theme"}
    rows = [
        row
        for row in edges["EVIDENCES"]
        if kinds.get(row["to"]) == theme.label and row["heading"] == theme.heading
    ]
    named = {row["from"] for row in rows if row["extent"] in {"listed", "example"}}
    assert named == {row["id"] for row in nodes["Project"] if _is_named(text, row)}
    assert {row["extent"] for row in rows if row["extent"]} == _extents(text, named)


def _is_named(text: str, project: dict[str, str]) -> bool:
    names = [project["name"], *project["aliases"].split("|")]
    return any(re.search(rf"\b{re.escape(name)}\b", text, re.IGNORECASE) for name in names)


def _extents(text: str, named: set[str]) -> set[str]:
    """Read from the words of a paragraph how it comes to its projects."""
    if EXTENTS["all"].search(text):
        return {"all"}
    if EXTENTS["example"].search(text):
        return {"example"}
    return {"listed"} if named else set()


def test_items_are_called_what_the_report_calls_them(report: str) -> None:
    text = " ".join(report.split())
    start = text.rindex("3.6 Enablers and barriers to project delivery Art at the Start")
    printed = text[start : text.index("3.6.1 Synthesis", start)]
    names = {name for side in (ENABLERS, BARRIERS) for three in side.values() for name in three}
    assert {name for name in names if f" {name}: " not in printed} == set()


def test_every_section_that_locators_lead_to_is_in_the_report(report: str, edges: Tables) -> None:
    places = {
        place.split(",")[0]
        for rows in edges.values()
        for row in rows
        for place in row["locator"].split("; ")
    } - {"imprint"}
    assert {place for place in places if not _is_a_title(place, report)} == set()


def _is_a_title(place: str, report: str) -> bool:
    return (
        re.search(rf"^{re.escape(place)}(?![.\d]*\d)", report, re.MULTILINE | re.IGNORECASE)
        is not None
    )
