"""Numbers that nodes may be sized by: measures of the picture, and what nodes carry themselves."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from numbers import Integral, Real
from typing import Any, TypeGuard

from graphkit.pictures import Picture
from graphkit.prose import text

Scale = dict[str, Any]
_FEWEST = 2
"""One number has nothing to be compared with."""


def scales(picture: Picture) -> list[Scale]:
    """Give every scale with its `title` and, by the node's number, the values `of` nodes.

    Where a measure and a property are called the same, the measure counts.
    """
    number = {node: at for at, node in enumerate(picture.network)}
    found = {**_carried(picture), **picture.measures}
    named = {text(name).replace("_", " "): values for name, values in found.items()}
    every = (
        {
            "title": title,
            **({"about": text(about)} if (about := picture.definitions.get(title)) else {}),
            "of": {number[node]: plain(value) for node, value in _known(values, number)},
        }
        for title, values in sorted(named.items())
    )
    return [scale for scale in every if len(scale["of"]) >= _FEWEST]


def measures(picture: Picture) -> Callable[[str], list[tuple[str, str]]]:
    """Give what is to be read of a node's measures, three digits of each."""
    named = [(text(name).replace("_", " "), of) for name, of in picture.measures.items()]

    def told(node: str) -> list[tuple[str, str]]:
        return [(name, _short(of[node])) for name, of in named if is_number(of.get(node))]

    return told


def _short(value: float) -> str:
    """Write a number out.

    >>> _short(1234567), _short(0.123456), _short(2.0)
    ('1,234,567', '0.123', '2')
    """
    most = 1000
    return f"{value:,.0f}" if abs(value) >= most else f"{value:.3g}"


def _carried(picture: Picture) -> dict[str, dict[str, Any]]:
    carried: dict[str, dict[str, Any]] = defaultdict(dict)
    for node, own in picture.network.nodes(data=True):
        for name, value in own.items():
            if is_number(value):
                carried[name][node] = value
    return carried


def _known(values: Mapping[str, Any], number: Mapping[str, int]) -> Iterator[tuple[str, Real]]:
    return ((node, value) for node, value in values.items() if node in number and is_number(value))


def is_number(value: object) -> TypeGuard[Real]:
    """Tell whether something can be compared by size: not a truth, not infinite, not missing."""
    return isinstance(value, Real) and not isinstance(value, bool) and math.isfinite(value)


def plain(value: Real) -> int | float:
    """Give a number of anybody's, such as numpy's, as one that JSON knows."""
    return int(value) if isinstance(value, Integral) else float(value)
