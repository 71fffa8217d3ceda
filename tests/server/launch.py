"""Start a real Neo4j without Docker, and end it by its pid."""

from __future__ import annotations

import os
import secrets
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from server.jars import ServerMissing, jars

_OPENED = ("java.base/java.nio", "java.base/java.io", "java.base/sun.nio.ch", "java.base/java.lang")
_JAVA = (
    "java",
    "-Xmx1g",
    # Starting takes most of the time, and half as long without the thorough compiler.
    "-XX:TieredStopAtLevel=1",
    *(f"--add-opens={package}=ALL-UNNAMED" for package in _OPENED),
)
_PROGRAM = Path(__file__).resolve().parent / "Server.java"
_PATIENCE = 20.0


@dataclass(frozen=True)
class Server:
    """A running Neo4j and how to log in to it."""

    address: str
    username: str = "neo4j"
    password: str = field(default="", repr=False)


@contextmanager
def running(folder: Path) -> Iterator[Server]:
    """Give the server of NEO4J_URI, else start one whose files lie in `folder`.

    Raises:
        ServerMissing: it cannot be fetched or does not start.
    """
    if address := os.environ.get("NEO4J_URI"):
        username = os.environ.get("NEO4J_USERNAME", "neo4j")
        yield Server(address, username, os.environ.get("NEO4J_PASSWORD", ""))
        return
    port, password = _free_port(), secrets.token_urlsafe(12)
    process = _started(folder, port)
    try:
        _await_ready(process, password, folder)
        yield Server(f"bolt://127.0.0.1:{port}", password=password)
    finally:
        _end(process)


def _started(folder: Path, port: int) -> subprocess.Popen[str]:
    command = [*_JAVA, "-cp", f"{jars()}{os.sep}*", str(_PROGRAM), str(folder / "data"), str(port)]
    with _log(folder).open("w", encoding="utf-8") as log:
        return subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, text=True
        )


def _await_ready(process: subprocess.Popen[str], password: str, folder: Path) -> None:
    assert process.stdin
    assert process.stdout
    with suppress(BrokenPipeError):  # its log says why it ended
        process.stdin.write(f"{password}\n")
        process.stdin.flush()
    if not any(line.strip() == "ready" for line in process.stdout):
        log = _log(folder).read_text(encoding="utf-8")
        raise ServerMissing(f"Neo4j does not start: {log[-2000:]}")


def _end(process: subprocess.Popen[str]) -> None:
    """Let the server end by itself, as it does when it is no longer spoken to; else end it."""
    assert process.stdin
    assert process.stdout
    with suppress(BrokenPipeError):
        process.stdin.close()
    try:
        process.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    process.stdout.close()


def _log(folder: Path) -> Path:
    return folder / "server.log"


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port
