"""The stages of a build, how far one has come, and how long each took."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum


class Stage(StrEnum):
    """The verbs of a build, in order; pages are planned and rendered in one go."""

    READ = "read"
    LINK = "link"
    RENDER = "render"
    PUBLISH = "publish"


Progress = Callable[[Stage, int, int], None]
"""Told after each piece of work: the stage, the pieces done, the pieces in all."""


def keep_quiet(_stage: Stage, _done: int, _total: int) -> None:
    """The Progress of those who only want the result."""


class Stopwatch:
    """Seconds of each stage: they are reported and never reach the site."""

    def __init__(self) -> None:
        self.seconds: dict[Stage, float] = {}

    @contextmanager
    def lap(self, stage: Stage) -> Iterator[None]:
        """Take the time of what is done within."""
        start = time.perf_counter()
        yield
        self.seconds[stage] = time.perf_counter() - start
