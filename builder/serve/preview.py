"""The whole preview on one screen."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Collection
from dataclasses import replace
from pathlib import Path
from types import FrameType

import uvicorn

from builder.pipeline.live import LiveArchive
from builder.serve.app import create_app
from builder.serve.background import BackgroundBuild
from builder.serve.broadcast import Broadcast
from builder.serve.following import Files, follow
from builder.serve.outcome import Broken, Built, Outcome
from builder.serve.watching import watch_folders


class Preview:
    """A local server of the archive in the folder `content`, which follows each save.

    `say` is told what became of each, and of what could not be made. The folder `whole` is filled
    in the background, with what can only be made of a whole site.
    """

    def __init__(self, content: Path, whole: Path, say: Callable[[Outcome], None]) -> None:
        self._live = LiveArchive(content)
        self._say = say
        self._broadcast = Broadcast()
        self._following = threading.Lock()
        self._telling = threading.Lock()
        self._has_broken_file = False
        self._stop = threading.Event()
        self._background = BackgroundBuild(content, whole, self._tell_of_whole)
        self._files = Files(self._live)
        app = create_app(self._files, whole, self._broadcast, tell=self._tell_of_file)
        config = uvicorn.Config(app, lifespan="off", log_level="warning", access_log=False)
        self._server = _Server(config, before_exit=self._broadcast.close)

    def run(self, listening: socket.socket, *, when_ready: Callable[[], None]) -> None:
        """Read the archive, say so with `when_ready`, and serve until Ctrl-C or `stop()`."""
        watching = threading.Thread(target=self._watch, name="preview-watch", daemon=True)
        watching.start()  # before all files are read, so that no save made meanwhile is lost
        try:
            with self._background:
                self._tell(self._follow(()))
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
        watch_folders(self._live.folders, self._follow, self._tell, stop=self._stop)

    def _follow(self, changed: Collection[Path]) -> Outcome:
        with self._following:
            return follow(self._live, changed)

    def _tell(self, outcome: Outcome) -> None:
        with self._telling:
            self._say(outcome)
            if isinstance(outcome, Built):
                # A page that broke must be asked for again: nobody knows whether it still does.
                outcome = replace(outcome, is_new=outcome.is_new or self._has_broken_file)
                self._has_broken_file = False
                self._background.ask()
            self._broadcast.publish(outcome)
        if isinstance(outcome, Built):  # while the browser asks for it
            self._files.prepare()

    def _tell_of_file(self, broken: Broken, build: str) -> None:
        """Tell of a file that could not be made, unless that is old news."""
        with self._telling:
            state = self._broadcast.state
            if state.build == build and state.problems is None:
                self._has_broken_file = True
                self._say(broken)
                self._broadcast.publish(broken)

    def _tell_of_whole(self, problems: str) -> None:
        """Tell of a build in the background that failed, where nothing else says why."""
        if self._broadcast.state.problems is None:
            self._say(Broken(problems))


class _Server(uvicorn.Server):
    """Closes the streams to open pages before it leaves; else it would wait for them for ever."""

    def __init__(self, config: uvicorn.Config, *, before_exit: Callable[[], None]) -> None:
        super().__init__(config)
        self._before_exit = before_exit

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        self._before_exit()
        super().handle_exit(sig, frame)
