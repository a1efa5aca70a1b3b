"""The web application of the preview: the archive's files as they are now, and the client."""

from __future__ import annotations

import asyncio
import mimetypes
from collections.abc import AsyncIterator, Awaitable, Callable
from http import HTTPStatus
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response, StreamingResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from builder import urls
from builder.artifact import Artifact
from builder.serve.broadcast import Broadcast
from builder.serve.following import BrokenFileError, Files
from builder.serve.host_headers import read_headers
from builder.serve.outcome import Broken
from builder.serve.ports import LOOPBACK

RESERVED = "/_preview"
_CLIENT = Path(__file__).parent / "client"
_WAITING = _CLIENT / "waiting.html"
_HTML = "text/html"
# What only a whole build can make.
_OF_THE_WHOLE = ("search/", "sitemap")
# A page of another site that has its own name point here must not read the drafts.
_HOSTS = [LOOPBACK, "localhost"]


def create_app(
    files: Files, whole: Path, broadcast: Broadcast, *, tell: Callable[[Broken, str], None]
) -> Starlette:
    """The application that serves `files`, and from the folder `whole` what they do not have.

    `tell` is told of a file that breaks, and of the build that it belongs to.
    """
    return Starlette(
        routes=[
            Route(f"{RESERVED}/state", _stream(broadcast)),
            Mount(RESERVED, StaticFiles(directory=_CLIENT)),
            Mount("/", LiveFiles(files, whole, broadcast, tell)),
        ],
        middleware=[Middleware(TrustedHostMiddleware, allowed_hosts=_HOSTS, www_redirect=False)],
    )


class LiveFiles(StaticFiles):
    """The files of the site; the pages among them are given the client on their way out."""

    def __init__(
        self,
        files: Files,
        whole: Path,
        broadcast: Broadcast,
        tell: Callable[[Broken, str], None],
    ) -> None:
        super().__init__(directory=whole, check_dir=False)
        self._files = files
        self._whole = whole
        self._broadcast = broadcast
        self._tell = tell

    async def get_response(self, path: str, scope: Scope) -> Response:
        is_folder = scope["path"].endswith("/")
        address = self._address(path, is_folder=is_folder)
        if response := await asyncio.to_thread(self._respond, address):
            return response
        if address.startswith(_OF_THE_WHOLE):
            try:
                response = await super().get_response(path, scope)
            except HTTPException as error:
                if error.status_code != HTTPStatus.NOT_FOUND:
                    raise
            else:
                response.headers["Cache-Control"] = "no-cache"
                return response
        return await asyncio.to_thread(self._respond_unknown, address, scope["path"])

    @staticmethod
    def _address(path: str, *, is_folder: bool) -> str:
        below = Path(path).as_posix()
        if not is_folder:
            return below
        return urls.HOME if below == "." else f"{below}/{urls.HOME}"

    def _respond(self, address: str, status: int = HTTPStatus.OK) -> Response | None:
        # Asked before the file is made: a page that takes itself for too old reloads once too
        # often, one that takes itself for too new would stay.
        build = self._broadcast.state.build
        try:
            file = self._files.find(address)
        except BrokenFileError as error:
            self._tell(Broken(str(error)), build)
            file = error.good or self._built_before(address)
            if file is None:
                return _show_page(_WAITING.read_bytes(), HTTPStatus.SERVICE_UNAVAILABLE, build, {})
        return self._wrap(file, status, build) if file else None

    def _built_before(self, address: str) -> Artifact | None:
        file = self._whole / address
        return Artifact(address, file.read_bytes()) if file.is_file() else None

    def _respond_unknown(self, address: str, path: str) -> Response:
        """The way to a folder's page, else the site's page for what is not there.

        Without a site, that there is none yet.
        """
        if self._respond(f"{address}/{urls.HOME}"):
            return RedirectResponse(f"{path}/")
        if response := self._respond(urls.NOT_FOUND, HTTPStatus.NOT_FOUND):
            return response
        build = self._broadcast.state.build
        return _show_page(_WAITING.read_bytes(), HTTPStatus.SERVICE_UNAVAILABLE, build, {})

    def _wrap(self, file: Artifact, status: int, build: str) -> Response:
        wanted = self._files.find(urls.HEADERS)
        headers = read_headers(wanted.content.decode(), file.address) if wanted else {}
        media_type = mimetypes.guess_type(file.address)[0] or "text/plain"
        if media_type == _HTML:
            return _show_page(file.content, status, build, headers)
        headers = {"Cache-Control": "no-cache", **headers}
        return Response(file.content, status, headers, media_type)


def _show_page(html: bytes, status: int, build: str, headers: dict[str, str]) -> Response:
    with_client = add_client(html, build=build)
    return Response(with_client, status, {**headers, "Cache-Control": "no-store"}, _HTML)


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
