"""Time how long a person waits: help beside an empty app's, and one question from start to end.

    uv run python tests/bench/startup.py

Whole processes, the best of several, alternating.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

import graphkit
from graphkit import catalog
from graphkit.resources import folder

EMPTY = """
import typer
app = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False)
def command(): "Do nothing at all."
for name in {names!r}:
    app.command(name)(command)
app()
"""
START = "from graphkit.cli import main; main()"
ROUNDS = 10


def seconds(code: str, *arguments: str) -> float:
    command = [sys.executable, "-c", code, *arguments]
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - start


def main() -> None:
    empty = EMPTY.format(names=catalog.names("commands"))
    pairs = [(seconds(empty, "--help"), seconds(START, "--help")) for _ in range(ROUNDS)]
    theirs, ours = (min(column) for column in zip(*pairs, strict=True))
    print(f"--help {ours:.3f} s, empty app {theirs:.3f} s, ratio {ours / theirs:.2f}")
    with tempfile.TemporaryDirectory() as scratch:
        store = Path(scratch) / "bundled.lbug"
        with graphkit.open(store) as workspace:
            workspace.load(folder("seeds") / "mca-phase2")
        asking = ("ask", "general-themes", "--store", str(store))
        print(f"ask general-themes {min(seconds(START, *asking) for _ in range(ROUNDS)):.3f} s")


if __name__ == "__main__":
    main()
