"""A stretch of network between driver and server that a test can cut."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from urllib.parse import urlsplit


class Proxy:
    """Forwards connections on loopback until it is cut."""

    def __init__(self, to: str) -> None:
        """Take the address of the server, and begin to listen in its stead."""
        parts = urlsplit(to)
        self._server = (parts.hostname or "127.0.0.1", parts.port or 7687)
        self._sockets: list[socket.socket] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.address = f"bolt://127.0.0.1:{self._listener.getsockname()[1]}"
        threading.Thread(target=self._accept, daemon=True).start()

    def cut(self) -> None:
        """Break every connection and take no new one."""
        for one in (self._listener, *self._sockets):
            with suppress(OSError):  # closed by the other side already
                one.shutdown(socket.SHUT_RDWR)
            one.close()

    def _accept(self) -> None:
        with suppress(OSError):  # cut
            while True:
                near, _ = self._listener.accept()
                far = socket.create_connection(self._server)
                self._sockets += [near, far]
                for ends in ((near, far), (far, near)):
                    threading.Thread(target=_forward, args=ends, daemon=True).start()


@contextmanager
def between(server: str) -> Iterator[Proxy]:
    """Give a proxy to a server, and take it away afterwards."""
    proxy = Proxy(server)
    try:
        yield proxy
    finally:
        proxy.cut()


def _forward(source: socket.socket, target: socket.socket) -> None:
    with suppress(OSError):  # cut
        while data := source.recv(65536):
            target.sendall(data)
        target.shutdown(socket.SHUT_WR)
