"""Colours and shapes by kind: Okabe and Ito's palette, which colour-blind readers can tell apart.

Colour and shape together are unique for the kinds of the model; within a picture that shows
up to seven kinds, shapes alone tell most of them apart in print without colour.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import cycle, product

COLOURS = {
    "blue": "#0072B2",
    "orange": "#E69F00",
    "green": "#009E73",
    "purple": "#CC79A7",
    "vermillion": "#D55E00",
    "sky": "#56B4E9",
    "yellow": "#F0E442",
    "black": "#000000",
}
"""Okabe and Ito (2008), Color Universal Design."""

INKS = {
    **COLOURS,
    "grey": "#7B848D",
    "hollow": "#FFFFFF",
    "step1": "#CFE1F2",
    "step2": "#93C4DF",
    "step3": "#4B98CA",
    "step4": "#1B69AF",
    "step5": "#08306B",
}
"""All that colourings name: beside colours of kinds, those of numbers, from light to dark."""

SHAPES = ("dot", "square", "diamond", "triangle", "triangleDown", "hexagon", "star")
"""The outlines that vis-network draws with the label outside."""


@dataclass(frozen=True)
class Mark:
    """How nodes of one kind look."""

    colour: str
    """A key of COLOURS."""
    shape: str
    """One of SHAPES."""


KINDS = {  # in the order in which legends name them
    "Project": Mark("orange", "square"),
    "GeneralTheme": Mark("blue", "dot"),
    "Heading": Mark("black", "hexagon"),
    "Theme": Mark("sky", "dot"),
    "Enabler": Mark("green", "triangle"),
    "Barrier": Mark("vermillion", "triangleDown"),
    "Concept": Mark("purple", "diamond"),
    "Partner": Mark("sky", "diamond"),
    "Asset": Mark("green", "star"),
    "Place": Mark("yellow", "hexagon"),
    "ParticipantGroup": Mark("purple", "triangleDown"),
    "Source": Mark("black", "square"),
}


def marks(labels: Iterable[str]) -> dict[str, Mark]:
    """Give every label a mark; labels outside the model take what is left, in their order.

    >>> marks(["Project", "Cohort"])["Project"]
    Mark(colour='orange', shape='square')
    """
    taken = set(KINDS.values())
    free = cycle(mark for pair in product(COLOURS, SHAPES) if (mark := Mark(*pair)) not in taken)
    return {label: KINDS.get(label) or next(free) for label in dict.fromkeys(labels)}


def legend_order(label: str) -> tuple[int, str]:
    """Sort labels as legends name them: those of the model in its order, then others by name."""
    known = list(KINDS)
    return (known.index(label) if label in KINDS else len(known), label)
