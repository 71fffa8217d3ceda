"""The kinds of relationship, one class each; every one of them is evidence."""

from __future__ import annotations

import datetime as dt
from itertools import product
from typing import ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field

Ends = tuple[tuple[str, str], ...]


def _between(sources: str, targets: str) -> Ends:
    """Pair every label of one space-separated list with every label of another."""
    return tuple(product(sources.split(), targets.split()))


def _within(labels: str) -> Ends:
    """Pair every label with itself."""
    return tuple((label, label) for label in labels.split())


_THEMES = "Theme Enabler Barrier"


class Edge(BaseModel):
    """What every relationship carries: who says so, under which heading, and where."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    type: ClassVar[str]
    ends: ClassVar[Ends]
    derived: ClassVar[bool] = False

    from_: str = Field(alias="from", min_length=1, description="id of the node it starts at")
    to: str = Field(min_length=1, description="id of the node it ends at")
    id: str | None = Field(None, description="left empty, a hash of what it says")
    heading: str | None = Field(None, description="id of the heading it was said under")
    source: str | None = Field(None, description="id of the source that says so")
    locator: str | None = Field(None, description="where in the source: section, page, paragraph")
    note: str | None = Field(None, description="what the source says, in the analyst's words")
    quote: str | None = Field(None, description="what the source says, verbatim")
    quote_start: int | None = Field(
        None, ge=0, description="where the quote starts in the source's text, in code points"
    )
    quote_end: int | None = Field(None, ge=0, description="where it ends, exclusive")
    basis: Literal["stated", "coded"] | None = Field(
        None, description="stated: the source says so itself; coded: an analyst's reading"
    )
    coder: str | None = Field(None, description="whose reading it is")


class Evidences(Edge):
    """A project, or a document of the programme, gives evidence of a theme."""

    type = "EVIDENCES"
    ends = _between("Project Source", _THEMES)

    extent: Literal["own", "listed", "example", "all"] | None = Field(
        None,
        description="own: its own answer; listed: in a closed list; example: named after 'e.g.'; "
        "all: 'all projects', nobody named",
    )
    stance: Literal["supports", "contradicts"] | None = None


class Broader(Edge):
    """An item belongs to a theme, a theme to a broader one, a concept to a broader concept."""

    type = "BROADER"
    ends = _within(f"{_THEMES} Concept")


class Under(Edge):
    """A theme was found under a heading."""

    type = "UNDER"
    ends = _between(_THEMES, "Heading")


class About(Edge):
    """A theme is about a concept of the codebook."""

    type = "ABOUT"
    ends = _between(_THEMES, "Concept")


class MergedInto(Edge):
    """A concept was merged into another, by somebody, for a reason."""

    type = "MERGED_INTO"
    ends = _within("Concept")

    reason: str | None = None
    decided_by: str | None = None
    decided_on: dt.date | None = None


class Answers(Edge):
    """A project answers under a heading; the note is the summary of its answer."""

    type = "ANSWERS"
    ends = _between("Project", "Heading")


class PartnersIn(Edge):
    """An organisation takes part in a project."""

    type = "PARTNERS_IN"
    ends = _between("Partner", "Project")

    role: str | None = Field(None, description="lead, partner, funder, delivery, …")


class TiesTo(Edge):
    """Two organisations work together."""

    type = "TIES_TO"
    ends = _within("Partner")

    relation: str | None = None
    weight: float | None = None
    directed: bool | None = None
    wave: str | None = Field(None, description="when it was asked")


class Mobilises(Edge):
    """A project works with a community asset."""

    type = "MOBILISES"
    ends = _between("Project", "Asset")

    mode: Literal["maps", "uses", "connects", "creates"] | None = None


class Holds(Edge):
    """An organisation holds a community asset."""

    type = "HOLDS"
    ends = _between("Partner", "Asset")


class Reaches(Edge):
    """A project reached a group of people; figures overlap and are never added up."""

    type = "REACHES"
    ends = _between("Project", "ParticipantGroup")

    count: int | None = Field(None, description="how many, or at least how many")
    count_max: int | None = Field(None, description="at most how many, of a range")
    unit: Literal["people", "organisations", "attendances", "members"] | None = None


class LocatedIn(Edge):
    """A project, organisation or asset is somewhere."""

    type = "LOCATED_IN"
    ends = _between("Project Partner Asset", "Place")


class ArisesUnder(Edge):
    """A general theme arises under a heading."""

    type = "ARISES_UNDER"
    ends = _between("GeneralTheme", "Heading")
    derived = True

    projects: int = Field(description="projects that evidence it there")
    evidence: int = Field(description="lines of evidence there")


class DerivedFrom(Edge):
    """A general theme comes from a concept, or from a theme that stands for itself."""

    type = "DERIVED_FROM"
    ends = _between("GeneralTheme", f"Concept {_THEMES}")
    derived = True


class Supports(Edge):
    """A project supports a general theme."""

    type = "SUPPORTS"
    ends = _between("Project", "GeneralTheme")
    derived = True

    headings: int = Field(description="headings under which it does")
    evidence: int = Field(description="lines of evidence it gives")


EDGES: dict[str, type[Edge]] = {kind.type: kind for kind in Edge.__subclasses__()}
