"""What stands where on a figure: names, legend, lines and marks, as a renderer sees them."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import replace
from itertools import combinations, pairwise

import networkx as nx
import pytest
from matplotlib.patches import Polygon
from renderers import figures, sample

from graphkit.colouring import LineLook
from graphkit.palette import KINDS
from graphkit.pictures import Picture
from graphkit.plotting import MARGIN
from graphkit.renderers.figure import within_clouds
from graphkit.renderers.figure.ground import Ground
from graphkit.renderers.figure.ink import Ink
from graphkit.renderers.figure.legend import ROW
from graphkit.renderers.figure.plot import Plot
from graphkit.renderers.figure.strokes import Stroke

LONG = "An organisation with a name that is as long as names of partnerships can be, or longer, "


def cloud(nodes: int, edges: int) -> Picture:
    return replace(sample.partners(), network=sample.cloud(nodes, edges))


def crowded() -> Picture:
    """Sixty nodes with long names around one of them."""
    nodes = figures.partners(*(f"{LONG} {at}" for at in range(60)))
    names = list(nodes)
    edges = {f"e{at}": (names[0], name, {"note": "x"}) for at, name in enumerate(names[1:])}
    return figures.picture(nodes, edges)


def columns(rows: int, themes: int = 10) -> Picture:
    """So many projects and general themes, and a heading, all with long names."""
    nodes = {f"p{at}": {"label": "Project", "name": f"{at} {LONG}"} for at in range(rows)}
    nodes |= {f"g{at}": {"label": "GeneralTheme", "name": f"{LONG} {at}"} for at in range(themes)}
    nodes["h"] = {"label": "Heading", "name": LONG}
    edges = {f"s{at}": (f"p{at}", f"g{at % themes}", {}) for at in range(rows)}
    edges |= {f"a{at}": (f"g{at}", "h", {}) for at in range(themes)}
    return figures.picture(nodes, edges)


PICTURES = {
    "themes": sample.themes,
    "partners": sample.partners,
    "cloud": lambda: cloud(120, 300),
    "crowded": crowded,
    "few rows": lambda: columns(4),
    "many rows": lambda: columns(45),
    "many between": lambda: columns(3, 45),
    "empty": lambda: figures.picture({}),
    "single": lambda: figures.picture(figures.partners("Alone")),
    "long words": lambda: replace(crowded(), title=LONG * 9, subtitle=LONG * 9, caption=[LONG] * 9),
}


@pytest.fixture(params=PICTURES, scope="module")
def plotted(request: pytest.FixtureRequest) -> Plot:
    return figures.plotted(PICTURES[request.param]())


def test_no_text_touches_another(plotted: Plot) -> None:
    assert list(figures.collisions(plotted)) == []


def test_everything_is_on_the_sheet_and_the_sheet_fits_a4(plotted: Plot) -> None:
    paper = plotted.sheet.figure
    boxes = figures.boxes(plotted).values()
    assert all(box.x0 >= 0 and box.y0 >= 0 for box in boxes)
    assert all(box.x1 <= paper.bbox.width and box.y1 <= paper.bbox.height for box in boxes)
    width, height = paper.get_size_inches()
    if len(plotted.sheet.said) < 5000:
        assert width <= 29.7 / 2.54
        assert height <= (21 if width > 21 / 2.54 else 29.7) / 2.54
    for node, at in plotted.ground.at.items():
        assert plotted.ground.radius[node] <= at.real <= width - plotted.ground.radius[node]
        assert 0 <= at.imag <= plotted.ground.height


def test_no_name_covers_a_mark(plotted: Plot) -> None:
    ground = plotted.ground
    for name in plotted.names:
        for node, at in ground.at.items():
            x = min(max(at.real, name.box.left), name.box.right)
            y = min(max(at.imag, name.box.top), name.box.bottom)
            assert abs(complex(x, y) - at) >= ground.radius[node] * 0.99, (name.node, node)


def test_letters_are_at_least_five_points_high(plotted: Plot) -> None:
    assert all(text.get_fontsize() >= 5 for text in plotted.sheet.paper.texts)


def test_a_missing_name_is_told_in_the_caption(plotted: Plot) -> None:
    every = len(plotted.ground.at)
    missing = every - len(plotted.names)
    remark = f"{missing} of {every} names found no room; the best connected were tried first."
    told = [line for line in figures.words(plotted) if "names found no room" in line]
    assert told == ([remark] if missing else [])


def walled_in() -> tuple[Ground, dict[str, int]]:
    """A hub amid four hundred marks that leave no room for a name, and an isolate beside them."""
    at = {f"n{x}.{y}": complex(1 + x / 10, 0.5 + y / 10) for x in range(20) for y in range(20)}
    at["hub"] = at.pop("n10.10")
    at["alone"] = complex(4.2, 0.5)
    return Ground(6.0, 3.0, at, dict.fromkeys(at, 0.045)), {
        node: {"hub": 399, "alone": 0}.get(node, 1) for node in at
    }


def test_no_isolate_is_named_where_a_hub_finds_no_room() -> None:
    ground, degree = walled_in()
    names = within_clouds.named(ground, {node: node for node in ground.at}, degree, Ink([], 6, 3))
    assert names
    assert not {name.node for name in names} & {"hub", "alone"}
    open_ = replace(ground, at={**ground.at, "hub": complex(4.2, 1.5)})
    names = within_clouds.named(open_, {node: node for node in ground.at}, degree, Ink([], 6, 3))
    assert names[0].node == "hub"


def test_a_hub_of_a_large_network_is_led_to_from_afar() -> None:
    ground, degree = walled_in()
    near = {node: spot for node, spot in ground.at.items() if abs(spot - ground.at["hub"]) < 0.5}
    far = {f"f{at}": complex(0.5 + at / 100, 2.9) for at in range(500)}
    sparse = Ground(6.0, 3.0, {**near, **far}, dict.fromkeys([*near, *far], 0.045))
    degrees = dict.fromkeys(sparse.at, 1) | {"hub": degree["hub"]}
    names = within_clouds.named(sparse, dict.fromkeys(sparse.at, "A name"), degrees, Ink([], 6, 3))
    assert names[0].node == "hub"
    assert names[0].leader is not None


def test_every_name_of_a_small_picture_is_there_whole() -> None:
    told = set(figures.words(figures.plotted(sample.themes())))
    assert {"CHOICE", "Organisations of Hope", "Trust", "Money", "Purpose"} <= told


def test_the_best_connected_are_named_where_there_is_no_room_for_all() -> None:
    picture = crowded()
    figure = figures.plotted(picture)
    hub = max(picture.network, key=picture.network.degree)
    assert figure.names[0].node == hub


def test_the_legend_names_the_kinds_drawn_with_their_numbers_and_no_other() -> None:
    figure = figures.plotted(sample.themes())
    kinds = [(entry.words, entry.sign) for entry in figure.legend if entry.sign in KINDS.values()]
    assert kinds == [
        ("Project  2", KINDS["Project"]),
        ("General theme  2", KINDS["GeneralTheme"]),
        ("Heading  1", KINDS["Heading"]),
    ]
    assert {words for words, _ in kinds} <= set(figures.words(figure))


@pytest.mark.parametrize("has_arrow", [True, False])
def test_the_legend_of_ties_has_an_arrow_where_ties_have_one(has_arrow: bool) -> None:  # noqa: FBT001
    edge = {"note": "met", "directed": has_arrow}
    picture = figures.picture(
        figures.partners("a", "b"),
        {"e": ("a", "b", edge)},
        looks={"TIES_TO": LineLook("grey", has_arrow=has_arrow)},
    )
    figure = figures.plotted(picture)
    (sign,) = [entry for entry in figure.legend if isinstance(entry.sign, LineLook)]
    heads = [patch for patch in figure.sheet.paper.patches if isinstance(patch, Polygon)]
    assert len(heads) == has_arrow
    for head in heads:
        top = figure.sheet.top + sign.y
        assert all(top < y < top + ROW and x < MARGIN + sign.indent for x, y in head.get_xy())


def test_the_legend_explains_the_lines_drawn_and_no_other() -> None:
    figure = figures.plotted(sample.themes())
    assert [entry.sign for entry in figure.legend if isinstance(entry.sign, str)] == [
        "with",
        "without",
        "against",
    ]
    plain = figures.plotted(sample.partners())
    assert [entry.sign for entry in plain.legend if isinstance(entry.sign, str)] == ["with"]


def test_lines_tell_evidence_none_and_against_apart_and_its_amount() -> None:
    s1, s2, s3, a1 = figures.plotted(sample.themes()).strokes
    assert [line.look for line in (s1, s2, s3, a1)] == ["with", "against", "without", "with"]
    # In pixels: 0.6 and 0.55 for the root of the lines, here 2, 1 and 0; 3 points to 4 pixels.
    assert s1.points == pytest.approx(0.75 * (0.6 + 0.55 * math.sqrt(2)))
    assert s2.points == pytest.approx(0.75 * (0.6 + 0.55))
    assert s3.points == pytest.approx(0.75 * 0.6)


def test_what_a_public_copy_leaves_out_is_still_evidence() -> None:
    nodes = figures.partners("a", "b")
    edges = {"e": ("a", "b", {"withheld": True}), "f": ("a", "b", {"coder": "AB"})}
    looks = [line.look for line in figures.plotted(figures.picture(nodes, edges)).strokes]
    assert looks == ["with", "without"]


def test_directed_relationships_have_arrows_and_undirected_ones_none() -> None:
    lines = figures.plotted(sample.partners()).strokes
    assert [line.head is not None for line in lines] == [False, True, True]


def middle(line: Stroke) -> complex:
    return (line.start + 2 * line.bend + line.end) / 4


@pytest.mark.parametrize("size", [2, 3, 20])
def test_parallel_edges_run_apart(size: int) -> None:
    nodes = figures.partners("a", "b")
    edges = {f"e{at}": ("ab"[at % 2], "ba"[at % 2], {}) for at in range(size)}
    figure = figures.plotted(figures.picture(nodes, edges))
    middles = [middle(line) for line in figure.strokes]
    length = abs(figure.ground.at["a"] - figure.ground.at["b"])
    assert min(abs(a - b) for a, b in combinations(middles, 2)) > length * 0.02


def test_500_parallel_edges_stay_on_the_sheet() -> None:
    edges = {f"e{at}": ("a", "b", {}) for at in range(500)}
    figure = figures.plotted(figures.picture(figures.partners("a", "b"), edges))
    assert len({middle(line) for line in figure.strokes}) == 500
    assert all(0 < middle(line).real < figure.sheet.width for line in figure.strokes)


def test_an_edge_to_its_own_node_is_a_loop_and_several_lie_around_each_other() -> None:
    edges = {f"e{at}": ("a", "a", {}) for at in range(3)}
    lines = figures.plotted(figures.picture(figures.partners("a"), edges)).strokes
    assert all(line.loop > 0 for line in lines)
    assert all(a.loop < b.loop for a, b in pairwise(lines))


def test_an_arrow_ends_at_the_edge_of_its_mark() -> None:
    figure = figures.plotted(sample.themes())
    ends = [end for _, end in sample.themes().network.edges()]
    for line, end in zip(figure.strokes, ends, strict=True):
        assert line.head
        reach = abs(line.head[0] - figure.ground.at[end])
        assert reach == pytest.approx(figure.ground.radius[end])


def test_kinds_differ_in_outline_also_without_colour() -> None:
    shapes = Counter(KINDS[label].shape for label in ("Project", "GeneralTheme", "Heading"))
    figure = figures.plotted(sample.themes())
    outlines = {
        tuple(map(tuple, drawn.get_paths()[0].vertices.round(6)))
        for drawn in figure.sheet.paper.collections
        if drawn.get_zorder() == 2
    }
    assert len(shapes) == len(outlines) == 3


def test_columns_and_clouds_stand_as_on_the_page() -> None:
    figure = figures.plotted(sample.themes())
    x = {node: at.real for node, at in figure.ground.at.items()}
    assert x["choice"] == x["hope"] < x["general:trust"] == x["general:money"] < x["purpose"]


def test_an_empty_network_says_so() -> None:
    figure = figures.plotted(figures.picture({}))
    assert "Nothing to draw: the network is empty." in figures.words(figure)


def test_a_single_node_has_a_mark_of_sensible_size_and_its_name() -> None:
    figure = figures.plotted(figures.picture(figures.partners("Alone")))
    assert 0.02 < figure.ground.radius["Alone"] < 0.15
    assert "Alone" in figures.words(figure)


def test_more_kinds_than_marks_are_drawn_too() -> None:
    nodes = {f"n{at}": {"label": f"Kind{at}", "name": f"N{at}"} for at in range(70)}
    figure = figures.plotted(figures.picture(nodes))
    assert len([entry for entry in figure.legend if entry.sign]) == 70
    assert list(figures.collisions(figure)) == []


def test_a_picture_of_1500_nodes_is_laid_out_without_collisions() -> None:
    figure = figures.plotted(cloud(1500, 3000))
    boxes = sorted((name.box for name in figure.names), key=lambda box: box.left)
    assert len(boxes) > 100
    for at, box in enumerate(boxes):
        for other in boxes[at + 1 :]:
            if other.left >= box.right:
                break
            assert not box.meets(other)


def test_nothing_is_asked_of_the_network_but_its_nodes_and_edges() -> None:
    bare = replace(sample.partners(), network=nx.MultiDiGraph())
    bare.network.add_edge("a", "b", key="e", type="TIES_TO")
    bare.network.nodes["a"]["label"] = bare.network.nodes["b"]["label"] = "Partner"
    assert [name.lines for name in figures.plotted(bare).names] == [["a"], ["b"]]
