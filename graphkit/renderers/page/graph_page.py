"""A picture as pyvis's network, in a page of our own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pyvis
from pyvis.network import Network

from graphkit import communities, templates
from graphkit.disclosure import WITHHELD
from graphkit.layout import arrange
from graphkit.layout.bends import bends
from graphkit.palette import legend_order, marks
from graphkit.pictures import Picture
from graphkit.prose import BASIS, EXTENT, facts, kind_title, text, type_title
from graphkit.renderers.page.addresses import is_relative
from graphkit.renderers.page.choices import headings, projects
from graphkit.renderers.page.colourings import begin, by_kind, colourings
from graphkit.renderers.page.rows import ROW, EvidenceRows
from graphkit.renderers.page.scales import is_number, measures, plain, scales

VIS = Path(pyvis.__file__).parent / "lib" / "vis-9.1.2"
"""vis-network, as pyvis's wheel carries it."""

OPTIONS = {
    "autoResize": True,
    "physics": False,
    "layout": {"improvedLayout": False},
    "nodes": {"borderWidth": 1.2, "borderWidthSelected": 3},
    "edges": {
        "smooth": False,
        "arrows": {"to": {"enabled": True, "scaleFactor": 0.35}},
        "selectionWidth": 1.6,
        "hoverWidth": 0.6,
    },
    "interaction": {
        "hover": True,
        "selectConnectedEdges": False,
        "keyboard": {"enabled": True, "bindToWindow": False, "autoFocus": False},
    },
}
"""For vis-network; positions come computed, so nothing moves."""


