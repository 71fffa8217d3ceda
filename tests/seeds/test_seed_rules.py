"""What holds for every row of the bundled dataset: whose word it is, and where it stands."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from seed_tables import Tables

SECTIONS = {
    *("1", "2", "2.1", "2.2", "2.3", "3", "3.1", "3.2", "3.2.1", "3.3", "3.3.1", "3.4", "3.4.1"),
    *("3.5", "3.5.1", "3.6", "3.6.1", "4", "4.1", "4.2", "4.3", "4.4", "4.5", "4.6", "4.7"),
    *("4.8", "4.9", "5", "6", "Foreword", "imprint"),
}
"""The report's table of contents, and what stands before it."""


def test_every_edge_says_where_it_comes_from(edges: Tables) -> None:
    for type_, rows in edges.items():
        for row in rows:
            assert row["source"] == "mca-phase2-synthesis", (type_, row)
            assert row["locator"], (type_, row)
            assert row["basis"] in {"stated", "coded"}, (type_, row)


def test_a_reading_has_a_reader_and_a_statement_has_none(edges: Tables) -> None:
    for type_, rows in edges.items():
        for row in rows:
            assert bool(row["coder"]) == (row["basis"] == "coded"), (type_, row)


def test_every_locator_leads_to_a_section_of_the_report(edges: Tables) -> None:
    for type_, rows in edges.items():
        for row in rows:
            for place in row["locator"].split("; "):
                assert place.split(",")[0] in SECTIONS, (type_, row)


def test_nothing_is_quoted(edges: Tables) -> None:
    quoting = {"quote", "quote_start", "quote_end"}
    filled = [row for rows in edges.values() for row in rows for name in quoting if row.get(name)]
    assert filled == []


def test_coding_is_coded_and_what_projects_say_is_stated(edges: Tables) -> None:
    assert {row["basis"] for type_ in ("BROADER", "ABOUT") for row in edges[type_]} == {"coded"}
    assert {row["basis"] for row in edges["EVIDENCES"]} == {"stated"}


def test_every_coded_item_leads_from_the_project_that_its_locator_names(edges: Tables) -> None:
    by_item = {row["to"]: row["locator"] for row in edges["EVIDENCES"] if row["extent"] == "own"}
    assert len(by_item) == 72
    for row in edges["BROADER"]:
        if row["from"] in by_item:
            assert row["locator"].startswith(by_item[row["from"]] + "; 3.6.1, ")


def test_the_dataset_says_under_which_licence_and_whom_to_cite(seed: Path) -> None:
    says = tomllib.loads((seed / "dataset.toml").read_text(encoding="utf-8"))
    assert says["licence"] == "CC-BY-4.0"
    assert "Mughal, R., Reynolds, R., Thomson, L.J." in says["citation"]
    assert re.search(r"'all'\)", says["description"]), "how 'all projects' is read"
