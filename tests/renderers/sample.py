"""A small picture in which everything happens once: what page tests draw."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import networkx as nx

from graphkit.pictures import Picture


def row(id_: str, start: str, end: str, **properties: Any) -> dict[str, Any]:
    """A row of evidence behind a derived edge."""
    ends = {"from": start, "to": end, "from_name": start.title(), "to_name": end.title()}
    return {"id": id_, "type": "EVIDENCES", **ends, **properties}


def themes() -> Picture:
    """Two projects, two general themes, one heading; evidence for, against, and none."""
    network = nx.MultiDiGraph()
    network.add_node("choice", label="Project", name="CHOICE", aliases=["Realities", "Réalités"])
    network.add_node("hope", label="Project", name="Organisations of Hope", case_study=True)
    network.add_node("general:trust", label="GeneralTheme", name="Trust", headings=2)
    network.add_node("general:money", label="GeneralTheme", name="Money", headings=2)
    network.add_node("purpose", label="Heading", name="Purpose", position=1)
    network.add_edge("choice", "general:trust", key="s1", type="SUPPORTS", evidence=2)
    network.add_edge("hope", "general:trust", key="s2", type="SUPPORTS", evidence=1)
    network.add_edge("hope", "general:money", key="s3", type="SUPPORTS", evidence=1)
    network.add_edge("general:trust", "purpose", key="a1", type="ARISES_UNDER", evidence=2)
    first = row(
        "e1",
        "choice",
        "co-design",
        heading="purpose",
        source="report",
        locator="3.2.1, page 12",
        note="Residents design the service.",
        quote="We design it together.",
        basis="stated",
        extent="example",
    )
    second = row("e2", "choice", "ownership", heading="purpose", note="They run it.", coder="AB")
    against = row("e3", "hope", "co-design", note="Nobody was asked.", stance="contradicts")
    return Picture(
        title="General themes",
        subtitle="View themes",
        network=network,
        evidence={"s1": [first, second], "s2": [against], "s3": [], "a1": [first, second]},
        names={"purpose": "Purpose", "report": "The report of the programme"},
        caption=("View themes: 5 nodes, 4 relationships.", "Licence: CC-BY-4.0."),
    )


def two_headings() -> Picture:
    """The themes with a second heading, under which CHOICE speaks once of trust."""
    picture = themes()
    picture.network.add_node("impact", label="Heading", name="Impact", position=2)
    picture.network.add_edge("general:trust", "impact", key="a2", type="ARISES_UNDER", evidence=1)
    third = row("e4", "choice", "pride", heading="impact", note="They are proud.")
    behind = {**picture.evidence, "s1": [*picture.evidence["s1"], third], "a2": [third]}
    return replace(picture, evidence=behind, names={**picture.names, "impact": "Impact"})


def partners() -> Picture:
    """Two organisations that work together in three ways, one of them told by the other side."""
    network = nx.MultiDiGraph()
    network.add_node("council", label="Partner", name="Council")
    network.add_node("museum", label="Partner", name="Museum")
    network.add_edge("council", "museum", key="t1", type="TIES_TO", note="meets", directed=False)
    network.add_edge("council", "museum", key="t2", type="TIES_TO", note="pays", directed=True)
    network.add_edge("museum", "council", key="t3", type="TIES_TO", note="advises", wave="2")
    return replace(themes(), title="Partners", network=network, evidence={})


def waves() -> Picture:
    """Three organisations: a tie of each of two waves, the second heavier, one of none."""
    network = nx.MultiDiGraph()
    for name in ("Archive", "Brewery", "Choir"):
        network.add_node(name.lower(), label="Partner", name=name)
    tie = {"type": "TIES_TO", "note": "met"}
    network.add_edge("archive", "brewery", key="t1", wave="before", weight=1.0, **tie)
    network.add_edge("brewery", "choir", key="t2", wave="after", weight=9.0, **tie)
    network.add_edge("archive", "choir", key="t3", **tie)
    return replace(themes(), network=network, evidence={}, waves=("before", "after"))


def crowd(size: int) -> Picture:
    """Two organisations with so many ties between them, in both directions."""
    network = nx.MultiDiGraph()
    network.add_node("council", label="Partner", name="Council")
    network.add_node("museum", label="Project", name="Museum")
    for at in range(size):
        ends = ("council", "museum") if at % 2 else ("museum", "council")
        network.add_edge(*ends, key=f"t{at}", type="TIES_TO", note=f"tie {at}")
    return replace(themes(), network=network, evidence={})


def cloud(nodes: int, edges: int) -> nx.MultiDiGraph:
    """A network of communities of thirty, one edge in ten between them; always the same."""
    network = nx.MultiDiGraph()
    for at in range(nodes):
        network.add_node(f"n{at}", label=("Project", "Partner", "Place")[at % 3], name=f"Node {at}")
    for at in range(edges):
        start = at * 7 % nodes
        near = (start // 30 * 30 + at * 11 % 30) % nodes
        end = at * 13 % nodes if at % 10 == 0 else near
        network.add_edge(f"n{start}", f"n{end}", key=f"e{at}", type="TIES_TO", note="met")
    return network
