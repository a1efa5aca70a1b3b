"""Whole builds in the background, for what cannot be made page by page."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Self

QUIET = 1.0
"""In seconds: a build starts when nothing has been saved for so long."""

_PATIENCE = 5


class BackgroundBuild:
    """Builds `content` into the folder `whole` after it was asked to, one build at a time.

    `tell` gets what a build that failed has said.
    """

    def __init__(self, content: Path, whole: Path, tell: Callable[[str], None]) -> None:
        self._command = [
            *(sys.executable, "-m", "builder.pipeline.whole"),
            *(str(content), str(whole)),
        ]
        self._tell = tell
        self._asked = threading.Event()
        self._left = threading.Event()
        self._running: subprocess.Popen[str] | None = None
        self._starting = threading.Lock()
        self._thread = threading.Thread(target=self._run, name="preview-build", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        """End what is running, so that it outlives nobody."""
        with self._starting:
            self._left.set()
            if self._running:
                self._running.terminate()
        self._asked.set()
        self._thread.join(_PATIENCE)

    def ask(self) -> None:
        """Have the site built a while after this was called last; returns at once."""
        self._asked.set()

    def _run(self) -> None:
        while self._wait():
            said = self._build()
            if said and not self._asked.is_set() and not self._left.is_set():
                self._tell(said)

    def _wait(self) -> bool:
        """Wait until it was asked for and then quiet; False in the end."""
        self._asked.wait()
        while self._asked.is_set() and not self._left.is_set():
            self._asked.clear()
            self._left.wait(QUIET)
        return not self._left.is_set()

    def _build(self) -> str:
        """What a build said that failed; nothing of a good one."""
        with self._starting:
            if self._left.is_set():
                return ""
            self._running = subprocess.Popen(  # noqa: S603 - this program itself
                self._command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                text=True,
                errors="replace",
            )
        said = self._running.communicate()[1]
        return said if self._running.returncode else ""
