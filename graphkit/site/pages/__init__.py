"""What a site is made of. Every file here is one kind of page.

A member offers

    title: str                                        what menus call it; "" keeps it out of them
    order: int                                        its place in menus
    pages(programme: Programme) -> Iterable[Page]     every page of this kind, the main one first
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Page:
    """One page, to be put into the site's frame of title, menu and foot."""

    path: str
    """Relative to the site's folder, such as projects/choice.html."""
    title: str
    template: str = ""
    """A file in templates/site/ that extends frame.html and gets `page`, `programme` and more."""
    values: Mapping[str, Any] = field(default_factory=dict)
    """What the template gets besides; all of it is escaped."""
    scripts: Sequence[str] = ()
    """Names of scripts in templates/site/ to put into the page."""
    whole: str = ""
    """The whole HTML, of a page that another renderer has made."""
