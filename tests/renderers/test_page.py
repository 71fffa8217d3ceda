"""The page as a file: what it holds, what it may run, and when it is refused."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import json
import math
import os
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import networkx as nx
import numpy as np
import pytest
from renderers import sample

from graphkit.errors import OutputError
from graphkit.renderers import page
from graphkit.renderers.page import graph_page

VIS = {
    "vis-network.min.js": "1f20f0736f32cb9bedf8f6383b25cfea2f839e1abe80d6e8040b4d5bea378c69",
    "vis-network.css": "2e82d445ad5878ea881652470ce632601f8f55f1b99e6ebecdff8614600e6d0e",
}


class Read(HTMLParser):
    """What stands in a page, read independently of what wrote it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: Counter[str] = Counter()
        self.blocks: list[tuple[str, dict[str, str | None], str]] = []
        self.policy = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        own = dict(attrs)
        if tag in {"script", "style"}:
            self.blocks.append((tag, own, ""))
        if own.get("http-equiv") == "Content-Security-Policy":
            self.policy = own["content"] or ""

    def handle_data(self, data: str) -> None:
        if self.cdata_elem in {"script", "style"}:
            tag, own, before = self.blocks[-1]
            self.blocks[-1] = (tag, own, before + data)

    @property
    def data(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(
            next(text for _, own, text in self.blocks if own.get("type") == "application/json")
        )
        return found


@pytest.mark.parametrize("name", VIS)
def test_vis_network_in_the_wheel_is_the_one_that_was_reviewed(name: str) -> None:
    assert hashlib.sha256((graph_page.VIS / name).read_bytes()).hexdigest() == VIS[name]


def test_the_page_may_run_its_own_scripts_and_styles_and_nothing_else() -> None:
    read = Read(page.render(sample.themes()))
    runs = [(tag, text) for tag, own, text in read.blocks if "type" not in own]
    assert Counter(tag for tag, _ in runs) == {"style": 3, "script": 2}
    assert read.policy.startswith("default-src 'none'; ")
    assert "unsafe" not in read.policy
    for _, text in runs:
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in read.policy
    assert read.policy.count("sha256-") == len(runs)


def test_nothing_in_the_page_points_outside() -> None:
    read = Read(page.render(sample.themes()))
    assert read.tags["link"] == 1  # the empty icon, so that browsers do not ask for one
    assert not {"img", "iframe", "object", "embed", "base", "form", "a"} & set(read.tags)
    assert all("src" not in own for _, own, _ in read.blocks)


def test_the_page_says_what_it_is_in_a_declared_language() -> None:
    html = page.render(sample.themes())
    assert html.startswith('<!doctype html>\n<html lang="en">')
    assert "<title>General themes</title>" in html
    assert "View themes: 5 nodes, 4 relationships." in html
    assert "Licence: CC-BY-4.0." in html


def test_parallel_edges_are_all_there() -> None:
    edges = Read(page.render(sample.partners())).data["edges"]
    assert [edge["key"] for edge in edges] == ["t1", "t2", "t3"]


def test_an_undirected_tie_has_no_arrow() -> None:
    edges = Read(page.render(sample.partners())).data["edges"]
    assert [edge["arrows"]["to"]["enabled"] for edge in edges] == [False, True, True]


def test_a_row_of_evidence_behind_two_edges_is_kept_once() -> None:
    data = Read(page.render(sample.themes())).data
    assert len(data["evidence"]) == 3
    rows = {edge["key"]: edge["evidence"] for edge in data["edges"]}
    assert rows["s1"] == rows["a1"]
    assert rows["s3"] == []


def test_values_of_every_type_are_told_in_words() -> None:
    picture = sample.partners()
    picture.network.nodes["council"].update(
        started=dt.date(2023, 1, 31),
        open=False,
        size=float("nan"),
        wards=["N", "S"],
        note=None,
    )
    told = dict(Read(page.render(picture)).data["nodes"][0]["facts"])
    assert told == {"started": "2023-01-31", "open": "no", "wards": "N; S"}


def test_nodes_may_be_sized_by_measures_and_by_numbers_that_at_least_two_carry() -> None:
    picture = sample.themes()
    picture.network.nodes["choice"].update(reached=5, case_study=True, odd=math.nan)
    picture.network.nodes["hope"].update(reached=7.5, odd=1)
    measures = {
        "betweenness": {"hope": np.float64(3.5), "choice": np.int64(0), "elsewhere": 1},
        "alone": {"hope": 1},
    }
    data = Read(page.render(replace(picture, measures=measures))).data
    assert data["scales"] == [
        {"title": "betweenness", "of": {"0": 0, "1": 3.5}},
        {"title": "headings", "of": {"2": 2, "3": 2}},
        {"title": "reached", "of": {"0": 5, "1": 7.5}},
    ]


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "java\nscript:alert(1)",
        " javascript:alert(1)",
        "\x01javascript:alert(1)",
        "data:text/html,x",
        "https://else.where/",
        "//else.where/",
        "\\\\else.where\\",
        "/etc/passwd",
        "file:///etc/passwd",
        "a b.html",
        "",
        None,
        7,
    ],
)
def test_an_address_that_could_lead_elsewhere_is_dropped(address: Any) -> None:
    picture = replace(sample.themes(), links={"choice": address, "hope": "../p/hope%20a.html#x"})
    nodes = {node["key"]: node for node in Read(page.render(picture)).data["nodes"]}
    assert "link" not in nodes["choice"]
    assert nodes["hope"]["link"] == "../p/hope%20a.html#x"


