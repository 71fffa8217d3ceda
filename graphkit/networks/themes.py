"""Themes, tied by the projects that speak of both."""

from __future__ import annotations

from graphkit.network import Network
from graphkit.network.basis import ALL_PROJECTS, Ask, actors, general, taken, undirected
from graphkit.network.sharing import tied_by_shared
from graphkit.network.study import WEIGHTS, Choice, one_of

about = "themes, tied by shared projects"
queries = {"projects": "project-theme"}
bases = tuple(queries)
C_COEFFICIENT = "c-coefficient"
"""n12 / (n1 + n2 - n12), which of counts of projects is just what Jaccard's index is."""


def network(ask: Ask, choice: Choice) -> Network:
    """Tie themes: by themselves general themes, as in the question theme-cooccurrence."""
    basis = taken(ask, "themes", queries, choice)
    weight = one_of("weight", choice.weight, (*WEIGHTS, C_COEFFICIENT), "count")
    return tied_by_shared(
        basis.kept,
        actors(ask, "theme-nodes", general(choice)),
        "to",
        "jaccard" if weight == C_COEFFICIENT else weight,
        name="themes",
        about=about,
        notes=(*basis.left(ALL_PROJECTS), *undirected(choice)),
    )
