"""The jars of a real Neo4j, fetched once by Maven into a folder that all checkouts share."""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from contextlib import suppress
from pathlib import Path

POM = Path(__file__).resolve().parent / "pom.xml"
CACHE = Path.home() / ".cache" / "graphkit-tests"
OLDEST_JAVA = 17


class ServerMissing(Exception):
    """No Neo4j can be had here; the message says why."""


def jars() -> Path:
    """Give the folder of jars.

    Raises:
        ServerMissing: Maven or Java is missing or too old, or Maven cannot fetch.
    """
    _require_java()
    version = re.findall(r"<version>(.+?)</version>", POM.read_text(encoding="utf-8"))[-1]
    folder = CACHE / f"neo4j-{version}"
    if not folder.is_dir():
        _fetch(folder)
    return folder


def _require_java() -> None:
    if shutil.which("java") is None:
        raise ServerMissing("Java is not installed")
    said = subprocess.run(["java", "-version"], capture_output=True, text=True, check=False).stderr
    version = re.search(r'version "(\d+)', said)
    if version is None or int(version[1]) < OLDEST_JAVA:
        raise ServerMissing(f"Java {OLDEST_JAVA} or later is needed, not {said.splitlines()[:1]}")


def _fetch(folder: Path) -> None:
    """Fetch beside and rename, so that two sessions at once never see half a folder."""
    maven = shutil.which("mvn")
    if maven is None:
        raise ServerMissing("Maven is not installed")
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent) as scratch:
        draft = Path(scratch) / "jars"
        command = [maven, "--batch-mode", "--quiet", "--file", str(POM)]
        command += ["dependency:copy-dependencies", f"-DoutputDirectory={draft}"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            raise ServerMissing(f"Maven cannot fetch Neo4j: {done.stdout[-2000:]}")
        with suppress(OSError):  # the other session was faster
            draft.rename(folder)
