"""Time how long a browser takes to the first frame that stays, beside stock pyvis.

    uv run python tests/bench/page_frames.py [nodes …]

Chromium without a network, a new one for each page, ours and pyvis's in turn: from the start of
the navigation to our mark "drawn", or to vis-network's stabilizationIterationsDone, when
stock pyvis first shows its nodes (`in_line`, default physics). Whoever is not ready after two
minutes is given up. Twice as many edges as nodes.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from pathlib import Path

import networkx as nx
from playwright.sync_api import Browser, sync_playwright
from playwright.sync_api import TimeoutError as OutOfTime
from pyvis.network import Network

sys.path.insert(0, str(Path(__file__).parents[1]))

from browser.conftest import FLAGS
from page_building import made

from graphkit.pictures import Picture
from graphkit.renderers import page

SIZES = (300, 1_000, 5_000)
PATIENCE = 120.0
ROUNDS = 3
OURS = "() => performance.getEntriesByName('drawn').length > 0"
STOCK = "() => document.getElementById('loadingBar')?.style.opacity === '0'"
"""What stock pyvis does at stabilizationIterationsDone, the first time that it shows nodes."""


def ours(network: nx.MultiDiGraph) -> str:
    return page.render(Picture("", "", network, {}, {}, (), limit=len(network)))


def stock(network: nx.MultiDiGraph) -> str:
    drawn = Network(directed=True, cdn_resources="in_line")
    for node, own in network.nodes(data=True):
        drawn.add_node(node, label=own["name"])
    for start, end in network.edges():
        drawn.add_edge(start, end)
    html: str = drawn.generate_html()
    return html


def seconds(browser: Browser, html: str, ready: str) -> float | None:
    """Give the time to the frame; None where patience ends."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "page.html"
        file.write_text(html, encoding="utf-8")
        context = browser.new_context(viewport={"width": 1280, "height": 800}, offline=True)
        opened = context.new_page()
        start = time.perf_counter()
        try:
            opened.goto(file.as_uri(), wait_until="commit", timeout=PATIENCE * 1000)
            opened.wait_for_function(ready, timeout=PATIENCE * 1000, polling=50)
        except OutOfTime:
            return None
        else:
            return time.perf_counter() - start
        finally:
            context.close()


def told(taken: list[float | None]) -> str:
    known = [each for each in taken if each is not None]
    return f"{min(known):6.2f} s" if known else f"never in {PATIENCE:.0f} s"


def main(sizes: list[int]) -> None:
    print(f"load average {os.getloadavg()[0]:.2f}, {os.cpu_count()} processors")
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    with sync_playwright() as playwright:
        for size in sizes:
            network = made(size)
            taken: dict[str, list[float | None]] = {OURS: [], STOCK: []}
            for turn in range(ROUNDS):
                for ready, make in ((OURS, ours), (STOCK, stock)):
                    if turn and (taken[ready][0] or PATIENCE) > PATIENCE / 10:
                        continue
                    browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
                    taken[ready].append(seconds(browser, make(network), ready))
                    browser.close()
            figures = f"ours {told(taken[OURS])}  stock pyvis {told(taken[STOCK])}"
            print(f"{size:6,} nodes {2 * size:6,} edges  {figures}", flush=True)


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or list(SIZES))
