"""Which file a node's page is: a safe, short, unique name, the same every time."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from hashlib import blake2b
from typing import Protocol

FOLDERS = {
    "Project": "projects",
    "GeneralTheme": "general-themes",
    "Theme": "themes",
    "Enabler": "themes",
    "Barrier": "themes",
    "Partner": "partners",
}
"""Kinds of node that have a page each, and the folders they are in."""
LISTS = {"Asset": "assets.html", "Heading": "themes.html", "Source": "sources.html"}
"""Kinds of node that have a place on a page, at the anchor that `slug` gives.

What else has an id on a page has an underscore in it, so that no slug is the same.
"""
_LONGEST = 60


class Addressed(Protocol):
    """What has a page."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def label(self) -> str:
        """Its kind."""


def addresses(nodes: Iterable[Addressed]) -> dict[str, str]:
    """Give the path of every node that has a page, or a place on one, by id."""
    found = {}
    for node in nodes:
        if node.label in FOLDERS:
            short = slug(node.id.removeprefix("general:" if node.label == "GeneralTheme" else ""))
            found[node.id] = f"{FOLDERS[node.label]}/{short}.html"
        elif node.label in LISTS:
            found[node.id] = f"{LISTS[node.label]}#{slug(node.id)}"
    return found


@cache
def slug(id_: str) -> str:
    """Turn an id into a name that every file system and every address takes.

    An id that is one already stays; any other gets a hash, so that no two become one.

    >>> slug("art-at-the-start"), slug("general:trust")
    ('art-at-the-start', 'general-trust-dc0d0a64be2afa51')
    """
    plain = unicodedata.normalize("NFKD", id_).encode("ascii", "ignore").decode().lower()
    short = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_LONGEST].strip("-")
    is_safe = short == id_ and not re.fullmatch(r"con|prn|aux|nul|(com|lpt)\d|index", short)
    digest = blake2b(id_.encode("utf-8", "replace"), digest_size=8).hexdigest()
    return short if is_safe else f"{short}-{digest}".strip("-")
