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

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any, NoReturn, Self

from graphkit import catalog, queries
from graphkit.errors import ParameterError, UnknownName
from graphkit.network import Network
from graphkit.network.actors import Actors, places_of
from graphkit.prose import plural
from graphkit.record import LoadedSurvey
from graphkit.rows import Rows
from graphkit.spelling import did_you_mean

DEFAULT = "partners"
FUNDERS = "Left out {} of funders, who tie everybody to everybody: --param funders=true."
ALL_PROJECTS = "Left out {} that speak of all projects and name none: --param include_all=true."
Ask = Callable[[str, str, Mapping[str, object]], Rows]

WEIGHTS = ("count", "newman", "jaccard")
"""How strongly a projection ties two actors that share things."""
WITH_WAVES = "partner-ties"
"""The query whose lines carry waves."""
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


def _several(one_or_more: str | Sequence[str]) -> tuple[str, ...]:
    """Take a name that stands alone for a list of one."""
    return (one_or_more,) if isinstance(one_or_more, str) else tuple(one_or_more)


@dataclass(frozen=True)
class Basis:
    """What ties the actors of a network, and the lines that say so."""

    name: str
    rows: Rows
    """Lines of a query of cypher/tie/, those too that are left out unless somebody wants them."""
    chosen: bool
    """Whether somebody asked for it, or it was the first with data."""

    @property
    def kept(self) -> list[dict[str, Any]]:
        """The lines that count."""
        return [row for row in self.rows if not row["left_out"]]

    @property
    def left_out(self) -> int:
        """How many lines do not count."""
        return len({row["id"] for row in self.rows if row["left_out"]})

    def left(self, why: str) -> Iterator[str]:
        """Say how many lines were left out, if any and if it matters why."""
        if why and self.left_out:
            yield why.format(plural(self.left_out, "line"))

    def notes(self, others: Sequence[str]) -> Iterator[str]:
        """Say what was taken where nobody chose."""
        rest = [f"--by {name}" for name in others if name != self.name]
        if rest and not self.chosen:
            yield f"Tied by {self.name}; otherwise: {', '.join(rest)}."


def actors(ask: Ask, query: str, given: Mapping[str, object] | None = None) -> Actors:
    """Ask for all nodes of a kind, with what is known of them and where they are."""
    nodes = ask("tie", query, given or {}).column("node")
    return Actors.of(nodes, places_of(ask("tie", "places", {})))


def general(choice: Choice) -> dict[str, object]:
    """Give the parameter that says whether only general themes are meant, if it is given."""
    return {name: value for name, value in choice.given.items() if name == "general"}


def value_of(parameter: str, choice: Choice, basis: Basis) -> str:
    """Give the value of a parameter that picks lines by their column of the same name.

    Raises:
        UnknownName: no line has it.
    """
    value = str(choice.given.get(parameter) or "")
    known = sorted({row[parameter] for row in basis.rows if row[parameter]})
    if value and value not in known:
        listed = f"{parameter}s: {', '.join(known)}" if known else "no tie has one"
        raise UnknownName(f"no {parameter} '{value}'{did_you_mean(value, known)} ({listed})")
    return value


def counted(choice: Choice) -> bool:
    """Tell whether ties between two modes weigh as much as there are lines for them.

    Raises:
        UnknownName: a weight is chosen that only projections have.
    """
    one_of("symmetrise", choice.symmetrise, RULES, "")
    return one_of("weight", choice.weight, ("count",), "") == "count"


def undirected(choice: Choice) -> Iterator[str]:
    """Say that nothing was to be made undirected, if somebody asks for it.

    Raises:
        UnknownName: there is no such rule.
    """
    if one_of("symmetrise", choice.symmetrise, RULES, ""):
        yield f"--symmetrise {choice.symmetrise} changed nothing: these ties have no direction."


def title(name: str) -> str:
    """Write a recipe's name as people type it.

    >>> title("partner_project")
    'partner-project'
    """
    return name.replace("_", "-")


def names() -> list[str]:
    """List the recipes as people type them."""
    return [title(name) for name in catalog.names("networks")]


def recipe(name: str) -> ModuleType:
    """Find a recipe, with hyphens or underscores.

    Raises:
        UnknownName: there is none of that name.
    """
    if title(name) not in names():
        known = names()
        hint = did_you_mean(title(name), known)
        raise UnknownName(f"no network '{name}'{hint} (networks: {', '.join(known)})")
    return catalog.member("networks", name.replace("-", "_"))


def made(ask: Ask, name: str, choice: Choice) -> Network:
    """Make a network by a recipe.

    Raises:
        UnknownName: there is no such recipe, basis, weight, wave or rule.
        ParameterError: the recipe has no such parameter, or it is of another type.
    """
    network: Network = recipe(name).network(ask, choice)
    return network


def taken(ask: Ask, name: str, options: Mapping[str, str], choice: Choice) -> Basis:
    """Ask for the lines of the basis that is chosen, or of the first that has any.

    Where none is chosen, only those count that take the parameters given, and a wave if one is.

    Raises:
        UnknownName: there is no such basis.
        ParameterError: a parameter is unknown, or of another type.
    """
    if choice.by is not None and choice.by not in options:
        hint = did_you_mean(choice.by, options)
        raise UnknownName(f"{name} are not tied by '{choice.by}'{hint} (--by {_or(options)})")
    fitting = [by for by in _asked(options, choice) if _takes(options[by], choice)]
    first: Basis | None = None
    for by in fitting:
        basis = Basis(by, ask("tie", options[by], choice.given), chosen=by == choice.by)
        if basis.kept:
            return basis
        first = first or basis
    return first or _refuse(name, options, choice)


def one_of(what: str, given: str | None, known: Sequence[str], default: str) -> str:
    """Give what somebody chose, or the default.

    Raises:
        UnknownName: there is no such thing to choose.
    """
    if given is not None and given not in known:
        hint = did_you_mean(given, known)
        raise UnknownName(f"{what} '{given}' is none{hint} (--{what} {_or(known)})")
    return given or default


def _asked(options: Mapping[str, str], choice: Choice) -> list[str]:
    return list(options) if choice.by is None else [choice.by]


def _takes(query: str, choice: Choice) -> bool:
    known = {parameter.name for parameter in queries.named("tie", query).parameters}
    return known >= set(choice.given) and (choice.wave is None or query == WITH_WAVES)


def _refuse(name: str, options: Mapping[str, str], choice: Choice) -> NoReturn:
    """Say why no basis of a network is what somebody asks for."""
    asked = [queries.named("tie", options[by]) for by in _asked(options, choice)]
    known = {parameter.name: str(parameter) for query in asked for parameter in query.parameters}
    for given in choice.given:
        if given not in known:
            hint = did_you_mean(given, known)
            takes = ", ".join(known.values()) or "none"
            raise ParameterError(f"{name} has no parameter '{given}'{hint} (it takes: {takes})")
    if choice.wave is not None:
        raise UnknownName(
            f"{name} tied by {_or(_asked(options, choice))} have no waves: only ties between "
            "partners do, as in --network partners --by ties"
        )
    raise ParameterError(f"{name}: {', '.join(choice.given)} belong to different values of --by")


def _or(names: Sequence[str] | Mapping[str, str]) -> str:
    return ", ".join(list(names)[:-1]) + " or " * (len(names) > 1) + list(names)[-1]
