"""The command line's words, as tests read them."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from graphkit.resources import folder

SEED = folder("seeds") / "mca-phase2"


@dataclass(frozen=True)
class Said:
    """What a command printed and how it ended."""

    out: str
    err: str
    code: int

    @property
    def rows(self) -> Any:
        """Stdout as JSON."""
        return json.loads(self.out)


Run = Callable[..., Said]