def test_a_page_that_is_part_of_another_leads_back_to_it_and_nowhere_else() -> None:
    html = page.render(replace(sample.themes(), back=("All <of> it", "../all%20of.html")))
    assert '<a href="../all%20of.html" dir="auto">← All &lt;of&gt; it</a>' in html
    for address in ("javascript:alert(1)", "https://else.where/"):
        assert "a" not in Read(page.render(replace(sample.themes(), back=("x", address)))).tags


def test_headings_and_projects_to_filter_by_are_those_of_the_evidence() -> None:
    data = Read(page.render(sample.two_headings())).data
    assert data["headings"] == [["purpose", "Purpose"], ["impact", "Impact"]]
    assert data["projects"] == [["choice", "CHOICE"], ["hope", "Organisations of Hope"]]


def test_a_source_that_speaks_is_no_project() -> None:
    picture = sample.themes()
    said = sample.row("r1", "report", "co-design", note="All say so.")
    read = Read(page.render(replace(picture, evidence={**picture.evidence, "s3": [said]})))
    assert ["report", "Report"] not in read.data["projects"]


def test_a_row_from_which_something_was_left_out_says_only_so() -> None:
    picture = sample.partners()
    picture.network.add_edge("museum", "council", key="t4", type="TIES_TO", withheld=True)
    data = Read(page.render(picture)).data
    edge = {edge["key"]: edge for edge in data["edges"]}["t4"]
    assert [data["evidence"][row] for row in edge["evidence"]] == [{"withheld": True}]
    assert edge["facts"] == []


def test_drawing_leaves_the_network_as_it_is() -> None:
    picture = sample.themes()
    before = nx.node_link_data(picture.network)
    page.render(picture)
    assert nx.node_link_data(picture.network) == before


def test_more_nodes_than_the_limit_are_refused_with_the_way_out() -> None:
    picture = replace(sample.themes(), limit=4)
    with pytest.raises(OutputError, match=r"5 nodes .* --limit 5"):
        page.render(picture)


def test_an_empty_network_is_a_page_too() -> None:
    picture = replace(sample.themes(), network=nx.MultiDiGraph(), evidence={})
    assert Read(page.render(picture)).data["nodes"] == []


def test_half_a_character_does_not_stop_the_page_from_being_written() -> None:
    picture = replace(sample.themes(), title="broken \ud83d title")
    picture.network.nodes["choice"]["name"] = "half \udc4d"
    html = page.render(picture)
    assert "broken ? title" in html.encode("utf-8").decode("utf-8")


def test_the_same_picture_gives_the_same_bytes_in_every_process() -> None:
    code = (
        "import hashlib; from renderers import sample; from graphkit.renderers import page;"
        "from dataclasses import replace;"
        "picture = replace(sample.partners(), network=sample.cloud(80, 200));"
        "print(hashlib.sha256(page.render(picture).encode()).hexdigest())"
    )
    paths = os.pathsep.join([str(Path(__file__).parents[1]), str(Path(page.__file__).parents[3])])
    digests = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONPATH": paths, "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(digests) == 1
