"""The kinds of node, one class each."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field

Level = Literal["item", "theme"]


class Node(BaseModel):
    """What every node carries."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    derived: ClassVar[bool] = False

    id: str = Field(min_length=1, description="a readable slug, unique in the whole dataset")
    name: str = Field(min_length=1, description="what people call it")
    aliases: tuple[str, ...] | None = Field(None, description="other names it goes by")
    note: str | None = Field(None, description="anything worth remembering")


class Project(Node):
    """A funded project or case."""

    status: str | None = None
    case_study: bool | None = Field(None, description="it wrote a case study")
    started: dt.date | None = None
    ended: dt.date | None = None
    summary: str | None = None


class Partner(Node):
    """An organisation that takes part."""

    kind: str | None = Field(
        None, description="university, nhs, local-authority, vcse, arts, business, community, …"
    )


class Place(Node):
    """Where something is."""

    latitude: float | None = Field(None, description="degrees north")
    longitude: float | None = Field(None, description="degrees east")


class Asset(Node):
    """A community asset for health: a place, group, skill, service, collection or network."""

    kind: str | None = None


class ParticipantGroup(Node):
    """Who took part or was reached."""


class Heading(Node):
    """One of the questionnaire's headings."""

    position: int | None = Field(None, description="its place in the questionnaire")
    question: str | None = None


class Theme(Node):
    """A code or theme found under a heading."""

    level: Level | None = Field(
        None, description="item: one project's own words; theme: what repeated items amount to"
    )
    definition: str | None = None


class Enabler(Node):
    """What helped."""

    level: Level | None = None
    definition: str | None = None


class Barrier(Node):
    """What hindered."""

    level: Level | None = None
    definition: str | None = None


class Concept(Node):
    """A codebook entry that themes from different headings are about."""

    definition: str | None = None
    includes: str | None = Field(None, description="criteria for what belongs to it")
    excludes: str | None = Field(None, description="criteria for what does not")


class Source(Node):
    """A document the evidence comes from."""

    kind: str | None = None
    year: int | None = None
    citation: str | None = None
    covers: tuple[str, ...] | None = Field(
        None, description="ids of the headings it says anything about"
    )
    confidential: bool | None = None
    file: str | None = Field(None, description="its text, in the dataset's folder sources/")
    sha256: str | None = Field(None, description="the checksum of that file")


class GeneralTheme(Node):
    """A concept whose themes projects evidence under several headings."""

    derived: ClassVar[bool] = True

    headings: int = Field(description="headings under which projects evidence it")
    projects: int = Field(description="projects that evidence it")
    named_projects: int = Field(description="those among them that a source names")
    joint_projects: int = Field(description="projects that evidence it under two or more headings")
    evidence: int = Field(description="lines of evidence behind it")
    two_sided: bool = Field(description="both an enabler and a barrier")
    by_merge: bool = Field(description="none of its members is a general theme alone")


NODES: dict[str, type[Node]] = {kind.__name__: kind for kind in Node.__subclasses__()}
