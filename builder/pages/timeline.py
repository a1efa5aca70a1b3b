"""Every event in order of date, and when each was written on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from builder import urls
from builder.archive.archive import Archive
from builder.archive.dates import Date
from builder.pages import outlet_grid
from builder.pages.briefs import EventBrief, event_brief
from builder.pages.coverage_chart import CoverageChart, draw
from builder.pages.frame import Frame, frame
from builder.pages.order import newest_events
from builder.pages.outlet_grid import OutletGrid
from builder.pages.page import Page
from builder.pages.periods import PeriodLink, date_of_row, split


@dataclass(frozen=True, slots=True)
class TimelineView:
    """What a page of the timeline shows: events, first begun first, a plot for each, and who covered which."""

    frame: Frame
    total: int
    events: tuple[EventBrief, ...]
    chart: CoverageChart | None
    grid: OutletGrid | None
    period: Date | None
    periods: tuple[PeriodLink, ...]
    is_first: bool


def plan_timeline(archive: Archive) -> Iterator[Page]:
    """The page `timeline.html`, and one a year where there are many events."""
    for part in split(newest_events(archive.events), urls.TIMELINE, date_of_row):
        events = sorted(part.rows, key=lambda event: (*event.date.sort_key, event.id))
        view = TimelineView(
            frame=frame(archive, part.address, section="timeline"),
            total=len(archive.events),
            events=tuple(event_brief(archive, event) for event in events),
            chart=draw(events, lambda event: archive.articles_by_event.get(event.id, ())),
            grid=outlet_grid.draw(archive, events),
            period=part.period,
            periods=part.periods,
            is_first=part.is_first,
        )
        yield Page(part.address, "pages/timeline.html", view)
