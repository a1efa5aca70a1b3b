"""The web application of the preview: the site as it is on the disk, and the client that reloads it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from http import HTTPStatus
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, Response, StreamingResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from builder.serve.broadcast import Broadcast
from builder.serve.host_headers import read_headers
from builder.serve.ports import LOOPBACK

RESERVED = "/_preview"
_CLIENT = Path(__file__).parent / "client"
_WAITING = _CLIENT / "waiting.html"
# A page of another site that has its own name point here must not read the drafts.
_HOSTS = [LOOPBACK, "localhost"]


def create_app(site: Path, broadcast: Broadcast) -> Starlette:
    """The application that serves the folder `site`."""
    return Starlette(
        routes=[
            Route(f"{RESERVED}/state", _stream(broadcast)),
            Mount(RESERVED, StaticFiles(directory=_CLIENT)),
            Mount("/", SiteFiles(site, broadcast)),
        ],
        middleware=[Middleware(TrustedHostMiddleware, allowed_hosts=_HOSTS, www_redirect=False)],
    )


class SiteFiles(StaticFiles):
    """The files of the site; the pages among them are given the client on their way out."""

    def __init__(self, site: Path, broadcast: Broadcast) -> None:
        super().__init__(directory=site, html=True, check_dir=False)
        self._site = site
        self._broadcast = broadcast

    async def get_response(self, path: str, scope: Scope) -> Response:
        # Asked before the file is read: a page that takes itself for too old reloads once too
        # often, one that takes itself for too new would stay.
        build = self._broadcast.state.build
        try:
            response = await super().get_response(path, scope)
        except HTTPException as error:
            if error.status_code == HTTPStatus.NOT_FOUND and not self._holds_a_site():
                return self._page(_WAITING, HTTPStatus.SERVICE_UNAVAILABLE, build)
            raise
        if isinstance(response, FileResponse) and response.media_type == "text/html":
            page = Path(response.path)
            return await asyncio.to_thread(self._page, page, response.status_code, build)
        response.headers["Cache-Control"] = "no-cache"
        return response

    def _holds_a_site(self) -> bool:
        return (self._site / "index.html").is_file()

    def _page(self, path: Path, status: int, build: str) -> Response:
        with_client = add_client(path.read_bytes(), build=build)
        headers = {**read_headers(self._site), "Cache-Control": "no-store"}
        return HTMLResponse(with_client, status_code=status, headers=headers)


def add_client(html: bytes, *, build: str) -> bytes:
    """The page with the client's style and script at the end of its head, or at its own end.

    They are files of this origin, as the pages' Content-Security-Policy demands.
    """
    client = (
        f'<link rel="stylesheet" href="{RESERVED}/client.css">'
        f'<script src="{RESERVED}/client.js" data-build="{build}" defer></script>'
    ).encode()
    before, head_end, after = html.partition(b"</head>")
    return before + client + head_end + after if head_end else html + client


def _stream(broadcast: Broadcast) -> Callable[[Request], Awaitable[Response]]:
    async def respond(_request: Request) -> Response:
        headers = {"Cache-Control": "no-store"}
        return StreamingResponse(
            _events(broadcast), headers=headers, media_type="text/event-stream"
        )

    return respond


async def _events(broadcast: Broadcast) -> AsyncIterator[str]:
    async for state in broadcast.states():
        yield state.as_event()
