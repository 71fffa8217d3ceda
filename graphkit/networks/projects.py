"""Projects, tied by the themes, partners or assets they share."""

from __future__ import annotations

from graphkit.network import Network
from graphkit.network.basis import ALL_PROJECTS, FUNDERS, Ask, actors, taken, undirected, value_of
from graphkit.network.sharing import tied_by_shared
from graphkit.network.study import WEIGHTS, Choice, one_of

about = "projects, tied by shared themes, partners or assets"
queries = {"themes": "project-theme", "partners": "partner-project", "assets": "project-asset"}
bases = tuple(queries)
_LEFT_OUT = {"themes": ALL_PROJECTS, "partners": FUNDERS, "assets": ""}


def network(ask: Ask, choice: Choice) -> Network:
    """Tie projects."""
    basis = taken(ask, "projects", queries, choice)
    if basis.name == "assets":
        value_of("mode", choice, basis)
    return tied_by_shared(
        basis.kept,
        actors(ask, "project-nodes"),
        "to" if basis.name == "partners" else "from",
        one_of("weight", choice.weight, WEIGHTS, "count"),
        name="projects",
        about=f"projects, tied by shared {basis.name}",
        notes=(*basis.notes(bases), *basis.left(_LEFT_OUT[basis.name]), *undirected(choice)),
    )
