"""What several pages need of the analysis, found when first asked for and then kept."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from builder.analysis.outlet_record import OutletRecord, compile_records
from builder.analysis.reuse import Reuse, find_reuse
from builder.analysis.wording import Background, LanguageWording, distinctive_words
from builder.archive.archive import Archive
from builder.archive.event import Event
from builder.archive.outlet import Outlet


class Findings:
    """The analysis of one archive.

    `background` and `reuse_of` may be given by whoever has them already.
    """

    def __init__(
        self,
        archive: Archive,
        background: Background | None = None,
        reuse_of: Callable[[Event], Reuse] | None = None,
    ) -> None:
        self._archive = archive
        self._background = background or Background(archive)
        self._reuse_of = reuse_of or cache(lambda event: find_reuse(archive, event))

    def reuse_of(self, event: Event) -> Reuse:
        """Who shares text with whom among the articles of an event."""
        return self._reuse_of(event)

    def wording_of(self, event: Event) -> tuple[LanguageWording, ...]:
        """The distinctive words of an event's articles and groups."""
        return distinctive_words(self._archive, event, self._background)

    def record_of(self, outlet: Outlet) -> OutletRecord:
        """What an outlet's events come to."""
        return self._records[outlet.id]
