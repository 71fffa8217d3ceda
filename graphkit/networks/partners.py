"""Organisations, tied by the projects they share or by what they say of each other."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from graphkit.errors import UnknownName
from graphkit.network import Answers, Network
from graphkit.network.actors import Actors
from graphkit.network.basis import FUNDERS, Ask, Basis, actors, taken, value_of
from graphkit.network.declared import declared, of_wave
from graphkit.network.sharing import tied_by_shared
from graphkit.network.study import RULES, WEIGHTS, Choice, one_of
from graphkit.network.surveying import answers, remarks, strangers
from graphkit.network.symmetrising import symmetrised
from graphkit.network.unnamed import unnamed
from graphkit.prose import plural

about = "organisations, tied by shared projects or by what they say of each other"
queries = {"projects": "partner-project", "ties": "partner-ties"}
bases = tuple(queries)
_NO_RULE = "none"
"""Leaves a survey directed that is symmetrised unless somebody asks for something else."""

_BY_ANSWERS = "what answers say, their intensity unless the dataset names something else"


def network(ask: Ask, choice: Choice) -> Network:
    """Tie partners; those that sources count without naming are reported as missing."""
    basis = taken(ask, "partners", queries, choice)
    tied = _by_ties if basis.name == "ties" else _by_projects
    made = tied(basis, actors(ask, "partner-nodes"), choice)
    told = (*basis.notes(bases), *made.notes, *unnamed(ask))
    made = dataclasses.replace(made, notes=told)
    rule = one_of("symmetrise", choice.symmetrise, (*RULES, _NO_RULE), "") or _agreed(basis, choice)
    return made if rule in {"", _NO_RULE} else symmetrised(made, rule)


def _by_projects(basis: Basis, partners: Actors, choice: Choice) -> Network:
    return tied_by_shared(
        basis.kept,
        partners,
        "from",
        one_of("weight", choice.weight, WEIGHTS, "count"),
        name="partners",
        about="organisations, tied by shared projects",
        notes=tuple(basis.left(FUNDERS)),
    )


def _by_ties(basis: Basis, partners: Actors, choice: Choice) -> Network:
    if choice.weight is not None:
        raise UnknownName(
            f"weight '{choice.weight}' is of projections: ties between partners weigh what they "
            "say (--by projects has weights)"
        )
    relation = value_of("relation", choice, basis)
    lines = of_wave(basis.kept, choice.wave, choice.order)
    told = [{**line["edge"], **line} for line in lines]
    survey = answers(choice.surveys, told, partners.ids, relation=relation, wave=choice.wave)
    made = declared(
        lines,
        partners,
        choice.order,
        survey=survey,
        name="partners",
        about="organisations, tied by what they say of each other",
    )
    left = remarks(choice.surveys, relation=relation, wave=choice.wave)
    made = dataclasses.replace(made, notes=(*_read(made), *made.notes, *left))
    return made if survey is None else _without_strangers(made, survey)


def _read(network: Network) -> Iterator[str]:
    """Say how weights are to be read."""
    if network.is_weighted:
        by_answers = network.survey is not None and network.survey.scales
        yield f"Weights: {_BY_ANSWERS if by_answers else 'as ties say'}."


def _without_strangers(network: Network, survey: Answers) -> Network:
    """Leave out those that a survey neither asked nor names: of them it cannot say anything."""
    unknown = strangers(survey, network)
    if not unknown.any():
        return network
    several = plural(int(unknown.sum()), "organisation")
    said = f"Left out {several} that the survey neither asked nor names."
    known = network.among(~unknown)
    return dataclasses.replace(known, notes=(*known.notes, said))


def _agreed(basis: Basis, choice: Choice) -> str:
    """Find the rule that the surveys of all lines ask for, where they agree."""
    if basis.name != "ties" or not basis.kept:
        return ""
    rules = {survey.relation: survey.symmetrise or "" for survey in choice.surveys}
    asked = {rules.get(row["relation"] or "", "") for row in basis.kept}
    return asked.pop() if len(asked) == 1 else ""
