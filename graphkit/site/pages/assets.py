"""The directory of community assets: what there is, where, who holds it, who works with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graphkit.site import map as maps
from graphkit.site import words
from graphkit.site.addresses import slug
from graphkit.site.company import by_node
from graphkit.site.pages import Page
from graphkit.site.programme import Edge, Node, Programme
from graphkit.site.projection import is_on_earth

title = "Assets"
order = 50
main = "assets.html"

Choice = tuple[str, str]
"""A value to filter by, and what it is called."""
_MANY = 300
"""With more entries than this a browser lays out those in view only."""
_NONE = "_none"
"""What is filtered by where nothing is known; no slug has an underscore."""


@dataclass(frozen=True)
class Entry:
    """An asset with all that is said of it."""

    node: Node
    places: Sequence[Node]
    holders: Sequence[Node]
    work: Sequence[tuple[Node, Sequence[str]]]
    """Each project that works with it, and in which ways."""
    lines: Sequence[Edge]
    """Every relationship behind these, parallel ones included."""
    keys: Mapping[str, str]
    """What it is filtered by, values joined with a bar."""


def pages(programme: Programme) -> Iterator[Page]:
    """Give the one page of all assets."""
    entries = [_entry(node, programme) for node in programme.of("Asset")]
    by_place = _by_place(entries)
    everywhere = programme.of("Place")
    yield Page(
        main,
        title,
        template="assets.html",
        values={
            "entries": entries,
            "many": _MANY,
            "selects": list(_selects(entries)),
            "map": maps.drawn(_points(everywhere, by_place)),
            "by_place": [(place, by_place.get(place.id, [])) for place in everywhere],
            "unmapped": [place for place in everywhere if not _has_coordinates(place)],
            "placeless": sum(not entry.places for entry in entries),
        },
        scripts=("../network/csv.js", "filter.js", "assets.js"),
        styles=("directory.css", "assets.css"),
    )


def _entry(node: Node, programme: Programme) -> Entry:
    where = by_node(programme.leaving(node.id, "LOCATED_IN"), "end")
    held = by_node(programme.arriving(node.id, "HOLDS"), "start")
    used = by_node(programme.arriving(node.id, "MOBILISES"), "start")
    places = [place for place, _ in where]
    work = [(project, _modes(lines)) for project, lines in used]
    return Entry(
        node=node,
        places=places,
        holders=[holder for holder, _ in held],
        work=work,
        lines=[edge for _, lines in (*used, *held, *where) for edge in lines],
        keys={
            "kind": _joined(_kinds(node)),
            "place": _joined(slug(place.id) for place in places),
            "project": _joined(slug(project.id) for project, _ in work),
            "mode": _joined(mode for _, modes in work for mode in modes),
        },
    )


def _modes(lines: Iterable[Edge]) -> list[str]:
    return sorted({edge.own["mode"] for edge in lines if "mode" in edge.own})


def _selects(entries: Sequence[Entry]) -> Iterator[tuple[str, str, list[Choice]]]:
    """Give what can be chosen to filter by: title, key, and values with their counts."""
    kinds = {slug(kind): kind for entry in entries for kind in _names(entry.node)}
    places = {slug(place.id): place.name for entry in entries for place in entry.places}
    projects = {slug(project.id): project.name for entry in entries for project, _ in entry.work}
    yield "Kind", "kind", _choices(entries, "kind", kinds)
    yield "Place", "place", _choices(entries, "place", places)
    yield "Project", "project", _choices(entries, "project", projects)
    yield "How", "mode", _choices(entries, "mode", words.MODE)


def _choices(entries: Sequence[Entry], key: str, names: Mapping[str, str]) -> list[Choice]:
    counts = Counter(value for entry in entries for value in set(entry.keys[key].split("|")))
    ordered = sorted(names.items(), key=lambda item: (item[1].casefold(), item[0]))
    called = [*ordered, (_NONE, "not known")]
    return [(value, f"{name} ({counts[value]:,})") for value, name in called if counts[value]]


def _points(places: Iterable[Node], by_place: Mapping[str, Sequence[Node]]) -> Iterator[maps.Point]:
    for place in places:
        if _has_coordinates(place):
            own = place.own
            count = len(by_place.get(place.id, ()))
            yield maps.Point(place.id, place.name, own["latitude"], own["longitude"], count)


def _by_place(entries: Iterable[Entry]) -> dict[str, list[Node]]:
    found: dict[str, list[Node]] = {}
    for entry in entries:
        for place in entry.places:
            found.setdefault(place.id, []).append(entry.node)
    return found


def _has_coordinates(place: Node) -> bool:
    return is_on_earth(place.own.get("latitude"), place.own.get("longitude"))


def _names(node: Node) -> list[Any]:
    return [node.own["kind"]] if "kind" in node.own else []


def _kinds(node: Node) -> list[str]:
    return [slug(kind) for kind in _names(node)]


def _joined(values: Iterable[str]) -> str:
    return "|".join(dict.fromkeys(values)) or _NONE
