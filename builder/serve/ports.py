"""The address that the preview listens at: this machine only."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterable

LOOPBACK = "127.0.0.1"
_LAST_PORT = 65535
_TRIES = 100


class PortTakenError(Exception):
    """Nobody may listen at `port` now; `free` is the next port where one may, if one was found."""

    def __init__(self, port: int, free: int | None) -> None:
        super().__init__(f"port {port} is taken")
        self.port = port
        self.free = free


def listen(port: int) -> socket.socket:
    """A socket that listens at `port` of the loopback address, 0 for any free port.

    Raises PortTakenError.
    """
    opened = _try_to_listen(port)
    if opened is None:
        raise PortTakenError(port, _next_free(range(port + 1, port + 1 + _TRIES)))
    return opened


def _try_to_listen(port: int) -> socket.socket | None:
    opened = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    if os.name == "posix":  # elsewhere the option would let two programs share a port
        opened.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        opened.bind((LOOPBACK, port))
        opened.listen()
    except OSError:
        opened.close()
        return None
    return opened


def _next_free(ports: Iterable[int]) -> int | None:
    for port in ports:
        if port <= _LAST_PORT and (opened := _try_to_listen(port)):
            opened.close()
            return port
    return None
