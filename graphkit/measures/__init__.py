"""What can be said of a social network in numbers. Every file here is one measure or family.

A member holds functions marked `@measure(Level...)`; the function's name is the measure's, in the
command line, in JSON and in tables. Its docstring is its definition, shown to whoever asks: a
sentence that says what it is, then how it is worked out, then the sections below. It takes

    (network)                  of a whole network or its actors
    (network, grouping)        where needs="groups"
    (before, after)            where needs="waves"; both have the same actors, in the same order
    (network)                  where needs="survey"; `network.survey` is there

and returns a number for a network; a column with a number for each actor, group (in the order of
`grouping.names`), or a square of them for each pair of groups. Where there is no number it
returns `Undefined` with the reason, or `Partly`: nothing is ever nan without a word.

A member may offer own(network) -> Iterable[Measure], for what only that network has.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any, Literal

from graphkit import catalog
from graphkit.network import Bools, Floats, Grouping, Ints, Network

SECTIONS = ("Reference", "Range", "Directed", "Weighted", "Disconnected", "Undefined")
"""What the docstring of a measure says beside its definition."""


class Level(StrEnum):
    """What a measure says something of."""

    NETWORK = "network"
    ACTOR = "actor"
    GROUP = "group"
    PAIR = "pair of groups"


@dataclass(frozen=True)
class Undefined:
    """There is no such number here."""

    because: str
    """The end of a sentence that begins "undefined because"."""


@dataclass(frozen=True, eq=False)
class Partly:
    """A column that is undefined in places."""

    values: Floats
    undefined: Mapping[str, Bools]
    """By reason (the end of "undefined because"), where it holds; values there mean nothing."""


Value = float | int | str | bool | Undefined
Column = Floats | Ints | Partly | Undefined
Permuted = Callable[[Network, Ints, int], Floats]
"""Of a network, group numbers (permutations by actors, -1 where missing) and the number of groups,
give the measure for each permutation."""


@dataclass(frozen=True)
class Measure:
    """A measure: its definition, and how it is worked out."""

    name: str
    level: Level
    about: str
    """One sentence."""
    definition: str
    """How it is worked out, and which convention is followed; may be empty."""
    sections: Mapping[str, str]
    """What the docstring says under each of `SECTIONS`."""
    compute: Callable[..., Any]
    needs: Literal["", "groups", "waves", "survey"]
    modes: Literal["one", "two", "any"]
    """Whether it is of one-mode networks, of two-mode ones, or of any."""
    shown: bool
    """Whether tables have it without being asked."""
    permuted: Permuted | None
    """Works it out for many permutations of groups at once, for its p-value."""

    def __call__(self, *given: Network | Grouping) -> Any:
        """Work it out; see the contract above."""
        return self.compute(*given)


def measure(  # noqa: PLR0913  # each is a field of a Measure
    level: Level,
    *,
    name: str | None = None,
    needs: Literal["", "groups", "waves", "survey"] = "",
    modes: Literal["one", "two", "any"] = "one",
    shown: bool = True,
    permuted: Permuted | None = None,
) -> Callable[[Callable[..., Any]], Measure]:
    """Mark a function as a measure."""

    def marked(compute: Callable[..., Any]) -> Measure:
        about, definition, sections = _read(inspect.getdoc(compute) or "")
        return Measure(
            name=name or compute.__name__,
            level=level,
            about=about,
            definition=definition,
            sections=sections,
            compute=compute,
            needs=needs,
            modes=modes,
            shown=shown,
            permuted=permuted,
        )

    return marked


@cache
def every() -> tuple[Measure, ...]:
    """Give all measures, in the order of their files and of their places in them."""
    return tuple(_members())


def measures_of(network: Network) -> tuple[Measure, ...]:
    """Give all measures, and those that members make for this network alone."""
    return (*every(), *_own(network))


def _own(network: Network) -> Iterator[Measure]:
    for name in catalog.names("measures"):
        own = getattr(catalog.member("measures", name), "own", None)
        if own is not None:
            yield from own(network)


def _members() -> Iterator[Measure]:
    for name in catalog.names("measures"):
        for value in vars(catalog.member("measures", name)).values():
            if isinstance(value, Measure):
                yield value


def _read(text: str) -> tuple[str, str, dict[str, str]]:
    """Split a docstring into its sentence, its definition and its sections."""
    heads = "|".join(SECTIONS)
    before, *rest = re.split(rf"^({heads}):\s*", text, flags=re.MULTILINE)
    about, _, definition = before.partition("\n\n")
    pairs = zip(rest[::2], rest[1::2], strict=True)
    return _flat(about), _flat(definition), {head: _flat(said) for head, said in pairs}


def _flat(text: str) -> str:
    return " ".join(text.split())
