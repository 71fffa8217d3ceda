"""Drawing social networks from the command line: options, tables, limits, and remedies."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path
from typing import Any

import pytest
from commandline import Run


def data(path: Path) -> dict[str, Any]:
    """What a network page draws, as its block of data has it."""
    html = path.read_text(encoding="utf-8")
    found = re.search(r'<script id="data"[^>]*>(.*?)</script>', html, re.DOTALL)
    assert found
    return dict(json.loads(found[1]))


def test_options_of_a_network_alone_mean_a_sociogram_of_partners(
    run: Run, loaded: Path, tmp_path: Path
) -> None:
    out = tmp_path / "p.html"
    said = run("draw", out, "--size", "betweenness", "--color", "community", "--store", loaded)
    assert (said.code, said.out) == (0, "")
    drawn = data(out)
    assert drawn["begin"] == {"size": "betweenness", "colour": "community"}
    assert {kind["title"] for kind in drawn["kinds"]} == {"Partner"}


def test_a_drawn_measure_is_the_measured_one(run: Run, loaded: Path, tmp_path: Path) -> None:
    out = tmp_path / "p.html"
    run("draw", out, "--network", "projects", "--size", "strength", "--store", loaded)
    drawn = data(out)
    scale = next(each for each in drawn["scales"] if each["title"] == "strength")
    shown = {drawn["nodes"][int(at)]["key"]: value for at, value in scale["of"].items()}
    rows = run(
        "measure", "strength", "--network", "projects", "--json", "--all", "--store", loaded
    ).rows
    assert shown == pytest.approx({row["id"]: row["strength"] for row in rows})


def test_data_beside_a_sociogram_has_every_measure(run: Run, loaded: Path, tmp_path: Path) -> None:
    out = tmp_path / "p.svg"
    run("draw", out, "--network", "projects", "--data", "--store", loaded)
    with (tmp_path / "p-nodes.csv").open(encoding="utf-8", newline="") as file:
        columns = next(csv.reader(file))
    assert {"betweenness", "constraint", "effective_size"} <= set(columns)


def test_above_the_limit_communities_are_drawn(run: Run, loaded: Path, tmp_path: Path) -> None:
    out = tmp_path / "p.html"
    said = run("draw", out, "--network", "partner-project", "--limit", "12", "--store", loaded)
    assert said.code == 0
    assert list((tmp_path / "p-communities").glob("*.html"))


def test_figures_are_the_same_bytes_every_time(run: Run, loaded: Path, tmp_path: Path) -> None:
    for name in ("one.svg", "two.svg"):
        run("draw", tmp_path / name, "--view", "groups", "--group", "kind", "--store", loaded)
    assert (tmp_path / "one.svg").read_bytes() == (tmp_path / "two.svg").read_bytes()


@pytest.mark.parametrize(
    ("options", "remedy"),
    [
        (("--view", "groups"), "--group kind"),
        (("--view", "brokerage"), "--group kind"),
        (("--view", "change"), "--wave 2023 --wave 2024"),
        (("--size", "betweeness"), "did you mean 'betweenness'"),
        (("--network", "partner"), "did you mean 'partners'"),
        (("--group", "kinds"), "did you mean 'kind'"),
        (("--without", "nobody"), "no actor 'nobody'"),
    ],
)
def test_what_cannot_be_drawn_is_told_with_a_remedy(
    options: tuple[str, ...], remedy: str, run: Run, loaded: Path, tmp_path: Path
) -> None:
    said = run("draw", tmp_path / "p.html", *options, "--store", loaded)
    assert said.code == 1
    assert remedy in " ".join(said.err.split())
    assert not (tmp_path / "p.html").exists()


@pytest.mark.parametrize(
    "options",
    [
        ("--view", "themes", "--size", "degree"),
        ("--query", "reach", "--network", "partners"),
        ("--network", "partners", "--cypher", "RETURN 1"),
        ("--wave", "1", "--wave", "2", "--wave", "3"),
    ],
)
def test_options_that_exclude_each_other_are_refused(
    options: tuple[str, ...], run: Run, loaded: Path, tmp_path: Path
) -> None:
    assert run("draw", tmp_path / "p.html", *options, "--store", loaded).code == 2
