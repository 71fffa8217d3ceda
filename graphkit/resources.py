"""Where cypher/ and seeds/ live: beside the package in a checkout, inside it in a wheel."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def folder(name: str) -> Path:
    """Give the folder `cypher` or `seeds`.

    >>> (folder("seeds") / "mca-phase2").is_dir()
    True
    """
    installed = _PACKAGE / "_resources" / name
    return installed if installed.is_dir() else _PACKAGE.parent / name
