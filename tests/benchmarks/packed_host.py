"""A host of static files that sends them gzipped, as the usual ones do, in a process of its own."""

from __future__ import annotations

import asyncio
import contextlib
import functools
import gzip
import mimetypes
import multiprocessing
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from pathlib import Path

LEVEL = 6
"""What hosts compress with while a reader waits."""

_END = b"\r\n\r\n"


@contextlib.contextmanager
def serve_packed(folder: Path) -> Iterator[str]:
    """The address, ending in a slash, at which a folder is served until the block ends.

    Everything but pages is compressed before, so that nothing but sending is left to do. It speaks
    HTTP/1.1, keeps connections open, and lets the browser cache.
    """
    here, there = multiprocessing.Pipe()
    process = multiprocessing.Process(target=_run, args=(folder, there), daemon=True)
    process.start()
    try:
        yield f"http://127.0.0.1:{here.recv()}/"
    finally:
        process.terminate()
        process.join()


def _run(folder: Path, parent: Connection) -> None:
    answers = {
        f"/{path.relative_to(folder).as_posix()}".encode(): _answer(path)
        for path in folder.rglob("*")
        if path.is_file() and path.suffix != ".html"
    }
    asyncio.run(_serve(functools.partial(_Host, folder, answers), parent))


async def _serve(host: Callable[[], asyncio.Protocol], parent: Connection) -> None:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(host, "127.0.0.1", 0)
    parent.send(server.sockets[0].getsockname()[1])
    await server.serve_forever()


class _Host(asyncio.Protocol):
    """One connection: requests without bodies, one after the other."""

    def __init__(self, folder: Path, answers: dict[bytes, bytes]) -> None:
        self._folder = folder
        self._answers = answers
        self._heard = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._heard += data
        while _END in self._heard:
            head, _, self._heard = self._heard.partition(_END)
            target = head.split(b" ", 2)[1].partition(b"?")[0]
            self._transport.write(self._answers.get(target) or self._read(target))

    def _read(self, target: bytes) -> bytes:
        path = self._folder / target.decode().lstrip("/")
        if path.suffix == ".html" and path.is_file():
            return _answer(path)
        return b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"


def _answer(path: Path) -> bytes:
    body = gzip.compress(path.read_bytes(), LEVEL)
    kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    head = (
        f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Encoding: gzip\r\n"
        f"Content-Length: {len(body)}\r\nCache-Control: max-age=31536000\r\n\r\n"
    )
    return head.encode() + body
