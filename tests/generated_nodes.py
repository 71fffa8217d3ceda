"""The nodes of the generated dataset, and how many there are of each kind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.random import Generator
from numpy.typing import NDArray

HEADINGS = 9
_AWKWARD = ("", " of Ynys Môn", ' "so-called", really', " 東京 | 大阪", " 🌳", " Ærø\nline 2")

Columns = dict[str, Any]


@dataclass(frozen=True)
class Sizes:
    """How many there are of each, from the number of EVIDENCES and PARTNERS_IN together."""

    edges: int

    @property
    def evidence(self) -> int:
        return self.edges * 3 // 4

    @property
    def projects(self) -> int:
        return max(40, self.edges // 50)

    @property
    def partners(self) -> int:
        return max(25, self.edges // 200)

    @property
    def themes(self) -> int:
        """Of the label Theme; of Enabler and Barrier there are a quarter as many each."""
        return max(80, int(self.edges**0.5) // 3)

    @property
    def concepts(self) -> int:
        return max(60, self.themes // 3)


class Themes:
    """Every theme, enabler and barrier as one numbered list, whatever its label."""

    def __init__(self, sizes: Sizes) -> None:
        self.sizes = {"Theme": sizes.themes} | dict.fromkeys(
            ("Enabler", "Barrier"), sizes.themes // 4
        )
        counts = np.array(list(self.sizes.values()))
        within = np.concatenate([np.arange(count) for count in counts])
        self.label = np.repeat(np.arange(3), counts)
        self.share = within / counts[self.label]
        self.unders = np.where(self.label == 0, np.array([0, 1, 1, 2])[within % 4], 1)
        """Under how many headings it stands."""
        self.heading = np.where(self.label == 0, within * 7 % HEADINGS, 4)
        self.ids = np.concatenate(
            [numbered(label.lower(), np.arange(count)) for label, count in self.sizes.items()]
        )

    @property
    def rung(self) -> NDArray[Any]:
        """0 for an item, 1 for a theme, 2 for a theme broader still."""
        return (self.share >= 0.6).astype(int) + (self.share >= 0.9)

    def levels(self, label: str) -> list[str | None]:
        rungs = self.rung[self.label == list(self.sizes).index(label)]
        return [
            ("item", "theme", "theme")[rung] if n % 11 else None for n, rung in enumerate(rungs)
        ]


def numbered(prefix: str, numbers: NDArray[Any]) -> NDArray[Any]:
    """Give ids, as a numpy array of str."""
    return np.char.add(f"{prefix}-", np.char.zfill(numbers.astype(str), 5)).astype(object)


def drawn(random: Generator, size: int, **chances: float) -> pa.Array:
    """Draw words by their chances; `none` leaves the cell empty."""
    words = pa.array([None if word == "none" else word for word in chances])
    weights = np.array(list(chances.values()))
    return words.take(pa.array(random.choice(len(words), size=size, p=weights / weights.sum())))


def node_tables(random: Generator, sizes: Sizes, themes: Themes) -> dict[str, Columns]:
    """Give the columns of every node table, by its path without the suffix."""
    thirds = pa.array(np.arange(sizes.projects) % 3)
    coverage = [None, "heading-00001|heading-00002|heading-00004", "heading-00005", None]
    return {
        "nodes/Project": _named("project", sizes.projects)
        | {"case_study": pa.array(["true", "false", None]).take(thirds)}
        | {"started": pa.array([None, "2021-03-01", "2022-11-30"]).take(thirds)},
        "nodes/Partner": _named("partner", sizes.partners)
        | {"kind": drawn(random, sizes.partners, university=3, nhs=2, arts=1, none=1)},
        "nodes/Place": _named("place", 12) | {"latitude": np.linspace(50, 58, 12)},
        "nodes/Asset": _named("asset", 30) | {"kind": [None, "place", "skill"] * 10},
        "nodes/ParticipantGroup": _named("group", 15),
        # Positions run against the ids, and the last heading has none.
        "nodes/Heading": _named("heading", HEADINGS)
        | {"position": [*range(HEADINGS - 1, 0, -1), None]},
        "nodes/Source": _named("source", 4)
        | {"year": [2019, None, 2024, 2024], "covers": coverage},
        "nodes/Concept": _named("concept", sizes.concepts)
        | {"definition": [None if n % 2 else f"what {n} means" for n in range(sizes.concepts)]},
        **{
            f"nodes/{label}": _named(label.lower(), size) | {"level": themes.levels(label)}
            for label, size in themes.sizes.items()
        },
    }


def _named(prefix: str, size: int) -> Columns:
    return {
        "id": numbered(prefix, np.arange(size)),
        "name": [f"{prefix.title()} {n}{_AWKWARD[n % len(_AWKWARD)]}" for n in range(size)],
        "aliases": [None if n % 3 else f"{prefix[:2]}{n}|Ünï \\| {n}" for n in range(size)],
    }
