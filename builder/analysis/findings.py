"""What several pages need of the analysis, found when first asked for and then kept."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from typing import TypeVar

from builder.analysis.lags import Race, find_race_on
from builder.analysis.outlet_record import OutletRecord, compile_record
from builder.analysis.reuse import Reuse, find_reuse
from builder.analysis.wording import (
    Background,
    LanguageWording,
    choose_background,
    distinctive_words,
)
from builder.archive.archive import Archive
from builder.archive.event import Event
from builder.archive.outlet import Outlet


class Findings:
    """The analysis of one archive.

    What is given is used in place of finding it here.
    """

    def __init__(
        self,
        archive: Archive,
        background: Callable[[], Background] | None = None,
        reuse_of: Callable[[Event], Reuse] | None = None,
        race_of: Callable[[Event], Race | None] | None = None,
    ) -> None:
        self.archive = archive
        self._background = cache(background or partial(choose_background, archive.articles))
        self.reuse_of = reuse_of or _by_id(lambda event: find_reuse(archive, event))
        self.race_of = race_of or _by_id(lambda event: find_race_on(archive, event))

    def wording_of(self, event: Event) -> tuple[LanguageWording, ...]:
        """The distinctive words of an event's articles and groups."""
        return distinctive_words(self.archive, event, self._background())

    def record_of(self, outlet: Outlet) -> OutletRecord:
        """What an outlet's events come to."""
        return compile_record(self.archive, outlet, self.reuse_of, self.race_of)


Found = TypeVar("Found")


def _by_id(find: Callable[[Event], Found]) -> Callable[[Event], Found]:
    """Remembers what was found on each event."""
    found: dict[str, Found] = {}

    def look_up(event: Event) -> Found:
        if event.id not in found:
            found[event.id] = find(event)
        return found[event.id]

    return look_up
