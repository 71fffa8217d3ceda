"""Colours and sizes stand for what one chooses, ties for their weight, and waves for their time."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from browser.conftest import Open
from browser.drawing import is_seen, span_of
from browser.steps import BLUE, SKY, only, open_tools, panel, search, told
from PIL import Image
from playwright.sync_api import Page, expect
from renderers import sample

from graphkit.colouring import LineLook
from graphkit.communities import found
from graphkit.pictures import Picture

ORANGE = (230, 159, 0)


def islands() -> Picture:
    """Ten communities, each of a hub, its spokes and a circle around them; smaller and smaller."""
    picture = sample.themes()
    picture.network.clear()
    for island in range(10):
        names = [f"i{island}n{at}" for at in range(14 - island)]
        for name in names:
            picture.network.add_node(name, label="Partner", name=f"{name} of island")
        for at, name in enumerate(names[1:]):
            picture.network.add_edge(names[0], name, key=name, type="TIES_TO")
            picture.network.add_edge(
                name, names[1 + (at + 1) % (len(names) - 1)], key=f"{name}o", type="TIES_TO"
            )
    return replace(picture, evidence={})


def few() -> Picture:
    """Two groups, drawn as dots: of fifteen members and of two."""
    picture = sample.partners()
    picture.network.nodes["council"]["label"] = "GeneralTheme"
    picture.network.nodes["museum"]["label"] = "Theme"
    members = {"council": 15, "museum": 2}
    return replace(picture, measures={"members": members}, size="members")


def crowded() -> Picture:
    """Eight hundred nodes, of which one is tied to forty more than all others."""
    network = sample.cloud(800, 1200)
    for at in range(100, 140):
        network.add_edge("hub", f"n{at}", key=f"h{at}", type="TIES_TO", note="met")
    for node in network:
        network.nodes[node].update(label="Project" if node == "hub" else "Partner", name=node)
    network.add_node("alone", label="GeneralTheme", name="Alone")
    return replace(sample.partners(), network=network, looks={"TIES_TO": LineLook("grey")})


def colour_by(page: Page, what: str) -> None:
    page.get_by_label("Colour by").select_option(what)


def size_by(page: Page, what: str) -> None:
    page.get_by_label("Size by").select_option(label=what)


def test_few_nodes_keep_the_ratio_of_their_sizes(open_page: Open) -> None:
    page = open_page(few())
    large, *_ = span_of(page, BLUE)
    small, *_ = span_of(page, SKY)
    # Between 7.4 and 18 by the root of the share, less what the outlines take.
    assert large / small == pytest.approx(18 / (7.4 + 10.6 * (2 / 15) ** 0.5), rel=0.08)


def test_a_hub_stands_out_among_hundreds(open_page: Open) -> None:
    page = open_page(crowded())
    hub, *_ = span_of(page, ORANGE)
    alone, *_ = span_of(page, BLUE)
    assert alone >= 1
    assert hub >= 2 * alone
    open_tools(page)
    size_by(page, "lines of evidence")
    assert span_of(page, ORANGE)[0] >= 2 * span_of(page, BLUE)[0]


def test_communities_have_colours_and_the_smaller_ones_share_one(open_page: Open) -> None:
    page = open_page(islands())
    assert not is_seen(page, BLUE)
    open_tools(page)
    colour_by(page, "community")
    assert told(page) == "Coloured by community. 95 of 95 nodes shown."
    entries = [" ".join(text.split()) for text in page.locator("#communities li").all_inner_texts()]
    assert entries == [
        *(f"Around i{island}n0 of island {14 - island}" for island in range(7)),
        "3 smaller communities 18",
    ]
    assert is_seen(page, BLUE)
    assert is_seen(page, ORANGE)
    colour_by(page, "kind")
    assert is_seen(page, SKY)
    expect(page.locator("#communities")).to_be_hidden()


def test_the_page_tells_the_communities_that_the_package_finds(open_page: Open) -> None:
    picture = islands()
    sizes = sorted(found(picture.network).values())
    assert [sizes.count(each) for each in range(10)] == list(range(14, 4, -1))
    page = open_page(picture)
    open_tools(page)
    colour_by(page, "community")
    assert page.locator("#communities li").count() == 8


def test_a_community_in_the_legend_is_a_filter(open_page: Open) -> None:
    page = open_page(islands())
    open_tools(page)
    colour_by(page, "community")
    page.get_by_role("button", name="Around i0n0 of island 14").click()
    assert told(page) == "Around i0n0 of island hidden. 81 of 95 nodes shown."
    assert not is_seen(page, BLUE)
    page.get_by_role("button", name="3 smaller communities").click()
    assert told(page).endswith("63 of 95 nodes shown.")
    colour_by(page, "kind")
    assert told(page).endswith("95 of 95 nodes shown.")


def measured() -> Picture:
    """One general theme among others, with a measure that only two nodes have."""
    return replace(only("general:trust"), measures={"betweenness": {"general:trust": 4, "hope": 1}})


def test_a_measure_decides_sizes_and_says_who_has_none(open_page: Open) -> None:
    page = open_page(measured())
    before = span_of(page, BLUE)
    open_tools(page)
    size_by(page, "betweenness")
    assert told(page) == "Sized by betweenness. 2 nodes have none and the smallest size."
    expect(page.locator("#key-size")).to_have_text("Larger: more betweenness; 2 have none.")
    assert span_of(page, BLUE)[:2] >= before[:2]
    search(page, "choice")
    assert "betweenness: none" in panel(page)
    search(page, "trust")
    assert "betweenness: 4" in panel(page)


def test_a_node_without_a_value_is_as_small_as_the_least(open_page: Open) -> None:
    picture = replace(measured(), measures={"reach": {"choice": 5, "hope": 50}})
    page = open_page(picture)
    before = span_of(page, BLUE)
    open_tools(page)
    size_by(page, "reach")
    assert span_of(page, BLUE)[:2] < before[:2]


def test_sizes_are_offered_for_all_numbers_that_two_nodes_carry(open_page: Open) -> None:
    picture = sample.themes()
    picture.network.nodes["choice"]["reached"] = 12
    page = open_page(replace(picture, measures={"betweenness": {"choice": 1.0, "hope": 2.0}}))
    open_tools(page)
    offered = page.get_by_label("Size by").locator("option").all_inner_texts()
    assert offered == ["connections", "lines of evidence", "betweenness", "headings"]


def test_a_heavier_tie_is_a_wider_line(open_page: Open) -> None:
    widths = []
    for weight in (1.0, 9.0):
        picture = sample.waves()
        picture.network.remove_edge("archive", "choir", key="t3")
        picture.network.edges["archive", "brewery", "t1"]["weight"] = weight
        page = open_page(picture)
        expect(page.locator("#key-width")).to_contain_text("a heavier tie")
        widths.append(painted(page))
    assert widths[0] < widths[1]


def painted(page: Page) -> int:
    """How many pixels of the drawing are painted."""
    picture = Image.open(BytesIO(page.locator("#canvas").screenshot())).convert("RGB")
    paper = picture.getpixel((0, 0))
    return sum(count for count, colour in picture.getcolors(1 << 20) if colour != paper)


def test_a_wave_shows_its_ties_and_those_of_none(open_page: Open) -> None:
    page = open_page(sample.waves())
    page.click("#show-table")
    rows = page.locator("table").last.locator("tbody tr")
    assert rows.count() == 3
    page.get_by_label("Wave").focus()
    page.keyboard.press("ArrowRight")
    assert told(page) == "Wave before. 3 of 3 nodes shown."
    expect(page.locator("#wave-shown")).to_have_text("Wave before")
    assert "brewery ties to choir" not in page.locator("table").last.inner_text().lower()
    assert rows.count() == 2
    page.keyboard.press("ArrowRight")
    assert page.get_by_label("Wave").get_attribute("aria-valuetext") == "Wave after"
    assert "archive ties to brewery" not in page.locator("table").last.inner_text().lower()
    page.keyboard.press("Home")
    assert told(page).startswith("All waves.")
    assert rows.count() == 3


def test_waves_leave_nodes_where_they_are(open_page: Open) -> None:
    page = open_page(sample.waves())
    before = span_of(page, SKY)
    page.get_by_label("Wave").fill("2")
    assert span_of(page, SKY) == before


def test_without_waves_there_is_no_slider(open_page: Open) -> None:
    assert open_page(sample.themes()).locator("#wave").count() == 0
