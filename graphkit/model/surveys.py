"""Collaboration surveys: who was asked about whom, which items, and what they count for.

A dataset declares a survey under [surveys.NAME], and brings its answers in a table of rater,
partner and items; or it has them in edges/TIES_TO.csv already, where their relation says so:
wave, source and weight of the survey are then those of rows that say none themselves.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator


class Item(BaseModel):
    """One question of a survey."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    score: str = Field(min_length=1, pattern=r"^[a-z][a-z0-9_]*$")
    """What it counts for: trust, value, intensity, or a score of the dataset's own."""
    least: float | None = Field(None, alias="from", allow_inf_nan=False)
    most: float | None = Field(None, alias="to", allow_inf_nan=False)

    @model_validator(mode="before")
    @classmethod
    def _short(cls, given: Any) -> Any:
        return {"score": given} if isinstance(given, str) else given

    @property
    def scale(self) -> tuple[float | None, float | None]:
        """The least and the most it can be; of scores that PARTNER knows, 1 to 4 unless given."""
        if self.least is None and self.most is None and self.score in _SCORES:
            return 1.0, 4.0
        return self.least, self.most

    @property
    def is_backwards(self) -> bool:
        """Whether nothing can be on its scale."""
        least, most = self.scale
        return least is not None and most is not None and least > most


class Survey(BaseModel):
    """A survey's settings."""

    # Cells are read without space around them, and settings must equal them.
    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    relation: str = ""
    """What its relationships have in `relation`; its own name, unless given."""
    wave: str | None = None
    source: str | None = None
    weight: str | None = None
    """The item or score that is a tie's strength."""
    symmetrise: Literal["either", "both", "mean"] | None = None
    items: dict[str, Item] = {}

    @property
    def known(self) -> Mapping[str, Item]:
        """All items that it may ask: PARTNER's, and those it declares."""
        return {**PARTNER, **self.items}


_SCORES = {
    "trust": ("reliability", "shared_mission", "openness"),
    "value": ("power", "involvement", "resources"),
    "intensity": ("intensity",),
}
PARTNER: Mapping[str, Item] = {
    item: Item(score=score) for score, items in _SCORES.items() for item in items
}
"""What the PARTNER survey asks (Varda and others 2008), each from 1 to 4."""
LEVELS = ("awareness", "cooperation", "coordination", "integration")
"""What intensity is in words, from 1 to 4; also as columns of yes and no."""
