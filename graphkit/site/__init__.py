"""A website for a whole programme, in files: open index.html, from a USB stick if need be."""

from __future__ import annotations

from collections.abc import Iterator

from graphkit.gallery import Gallery
from graphkit.stores import Progress


def files(gallery: Gallery, progress: Progress) -> Iterator[tuple[str, str]]:
    """Give every page: its path, relative to the site's folder, and its HTML."""
    del gallery, progress
    yield from ()
