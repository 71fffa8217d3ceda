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

from types import ModuleType

from graphkit import catalog
from graphkit.errors import UnknownName
from graphkit.network import Network
from graphkit.network.basis import Ask
from graphkit.network.study import Choice
from graphkit.spelling import did_you_mean


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
