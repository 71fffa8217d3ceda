"""An example of everything: the rows that a new dataset starts with."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from pydantic import BaseModel

from graphkit.model import edges, nodes
from graphkit.model.questionnaire import HEADINGS

_SAID: dict[str, Any] = {"source": "example-case-study", "locator": "p. 4", "basis": "stated"}
_READ: dict[str, Any] = {"basis": "coded", "coder": "your-name"}
_HELPED: dict[str, Any] = {"heading": "enablers_and_barriers", **_SAID}


def example() -> Sequence[BaseModel]:
    """Give nodes and edges that fit together: at least one of each kind that people write."""
    return (*_nodes(), *_edges())


def _nodes() -> Sequence[nodes.Node]:
    return (
        nodes.Project(
            id="example-garden",
            name="Example Garden",
            aliases=("The Garden",),
            status="completed",
            case_study=True,
            started=dt.date(2024, 1, 1),
            summary="Neighbours grow vegetables with a clinic",
        ),
        nodes.Partner(id="example-university", name="Example University", kind="university"),
        nodes.Partner(id="example-clinic", name="Example Clinic", kind="nhs"),
        nodes.Place(id="example-town", name="Example Town", latitude=51.5, longitude=-0.1),
        nodes.Asset(id="example-allotment", name="Example Allotment", kind="place"),
        nodes.ParticipantGroup(id="example-neighbours", name="Neighbours"),
        *HEADINGS,
        nodes.Theme(id="example-working-together", name="Working together", level="theme"),
        nodes.Enabler(id="example-shared-tea", name="Tea after every session", level="item"),
        nodes.Enabler(id="example-trust", name="Trust", level="theme"),
        nodes.Barrier(id="example-winter", name="No work in winter", level="item"),
        nodes.Concept(
            id="example-collaboration",
            name="Collaboration",
            definition="People or organisations act together",
            includes="partnership, trust between partners",
            excludes="being told what to do",
        ),
        nodes.Concept(id="example-partnership", name="Partnership"),
        nodes.Source(
            id="example-case-study",
            name="Example Garden: a case study",
            kind="case study",
            year=2024,
            covers=("purpose", "enablers_and_barriers"),
        ),
    )


def _edges() -> Sequence[edges.Edge]:
    garden, tea, trust = "example-garden", "example-shared-tea", "example-trust"
    return (
        _edge(
            edges.Evidences, garden, tea, note="talk over tea builds trust", extent="own", **_HELPED
        ),
        _edge(edges.Broader, tea, trust, note="it is trust that the tea brings", **_READ),
        _edge(edges.Under, tea, "enablers_and_barriers", **_READ),
        _edge(edges.About, trust, "example-collaboration", note="trust carries it", **_READ),
        _edge(
            edges.MergedInto,
            "example-partnership",
            "example-collaboration",
            reason="the same idea in other words",
            decided_by="your-name",
            decided_on=dt.date(2024, 6, 1),
            **_READ,
        ),
        _edge(edges.Answers, garden, "purpose", note="to grow food together", **_SAID),
        _edge(edges.PartnersIn, "example-university", garden, role="lead", **_SAID),
        _edge(
            edges.TiesTo,
            "example-university",
            "example-clinic",
            relation="shares data",
            weight=2.0,
            directed=False,
            wave="2024",
            **_SAID,
        ),
        _edge(edges.Mobilises, garden, "example-allotment", mode="uses", **_SAID),
        _edge(edges.Holds, "example-clinic", "example-allotment", **_SAID),
        _edge(edges.Reaches, garden, "example-neighbours", count=40, unit="people", **_SAID),
        _edge(edges.LocatedIn, garden, "example-town", **_SAID),
    )


def _edge(kind: type[edges.Edge], source: str, target: str, /, **properties: Any) -> edges.Edge:
    return kind.model_validate({"from": source, "to": target, **properties})
