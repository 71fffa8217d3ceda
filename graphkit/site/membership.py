"""Which themes belong to which: items to themes, themes to concepts, concepts to general themes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graphkit.site.programme import Edge, Node, Programme


def evidence_of(programme: Programme, themes: Iterable[Node]) -> list[Edge]:
    """Give all lines of evidence for some themes or for what belongs to them, each once."""
    members = _closed(programme, themes, "BROADER")
    return [edge for node in members for edge in programme.arriving(node.id, "EVIDENCES")]


def concepts_of(programme: Programme, general: Node) -> list[Node]:
    """Give the concepts that a general theme comes from, those merged into them included."""
    origins = [edge.end for edge in programme.leaving(general.id, "DERIVED_FROM")]
    return _closed(programme, (node for node in origins if node.label == "Concept"), "MERGED_INTO")


def themes_of(programme: Programme, general: Node) -> list[Node]:
    """Give the themes, enablers and barriers that a general theme is made of.

    They are about one of its concepts, or stand for themselves; what is narrower comes with them.
    """
    origins = [edge.end for edge in programme.leaving(general.id, "DERIVED_FROM")]
    found = {node.id: node for node in origins if node.label != "Concept"}
    for concept in concepts_of(programme, general):
        for edge in programme.arriving(concept.id, "ABOUT"):
            found[edge.start.id] = edge.start
    return list(found.values())


def general_of(programme: Programme) -> dict[str, list[Node]]:
    """Give, by the id of a theme, the general themes that its evidence counts for."""
    found: dict[str, list[Node]] = {}
    for general in programme.of("GeneralTheme"):
        for theme in _closed(programme, themes_of(programme, general), "BROADER"):
            found.setdefault(theme.id, []).append(general)
    return found


def _closed(programme: Programme, nodes: Iterable[Node], type_: str) -> list[Node]:
    """Add whatever leads to some nodes by relationships of a type, however many steps away."""
    found = dict(_by_id(nodes))
    waiting = list(found.values())
    while waiting:
        arriving = programme.arriving(waiting.pop().id, type_)
        new = {edge.start.id: edge.start for edge in arriving if edge.start.id not in found}
        found |= new
        waiting += new.values()
    return list(found.values())


def _by_id(nodes: Iterable[Node]) -> Iterator[tuple[str, Node]]:
    return ((node.id, node) for node in nodes)
