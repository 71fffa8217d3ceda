"""How the graph becomes a social network. Every file here is one recipe.

A member offers

    about: str                                             who is tied by what
    bases: tuple[str, ...]                                 what ties its actors: the values of --by
    queries: Mapping[str, str]                             by basis, the query of cypher/tie/
    network(ask: Ask, choice: Choice) -> Network

The first basis that has data is taken unless one is chosen. `ask` runs a query of the library by
room, name and parameters. A recipe says in `Network.notes` what it leaves out, and how to have
it all the same.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from graphkit.rows import Rows

DEFAULT = "partners"
Ask = Callable[[str, str, Mapping[str, object]], Rows]

WEIGHTS = ("count", "newman", "jaccard")
"""How strongly a projection ties two actors that share things."""
RULES = ("either", "both", "mean")
"""How two directions become one tie: if either says so, if both do, their mean weight."""


@dataclass(frozen=True)
class Choice:
    """What somebody wants of a recipe."""

    by: str | None = None
    """What ties the actors; None for the first basis that has data."""
    weight: str | None = None
    """One of `WEIGHTS`, for a projection; None for the recipe's own."""
    wave: str | None = None
    """Only ties of this wave; a `Study` sets it."""
    symmetrise: str | None = None
    """One of `RULES`; None leaves a directed network directed."""
    given: Mapping[str, object] = field(default_factory=dict)
    """Parameters of the recipe's query: funders, include_all, relation …"""


@dataclass(frozen=True)
class Study:
    """Which network somebody looks at, and how: what `measure`, `draw` and notebooks share."""

    network: str = DEFAULT
    """A recipe; `partner-project` is the file partner_project.py."""
    cypher: str | None = None
    """A statement that returns source, target and perhaps weight, in place of a recipe."""
    choice: Choice = field(default_factory=Choice)
    waves: tuple[str, ...] = ()
    """None: all ties; one: only its ties; two: the earlier and the later, to be compared."""
    group: str | None = None
    """The attribute by which actors are put into groups."""
    without: tuple[str, ...] = ()
    """Actors that are taken out, by id or name."""
