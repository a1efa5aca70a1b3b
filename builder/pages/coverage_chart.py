"""The figure of when each event was written on: one row an event, bars a day, month or year."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from builder.archive.article import Article
from builder.archive.dates import Date, Point, Precision
from builder.archive.event import Event
from builder.pages.periods import period_of

_LONGEST = (
    (Precision.DAY, dt.timedelta(days=124)),
    (Precision.MONTH, dt.timedelta(days=5 * 366)),
    (Precision.YEAR, dt.timedelta.max),
)
# Less than two weeks would blow up the bar of an event that was written on for a day.
_SHORTEST = dt.timedelta(days=14)
_LONGEST_BY_WEEK = dt.timedelta(days=42)
_MOST_TICKS = 12
_NARROWEST_TICK = 9.0


@dataclass(frozen=True, slots=True)
class Bar:
    """The articles of one period; `left` and `width` are per cent of the plot."""

    period: Date
    articles: int
    left: float
    width: float


@dataclass(frozen=True, slots=True)
class Tick:
    """A labelled line of the axis; `left` is per cent of the plot."""

    period: Date
    left: float


@dataclass(frozen=True, slots=True)
class Plot:
    """One event's bars; `unplaced` counts dates too vague for one.

    `began` is per cent of the plot; None where the event's date is vaguer than a bar.
    """

    began: float | None
    bars: tuple[Bar, ...]
    unplaced: int


@dataclass(frozen=True, slots=True)
class CoverageChart:
    """One plot for each event in the order given, on one axis.

    `precision` is that of the bars, `highest` the number of articles of the highest bar.
    """

    precision: Precision
    highest: int
    ticks: tuple[Tick, ...]
    plots: tuple[Plot, ...]


@dataclass(frozen=True, slots=True)
class _Axis:
    start: dt.datetime
    end: dt.datetime
    precision: Precision

    def place(self, moment: dt.datetime) -> float:
        share = (moment - self.start) / (self.end - self.start)
        return round(100 * min(max(share, 0.0), 1.0), 3)


def draw(
    events: Sequence[Event], articles_of: Callable[[Event], Sequence[Article]]
) -> CoverageChart:
    """The chart of one or more events.

    Bars are days on a short axis, months on a longer one, else years; each day is the one that the
    outlet printed. A date vaguer than a bar has no bar. The axis holds every article of the events,
    whichever year it appeared in.
    """
    published = [article.published for event in events for article in articles_of(event)]
    axis = _axis([*(date for date in published if date), *(Date(e.date.start) for e in events)])
    counts = [_count(articles_of(event), axis.precision) for event in events]
    highest = max((number for count in counts for number in count.values()), default=1)
    plots = tuple(
        Plot(
            began=_began(event, axis),
            bars=_bars(count, axis),
            unplaced=len(articles_of(event)) - count.total(),
        )
        for event, count in zip(events, counts, strict=True)
    )
    return CoverageChart(axis.precision, highest, _ticks(axis), plots)


def _began(event: Event, axis: _Axis) -> float | None:
    start = Date(event.date.start)
    day = period_of(start, Precision.DAY) or period_of(start, axis.precision)
    return axis.place(day.earliest) if day else None


def _axis(dates: Sequence[Date]) -> _Axis:
    """From the first to the last day of all dates, or month or year where that is too long.

    One of days is two weeks long or longer.
    """
    for precision, longest in _LONGEST:
        periods = [period for date in dates if (period := period_of(date, precision))]
        if periods:
            start = min(period.earliest for period in periods)
            end = max(period.latest for period in periods)
            if precision is Precision.DAY:
                end = max(end, start + _SHORTEST)
            if end - start <= longest:
                return _Axis(start, end, precision)
    raise AssertionError("an event begins in a year")


def _count(articles: Sequence[Article], precision: Precision) -> Counter[Date]:
    dates = (article.published for article in articles if article.published)
    return Counter(period for date in dates if (period := period_of(date, precision)))


def _bars(counts: Counter[Date], axis: _Axis) -> tuple[Bar, ...]:
    return tuple(
        Bar(
            period=period,
            articles=counts[period],
            left=axis.place(period.earliest),
            width=round(axis.place(period.latest) - axis.place(period.earliest), 3),
        )
        for period in sorted(counts, key=lambda period: period.earliest)
    )


def _ticks(axis: _Axis) -> tuple[Tick, ...]:
    """The weeks of a short axis, the months of a longer one of days; else years, of many only some.

    A week is counted from the first day. The first month may have begun before the axis; it has no
    tick where there is no room for its name.
    """
    if axis.end - axis.start <= _LONGEST_BY_WEEK and axis.precision is Precision.DAY:
        return tuple(_weeks(axis))
    precision = Precision.MONTH if axis.precision is Precision.DAY else Precision.YEAR
    first = axis.start.replace(day=1, month=axis.start.month if precision > Precision.YEAR else 1)
    periods = [Date(Point(first, precision))]
    while periods[-1].latest < axis.end:
        periods.append(Date(Point(periods[-1].latest, precision)))
    step = -(-len(periods) // _MOST_TICKS)
    ticks = tuple(Tick(period, axis.place(period.earliest)) for period in periods[::step])
    is_narrow = len(ticks) > 1 and ticks[1].left < _NARROWEST_TICK
    return ticks[1:] if is_narrow else ticks


def _weeks(axis: _Axis) -> Iterator[Tick]:
    day = axis.start
    while day < axis.end:
        yield Tick(Date(Point(day, Precision.DAY)), axis.place(day))
        day += dt.timedelta(days=7)
