"""Projects and the community assets they work with, as two modes."""

from __future__ import annotations

from graphkit.network import Network
from graphkit.network.basis import Ask, actors, counted, taken, value_of
from graphkit.network.sharing import two_mode
from graphkit.network.study import Choice

about = "projects and community assets, tied where a project works with an asset"
queries = {"assets": "project-asset"}
bases = tuple(queries)


def network(ask: Ask, choice: Choice) -> Network:
    """Tie projects to assets."""
    basis = taken(ask, "project-asset", queries, choice)
    value_of("mode", choice, basis)
    return two_mode(
        basis.kept,
        actors(ask, "project-nodes"),
        actors(ask, "asset-nodes"),
        counted=counted(choice),
        name="project-asset",
        about=about,
    )
