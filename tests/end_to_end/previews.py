"""A running preview of a small archive for the tests."""

from __future__ import annotations

import http.client
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from builder.serve import Outcome, Preview, listen
from tests.content_folders import write_archive, write_file


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: str


@dataclass
class Visitor:
    """Speaks to the preview as a browser does."""

    port: int

    def get(self, path: str, host: str | None = None) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.request("GET", path, headers={"Host": host or f"127.0.0.1:{self.port}"})
        response = connection.getresponse()
        body = response.read().decode()
        connection.close()
        headers = {name.lower(): value for name, value in response.getheaders()}
        return Answer(response.status, headers, body)

    @contextmanager
    def states(self) -> Iterator[Iterator[dict[str, Any]]]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.request("GET", "/_preview/state")
        response = connection.getresponse()
        yield (json.loads(line[5:]) for line in response if line.startswith(b"data:"))
        response.close()
        connection.close()


@dataclass
class Desk:
    """An archive somebody works on; `said` is what the terminal was told."""

    folder: Path
    said: list[Outcome] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.content = write_archive(self.folder / "content")
        self.whole = self.folder / "preview" / "site"
        self.whole.mkdir(parents=True)

    def save_about(self, body: str, *, field: str = "title") -> None:
        write_file(self.content, "pages/about.md", f"---\n{field}: About\n---\n\n{body}\n")


@contextmanager
def run_preview(desk: Desk) -> Iterator[Visitor]:
    preview = Preview(desk.content, desk.whole, desk.said.append)
    listening = listen(0)
    visitor = Visitor(listening.getsockname()[1])
    ready = threading.Event()
    running = threading.Thread(
        target=preview.run, args=[listening], kwargs={"when_ready": ready.set}
    )
    running.start()
    ready.wait(10)
    try:
        yield visitor
    finally:
        preview.stop()
        running.join(10)
    assert not running.is_alive()
