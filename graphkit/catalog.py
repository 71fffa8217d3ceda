"""Find the members of a row: a plural folder in which every file is one member."""

from __future__ import annotations

import importlib
import pkgutil
from types import ModuleType

from graphkit.errors import UnknownName
from graphkit.spelling import did_you_mean


def names(row: str) -> list[str]:
    """List a row's members by name, sorted; imports none of them.

    >>> names("stores")
    ['ladybug', 'neo4j']
    """
    package = importlib.import_module(f"graphkit.{row}")
    return sorted(module.name for module in pkgutil.iter_modules(package.__path__))


def member(row: str, name: str) -> ModuleType:
    """Import one member of a row.

    Raises:
        UnknownName: the row has no such member.
    """
    known = names(row)
    if name not in known:
        raise UnknownName(f"no '{name}' among {row}{did_you_mean(name, known)}")
    return importlib.import_module(f"graphkit.{row}.{name}")
