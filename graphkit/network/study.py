"""What somebody wants to look at: which network, tied by what, at which waves, without whom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Self

from graphkit.errors import UnknownName
from graphkit.prose import either
from graphkit.record import LoadedSurvey
from graphkit.spelling import did_you_mean

DEFAULT = "partners"
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
    surveys: Sequence[LoadedSurvey] = ()
    """What the store says of its collaboration surveys; a gallery sets it."""
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

    @classmethod
    def of(  # noqa: PLR0913  # each is an option of `graphkit measure`
        cls,
        network: str | None = None,
        *,
        cypher: str | None = None,
        by: str | None = None,
        weight: str | None = None,
        symmetrise: str | None = None,
        wave: str | Sequence[str] = (),
        group: str | None = None,
        without: str | Sequence[str] = (),
        given: Mapping[str, object] | None = None,
        **named: object,
    ) -> Self:
        """Say which network is meant.

        Args:
            network: who is tied by what: partners, projects, themes, partner-project …
            cypher: a statement that returns source, target and perhaps weight, in its place.
            by: what ties the actors, such as `projects` or `ties`.
            weight: how strong a tie by shared things is: `count`, `newman` or `jaccard`.
            symmetrise: make one tie of both directions: by `either`, `both`, or their `mean`.
            wave: only ties of this wave, or an earlier and a later one to be compared.
            group: the attribute that puts actors into groups.
            without: an actor that is taken out, or several, by id or name.
            given: the recipe's or the statement's own parameters, whatever they are called.
            named: the same, such as `funders=True`, where no argument shares their name.
        """
        return cls(
            network=network or DEFAULT,
            cypher=cypher,
            choice=Choice(
                by=by, weight=weight, symmetrise=symmetrise, given={**(given or {}), **named}
            ),
            waves=_several(wave),
            group=group,
            without=_several(without),
        )


def one_of(what: str, given: str | None, known: Sequence[str], default: str) -> str:
    """Give what somebody chose, or the default.

    Raises:
        UnknownName: there is no such thing to choose.
    """
    if given is not None and given not in known:
        hint = did_you_mean(given, known)
        raise UnknownName(f"{what} '{given}' is none{hint} (--{what} {either(known)})")
    return given or default


def _several(one_or_more: str | Sequence[str]) -> tuple[str, ...]:
    """Take a name that stands alone for a list of one."""
    return (one_or_more,) if isinstance(one_or_more, str) else tuple(one_or_more)
