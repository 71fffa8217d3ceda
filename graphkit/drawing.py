"""A drawing: a finished page or figure, to be saved, or to show itself in a notebook."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape
from pathlib import Path

from graphkit.files import replace_folder, write_together

_IMAGES = {".svg": "image/svg+xml", ".png": "image/png"}


@dataclass(frozen=True)
class Drawing:
    """What a file will hold, and the files that go with it."""

    content: str | bytes
    suffix: str
    """In any case: `.svg` and `.SVG` are the same."""
    nodes: int = 0
    """How many nodes it shows."""
    beside: Mapping[str, str | bytes] = field(default_factory=dict)
    """Further files by name, in a folder beside it that `folder` names."""
    folder: str = ""
    data: Mapping[str, bytes] = field(default_factory=dict)
    """Tables of what it shows, by what their names add to the file's, such as `-nodes.csv`."""
    title: str = "A drawing by graphkit"
    """What it shows, for whoever cannot see it."""

    def save(self, path: str | Path) -> Path:
        """Write the file and the tables of its data, all of them whole or none at all.

        Raises:
            OutputError: one of them cannot be written.
        """
        target = Path(path)
        if self.beside:
            replace_folder(target.parent / self.folder, self.beside.items())
        tables = dict(zip(self.tables(target), self.data.values(), strict=True))
        write_together({target: self.content, **tables})
        return target

    def tables(self, path: str | Path) -> list[Path]:
        """List the files of its data beside a file of that name."""
        target = Path(path)
        return [target.with_name(f"{target.stem}{ending}") for ending in self.data]

    def _repr_html_(self) -> str:
        """Show it in a notebook: a page in a frame that can reach nothing outside itself."""
        kind, title = self.suffix.lower(), escape(self.title, quote=True)
        if kind == ".html":
            page = escape(str(self.content), quote=True)
            return (
                f'<iframe sandbox="allow-scripts allow-downloads" title="{title}" width="100%" '
                f'height="720" style="border:0" srcdoc="{page}"></iframe>'
            )
        if kind in _IMAGES:
            content = self.content
            data = content.encode() if isinstance(content, str) else content
            address = f"data:{_IMAGES[kind]};base64,{base64.b64encode(data).decode()}"
            return f'<img alt="{title}" style="max-width:100%" src="{address}">'
        return f"<p>{title}, as {escape(kind)}: save it to look at it.</p>"
