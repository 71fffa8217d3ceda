"""What somebody wants to look at: which network, tied by what, at which waves, without whom."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Self

from graphkit.errors import ParameterError, UnknownName
from graphkit.prose import either
from graphkit.record import LoadedSurvey
from graphkit.spelling import did_you_mean

DEFAULT = "partners"
WEIGHTS = ("count", "newman", "jaccard")
"""How strongly a projection ties two actors that share things."""
RULES = ("either", "both", "mean")
"""How two directions become one tie: if either says so, if both do, their mean weight."""
_MOST_WAVES = 2


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
    """What the store says of its collaboration surveys; a `Studies` sets it."""
    order: Sequence[str] = ()
    """The store's waves, the earliest first; a `Studies` sets it."""
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

        Raises:
            ParameterError: it is not text, or not one wave or two.
        """
        _refuse_other_than_text(network=network, by=by, group=group)
        return cls(
            network=network or DEFAULT,
            cypher=cypher,
            choice=Choice(
                by=by, weight=weight, symmetrise=symmetrise, given={**(given or {}), **named}
            ),
            waves=_one_or_two(_several("wave", wave)),
            group=group,
            without=_several("without", without),
        )


def one_of(what: str, given: str | None, known: Sequence[str], default: str) -> str:
    """Give what somebody chose, or the default.

    Raises:
        UnknownName: there is no such thing to choose.
    """
    if given is not None and given not in known:
        hint = did_you_mean(given, known)
        raise UnknownName(f"there is no {what} '{given}'{hint} (--{what} {either(known)})")
    return given or default


def _several(what: str, one_or_more: str | Sequence[str]) -> tuple[str, ...]:
    """Take a name that stands alone for a list of one."""
    if isinstance(one_or_more, str) or not isinstance(one_or_more, Collection):
        one_or_more = (one_or_more,)
    names = tuple(one_or_more)
    for name in names:
        _refuse_other_than_text(**{what: name})
    return names


def _one_or_two(waves: tuple[str, ...]) -> tuple[str, ...]:
    if len(waves) > _MOST_WAVES:
        raise ParameterError(f"give one wave, or two to compare them, not {either(waves)}")
    if len(set(waves)) < len(waves):
        raise ParameterError(f"'{waves[0]}' is given twice: name an earlier and a later wave")
    return waves


def _refuse_other_than_text(**given: object) -> None:
    for name, value in given.items():
        if value is not None and not isinstance(value, str):
            raise ParameterError(f"{name} is text: '{value}', not {value!r}")
