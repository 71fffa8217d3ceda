"""Organisations and the projects they take part in, as two modes."""

from __future__ import annotations

from graphkit.network import Network
from graphkit.network.basis import FUNDERS, Ask, actors, counted, taken
from graphkit.network.sharing import two_mode
from graphkit.network.study import Choice
from graphkit.network.unnamed import unnamed

about = "organisations and projects, tied where one takes part in the other"
queries = {"parts": "partner-project"}
bases = tuple(queries)


def network(ask: Ask, choice: Choice) -> Network:
    """Tie partners to projects."""
    basis = taken(ask, "partner-project", queries, choice)
    return two_mode(
        basis.kept,
        actors(ask, "partner-nodes"),
        actors(ask, "project-nodes"),
        counted=counted(choice),
        name="partner-project",
        about=about,
        notes=(*basis.left(FUNDERS), *unnamed(ask)),
    )