class GraphPage(Network):  # type: ignore[misc]  # pyvis has no types
    """A picture as pyvis's nodes and edges, in a page of our own.

    Nodes and edges are numbered, so that no id of anybody's can mean something to JavaScript.
    pyvis's own template, menus and options are never used: they load from the network and
    run what names contain.
    """

    def __init__(self, picture: Picture) -> None:
        """Fill nodes and edges from the picture, which stays as it is."""
        super().__init__(directed=True, cdn_resources="in_line")
        self.picture = picture
        labels = Counter(label for _, label in picture.network.nodes(data="label"))
        types = Counter(type_ for *_, type_ in picture.network.edges(data="type"))
        self.kinds = {label: labels[label] for label in sorted(labels, key=legend_order)}
        order = [type_ for type_ in picture.looks if type_ in types]
        self.types = {type_: types[type_] for type_ in (*order, *sorted(types.keys() - set(order)))}
        self.rows = EvidenceRows(picture)
        self.node_ids = list(picture.network)
        self._fill_nodes()
        self._fill_edges()

    def generate_html(self, *_: object, **__: object) -> str:
        """Render the page; pyvis's own arguments mean nothing here."""
        kinds, types = self._kinds(), self._types()
        return templates.document(
            "network.html",
            styles=[_wheel("vis-network.css"), templates.read("network-side.css", "network.css")],
            scripts=[_wheel("vis-network.min.js"), templates.script("network", "network.js")],
            data={"options": OPTIONS, "kinds": kinds, "types": types, **self._data()},
            title=text(self.picture.title),
            subtitle=text(self.picture.subtitle),
            caption=[text(line) for line in self.picture.caption],
            kinds=kinds,
            types=types,
            has_waves=bool(self.picture.waves),
            by_kind=by_kind(self.picture),
            back=self._back(),
        )

    def _back(self) -> tuple[str, str] | None:
        """Give the title and the address of the page that this one is a part of."""
        title, address = self.picture.back or ("", "")
        return (text(title), address) if is_relative(address) else None

    def _data(self) -> dict[str, Any]:
        rows = self.rows.kept
        return {
            "nodes": self.nodes,
            "edges": self.edges,
            "evidence": rows,
            "names": [(text(id_), text(name)) for id_, name in self.picture.names.items()],
            "words": {"basis": BASIS, "extent": EXTENT},
            "headings": headings(self.picture, rows),
            "projects": projects(self.picture, rows),
            "waves": [text(wave) for wave in self.picture.waves],
            "scales": scales(self.picture),
            "colourings": colourings(self.picture),
            "begin": begin(self.picture),
            "thicker": text(self.picture.thicker),
        }

    def _kinds(self) -> list[dict[str, Any]]:
        mark = marks(self.kinds)
        return [
            {
                "title": kind_title(label),
                "count": count,
                "colour": mark[label].colour,
                "shape": mark[label].shape,
            }
            for label, count in self.kinds.items()
        ]

    def _types(self) -> list[dict[str, Any]]:
        speaking = self._speaking()
        return [
            {
                "title": type_title(type_),
                "count": count,
                "says": type_title(type_),
                **self._look(type_, speaking[type_]),
            }
            for type_, count in self.types.items()
        ]

    def _look(self, type_: str, speaking: str) -> dict[str, Any]:
        """Say how lines of a type look, and what they say; no `dashes`: by their evidence."""
        look = self.picture.looks.get(type_)
        if look is None:
            return {"colour": speaking, "dashes": "", "has_arrow": True}
        says = {"says": text(look.says)} if look.says else {}
        return {
            "colour": look.colour,
            "dashes": look.dashes,
            "has_arrow": look.has_arrow,
            **says,
        }

    def _speaking(self) -> dict[str, str]:
        """Give each type the colour of the kind that its lines mostly start from."""
        label = self.picture.network.nodes(data="label")
        mark = marks(self.kinds)
        starts = Counter(
            (type_, label[start]) for start, _, type_ in self.picture.network.edges(data="type")
        )
        return {type_: mark[kind].colour for (type_, kind), _ in reversed(starts.most_common())}

    def _fill_nodes(self) -> None:
        community = communities.found(self.picture.network)
        layout = arrange(self.picture.network, community)
        kinds = {label: at for at, label in enumerate(self.kinds)}
        measured = measures(self.picture)
        for at, (node, own) in enumerate(self.picture.network.nodes(data=True)):
            x, y = layout.at[node]
            self.nodes.append(
                {
                    "id": at,
                    "kind": kinds[own["label"]],
                    "key": text(node),
                    "name": text(own.get("name")) or text(node),
                    "x": round(x, 1),
                    "y": round(y, 1),
                    "size": round(layout.size[node], 1),
                    "side": layout.side[node],
                    "community": community[node],
                    "facts": facts(own, without=("label", "name", WITHHELD)) + measured(node),
                    **self._further(node, own),
                }
            )

    def _further(self, node: str, own: Mapping[str, Any]) -> dict[str, Any]:
        """Say where a node's own page is, and whether something is left out, where it is so."""
        address = self.picture.links.get(node)
        link = {"link": address} if is_relative(address) else {}
        return link | ({WITHHELD: True} if own.get(WITHHELD) is True else {})

    def _fill_edges(self) -> None:
        number = {node: at for at, node in enumerate(self.node_ids)}
        types = {type_: at for at, type_ in enumerate(self.types)}
        edges = self.picture.network.edges(keys=True, data=True)
        apart = bends(self.picture.network.edges())
        for at, (start, end, key, own) in enumerate(edges):
            self.edges.append(
                {
                    "id": at,
                    "from": number[start],
                    "to": number[end],
                    "type": types[own["type"]],
                    "key": text(key),
                    "facts": facts(own, without=("type", WITHHELD, *ROW)),
                    "evidence": self.rows.of(key, own),
                    "arrows": {"to": {"enabled": own.get("directed") is not False}},
                    **_tie(own),
                    **apart[at],
                }
            )


def _tie(own: Mapping[str, Any]) -> dict[str, Any]:
    """Give an edge's wave and weight, where it has them."""
    wave = text(own.get("wave"))
    weight = own.get("weight")
    return ({"wave": wave} if wave else {}) | (
        {"weight": plain(weight)} if is_number(weight) else {}
    )


def _wheel(name: str) -> str:
    return (VIS / name).read_text(encoding="utf-8")
