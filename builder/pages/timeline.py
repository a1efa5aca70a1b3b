"""Every event in order of date, year by year, and when each was written on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from builder import urls
from builder.archive.archive import Archive
from builder.archive.dates import Date, Precision
from builder.archive.event import Event
from builder.pages import outlet_grid
from builder.pages.briefs import EventBrief, event_brief
from builder.pages.coverage_chart import CoverageChart, draw
from builder.pages.frame import Frame, frame
from builder.pages.order import newest_events
from builder.pages.outlet_grid import OutletGrid
from builder.pages.periods import Part, PeriodLink, date_of_row, period_of, split
from builder.pages.sheet import Sheet


@dataclass(frozen=True, slots=True)
class TimelineYear:
    """The events that began in one year, first begun first, with a plot for each on their own axis."""

    year: Date
    events: tuple[EventBrief, ...]
    chart: CoverageChart


@dataclass(frozen=True, slots=True)
class TimelineView:
    """What a page of the timeline shows: years with events in order, and who covered which.

    `highest` is the number of articles of the highest bar of all years, so that one scale serves all.
    """

    frame: Frame
    total: int
    years: tuple[TimelineYear, ...]
    highest: int
    grid: OutletGrid | None
    period: Date | None
    periods: tuple[PeriodLink, ...]
    is_first: bool


def plan_timeline(archive: Archive) -> Iterator[Sheet[int, Event]]:
    """The page `timeline.html`, and one a year where there are many events."""
    total = len(archive.events)
    for part in split(newest_events(archive.events), urls.TIMELINE, date_of_row):
        updated = archive.updated if part.is_first else None
        yield Sheet(archive, "pages/timeline.html", _draw, total, part, updated)


def _draw(archive: Archive, total: int, part: Part[Event]) -> TimelineView:
    events = sorted(part.rows, key=_place)
    years = tuple(_years(archive, events))
    return TimelineView(
        frame=frame(archive, part.address, section="timeline"),
        total=total,
        years=years,
        highest=max((each.chart.highest for each in years), default=1),
        grid=outlet_grid.draw(archive, events),
        period=part.period,
        periods=part.periods,
        is_first=part.is_first,
    )


def _years(archive: Archive, events: Sequence[Event]) -> Iterator[TimelineYear]:
    """The years in which some events began, in the order given; an event lies where it begins."""
    for year, group in groupby(events, lambda event: period_of(_began(event), Precision.YEAR)):
        if year:
            held = tuple(group)
            yield TimelineYear(
                year,
                tuple(event_brief(archive, event) for event in held),
                draw(held, lambda event: archive.articles_by_event.get(event.id, ())),
            )


def _began(event: Event) -> Date:
    return Date(event.date.start)


def _place(event: Event) -> tuple[object, ...]:
    """Puts an event that runs into the next year before those that began in it."""
    return (event.date.start.first.year, *event.date.sort_key, event.id)
