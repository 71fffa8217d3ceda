"""The frame that every page of a site stands in: title, menu, way back, and foot."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping, Sequence
from functools import cached_property
from types import ModuleType
from urllib.parse import quote

from markupsafe import Markup

from graphkit import pictures, prose, templates
from graphkit.palette import Mark, marks
from graphkit.site import words
from graphkit.site.addresses import slug
from graphkit.site.pages import Page
from graphkit.site.programme import Node, Programme


class Frame:
    """Turns pages into HTML, with addresses that are right from where each page is."""

    def __init__(self, programme: Programme, members: Sequence[ModuleType]) -> None:
        """Take the members in the order of the menu."""
        self._programme = programme
        self._menu = [member for member in members if member.title]
        self._places: dict[str, _Place] = {}

    def html(self, page: Page, member: ModuleType) -> str:
        """Give a page's HTML."""
        place = self._seen_from(posixpath.dirname(page.path))
        return templates.document(
            f"site/{page.template}",
            styles=[_read("site.css"), *map(_read, page.styles)],
            scripts=[_script(page.scripts)] if page.scripts else [],
            data=None,
            page=page,
            programme=self._programme,
            menu=[(one.title, one.main, one is member) for one in self._menu],
            home=page.path == member.main,
            trail=self._trail(page, member),
            foot=self._foot,
            to=place.to,
            link=place.link,
            slug=slug,
            mark=self._marks,
            prose=prose,
            words=words,
            **page.values,
        )

    def _trail(self, page: Page, member: ModuleType) -> list[tuple[str, str]]:
        """List the pages above this one, from the top."""
        above = [] if page.path == "index.html" else [("Overview", "index.html")]
        return above + ([(member.title, member.main)] if page.path != member.main else [])

    def _seen_from(self, folder: str) -> _Place:
        return self._places.setdefault(folder, _Place(folder, self._programme))

    @cached_property
    def _marks(self) -> Mapping[str, Mark]:
        return marks(node.label for node in self._programme.nodes.values())

    @cached_property
    def _foot(self) -> list[str]:
        lines = (*pictures.provenance(self._programme.record), self._programme.statement)
        return [prose.text(line) for line in lines]


class _Place:
    """A folder that pages are in: what leads from there to other pages."""

    def __init__(self, folder: str, programme: Programme) -> None:
        self._folder = folder
        self._programme = programme
        self._links: dict[str, Markup] = {}
        self._addresses: dict[str, str] = {}

    def to(self, path: str) -> str:
        """Give the address of a file of the site, as seen from here."""
        if path not in self._addresses:
            self._addresses[path] = self._from_here(path)
        return self._addresses[path]

    def _from_here(self, path: str) -> str:
        file, hash_, anchor = path.partition("#")
        return quote(posixpath.relpath(file, self._folder or ".")) + hash_ + quote(anchor)

    def link(self, node: Node | object, words: str = "") -> Markup:
        """Give a node's name, or other words, as a link to its page where it has one."""
        id_ = node.id if isinstance(node, Node) else str(node or "")
        if words:
            return self._link(id_, words)
        # The same few sources and projects are linked thousands of times over.
        if id_ not in self._links:
            self._links[id_] = self._link(id_, self._programme.called(id_))
        return self._links[id_]

    def _link(self, id_: str, words: str) -> Markup:
        path = self._programme.address(id_)
        if not path:
            return Markup("<bdi>{}</bdi>").format(words)
        return Markup('<a href="{}" dir="auto">{}</a>').format(self.to(path), words)


def _read(name: str) -> str:
    return templates.read(f"site/{name}")


def _script(names: Sequence[str]) -> str:
    return templates.script(*(f"site/{name}" for name in names))
