"""Whatever a text holds: nothing runs, nothing is asked for, nothing is laid out differently."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import networkx as nx
import pytest
from browser.conftest import Open
from browser.payloads import PAYLOADS, STRUCK
from browser.visiting import CHOOSE_EVERYTHING, SEARCH, is_contained, is_quiet, parsed
from playwright.sync_api import Browser

from graphkit.matrices import Matrices
from graphkit.pictures import Picture
from graphkit.prose import text
from graphkit.renderers import renderer_for

MOST = 90
"""Payloads on one page."""
NAMES = list(PAYLOADS)
GROUPS = [NAMES[at : at + MOST] for at in range(0, len(NAMES), MOST)]
WORDS = ("note", "quote", "locator", "heading", "source", "basis", "coder", "extent", "stance")


def written(payload: str) -> str:
    """What is left of a text on a page: no controls, no half signs."""
    return text(payload).encode("utf-8", "replace").decode("utf-8")


def everywhere(payloads: Sequence[str]) -> Picture:
    """A picture that carries each payload in every channel that text can take."""
    network = nx.MultiDiGraph()
    evidence = {}
    network.add_node("other", label="Project", name="Other")
    for at, payload in enumerate(payloads):
        node = {"name": payload, "aliases": [payload], "note": payload, payload or "own": payload}
        network.add_nodes_from([(payload, {**node, "label": payload})])
        own = {**dict.fromkeys(WORDS, payload), "type": payload, payload: payload}
        network.add_edges_from([(payload, "other", f"{payload} {at}", own)])
        network.add_edges_from([("other", payload, f"derived{at}", {"type": "SUPPORTS"})])
        ends = ("id", "type", "from", "to", "from_name", "to_name", "wave")
        evidence[f"derived{at}"] = [dict.fromkeys((*ends, *WORDS), payload)]
    return Picture(
        title=payloads[0],
        subtitle=payloads[-1],
        network=network,
        evidence=evidence,
        names={payload: payload for payload in payloads},
        caption=[*payloads[:5], "last line"],
        waves=payloads[:9],
        measures={payloads[0]: {payload: at for at, payload in enumerate(payloads)}},
        links=dict(zip(payloads, payloads, strict=True)),
    )


@pytest.mark.parametrize("names", GROUPS, ids=lambda names: names[0])
def test_text_arrives_as_written_and_never_runs_nor_breaks_the_page(
    names: Sequence[str], open_page: Open
) -> None:
    payloads = [PAYLOADS[name] for name in names]
    page = open_page(everywhere(payloads))
    assert is_contained(page)
    chosen = page.evaluate(CHOOSE_EVERYTHING)
    assert is_contained(page)
    page.set_viewport_size({"width": 390, "height": 800})
    assert is_contained(page)
    page.evaluate(SEARCH, [written(payload)[:40] for payload in payloads])
    assert {written(payload) for payload in payloads if written(payload).strip()} <= set(chosen)
    is_quiet(page)
    assert page.locator("footer p").last.text_content() == "last line"
    addresses = page.locator("a[href]").evaluate_all("(all) => all.map((one) => one.protocol)")
    assert set(addresses) <= {"file:"}


def titled(draws: type, payload: str) -> Any:
    """Something small to draw, titled by a payload."""
    said: dict[str, Any] = {"title": payload, "subtitle": payload, "caption": [payload, "last"]}
    names = {payload: payload}
    if draws is Matrices:
        return Matrices(matrices=[], names=names, **said)
    return Picture(network=nx.MultiDiGraph(), evidence={}, names=names, **said)


@pytest.mark.parametrize("draws", [Picture, Matrices])
def test_titles_and_captions_stay_text(draws: type, browser: Browser) -> None:
    renderer = renderer_for(draws, ".html")
    html = {name: renderer.render(titled(draws, PAYLOADS[name]), ".html") for name in NAMES}
    found = parsed(browser, html)
    plain = parsed(browser, {"plain": renderer.render(titled(draws, "plain"), ".html")})["plain"]
    for name, page in found.items():
        # HTML itself reads every line end as a line feed; JSON keeps them.
        said = written(PAYLOADS[name]).replace("\r\n", "\n").replace("\r", "\n")
        assert page["title"] == " ".join(re.sub(r"[\t\n\f\r ]+", " ", said).split(" ")).strip(" ")
        assert (page["heading"], page["last"]) == (said, "last")
        assert page["elements"] == plain["elements"], name


@pytest.mark.parametrize("draws", [Picture, Matrices])
def test_figures_are_sound_xml_without_anything_that_runs(draws: type) -> None:
    renderer = renderer_for(draws, ".svg")
    things = [titled(draws, "\n".join(PAYLOADS[name] for name in group)) for group in GROUPS]
    if draws is Picture:
        things = [everywhere([PAYLOADS[name] for name in group][::9]) for group in GROUPS]
    for thing in things:
        svg = renderer.render(thing, ".svg")
        root = ET.fromstring(svg)  # noqa: S314  # our own
        for element in root.iter():
            assert not element.tag.endswith(("}script", "}foreignObject", "}image", "}a"))
            assert not element.tag.endswith("}style") or "(" not in str(element.text)
            assert not [name for name in element.attrib if name.lower().startswith("on")]
            links = [link for name, link in element.attrib.items() if name.endswith("href")]
            assert all(link.startswith("#") for link in links)


def test_what_is_downloaded_opens_harmlessly_in_a_spreadsheet(
    open_page: Open, tmp_path: Path
) -> None:
    page = open_page(everywhere([PAYLOADS[name] for name in NAMES if "formula" in name]))
    page.click("#tools summary")
    for button in ("#save-nodes", "#save-evidence"):
        with page.expect_download() as waiting:
            page.click(button)
        waiting.value.save_as(tmp_path / "saved.csv")
        with (tmp_path / "saved.csv").open(encoding="utf-8-sig", newline="") as stream:
            cells = [cell for row in csv.reader(stream) for cell in row]
        assert any("1+1" in cell for cell in cells)
        assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


def test_there_are_payloads_enough() -> None:
    assert len(set(PAYLOADS.values())) >= 200
    assert any(STRUCK in payload for payload in PAYLOADS.values())
