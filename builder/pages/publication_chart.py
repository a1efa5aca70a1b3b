"""The figure of who published when: one row an article, one column a day, month or year."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from builder.archive.article import Article
from builder.archive.dates import Date, Point, Precision
from builder.pages.briefs import ArticleBrief

_MOST_COLUMNS = 14
_GAP = 0.35


@dataclass(frozen=True, slots=True)
class Column:
    """One period of the axis; `left` and `width` are per cent of the plot."""

    period: Date
    left: float
    width: float
    follows_gap: bool


@dataclass(frozen=True, slots=True)
class Mark:
    """One article's publication: a point in time, or the whole span it may lie in."""

    article: ArticleBrief
    left: float
    width: float
    is_moment: bool


@dataclass(frozen=True, slots=True)
class PublicationChart:
    """The dated articles in order; `undated` ones have no place on the axis."""

    columns: tuple[Column, ...]
    marks: tuple[Mark, ...]
    undated: tuple[ArticleBrief, ...]


def draw(articles: Sequence[Article], briefs: Sequence[ArticleBrief]) -> PublicationChart:
    """The chart of `articles`, in order of publication, with their briefs.

    The axis has a column for each day on which something was published, broken where days are
    left out; months or years take the days' place where there would be too many columns. A date
    vaguer than a column is drawn over every column that it may mean.
    """
    dated = [(a.published, brief) for a, brief in zip(articles, briefs, strict=True) if a.published]
    undated = tuple(b for a, b in zip(articles, briefs, strict=True) if a.published is None)
    if not dated:
        return PublicationChart((), (), undated)
    columns = _columns([date for date, _ in dated])
    marks = tuple(_mark(date, brief, columns) for date, brief in dated)
    return PublicationChart(columns, marks, undated)


def _columns(dates: Sequence[Date]) -> tuple[Column, ...]:
    periods = _finest_periods(dates)
    breaks = [one.end != other.first for one, other in pairwise(periods)]
    unit = 100 / (len(periods) + _GAP * sum(breaks))
    columns, left = [], 0.0
    for period, follows_gap in zip(periods, [False, *breaks], strict=True):
        left += unit * _GAP if follows_gap else 0.0
        columns.append(Column(Date(period), round(left, 2), round(unit, 2), follows_gap))
        left += unit
    return tuple(columns)


def _finest_periods(dates: Sequence[Date]) -> list[Point]:
    """The days, else the months, else the years, of which there are few enough to draw."""
    for precision in (Precision.DAY, Precision.MONTH):
        periods = _periods(dates, precision)
        if len(periods) <= _MOST_COLUMNS:
            return periods
    return _periods(dates, Precision.YEAR)


def _periods(dates: Sequence[Date], precision: Precision) -> list[Point]:
    """The days (months, years) in which the dates that are precise enough lie, in order.

    Where no date is precise enough, the first and last that the vague ones may mean.
    """
    fine = [date for date in dates if date.until is None and date.precision >= precision]
    moments = [date.earliest for date in fine]
    if not fine:
        moments = [
            m for date in dates for m in (date.earliest, date.latest - dt.timedelta(seconds=1))
        ]
    return sorted({_cut(moment, precision) for moment in moments}, key=lambda point: point.first)


def _cut(moment: dt.datetime, precision: Precision) -> Point:
    midnight = moment.replace(hour=0, minute=0, second=0, microsecond=0)
    if precision is Precision.YEAR:
        midnight = midnight.replace(month=1, day=1)
    elif precision is Precision.MONTH:
        midnight = midnight.replace(day=1)
    return Point(midnight, precision)


def _mark(date: Date, brief: ArticleBrief, columns: Sequence[Column]) -> Mark:
    left = _place(date.earliest, columns)
    if date.is_moment:
        return Mark(brief, left, 0.0, is_moment=True)
    return Mark(brief, left, round(_place(date.latest, columns) - left, 2), is_moment=False)


def _place(moment: dt.datetime, columns: Sequence[Column]) -> float:
    """Per cent of the plot; a moment between two columns lies at the nearer edge of the next."""
    for column in columns:
        start, end = column.period.earliest, column.period.latest
        if moment <= start:
            return column.left
        if moment <= end:
            return round(column.left + column.width * ((moment - start) / (end - start)), 2)
    return 100.0
