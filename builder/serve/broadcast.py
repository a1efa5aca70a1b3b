"""Carries the state of the site from the thread that builds to every open page."""

from __future__ import annotations

import asyncio
import json
import secrets
from collections.abc import AsyncIterator
from dataclasses import dataclass

from builder.serve.outcome import Broken, Built, Outcome


@dataclass(frozen=True, slots=True)
class SiteState:
    """What a page must know: which build is served, and what keeps a newer one away.

    `build` never repeats, not even when the preview is started anew, so that a page left open
    overnight knows that it is old. `problems` is text, or None when the content is well.
    """

    build: str
    problems: str | None = None

    def as_event(self) -> str:
        """One Server-Sent Event (HTML, section 9.2) that holds the state as JSON."""
        return f"data: {json.dumps({'build': self.build, 'problems': self.problems})}\n\n"


class Broadcast:
    """Holds the newest state. Any thread may publish; each open page listens on the event loop."""

    def __init__(self) -> None:
        self._run = secrets.token_hex(4)
        self._builds = 0
        self._problems: str | None = None
        self._is_closed = False
        self._listeners: set[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = set()

    @property
    def state(self) -> SiteState:
        """The newest state."""
        return SiteState(f"{self._run}-{self._builds}", self._problems)

    def publish(self, outcome: Outcome) -> None:
        """Tell everybody what a rebuild came to; a rebuild that changed nothing reloads nothing."""
        match outcome:
            case Built(is_new):
                self._problems = None
                self._builds += is_new
            case Broken(problems):
                self._problems = problems
        self._wake()

    def close(self) -> None:
        """End every `states()`, so that no open page keeps the server from leaving."""
        self._is_closed = True
        self._wake()

    async def states(self) -> AsyncIterator[SiteState]:
        """The state now, then each newer one; states that nobody had time for are left out."""
        listener = (asyncio.get_running_loop(), asyncio.Event())
        self._listeners.add(listener)
        try:
            while not self._is_closed:
                listener[1].clear()
                yield self.state
                await listener[1].wait()
        finally:
            self._listeners.discard(listener)

    def _wake(self) -> None:
        for loop, changed in tuple(self._listeners):
            loop.call_soon_threadsafe(changed.set)
