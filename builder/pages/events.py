"""The index of events, by year and month."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from builder import urls
from builder.analysis import coverage
from builder.analysis.coverage import Figures
from builder.archive.archive import Archive
from builder.archive.dates import Date, Precision
from builder.archive.event import Event
from builder.pages.briefs import EventBrief, event_brief
from builder.pages.frame import Frame, frame
from builder.pages.order import newest_events
from builder.pages.periods import Part, PeriodLink, date_of_row, period_of, split
from builder.pages.sheet import Sheet


@dataclass(frozen=True, slots=True)
class MonthGroup:
    """The events that began in one month; a month of None holds those of no certain month."""

    month: Date | None
    events: tuple[EventBrief, ...]


@dataclass(frozen=True, slots=True)
class YearGroup:
    """The months of one year, newest first."""

    year: Date
    months: tuple[MonthGroup, ...]


@dataclass(frozen=True, slots=True)
class MonthLink:
    """A month of the index, where it stands, and how many events began in it."""

    month: Date
    address: str
    events: int


@dataclass(frozen=True, slots=True)
class EventsView:
    """What a page of the index shows; `total` and `figures` count the whole archive."""

    frame: Frame
    total: int
    figures: Figures
    years: tuple[YearGroup, ...]
    period: Date | None
    periods: tuple[PeriodLink, ...]
    is_first: bool


class _Head(NamedTuple):
    total: int
    figures: Figures


def plan_events(archive: Archive) -> Iterator[Sheet[_Head, Event]]:
    """The page `events/index.html`, and one a year where there are many events."""
    figures = coverage.count(archive.articles, archive.outlet_by_id)
    head = _Head(len(archive.events), figures)
    for part in split(newest_events(archive.events), urls.EVENTS, date_of_row):
        updated = archive.updated if part.is_first else None
        yield Sheet(archive, "pages/events.html", _draw, head, part, updated)


def _draw(archive: Archive, head: _Head, part: Part[Event]) -> EventsView:
    return EventsView(
        frame=frame(archive, part.address, section="events"),
        total=head.total,
        figures=head.figures,
        years=_years(archive, part.rows),
        period=part.period,
        periods=part.periods,
        is_first=part.is_first,
    )


def list_months(archive: Archive) -> tuple[MonthLink, ...]:
    """Every month in which an event began, newest first."""
    parts = split(newest_events(archive.events), urls.EVENTS, date_of_row)
    months = Counter(
        (month, part.address)
        for part in parts
        for event in part.rows
        if (month := period_of(Date(event.date.start), Precision.MONTH))
    )
    return tuple(
        MonthLink(month, f"{address}#m-{month}", count)
        for (month, address), count in months.items()
    )


def _years(archive: Archive, events: Iterable[Event]) -> tuple[YearGroup, ...]:
    by_year: defaultdict[Date, list[Event]] = defaultdict(list)
    for event in events:
        year = period_of(Date(event.date.start), Precision.YEAR)
        if year:
            by_year[year].append(event)
    return tuple(YearGroup(year, _months(archive, held)) for year, held in by_year.items())


def _months(archive: Archive, events: Iterable[Event]) -> tuple[MonthGroup, ...]:
    by_month: defaultdict[Date | None, list[EventBrief]] = defaultdict(list)
    for event in events:
        month = period_of(Date(event.date.start), Precision.MONTH)
        by_month[month].append(event_brief(archive, event))
    vague = by_month.pop(None, [])
    months = [MonthGroup(month, tuple(held)) for month, held in by_month.items()]
    return (*months, *([MonthGroup(None, tuple(vague))] if vague else []))
