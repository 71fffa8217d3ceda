"""Projects and the themes they speak of, as two modes."""

from __future__ import annotations

from graphkit.network import Network
from graphkit.network.basis import ALL_PROJECTS, Ask, actors, counted, general, taken
from graphkit.network.sharing import two_mode
from graphkit.network.study import Choice

about = "projects and themes, tied where a project gives evidence of a theme"
queries = {"evidence": "project-theme"}
bases = tuple(queries)


def network(ask: Ask, choice: Choice) -> Network:
    """Tie projects to themes."""
    basis = taken(ask, "project-theme", queries, choice)
    return two_mode(
        basis.kept,
        actors(ask, "project-nodes"),
        actors(ask, "theme-nodes", general(choice)),
        counted=counted(choice),
        name="project-theme",
        about=about,
        notes=tuple(basis.left(ALL_PROJECTS)),
    )
