"""Colours and shapes: those published, one mark for each kind."""

from __future__ import annotations

import re
from itertools import combinations

import numpy as np
import pytest

from graphkit import templates
from graphkit.colouring import GROUPS
from graphkit.model.nodes import NODES
from graphkit.palette import COLOURS, KINDS, marks

OKABE_ITO = {
    "black": (0, 0, 0),
    "orange": (230, 159, 0),
    "sky": (86, 180, 233),
    "green": (0, 158, 115),
    "yellow": (240, 228, 66),
    "blue": (0, 114, 178),
    "vermillion": (213, 94, 0),
    "purple": (204, 121, 167),
}
"""https://jfly.uni-koeln.de/color/, figure 16, in RGB."""


def test_colours_are_those_that_okabe_and_ito_published() -> None:
    assert {name: tuple(bytes.fromhex(hex_[1:])) for name, hex_ in COLOURS.items()} == OKABE_ITO


def test_every_kind_of_node_has_a_mark_of_its_own() -> None:
    assert set(KINDS) == set(NODES)
    assert len(set(KINDS.values())) == len(KINDS)


def test_a_label_outside_the_model_gets_a_mark_that_no_other_has() -> None:
    given = marks(["Cohort", "Project", "Ward"])
    assert len({*given.values(), *KINDS.values()}) == len(KINDS) + 2


def test_hundreds_of_unknown_labels_all_get_some_mark() -> None:
    assert len(marks(f"Own{at}" for at in range(300))) == 300


def inks(scheme: str) -> dict[str, tuple[float, ...]]:
    """The colours of pages by name, in red, green and blue from 0 to 1."""
    light, dark = templates.read("ground.css").split("@media", 1)
    css = light if scheme == "light" else light + dark
    found = re.findall(r"--([a-z0-9]+): #([0-9a-f]{6})\b", css)
    return {name: tuple(part / 255 for part in bytes.fromhex(hex_)) for name, hex_ in found}


def linear(colour: tuple[float, ...]) -> np.ndarray:
    """Light of a colour of sRGB (IEC 61966-2-1)."""
    given = np.array(colour)
    return np.where(given <= 0.04045, given / 12.92, ((given + 0.055) / 1.055) ** 2.4)


def lab(colour: tuple[float, ...]) -> np.ndarray:
    """A colour in CIELAB, in which equal distances look equally far."""
    to_xyz = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
    x, y, z = np.cbrt(np.array(to_xyz) @ linear(colour) / np.array([0.9505, 1.0, 1.089]))
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def contrast(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    """How much lighter the lighter of two colours is, as WCAG 2 has it."""
    shares = (0.2126, 0.7152, 0.0722)
    low, high = sorted(float(np.dot(shares, linear(colour))) for colour in (one, other))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_two_colours_of_groups_look_alike(scheme: str) -> None:
    ink = inks(scheme)
    for one, other in combinations((*GROUPS, "black"), 2):
        assert np.linalg.norm(lab(ink[one]) - lab(ink[other])) > 25, (one, other)


@pytest.mark.parametrize("ground", ["paper", "raised"])
def test_every_group_stands_out_from_the_dark(ground: str) -> None:
    ink = inks("dark")
    assert all(contrast(ink[name], ink[ground]) >= 3 for name in (*GROUPS, "black", "quiet"))
