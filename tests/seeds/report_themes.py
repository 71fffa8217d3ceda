"""The derived themes of the report, section by section, with the projects each paragraph names.

Written down from the report itself: sections 3.2.1, 3.3.1, 3.5.1 and 3.6.1.
"""

from __future__ import annotations

from dataclasses import dataclass

ART, HOUSING, RECITE = "Art at the Start", "Housing and Health", "ReCITE"
CHOICE, CREATING, CAN_DO = "CHOICE", "Creating Change", "CAN-DO"
FYLDE, HOPE, PATHWAYS = "Fylde Coast", "Organisations of Hope", "Pathways"
REALITIES, LIVING_ROOTS, WESTON = "REALITIES", "Living Roots", "Weston"
EVERY = (
    *(ART, HOUSING, RECITE, CHOICE, CREATING, CAN_DO),
    *(FYLDE, HOPE, PATHWAYS, REALITIES, LIVING_ROOTS, WESTON),
)
"""The twelve projects that sent a case study: what "all projects" is read as."""
IDS = {
    ART: "art-at-the-start",
    HOUSING: "housing-and-health",
    RECITE: "recite",
    CHOICE: "choice",
    CREATING: "creating-change",
    CAN_DO: "can-do",
    FYLDE: "fylde-coast",
    HOPE: "organisations-of-hope",
    PATHWAYS: "pathways",
    REALITIES: "realities",
    LIVING_ROOTS: "living-roots",
    WESTON: "weston",
}


@dataclass(frozen=True)
class Derived:
    """A derived theme: its kind, its label as printed, and whom its paragraph names, and how."""

    section: str
    kind: str
    label: str
    extent: str = ""
    named: tuple[str, ...] = ()
    """Once for every time a paragraph names them; nobody, where it names nobody."""

    @property
    def heading(self) -> str:
        """The questionnaire's heading that the section is about."""
        return _HEADINGS[self.section]


_HEADINGS = {
    "3.2.1": "purpose",
    "3.3.1": "methodology",
    "3.5.1": "impact_and_outcomes",
    "3.6.1": "enablers_and_barriers",
}
_METHODS = (
    *(CHOICE, HOUSING, WESTON, LIVING_ROOTS, PATHWAYS, FYLDE),
    *(ART, HOPE, CAN_DO, REALITIES, CREATING),
)
"""The closed list that stands behind three themes of 3.3.1; ReCITE is not in it."""

PURPOSE = [
    Derived("3.2.1", "Theme", "Integrated care and collaboration", "example", (FYLDE, HOUSING)),
    Derived(
        "3.2.1",
        "Theme",
        "Community engagement and co-production",
        "example",
        (HOUSING, PATHWAYS, CAN_DO, CREATING),
    ),
    Derived("3.2.1", "Theme", "Health equity and access", "example", (WESTON, RECITE, RECITE)),
    Derived(
        "3.2.1",
        "Theme",
        "Sustainable and scalable solutions",
        "example",
        (FYLDE, LIVING_ROOTS, PATHWAYS, REALITIES),
    ),
    Derived(
        "3.2.1",
        "Theme",
        "Evidence-based practice and research",
        "example",
        (ART, HOUSING, FYLDE, CREATING),
    ),
]
METHODS = [
    Derived("3.3.1", "Theme", "Applied evidence", "listed", _METHODS),
    Derived(
        "3.3.1",
        "Theme",
        "Asset and mapping",
        "listed",
        (CHOICE, HOUSING, WESTON, LIVING_ROOTS, PATHWAYS, FYLDE, HOPE, CAN_DO, REALITIES, CREATING),
    ),
    Derived("3.3.1", "Theme", "Collaboration", "listed", _METHODS),
    Derived("3.3.1", "Theme", "Community and human centred research", "listed", _METHODS),
    Derived(
        "3.3.1", "Theme", "Relationship building for intentional equity production", "all", EVERY
    ),
]
IMPACT = [
    Derived("3.5.1", "Theme", "Health asset generation"),
    Derived("3.5.1", "Theme", "Relationship building and collaboration", "all", EVERY),
    Derived(
        "3.5.1",
        "Theme",
        "Created conditions for more public involvement and community research (Capacity building)",
        "example",
        (HOUSING, CHOICE, FYLDE, HOPE),
    ),
    Derived("3.5.1", "Theme", "Established collaborations", "example", (CAN_DO, REALITIES)),
    Derived(
        "3.5.1",
        "Theme",
        "Generated strategies and evidence",
        "example",
        (CREATING, REALITIES, CHOICE, PATHWAYS),
    ),
    Derived(
        "3.5.1", "Theme", "Knitted together existing health assets", "example", (CHOICE, ART, HOPE)
    ),
    Derived(
        "3.5.1", "Theme", "Motivated desire for future work", "example", (FYLDE, RECITE, PATHWAYS)
    ),
    Derived("3.5.1", "Theme", "Varied impacts through applied research", "all", EVERY),
    Derived(
        "3.5.1",
        "Theme",
        "Broad range of outputs oriented towards capacity building, training and knowledge "
        "generation",
    ),
    Derived(
        "3.5.1",
        "Theme",
        "Produced evidence of successful collaboration for policy and public engagement",
        "all",
        EVERY,
    ),
]
ENABLERS = [
    Derived("3.6.1", "Enabler", "Collaboration", "all", EVERY),
    Derived(
        "3.6.1", "Enabler", "Collective enthusiasm", "example", (CHOICE, HOUSING, PATHWAYS, FYLDE)
    ),
    Derived("3.6.1", "Enabler", "Existing relationships", "example", (ART, CAN_DO, PATHWAYS, HOPE)),
    Derived("3.6.1", "Enabler", "Funding"),
    Derived(
        "3.6.1",
        "Enabler",
        "Strategic alignment for data, policy logistics",
        "example",
        (WESTON, LIVING_ROOTS, PATHWAYS, ART, HOPE, CAN_DO, REALITIES),
    ),
]
BARRIERS = [
    Derived("3.6.1", "Barrier", "Collaboration", "all", EVERY),
    Derived("3.6.1", "Barrier", "Funding"),
    Derived(
        "3.6.1",
        "Barrier",
        "Logistics and scheduling",
        "example",
        (LIVING_ROOTS, CHOICE, RECITE, HOPE, CAN_DO, REALITIES),
    ),
    Derived(
        "3.6.1",
        "Barrier",
        "Recruitment challenges",
        "example",
        (WESTON, LIVING_ROOTS, PATHWAYS, FYLDE),
    ),
    Derived(
        "3.6.1",
        "Barrier",
        "Sustainability of stakeholder engagement",
        "example",
        (CHOICE, ART, CREATING),
    ),
]
DERIVED = [*PURPOSE, *METHODS, *IMPACT, *ENABLERS, *BARRIERS]
