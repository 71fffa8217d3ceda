"""What a site is made of. Every file here is one kind of page.

A member offers

    title: str                                        what menus call it; "" keeps it out of them
    order: int                                        its place in menus
    main: str                                         the path of its main page
    pages(programme: Programme) -> Iterable[Page]     every page of this kind, the main one first

and gives pages one by one, so that a site of any size is never in memory at once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Page:
    """One page, to be put into the site's frame of title, menu and foot.

    Besides its own values its template gets `page` and `programme`; `to(path)`, the address of
    another page or file of the site as seen from this one; `link(node)`, a node's name, which
    leads to its page where it has one (of a node or an id, with other words if given); `slug(id)`;
    `mark` and `prose` (see site/frame.py); and, after `{% import "site/evidence.html" as evidence
    with context %}`, the macros in there.
    """

    path: str
    """Relative to the site's folder, such as projects/choice.html."""
    title: str
    template: str = ""
    """A file in templates/site/ that extends frame.html."""
    values: Mapping[str, Any] = field(default_factory=dict)
    """What the template gets besides; all of it is escaped."""
    scripts: Sequence[str] = ()
    """Names of scripts in templates/site/ to put into the page."""
    styles: Sequence[str] = ()
    """Names of styles in templates/site/ to put into the page, after site.css."""
    whole: str | bytes = ""
    """The whole of a page that another renderer has made."""
