"""The projects of the report's list, and the figures of section 3.4."""

from __future__ import annotations

LED_BY = {
    "art-at-the-start": "University of Dundee",
    "well-communities": "City, University of London",
    "housing-and-health": "Northumbria University",
    "recite": "Liverpool School of Tropical Medicine",
    "choice": "Ulster University",
    "common-health-catalyst": "Glasgow Caledonian University",
    "creating-change": "University of Huddersfield",
    "can-do": "University of Plymouth",
    "fylde-coast": "Lancaster University",
    "innovate": "University of Essex",
    "organisations-of-hope": "University of Manchester",
    "pathways": "University of Southampton",
    "realities": "University of Edinburgh",
    "brent": "University College London",
    "living-roots": "Institute of Development Studies",
    "weston": "University of Bristol",
}
"""The institution in brackets behind each of the sixteen titles of section 3."""
WITHOUT_CASE_STUDY = {"well-communities", "common-health-catalyst", "innovate", "brent"}
"""Projects that stand in the list and in 3.1, and in no section after."""

Figure = tuple[str, int, int | None, str]
"""Project, count, the end of a range or of growth, unit."""

PARTICIPANTS: list[Figure] = [
    ("art-at-the-start", 7, None, "people"),
    ("art-at-the-start", 6, None, "people"),
    ("art-at-the-start", 1, None, "people"),
    ("art-at-the-start", 700, None, "attendances"),
    ("art-at-the-start", 509, None, "people"),
    ("art-at-the-start", 256, None, "people"),
    ("housing-and-health", 8, None, "people"),
    ("recite", 89, None, "people"),
    ("recite", 800, None, "people"),
    ("recite", 20, None, "members"),
    ("choice", 50, None, "people"),
    ("can-do", 200, None, "people"),
    ("creating-change", 80, None, "people"),
    ("creating-change", 67, None, "organisations"),
    ("creating-change", 76, None, "people"),
    ("fylde-coast", 49, None, "people"),
    ("fylde-coast", 30, None, "people"),
    ("fylde-coast", 11, None, "people"),
    ("fylde-coast", 16, None, "people"),
    ("fylde-coast", 3, None, "people"),
    ("fylde-coast", 50, None, "attendances"),
    ("fylde-coast", 69, None, "attendances"),
    ("organisations-of-hope", 672, None, "people"),
    ("organisations-of-hope", 272, None, "people"),
    ("organisations-of-hope", 30, None, "people"),
    ("organisations-of-hope", 170, None, "people"),
    ("organisations-of-hope", 75, None, "people"),
    ("organisations-of-hope", 85, None, "people"),
    ("organisations-of-hope", 72, None, "people"),
    ("pathways", 20, None, "people"),
    ("pathways", 200, None, "people"),
    ("pathways", 30, None, "organisations"),
    ("living-roots", 8, 19, "members"),
    ("living-roots", 10, None, "people"),
    ("living-roots", 3, None, "people"),
    ("living-roots", 5, 7, "members"),
    ("living-roots", 150, None, "people"),
    ("living-roots", 15, None, "people"),
    ("living-roots", 200, None, "people"),
    ("weston", 50, 100, "members"),
    ("weston", 3000, None, "attendances"),
    ("weston", 205, None, "people"),
    ("weston", 8, None, "members"),
    ("weston", 46, None, "attendances"),
]
ROUGH = {
    ("recite", 800): "over",
    ("choice", 50): "over",
    ("can-do", 200): "approximately",
    ("pathways", 200): "over",
    ("pathways", 30): "over",
    ("living-roots", 150): "over",
    ("living-roots", 200): "over",
    ("weston", 3000): "approximately",
    ("weston", 46): "average",
}
"""Figures that the report gives with such a word before them."""
