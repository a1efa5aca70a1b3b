"""The whole preview on one screen."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from types import FrameType

import uvicorn

from builder.serve.app import create_app
from builder.serve.broadcast import Broadcast
from builder.serve.outcome import Outcome
from builder.serve.watching import watch_folders


class Preview:
    """A local server of the folder `site`, which `build` fills anew after each change in `watched`.

    `build` is called from one thread at a time and must leave the last good site in place when it
    returns `Broken`.
    """

    def __init__(
        self,
        build: Callable[[], Outcome],
        *,
        site: Path,
        watched: Sequence[Path],
    ) -> None:
        self._build = build
        self._watched = watched
        self._broadcast = Broadcast()
        self._one_at_a_time = threading.Lock()
        self._stop = threading.Event()
        app = create_app(site, self._broadcast)
        config = uvicorn.Config(app, lifespan="off", log_level="warning", access_log=False)
        self._server = _Server(config, before_exit=self._broadcast.close)

    def run(self, listening: socket.socket, *, when_ready: Callable[[], None]) -> None:
        """Build, say so with `when_ready`, and serve until Ctrl-C or `stop()`."""
        watching = threading.Thread(target=self._watch, name="preview-watch", daemon=True)
        watching.start()  # before the first build, so that no save made during it is lost
        try:
            self._rebuild()
            when_ready()
            self._server.run(sockets=[listening])
        except KeyboardInterrupt:
            pass
        finally:
            self._stop.set()
            listening.close()

    def stop(self) -> None:
        """Make `run` return soon; any thread may call it."""
        self._broadcast.close()
        self._server.should_exit = True

    def _watch(self) -> None:
        watch_folders(self._watched, self._rebuild, stop=self._stop)

    def _rebuild(self) -> None:
        with self._one_at_a_time:
            self._broadcast.publish(self._build())


class _Server(uvicorn.Server):
    """Closes the streams to open pages before it leaves; else it would wait for them for ever."""

    def __init__(self, config: uvicorn.Config, *, before_exit: Callable[[], None]) -> None:
        super().__init__(config)
        self._before_exit = before_exit

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        self._before_exit()
        super().handle_exit(sig, frame)
