"""The first page: what the programme holds, its general themes, what is thin, and a way to all."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from graphkit.site.dashboard import coverages, everything, findings, silent, tiles
from graphkit.site.pages import Page
from graphkit.site.programme import Node, Programme

title = "Overview"
order = 0
main = "index.html"

_DOORS = (
    ("Network", "network.html", "general themes, headings and projects; click a line"),
    ("Enablers and barriers", "network-enablers-barriers.html", "what helped and what hindered"),
    ("Partners", "network-partners.html", "who works with whom"),
    ("Assets", "network-assets.html", "which projects work with which community assets"),
    ("Matrices", "matrices.html", "who says what, and where nobody does"),
)
"""Pictures of the whole: title, page, and what one sees."""


def pages(programme: Programme) -> Iterable[Page]:
    """Give the one page."""
    values = {
        "doors": _DOORS,
        "tiles": tiles(programme),
        "findings": findings(programme),
        "coverages": coverages(programme),
        "everything": everything(programme),
        "projects": len(programme.of("Project")),
        **_thin(programme),
    }
    scripts = ["find.js"]
    yield Page(main, programme.title, "overview.html", values, scripts, ["overview.css"])


def _thin(programme: Programme) -> dict[str, Any]:
    """Name what rests on little, or on nothing."""
    ask = programme.gallery.ask
    weak = list(ask("ask", "unsupported", {}))
    return {
        "silent": silent(programme),
        "unsupported": _nodes(programme, [row["id"] for row in weak if not row["projects"]]),
        "single": _nodes(programme, [row["id"] for row in weak if row["projects"]]),
        "unthemed": _nodes(programme, ask("ask", "unthemed-items", {}).column("id")),
        "contradicted": _nodes(programme, ask("ask", "contradictions", {}).column("theme")),
    }


def _nodes(programme: Programme, ids: Iterable[str]) -> list[Node]:
    return [programme.nodes[id_] for id_ in dict.fromkeys(ids)]
