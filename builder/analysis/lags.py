"""Who published first on an event, by how much, and how far behind the others came."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from statistics import median

from builder.archive.archive import Archive
from builder.archive.article import Article
from builder.archive.dates import Date, Point, Precision
from builder.archive.event import Event

_NOTHING = dt.timedelta(0)
_DAY = dt.timedelta(days=1)
# A day without a clock time is the day of some zone: from 14 hours before UTC's to 12 after.
_EASTERNMOST = dt.timedelta(hours=14)
_WESTERNMOST = dt.timedelta(hours=12)
_FEWEST_COMPARED = 2
_NARROW = 20


class Place(StrEnum):
    """Where in the order of publication an outlet stands, if the dates tell."""

    FIRST = "first"
    AMONG_FIRST = "among-first"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Span:
    """The time in which a moment lies: `earliest` included, `latest` not; both in UTC."""

    earliest: dt.datetime
    latest: dt.datetime


_CALENDAR = Span(
    dt.datetime.min.replace(tzinfo=dt.UTC),
    dt.datetime.max.replace(tzinfo=dt.UTC),
)


@dataclass(frozen=True, slots=True)
class Bounds:
    """A time that passed: how long at least, and how long at most."""

    at_least: dt.timedelta
    at_most: dt.timedelta

    @property
    def is_narrow(self) -> bool:
        """Whether the bounds are so close that their middle says as much as both."""
        return (self.at_most - self.at_least) * _NARROW <= self.at_most

    @property
    def middle(self) -> dt.timedelta:
        return (self.at_least + self.at_most) / 2


@dataclass(frozen=True, slots=True)
class Lag:
    """How long after the first outlet another one published, and what that makes it."""

    place: Place
    behind: Bounds


@dataclass(frozen=True, slots=True)
class Race:
    """The order of the outlets on one event, by id.

    `first` are all that may have been first, likeliest first: only where it is a single one does
    the archive know who it was, and `lead` says by how much. `undated` counts the outlets of which
    no article has a date; they may have been earlier.
    """

    first: tuple[str, ...]
    lead: Bounds | None
    lags: Mapping[str, Lag]
    undated: int


@dataclass(frozen=True, slots=True)
class Pace:
    """One outlet over all its events with a known order; `events` is their number.

    `typical` holds the medians of the least and of the most that it may have been behind.
    """

    events: int
    first: int
    among_first: int
    later: int
    typical: Bounds


def span_of(date: Date) -> Span:
    """Everything that a date may mean, its unknown time zone included.

    What is only approximate may be off by its own length, and by a day at least.
    """
    start, end = date.start, date.until or date.start
    earliest = start.first.astimezone(dt.UTC)
    latest = end.end.astimezone(dt.UTC)
    slack = max(latest - earliest, _DAY) if date.is_approximate else _NOTHING
    return Span(
        _shift(earliest, -slack - (_NOTHING if _has_zone(start) else _EASTERNMOST)),
        _shift(latest, slack + (_NOTHING if _has_zone(end) else _WESTERNMOST)),
    )


def find_race_on(archive: Archive, event: Event) -> Race | None:
    """The order of the outlets on one event; None with fewer than two dated outlets."""
    return find_race(archive.articles_by_event.get(event.id, ()), Date(event.date.start))


def find_race(articles: Iterable[Article], begins: Date | None = None) -> Race | None:
    """The order of the outlets of one event's articles; None with fewer than two dated outlets.

    Where a date leaves open whether an article is older than the event that `begins` on a day, it
    is taken not to be.
    """
    held = tuple(articles)
    spans = _spans_by_outlet(held, span_of(begins).earliest if begins else None)
    if len(spans) < _FEWEST_COMPARED:
        return None
    ends = sorted(span.latest for span in spans.values())
    starts = sorted(span.earliest for span in spans.values())
    order = sorted(spans, key=lambda outlet: (spans[outlet].latest, spans[outlet].earliest, outlet))
    lags = {
        outlet: _lag(spans[outlet], ends[0], _earliest_of_others(spans[outlet], starts))
        for outlet in order
    }
    first = tuple(outlet for outlet in order if lags[outlet].place is not Place.LATER)
    lead = _lead(spans[first[0]], starts[1], ends[1]) if len(first) == 1 else None
    return Race(first, lead, lags, len({a.outlet for a in held} - spans.keys()))


def find_pace(lags: Iterable[Lag]) -> Pace | None:
    """What the lags of one outlet have in common; None where there are none."""
    held = tuple(lags)
    if not held:
        return None
    places = [lag.place for lag in held]
    return Pace(
        events=len(held),
        first=places.count(Place.FIRST),
        among_first=places.count(Place.AMONG_FIRST),
        later=places.count(Place.LATER),
        typical=Bounds(
            _median(lag.behind.at_least for lag in held),
            _median(lag.behind.at_most for lag in held),
        ),
    )


def _spans_by_outlet(articles: Iterable[Article], begins: dt.datetime | None) -> Mapping[str, Span]:
    """When each outlet published the first of its dated articles."""
    spans: dict[str, Span] = {}
    for article in articles:
        if article.published is None:
            continue
        span = _cut(span_of(article.published), begins)
        held = spans.get(article.outlet, span)
        spans[article.outlet] = Span(
            min(held.earliest, span.earliest), min(held.latest, span.latest)
        )
    return spans


def _cut(span: Span, begins: dt.datetime | None) -> Span:
    is_open = begins is not None and span.earliest < begins < span.latest
    return Span(begins, span.latest) if begins and is_open else span


def _earliest_of_others(span: Span, starts: list[dt.datetime]) -> dt.datetime:
    return starts[1] if span.earliest == starts[0] else starts[0]


def _lag(span: Span, first_end: dt.datetime, others: dt.datetime) -> Lag:
    behind = Bounds(max(span.earliest - first_end, _NOTHING), max(span.latest - others, _NOTHING))
    if span.latest <= others:
        return Lag(Place.FIRST, behind)
    return Lag(Place.LATER if span.earliest >= first_end else Place.AMONG_FIRST, behind)


def _lead(span: Span, next_start: dt.datetime, next_end: dt.datetime) -> Bounds:
    return Bounds(next_start - span.latest, next_end - span.earliest)


def _median(times: Iterable[dt.timedelta]) -> dt.timedelta:
    return dt.timedelta(seconds=median(time.total_seconds() for time in times))


def _has_zone(point: Point) -> bool:
    return point.precision >= Precision.MINUTE


def _shift(moment: dt.datetime, by: dt.timedelta) -> dt.datetime:
    """A moment moved, at most to the end of the calendar."""
    try:
        return moment + by
    except OverflowError:
        return _CALENDAR.earliest if by < _NOTHING else _CALENDAR.latest
