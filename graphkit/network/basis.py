"""What ties the actors of a network: the lines of a query that count, and those left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NoReturn

from graphkit import queries
from graphkit.errors import ParameterError, UnknownName
from graphkit.network.actors import Actors, places_of
from graphkit.network.study import RULES, Choice, one_of
from graphkit.prose import either, plural
from graphkit.rows import Rows
from graphkit.spelling import did_you_mean

Ask = Callable[[str, str, Mapping[str, object]], Rows]
"""Runs a query of the library by room, name and parameters."""
FUNDERS = "Left out {} of funders, who tie everybody to everybody: --param funders=true."
ALL_PROJECTS = "Left out {} that speak of all projects and name none: --param include_all=true."
WITH_WAVES = "partner-ties"
"""The query whose lines carry waves."""


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
            yield f"By {self.name} unless told otherwise: {either(rest)}."


def taken(ask: Ask, name: str, options: Mapping[str, str], choice: Choice) -> Basis:
    """Ask for the lines of the basis that is chosen, or of the first that has any.

    Where none is chosen, only those count that take the parameters given, and a wave if one is.

    Raises:
        UnknownName: there is no such basis.
        ParameterError: a parameter is unknown, or of another type.
    """
    if choice.by is not None and choice.by not in options:
        hint = did_you_mean(choice.by, options)
        raise UnknownName(f"{name} are not tied by '{choice.by}'{hint} (--by {either(options)})")
    fitting = [by for by in _asked(options, choice) if _takes(options[by], choice)]
    first: Basis | None = None
    for by in fitting:
        basis = Basis(by, ask("tie", options[by], choice.given), chosen=by == choice.by)
        if basis.kept:
            return basis
        first = first or basis
    return first or _refuse(name, options, choice)


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
            f"{name} tied by {either(_asked(options, choice))} have no waves: only ties between "
            "partners do, as in --network partners --by ties"
        )
    raise ParameterError(f"{name}: {', '.join(choice.given)} belong to different values of --by")
