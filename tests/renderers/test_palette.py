"""Colours and shapes: those published, one mark for each kind."""

from __future__ import annotations

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
