"""A picture that is too large for one page: nothing of it is lost, and everything is reached."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import networkx as nx
import pytest
from renderers import sample

from graphkit.overview import drawn
from graphkit.overview.lines import MOST_ROWS
from graphkit.overview.pages import Pages
from graphkit.pictures import Picture
from graphkit.renderers import figure, page


def _picture(network: nx.MultiDiGraph, limit: int, **more: Any) -> Picture:
    told = {"evidence": {}, "names": {}, "caption": ("Licence: CC0.",), "limit": limit} | more
    return Picture(title="Everything", subtitle="View all", network=network, **told)


def _network(plain: nx.Graph) -> nx.MultiDiGraph:
    network = nx.MultiDiGraph()
    network.add_nodes_from((f"n{at}", {"label": "Partner", "name": f"N {at}"}) for at in plain)
    for at, (start, end) in enumerate(plain.edges()):
        network.add_edge(f"n{start}", f"n{end}", key=f"e{at}", type="TIES_TO", note=f"note {at}")
    return network


NETWORKS = {
    "communities": lambda: sample.cloud(300, 900),
    "one community": lambda: _network(nx.complete_graph(60)),
    "a star": lambda: _network(nx.star_graph(200)),
    "strangers": lambda: _network(nx.empty_graph(150)),
    "pairs": lambda: _network(nx.from_edgelist((2 * at, 2 * at + 1) for at in range(150))),
    "chance": lambda: _network(nx.gnm_random_graph(200, 800, seed=1)),
}
LIMITS = (1, 10, 30, 59)
every_network = pytest.mark.parametrize("kind", NETWORKS)
every_limit = pytest.mark.parametrize("limit", LIMITS)


def _drawn(picture: Picture) -> Iterator[Picture]:
    pages = Pages(picture)
    yield from map(pages.of, pages.whole)


def _rows(picture: Picture, key: str) -> list[str]:
    """The ids of the rows that a page tells of a line; one that is its own evidence is its own."""
    return [row["id"] for row in picture.evidence.get(key, [{"id": key}])]


@every_limit
@every_network
def test_no_page_has_more_nodes_than_the_limit(kind: str, limit: int) -> None:
    for picture in _drawn(_picture(NETWORKS[kind](), limit)):
        assert len(picture.network) <= max(limit, 8)


@every_limit
@every_network
def test_every_node_is_on_one_page(kind: str, limit: int) -> None:
    network = NETWORKS[kind]()
    shown = Counter(
        node
        for each in _drawn(_picture(network, limit))
        for node in each.network
        if node in network
    )
    assert shown == Counter(dict.fromkeys(network, 1))


@every_limit
@every_network
def test_every_relationship_can_be_read_where_it_starts(kind: str, limit: int) -> None:
    network = NETWORKS[kind]()
    told = {
        (start, row)
        for each in _drawn(_picture(network, limit))
        for start, _, key in each.network.edges(keys=True)
        for row in _rows(each, key)
    }
    assert {(start, key) for start, _, key in network.edges(keys=True)} <= told


@every_network
def test_every_row_behind_a_derived_relationship_can_be_read(kind: str) -> None:
    network = NETWORKS[kind]()
    evidence = {
        key: [sample.row(f"{key}/{at}", start, end, note="so") for at in range(3)]
        for start, end, key in network.edges(keys=True)
    }
    told = {
        row["id"]
        for each in _drawn(_picture(network, 30, evidence=evidence))
        for rows in each.evidence.values()
        for row in rows
    }
    assert told == {row["id"] for rows in evidence.values() for row in rows}


def test_a_line_between_communities_counts_what_it_stands_for() -> None:
    network = _network(nx.disjoint_union(nx.complete_graph(6), nx.complete_graph(6)))
    network.add_edge("n0", "n6", key="over", type="TIES_TO")
    network.add_edge("n7", "n1", key="back", type="TIES_TO")
    network.add_edge("n8", "n1", key="else", type="HOLDS")
    pages = Pages(_picture(network, 11))
    overview = pages.of(pages.whole)
    ((*_, key, own),) = overview.network.edges(keys=True, data=True)
    assert own["relationships"] == 3
    assert own["types"] == ["holds 1", "ties to 2"]
    assert sorted(_rows(overview, key)) == ["back", "else", "over"]
    assert overview.caption[0] == (
        "12 nodes in 2 communities; 3 relationships between communities."
    )
    assert overview.caption[1:] == ("Licence: CC0.",)


def test_a_line_that_stands_for_too_much_says_how_much_more_there_is() -> None:
    network = _network(nx.disjoint_union(nx.complete_graph(30), nx.complete_graph(30)))
    for at in range(MOST_ROWS + 50):
        network.add_edge(f"n{at % 30}", f"n{30 + at % 29}", key=f"x{at}", type="TIES_TO")
    pages = Pages(_picture(network, 50))
    ((_, _, key, own),) = pages.of(pages.whole).network.edges(keys=True, data=True)
    assert len(_rows(pages.of(pages.whole), key)) == 200
    assert own["evidence_shown"].startswith("the first 200 of 250, and 50 more")


def test_a_community_is_named_by_its_best_connected_nodes_and_tells_its_kinds() -> None:
    network = _network(nx.disjoint_union(nx.star_graph(5), nx.complete_graph(4)))
    network.nodes["n1"]["label"] = "Project"
    network.add_edges_from([("n1", "n2"), ("n1", "n3"), ("n2", "n4")], type="TIES_TO")
    pages = Pages(_picture(network, 9))
    first = next(own for _, own in pages.of(pages.whole).network.nodes(data=True))
    assert first["name"] == "N 0, N 1, N 2 … (6 nodes)"
    assert first["kinds"] == ["Project 1", "Partner 5"]
    assert first["nodes"] == 6
    assert first["relationships_within"] == 8


def test_waves_stay_apart_where_lines_lead_to_another_community() -> None:
    network = _network(nx.disjoint_union(nx.complete_graph(6), nx.complete_graph(6)))
    for at, wave in enumerate(["1", "1", "2", "2", "2"]):
        network.add_edge("n0", f"n{6 + at}", key=f"w{at}", type="TIES_TO", wave=wave)
    pages = Pages(_picture(network, 11, waves=("2", "1", "0")))
    home = next(part for part in pages.whole.parts if "n0" in part.nodes)
    told = pages.of(home)
    waves = {
        own["wave"]: own["relationships"]
        for *_, own in told.network.edges(data=True)
        if "wave" in own
    }
    assert waves == {"1": 2, "2": 3}
    assert told.waves == ("2", "1")


def test_a_dataset_with_ids_like_ours_gets_along_with_them() -> None:
    network = nx.relabel_nodes(_network(nx.complete_graph(30)), {"n0": "community:1"})
    shown = [node for each in _drawn(_picture(network, 20)) for node in each.network]
    assert shown.count("community:1") == 1


def _addresses(html: str) -> set[str]:
    data = re.search(r'<script id="data"[^>]*>(.*?)</script>', html, re.DOTALL)
    nodes = json.loads(data[1])["nodes"] if data else []
    return {node["link"] for node in nodes if "link" in node} | set(
        re.findall(r'<a href="([^"#][^"]*)"', html)
    )


@pytest.mark.parametrize("name", ["all", "50% of #1? Ünï", "a b.c"])
def test_every_link_leads_to_a_file_and_every_file_is_reached(tmp_path: Path, name: str) -> None:
    network = NETWORKS["chance"]()
    picture = _picture(network, 60, links={"n3": "projects/three.html"}, back=("Home", "home.html"))
    (tmp_path / "projects").mkdir()
    for file in ("projects/three.html", "home.html"):
        (tmp_path / file).write_text("", encoding="utf-8")
    main = drawn(picture, page, ".html", name).save(tmp_path / f"{name}.html")
    reached, waiting = {main}, [main]
    for file in waiting:
        for address in _addresses(file.read_text(encoding="utf-8")):
            target = (file.parent / unquote(address)).resolve()
            assert target.is_file(), address
            if target not in reached:
                reached.add(target)
                waiting.append(target)
    assert reached == set(tmp_path.rglob("*.html"))


def test_a_page_leads_back_to_the_one_above() -> None:
    drawing = drawn(_picture(NETWORKS["chance"](), 60), page, ".html", "all")
    assert 'href="../all.html"' in drawing.beside["1.html"]
    assert "All communities" in drawing.beside["1.html"]


def test_a_figure_shows_the_communities_only() -> None:
    drawing = drawn(_picture(NETWORKS["communities"](), 100), figure, ".svg", "all")
    assert not drawing.beside
    assert b"communities; " in bytes(drawing.content)


def test_a_picture_within_its_limit_is_drawn_as_it_is() -> None:
    picture = _picture(NETWORKS["communities"](), 300)
    drawing = drawn(picture, page, ".html", "all")
    assert (drawing.nodes, dict(drawing.beside)) == (300, {})
    assert drawing.content == page.render(picture)


def test_an_empty_picture_is_drawn_as_it_is() -> None:
    drawing = drawn(_picture(nx.MultiDiGraph(), 10), page, ".html", "all")
    assert (drawing.nodes, dict(drawing.beside)) == (0, {})


def test_a_limit_raised_draws_everything_at_once() -> None:
    picture = _picture(NETWORKS["chance"](), 60)
    assert drawn(replace(picture, limit=200), page, ".html", "all").nodes == 200


def test_every_process_writes_the_same_files() -> None:
    code = (
        "import hashlib, json\nfrom renderers import sample\nfrom graphkit.overview import drawn\n"
        "from graphkit.pictures import Picture\nfrom graphkit.renderers import page\n"
        "picture = Picture('', '', sample.cloud(90, 300), {}, {}, (), limit=40)\n"
        "made = drawn(picture, page, '.html', 'a')\n"
        "files = [made.content, *(f'{name}{made.beside[name]}' for name in made.beside)]\n"
        "print([hashlib.sha256(file.encode()).hexdigest() for file in files])"
    )
    told = [
        subprocess.run(
            [sys.executable, "-c", code],
            env=os.environ | {"PYTHONHASHSEED": seed},
            cwd=Path(__file__).parents[1],
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert told[0] == told[1]
