"""Time a load of a million edges into the embedded store beside a bare COPY of the same tables.

    uv run python tests/bench/embedded_load.py [edges]

Each figure comes from a process of its own, one after the other, on the same files. The bare COPY
gets its tables ready-made in memory; the load reads, checks, derives, writes and syncs.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))


def generate(folder: Path, edges: int) -> None:
    from generated import write_dataset

    write_dataset(folder / "million", edges=edges)


def bare_copy(folder: Path, _edges: int) -> None:
    import ladybug

    from graphkit.model.graph import EdgeTable
    from graphkit.stores.ladybug.building import definitions
    from graphkit.workspace import check

    graph = check(folder / "million")
    start = time.perf_counter()
    with ladybug.Database(folder / "bare.lbug", max_db_size=1 << 36) as database:
        connection = ladybug.Connection(database)
        for statement in definitions(graph.schema):
            connection.execute(statement)
        for table in graph.tables:
            ends = (
                f" (from='{table.from_label}', to='{table.to_label}')"
                if isinstance(table, EdgeTable)
                else ""
            )
            connection.execute(f"COPY {table.kind.name} FROM $rows{ends}", {"rows": table.data})
        connection.close()
    tell(seconds=time.perf_counter() - start)


def load(folder: Path, _edges: int) -> None:
    import graphkit

    start = time.perf_counter()
    with graphkit.open(folder / "loaded.lbug") as workspace:
        workspace.load(folder / "million")
    tell(seconds=time.perf_counter() - start)


def load_again(folder: Path, _edges: int) -> None:
    import graphkit

    start = time.perf_counter()
    with graphkit.open(folder / "loaded.lbug") as workspace:
        changed = workspace.load(folder / "million")
    tell(seconds=time.perf_counter() - start, changed=changed)


def general_themes(folder: Path, _edges: int) -> None:
    import graphkit
    from graphkit import queries

    text = queries.named("ask", "general-themes").text("ladybug")
    with graphkit.open(folder / "loaded.lbug") as workspace:
        workspace.ask("general-themes")
        asked = best_of(lambda: workspace.ask("general-themes"))
    import ladybug

    from graphkit.dialect.labels import rename_labels

    parameters = queries.named("ask", "general-themes").bind({})
    with ladybug.Database(folder / "loaded.lbug", read_only=True, max_db_size=1 << 36) as database:
        connection = ladybug.Connection(database)
        bare = best_of(lambda: connection.execute(rename_labels(text), parameters).get_all())
        connection.close()
    tell(seconds=asked, bare=bare)


def best_of(run: Callable[[], object], times: int = 7) -> float:
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        run()
        taken.append(time.perf_counter() - start)
    return min(taken)


def tell(**figures: float | bool) -> None:
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({**figures, "peak_mb": round(megabytes)}))


STEPS = (generate, bare_copy, load, load_again, general_themes)


def main() -> None:
    edges = sys.argv[1] if len(sys.argv) > 1 else "1000000"
    figures = {}
    with tempfile.TemporaryDirectory() as folder:
        for step in STEPS:
            command = [sys.executable, __file__, step.__name__, folder, edges]
            out = subprocess.run(command, check=True, capture_output=True, text=True).stdout
            if out:
                figures[step.__name__] = json.loads(out)
                print(f"{step.__name__:16} {figures[step.__name__]}")
    ratio = figures["load"]["seconds"] / figures["bare_copy"]["seconds"]
    print(f"load / bare COPY = {ratio:.2f}")
    asked = figures["general_themes"]
    print(f"ask general-themes / bare query = {asked['seconds'] / asked['bare']:.2f}")


if __name__ == "__main__":
    steps = {step.__name__: step for step in STEPS}
    if len(sys.argv) > 1 and sys.argv[1] in steps:
        steps[sys.argv[1]](Path(sys.argv[2]), int(sys.argv[3]))
    else:
        main()
