"""A small host that reads `_headers`, as the hosts of static sites do."""

import contextlib
import functools
import http.server
import threading
from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path

# A site may stand anywhere below its domain.
PREFIX = "/some/archive/"


@contextlib.contextmanager
def serve_site(site: Path) -> Iterator[str]:
    """The address, ending in a slash, at which the site is served until the block ends."""
    handler = functools.partial(Handler, site=site, headers=read_headers(site / "_headers"))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}{PREFIX}"
        server.shutdown()
        thread.join()


def read_headers(path: Path) -> dict[str, str]:
    """What `_headers` adds to every answer: the indented lines below `/*`."""
    headers: dict[str, str] = {}
    pattern = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line[:1].isspace():
            name, _, value = line.partition(":")
            headers |= {name.strip(): value.strip()} if pattern == "/*" else {}
        else:
            pattern = line.strip()
    return headers


class Handler(http.server.SimpleHTTPRequestHandler):
    """Answers from the site's folder, with its headers, and with `404.html` where there is nothing."""

    def __init__(self, *args: object, site: Path, headers: dict[str, str]) -> None:
        self.site = site
        self.added_headers = headers
        super().__init__(*args, directory=str(site))  # type: ignore[arg-type]

    def translate_path(self, path: str) -> str:
        return super().translate_path("/" + path.removeprefix(PREFIX))

    def end_headers(self) -> None:
        for name, value in self.added_headers.items():
            self.send_header(name, value)
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code != HTTPStatus.NOT_FOUND:
            super().send_error(code, message, explain)
            return
        page = (self.site / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, *_: object) -> None:
        """Keep the output of the tests quiet."""
