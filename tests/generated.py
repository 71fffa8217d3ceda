"""A generated dataset of any size, with everything in it that queries stumble over.

Parallel edges, cycles of ties, diamonds of BROADER, chains of merges, themes about no concept or
about two, evidence without a heading, evidence against, evidence from a source, projects and
themes without any, empty cells wherever the model has them, and awkward Unicode. The same seed
gives the same bytes.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pyarrow as pa
from generated_edges import edge_tables
from generated_nodes import Sizes, Themes, node_tables
from pyarrow import csv

_TOML = """\
name = "generated"
title = "A generated dataset, Ünïcode 🌳"
licence = "CC0-1.0"
citation = "nobody, {seed}"

[derive]
headings = 2
projects = 2
"""


def write_dataset(folder: Path, *, edges: int = 4_000, seed: int = 1) -> Path:
    """Write a dataset folder, and give it back.

    `edges` counts EVIDENCES (three quarters) and PARTNERS_IN; the other types come on top. A
    million come with 20,000 projects, 5,000 partners and 500 themes, enablers and barriers.
    """
    random, sizes = np.random.default_rng(seed), Sizes(edges)
    themes = Themes(sizes)
    tables = node_tables(random, sizes, themes) | edge_tables(random, sizes, themes)
    for name, columns in tables.items():
        path = folder / f"{name}.csv"
        path.parent.mkdir(parents=True, exist_ok=True)
        csv.write_csv(pa.table(columns), path)
    text = _TOML.format(seed=seed)
    (folder / "dataset.toml").write_text(text, encoding="utf-8", newline="\n")
    return folder
