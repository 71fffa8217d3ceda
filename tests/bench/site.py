"""Time a site of a thousand projects, beside asking the store for each project's page.

    uv run python tests/bench/site.py [EDGES]

The plain way asks, for every project, what the library knows of it: two questions a page, none
of them drawn. It is timed on a few projects and multiplied.
"""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from generated import write_dataset

from graphkit.workspace import Workspace, open_workspace

SAMPLE = 20


def written(workspace: Workspace, folder: Path) -> tuple[float, int]:
    start = time.perf_counter()
    files = workspace.site(folder)
    return time.perf_counter() - start, files


def asked(workspace: Workspace) -> float:
    """Seconds to ask for every project alone, from a sample."""
    graph = workspace.network()
    projects = [node for node, label in graph.nodes(data="label") if label == "Project"]
    start = time.perf_counter()
    for project in islice(projects, SAMPLE):
        workspace.ask("project-profile", project=project).column("id")
        workspace.evidence(project).column("id")
    return (time.perf_counter() - start) / SAMPLE * len(projects)


def main() -> None:
    edges = int(sys.argv[1]) if len(sys.argv) > 1 else 50_000
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with open_workspace(folder / "bench.lbug") as workspace:
            workspace.load(write_dataset(folder / "dataset", edges=edges))
            ours, files = written(workspace, folder / "site")
            theirs = asked(workspace)
        size = sum(path.stat().st_size for path in (folder / "site").rglob("*.html"))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"site: {files} files, {size / 1e6:.0f} MB in {ours:.1f} s, at most {memory:.0f} MB held")
    print(f"asking for each project alone: {theirs:.1f} s; ratio {ours / theirs:.2f}")


if __name__ == "__main__":
    main()
