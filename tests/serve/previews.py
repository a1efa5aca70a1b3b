"""A running preview for the tests, with its content in one file."""

from __future__ import annotations

import http.client
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from builder.serve import Broken, Built, Outcome, Preview, listen

PAGE = "<!doctype html><html><head><title>Page</title></head><body>{}</body></html>"
POLICY = "default-src 'self'"


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
class OneFile:
    """Content that is one file; it is wrong when it holds the word "wrong"."""

    folder: Path

    def __post_init__(self) -> None:
        self.content = self.folder / "content"
        self.site = self.folder / "site"
        self.content.mkdir()
        self.site.mkdir()
        (self.site / "_headers").write_text(f"/*\n  Content-Security-Policy: {POLICY}\n")

    def save(self, text: str) -> None:
        (self.content / "page.md").write_text(text)

    def build(self) -> Outcome:
        text = (self.content / "page.md").read_text()
        if "wrong" in text:
            return Broken(f"page.md:1:1: error[wrong]: {text}")
        page = self.site / "index.html"
        html = PAGE.format(text)
        if page.exists() and page.read_text() == html:
            return Built(changed=0)
        page.write_text(html)
        return Built(changed=1)


@contextmanager
def run_preview(files: OneFile) -> Iterator[Visitor]:
    preview = Preview(files.build, site=files.site, watched=[files.content])
    listening = listen(0)
    visitor = Visitor(listening.getsockname()[1])
    ready = threading.Event()
    running = threading.Thread(
        target=preview.run, args=[listening], kwargs={"when_ready": ready.set}
    )
    running.start()
    ready.wait(10)
    yield visitor
    preview.stop()
    running.join(10)
    assert not running.is_alive()
