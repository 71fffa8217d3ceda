"""The edges of the generated dataset."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyarrow as pa
from generated_nodes import HEADINGS, Columns, Sizes, Themes, drawn, numbered
from numpy.random import Generator
from numpy.typing import NDArray


def edge_tables(random: Generator, sizes: Sizes, themes: Themes) -> dict[str, Columns]:
    """Give the columns of every edge table, by its path without the suffix."""
    return {
        "edges/EVIDENCES": _evidences(random, sizes, themes),
        "edges/BROADER": _broader(random, themes, sizes),
        "edges/UNDER": _under(themes),
        "edges/ABOUT": _about(random, themes, sizes),
        "edges/MERGED_INTO": _merges(sizes),
        "edges/ANSWERS": _answers(random, sizes),
        "edges/PARTNERS_IN": _partnerships(random, sizes),
        "edges/TIES_TO": _ties(sizes),
        "edges/MOBILISES": _some(random, sizes, "project", "asset", 30)
        | {"mode": drawn(random, sizes.projects, maps=1, uses=3, connects=1, creates=1, none=1)},
        "edges/HOLDS": _some(random, sizes, "partner", "asset", 30),
        "edges/REACHES": _some(random, sizes, "project", "group", 15)
        | {"count": [None if n % 4 == 0 else n * 10 for n in range(sizes.projects)]}
        | {"count_max": [n * 10 + 5 if n % 4 == 1 else None for n in range(sizes.projects)]}
        | {"unit": drawn(random, sizes.projects, people=3, attendances=1, none=1)},
        "edges/LOCATED_IN": {
            "from": [*numbered("project", np.arange(9)), *numbered("asset", np.arange(9))] * 2,
            "to": numbered("place", np.arange(36) % 11),
        },
    }


def _evidences(random: Generator, sizes: Sizes, themes: Themes) -> Columns:
    """Evidence: little of a third of the themes, none of the last five and of three projects."""
    size, evidenced = sizes.evidence, len(themes.ids) - 5
    quiet = evidenced * 2 // 3 + random.integers(0, evidenced // 3, size)
    loud = _skewed(random, size, evidenced * 2 // 3)
    theme = random.permutation(evidenced)[np.where(random.random(size) < 0.03, quiet, loud)]
    by_source = random.random(size) < 0.02
    project = numbered("project", _skewed(random, size, sizes.projects - 3))
    elsewhere = (random.random(size) < 0.05) & ~np.isin(theme, _ALONE)
    elsewhere |= themes.unders[theme] > 1
    return {
        "from": np.where(by_source, numbered("source", random.integers(0, 3, size)), project),
        "to": themes.ids[theme],
        "heading": _unless(~elsewhere, numbered("heading", random.integers(0, HEADINGS, size))),
        "source": _unless(
            random.random(size) < 0.1, numbered("source", random.integers(0, 4, size))
        ),
        "locator": numbered("row", np.arange(size)),
        "note": drawn(
            random, size, none=2, **{'they said "so", naïvely': 1, "東京": 1, "a | b": 1}
        ),
        "basis": drawn(random, size, stated=2, coded=2, none=1),
        "coder": drawn(random, size, ann=2, bo=2, none=1),
        "extent": drawn(random, size, own=3, listed=2, example=1, all=1, none=2),
        "stance": drawn(random, size, none=6, supports=2, contradicts=1),
    }


def _skewed(random: Generator, size: int, below: int) -> NDArray[Any]:
    """Draw numbers, the low ones far more often than the high ones."""
    return (below * random.random(size) ** 3).astype(int)


def _unless(empty: NDArray[Any], values: NDArray[Any]) -> pa.Array:
    return pa.array(values, mask=empty, type=pa.string())


def _broader(random: Generator, themes: Themes, sizes: Sizes) -> Columns:
    """Items in themes, themes in broader ones; some twice over, some past a rung."""
    up = [
        (n, random.choice(np.flatnonzero((themes.label == themes.label[n]) & (themes.rung > rung))))
        for n, rung in enumerate(themes.rung)
        if rung < 2
        for _ in range(n % 3)
    ]
    narrow, broad = np.array(up).T
    concepts = np.arange(41, sizes.concepts)
    return {
        "from": np.concatenate([themes.ids[narrow], numbered("concept", concepts)]),
        "to": np.concatenate([themes.ids[broad], numbered("concept", concepts // 2)]),
        "coder": drawn(random, len(up) + len(concepts), ann=1, bo=1, none=1),
        "locator": numbered("row", np.arange(len(up) + len(concepts))),
    }


def _under(themes: Themes) -> Columns:
    once, twice = np.flatnonzero(themes.unders > 0), np.flatnonzero(themes.unders > 1)
    headings = np.concatenate([themes.heading[once], (themes.heading[twice] + 3) % HEADINGS])
    return {
        "from": themes.ids[np.concatenate([once, twice])],
        "to": numbered("heading", headings),
    }


def _about(random: Generator, themes: Themes, sizes: Sizes) -> Columns:
    """Six themes in ten are about a concept, one of them twice; eight have one for themselves."""
    every = np.arange(len(themes.ids))
    about = np.concatenate([every[every % 10 < 6], every[every % 10 == 0]])
    concepts = random.integers(0, sizes.concepts - len(_ALONE), len(about))
    size = len(about) + len(_ALONE)
    return {
        "from": themes.ids[np.concatenate([about, _ALONE])],
        "to": numbered("concept", np.concatenate([concepts, _reserved(sizes)])),
        "basis": ["coded"] * size,
        "coder": drawn(random, size, ann=2, bo=2, none=1),
        "locator": numbered("row", np.arange(size)),
    }


_ALONE = np.array([6, 9, 17, 18, 26, 29, 37, 38])
"""Themes under one heading each; merged in pairs, their concepts become general themes."""


def _reserved(sizes: Sizes) -> NDArray[Any]:
    return np.arange(sizes.concepts - len(_ALONE), sizes.concepts)


def _merges(sizes: Sizes) -> Columns:
    """A chain of eight, the longest allowed; pairs; and two merged into the same."""
    alone = _reserved(sizes)
    merged = np.array([*range(8), *range(10, 16), 20, 21, *alone[::2]])
    into = np.array([*range(1, 9), *range(30, 36), 22, 22, *alone[1::2]])
    return {
        "from": numbered("concept", merged),
        "to": numbered("concept", into),
        "reason": [None, "the same, said twice"] * 10,
        "decided_by": ["ann", None] * 10,
        "decided_on": ["2025-01-31", None, "2024-02-29", "2025-01-31"] * 5,
    }


def _answers(random: Generator, sizes: Sizes) -> Columns:
    pairs = np.flatnonzero(random.random(sizes.projects * HEADINGS) < 0.5)
    pairs = np.concatenate([pairs, pairs[:20]])
    return {
        "from": numbered("project", pairs // HEADINGS),
        "to": numbered("heading", pairs % HEADINGS),
        "heading": _unless(pairs % 5 == 0, numbered("heading", pairs % HEADINGS)),
        "source": _unless(pairs % 7 == 0, numbered("source", pairs % 4)),
        "locator": numbered("row", np.arange(len(pairs))),
        "note": numbered("summary", pairs),
    }


def _partnerships(random: Generator, sizes: Sizes) -> Columns:
    size = sizes.edges - sizes.evidence
    numbers = np.arange(size)
    return {
        "from": numbered("partner", random.integers(0, sizes.partners, size)),
        "to": numbered("project", random.integers(0, sizes.projects, size)),
        "role": drawn(random, size, lead=1, partner=3, funder=1, none=1),
        "basis": ["stated"] * size,
        "heading": _unless(numbers % 40 > 0, numbered("heading", numbers % HEADINGS)),
        "locator": numbered("row", numbers),
    }


def _ties(sizes: Sizes) -> Columns:
    """A ring, every third tie answered, in two waves."""
    start = np.arange(sizes.partners)
    answered = start[::3]
    size = len(start) + len(answered)
    return {
        "from": numbered("partner", np.concatenate([start, (answered + 1) % sizes.partners])),
        "to": numbered("partner", np.concatenate([(start + 1) % sizes.partners, answered])),
        "weight": [None if n % 4 == 0 else n / 4 for n in range(size)],
        "directed": [None if n % 3 == 0 else str(n % 3 == 1).lower() for n in range(size)],
        "wave": [None if n % 5 == 0 else f"{2020 + n % 2}" for n in range(size)],
    }


def _some(random: Generator, sizes: Sizes, from_: str, to: str, targets: int) -> Columns:
    """As many edges as there are projects, drawn at random."""
    sources = sizes.projects if from_ == "project" else sizes.partners
    picked = random.integers(0, sources, sizes.projects)
    return {
        "from": numbered(from_, picked),
        "to": numbered(to, random.integers(0, targets, sizes.projects)),
        "heading": _unless(
            np.arange(sizes.projects) % 3 > 0, numbered("heading", picked % HEADINGS)
        ),
        "locator": numbered("row", np.arange(sizes.projects)),
    }
