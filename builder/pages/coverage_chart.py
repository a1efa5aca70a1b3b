"""The figure of when each event was written on: one row an event, bars a day, month or year."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from builder.archive.article import Article
from builder.archive.dates import Date, Point, Precision
from builder.archive.event import Event
from builder.pages.periods import period_of

_MOST_DAYS = 124
_MOST_MONTHS = 60
_MOST_TICKS = 12
_ONE_MONTH = dt.timedelta(days=31)


@dataclass(frozen=True, slots=True)
class Bar:
    """The articles of one period; `left` and `width` are per cent of the plot, `height` of the highest bar."""

    period: Date
    articles: int
    left: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Tick:
    """A labelled line of the axis; `left` is per cent of the plot."""

    period: Date
    left: float


@dataclass(frozen=True, slots=True)
class Plot:
    """One event's bars; `left` is where it began, `unplaced` counts dates too vague for a bar."""

    left: float
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
) -> CoverageChart | None:
    """The chart of some events; None where there is none.

    Bars are days on a short axis, months on a longer one, else years; each day is the one that the
    outlet printed. A date vaguer than a bar has no bar.
    """
    if not events:
        return None
    published = [article.published for event in events for article in articles_of(event)]
    axis = _axis([*(date for date in published if date), *(Date(e.date.start) for e in events)])
    counts = [_count(articles_of(event), axis.precision) for event in events]
    highest = max((number for count in counts for number in count.values()), default=1)
    plots = tuple(
        Plot(
            left=axis.place(event.date.start.first.replace(tzinfo=dt.UTC)),
            bars=_bars(count, axis, highest),
            unplaced=len(articles_of(event)) - count.total(),
        )
        for event, count in zip(events, counts, strict=True)
    )
    return CoverageChart(axis.precision, highest, _ticks(axis), plots)


def _axis(dates: Sequence[Date]) -> _Axis:
    """Whole months around all dates that a month holds, or whole years where that is too long."""
    months = [month for date in dates if (month := period_of(date, Precision.MONTH))]
    years = [year for date in dates if (year := period_of(date, Precision.YEAR))]
    start, end = _span(months or years)
    if months and end - start <= _MOST_DAYS * dt.timedelta(days=1):
        return _Axis(start, end, Precision.DAY)
    start, end = _span(years)
    is_short = end - start <= _MOST_MONTHS * _ONE_MONTH
    return _Axis(start, end, Precision.MONTH if is_short and months else Precision.YEAR)


def _span(periods: Sequence[Date]) -> tuple[dt.datetime, dt.datetime]:
    return min(period.earliest for period in periods), max(period.latest for period in periods)


def _count(articles: Sequence[Article], precision: Precision) -> Counter[Date]:
    dates = (article.published for article in articles if article.published)
    return Counter(period for date in dates if (period := period_of(date, precision)))


def _bars(counts: Counter[Date], axis: _Axis, highest: int) -> tuple[Bar, ...]:
    return tuple(
        Bar(
            period=period,
            articles=counts[period],
            left=axis.place(period.earliest),
            width=round(axis.place(period.latest) - axis.place(period.earliest), 3),
            height=round(100 * counts[period] / highest, 1),
        )
        for period in sorted(counts, key=lambda period: period.earliest)
    )


def _ticks(axis: _Axis) -> tuple[Tick, ...]:
    """The months of an axis of days; the years of any other, of many only some."""
    precision = Precision.MONTH if axis.precision is Precision.DAY else Precision.YEAR
    periods: list[Date] = []
    moment = axis.start
    while moment < axis.end:
        periods.append(Date(Point(moment, precision)))
        moment = periods[-1].latest
    step = -(-len(periods) // _MOST_TICKS)
    return tuple(Tick(period, axis.place(period.earliest)) for period in periods[::step])
