"""A written site as tests read it: its files, its ids, and where its links lead."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit


@dataclass
class Read(HTMLParser):
    """What a page holds; `Read.of(html)`."""

    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    styled: list[str] = field(default_factory=list)
    """Elements with styles or handlers of their own, which no page may have."""
    text: str = ""

    def __post_init__(self) -> None:
        super().__init__()

    @classmethod
    def of(cls, html: str) -> Read:
        page = cls()
        page.feed(html)
        return page

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            if name == "href" and tag == "a":
                self.links.append(value or "")
            if name == "style" or name.startswith("on"):
                self.styled.append(f"<{tag} {name}>")

    def handle_data(self, data: str) -> None:
        self.text += data


def read(folder: Path) -> dict[str, Read]:
    """Read every page of a site, by its path within it."""
    return {
        path.relative_to(folder).as_posix(): Read.of(path.read_text(encoding="utf-8"))
        for path in sorted(folder.rglob("*.html"))
    }


def broken(pages: dict[str, Read]) -> list[str]:
    """List the links that lead to no file, or to nothing in it; pages by script are not searched.

    In a page that a script fills (a network), anything may be there after a while.
    """
    return [
        f"{path}: {link}"
        for path, page in pages.items()
        for link in page.links
        if not _leads(pages, path, link)
    ]


def _leads(pages: dict[str, Read], path: str, link: str) -> bool:
    parts = urlsplit(link)
    if parts.scheme or parts.netloc or parts.path.startswith("/"):
        return False
    folder = posixpath.dirname(path)
    target = posixpath.normpath(posixpath.join(folder, unquote(parts.path))) if parts.path else path
    known = pages.get(target)
    return known is not None and (not parts.fragment or unquote(parts.fragment) in known.ids)
