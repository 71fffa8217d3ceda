"""Loading: from dataset folders and workbooks to a graph, and the record that goes with it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from graphkit import datasets
from graphkit.model.compiling import compile_graph
from graphkit.model.graph import Graph
from graphkit.model.raw import RawDataset
from graphkit.record import LoadedDataset, Record


def compiled(paths: Sequence[Path], sources: Path | None) -> tuple[list[RawDataset], Graph]:
    """Read and check datasets; give them as read, and the graph they make.

    Args:
        paths: folders or workbooks.
        sources: a folder with documents kept outside them.

    Raises:
        DatasetError: with every problem.
    """
    raw = [datasets.read(path) for path in paths]
    texts = {} if sources is None else datasets.read_texts(sources)
    return raw, compile_graph(raw, texts)


def record_of(mark: str, raw: Sequence[RawDataset], graph: Graph) -> Record:
    """Make the record that a store keeps of this load, under the fingerprint of its files."""
    manifests = [dataset.manifest for dataset in raw]
    told = [wave for manifest in manifests for wave in manifest.waves]
    asked = [wave for survey in graph.surveys for wave in survey.asked if wave]
    waves = dict.fromkeys([*told, *asked])
    return Record(
        fingerprint=mark,
        loaded_at=datetime.now(UTC).isoformat(timespec="seconds"),
        datasets=tuple(
            LoadedDataset(one.name, one.title, one.licence, one.citation) for one in manifests
        ),
        headings=graph.headings,
        projects=graph.projects,
        waves=tuple(waves),
        schema=graph.schema.model_dump(mode="json"),
        version=version("graphkit-evidence"),
        surveys=graph.surveys,
    )
