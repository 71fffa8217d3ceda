"""The figure as a file: the same everywhere, harmless, with all that must be said."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import networkx as nx
import pytest
from renderers import figures, sample

from graphkit.errors import OutputError
from graphkit.pictures import Picture
from graphkit.renderers import figure, renderer_for

SVG = "{http://www.w3.org/2000/svg}"
STARTS = {".svg": b"<?xml", ".png": b"\x89PNG", ".pdf": b"%PDF"}
SHARED = """
import hashlib
from dataclasses import replace
from renderers import sample
from graphkit.renderers import figure
cloud = replace(sample.partners(), network=sample.cloud(80, 200))
for picture in (sample.themes(), cloud):
    for suffix in figure.suffixes:
        print(hashlib.sha256(figure.render(picture, suffix)).hexdigest())
"""


def svg(picture: Picture) -> ET.Element:
    return ET.fromstring(figure.render(picture, ".svg"))  # noqa: S314  # our own


@pytest.mark.parametrize("suffix", figure.suffixes)
def test_a_suffix_says_what_file_a_figure_is(suffix: str) -> None:
    assert renderer_for(Picture, suffix.upper()) is figure
    assert figure.render(sample.themes(), suffix.upper()).startswith(STARTS[suffix])


def test_the_same_picture_gives_the_same_bytes_in_every_process() -> None:
    paths = os.pathsep.join([str(Path(__file__).parents[1]), str(Path(figure.__file__).parents[3])])
    said = {
        subprocess.run(
            [sys.executable, "-c", SHARED],
            env={**os.environ, "PYTHONPATH": paths, "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(said) == 1
    assert len(set(said.pop().split())) == 6


def test_drawing_leaves_the_network_as_it_is() -> None:
    picture = sample.themes()
    before = nx.node_link_data(picture.network)
    figure.render(picture, ".svg")
    assert nx.node_link_data(picture.network) == before


def test_more_nodes_than_the_limit_are_refused_with_the_way_out() -> None:
    with pytest.raises(OutputError, match=r"5 nodes .* --limit 5"):
        figure.render(replace(sample.themes(), limit=4), ".png")


def test_an_svg_says_every_line_of_the_caption_and_every_name() -> None:
    picture = replace(sample.themes(), caption=("Counts.", "Licence: X & <Y>.", "Full copy."))
    told = svg(picture).findtext(f"{SVG}desc") or ""
    assert {"Counts.", "Licence: X & <Y>.", "Full copy."} <= set(told.splitlines())
    assert "CHOICE; Organisations of Hope; Trust; Money; Purpose" in told
    assert svg(picture).findtext(f"{SVG}title") == "General themes"


@pytest.mark.parametrize("suffix", figure.suffixes)
@pytest.mark.parametrize(
    "name",
    [
        "<script>alert(1)</script>",
        "]]>--><!ENTITY x '&#60;'>",
        "$\\frac{1}{0}$ $ _{^",
        "%n %s {0} \\",
        "\x00\x08\x1b[31m\x7f",
        "half \ud83d \ufffe\uffff",
        "\u202eright to left\u2066 שלום العربية",
        "信頼 한국어 👩🏽‍🔬 🇬🇧",
        "x" * 10_000,
        "",
        "\n\t \u2028",
    ],
    ids=lambda name: name[:12].encode("ascii", "backslashreplace").decode(),
)
def test_hostile_and_foreign_names_are_drawn_and_do_nothing(name: str, suffix: str) -> None:
    nodes = {name or "id": {"label": name or "Kind", "name": name}, "b": {"label": "Partner"}}
    edges = {"e": (name or "id", "b", {"type": name, "note": name})}
    picture = figures.picture(
        nodes, edges, title=name, subtitle=name, caption=(name, name), names={name: name}
    )
    content = figure.render(picture, suffix)
    assert content.startswith(STARTS[suffix])
    if suffix == ".svg":
        tags = {element.tag for element in ET.fromstring(content).iter()}  # noqa: S314
        assert {tag.removeprefix(SVG) for tag in tags} <= {
            *("svg", "title", "desc", "defs", "style", "g", "path", "use", "clipPath", "rect")
        }


@pytest.mark.parametrize("suffix", figure.suffixes)
def test_above_5000_marks_a_vector_file_holds_them_as_pixels(
    suffix: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graphkit.renderers.figure.plot.MOST_MARKS", 8)
    fewer = figure.render(sample.partners(), suffix)
    more = figure.render(sample.themes(), suffix)
    assert (b"<image" in more, b"<image" in fewer) == (suffix == ".svg", False)
    if suffix == ".pdf":
        assert b"/Subtype /Image" in more
        assert b"/Subtype /Image" not in fewer


def test_a_tie_is_the_wider_the_heavier_it_is() -> None:
    edges = {
        "light": ("a", "b", {"weight": 1, "note": "met"}),
        "heavy": ("b", "c", {"weight": 4, "note": "met"}),
        "plain": ("c", "a", {"note": "met"}),
    }
    drawn = figures.plotted(figures.picture(figures.partners("a", "b", "c"), edges))
    # In pixels 0.6 + 3.9 * (weight / 4) ** 0.5, or 0.6 + 0.55 for evidence; 0.75 points each.
    assert [round(line.points / 0.75, 2) for line in drawn.strokes] == [2.55, 4.5, 1.15]


def test_a_figure_says_what_a_box_stands_for() -> None:
    told = "stands for a sign that the figure's font lacks"
    with_box = figure.render(figures.picture(figures.partners("信頼")), ".svg").decode()
    assert told in " ".join(with_box.split())
    without = figure.render(figures.picture(figures.partners("Trust")), ".svg").decode()
    assert told not in " ".join(without.split())
