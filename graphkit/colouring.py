"""What the colours of nodes stand for: groups, or steps of a number; pages and figures agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np

from graphkit.prose import text

GROUPS = ("blue", "orange", "green", "purple", "vermillion", "sky", "yellow")
"""Colours of groups that can be told apart."""
OTHERS = "black"
STEPS = ("step1", "step2", "step3", "step4", "step5")
"""Colours of numbers, from the least to the most."""
HOLLOW = "hollow"
"""Of what has no value: nothing but an outline."""
Dashes = Literal["solid", "dashed", "dotted"]
_FEW = 2
_LEAST_DIGITS, _MOST_DIGITS = 3, 4


@dataclass(frozen=True)
class Shade:
    """One colour and what it stands for."""

    title: str
    colour: str


@dataclass(frozen=True)
class Colouring:
    """Something that nodes are coloured by."""

    title: str
    shades: Sequence[Shade]
    """The last one is of nodes that have no value."""
    of: Mapping[str, int]
    """By node, the number of its shade; a node that is not in it has no value."""

    def is_of(self, nodes: Iterable[str]) -> bool:
        """Tell whether it says something of any of these, or nothing of any node at all."""
        return not self.of or any(node in self.of for node in nodes)

    def shade(self, node: str) -> Shade:
        """Give the colour of a node."""
        return self.shades[self.of.get(node, len(self.shades) - 1)]


@dataclass(frozen=True)
class LineLook:
    """How lines of one type are drawn, whoever they start from."""

    colour: str
    dashes: Dashes = "solid"
    has_arrow: bool = True
    """Whether its lines lead somewhere."""
    says: str = ""
    """What stands between the names of its ends in a sentence; '' for the type in words."""


def by_group(title: str, values: Mapping[str, Any]) -> Colouring:
    """Colour nodes by a name; the largest groups have a colour each, all others share one.

    A single group that is left over keeps its name with the last colour.
    """
    named = {node: known for node, value in values.items() if (known := text(value))}
    counts = Counter(named.values())
    largest = sorted(counts, key=lambda name: (-counts[name], name))[: len(GROUPS)]
    shown = sorted(largest)
    shades = [Shade(name, colour) for name, colour in zip(shown, GROUPS, strict=False)]
    left = sorted(counts.keys() - largest)
    if left:
        shades.append(Shade(left[0] if len(left) == 1 else f"{len(left):,} other groups", OTHERS))
    number = {name: at for at, name in enumerate(shown)}
    of = {node: number.get(name, len(shown)) for node, name in named.items()}
    return Colouring(title, (*shades, Shade(f"no {title}", HOLLOW)), of)


def by_number(title: str, values: Mapping[str, float]) -> Colouring:
    """Colour nodes by a number, in steps that hold about as many nodes each."""
    known = np.array(list(values.values()), dtype=np.float64)
    upper = _bounds(known)
    steps = np.searchsorted(upper, known)
    of = dict(zip(values, steps.tolist(), strict=True))
    held = [known[steps == at] for at in range(len(upper))]
    digits, colours = _digits(held), _spread(len(upper))
    shades = [Shade(_range(own, digits), colour) for own, colour in zip(held, colours, strict=True)]
    return Colouring(title, (*shades, Shade(f"{title} undefined", HOLLOW)), of)


def _bounds(known: Any) -> Any:
    """Give the most of each step; values that are equal share a step."""
    if not len(known):
        return np.array([])
    share = np.arange(1, len(STEPS) + 1) / len(STEPS)
    return np.unique(np.quantile(known, share, method="inverted_cdf"))


def _spread(steps: int) -> list[str]:
    """Choose colours as far apart as there can be."""
    if steps < _FEW:
        return [STEPS[len(STEPS) // 2]] * steps
    return [STEPS[round(at * (len(STEPS) - 1) / (steps - 1))] for at in range(steps)]


def _digits(held: Sequence[Any]) -> int:
    """Find how many digits tell the ends of steps apart."""
    ends = {end for own in held for end in (own.min(), own.max())}
    for digits in range(_LEAST_DIGITS, _MOST_DIGITS):
        if len({_written(end, digits) for end in ends}) == len(ends):
            return digits
    return _MOST_DIGITS


def _range(known: Any, digits: int) -> str:
    least, most = (_written(value, digits) for value in (known.min(), known.max()))
    return least if least == most else f"{least} to {most}"


def _written(value: float, digits: int) -> str:
    """Write a number without an exponent where it is large.

    >>> _written(12345.0, 3), _written(0.12345, 3)
    ('12,345', '0.123')
    """
    most = 10**digits
    return f"{value:,.0f}" if abs(value) >= most else f"{value:.{digits}g}"
