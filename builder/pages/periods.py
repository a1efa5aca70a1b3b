"""Long lists, split by year, and years that are still too long by month."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from typing import Generic, TypeVar

from builder.archive.article import Article
from builder.archive.dates import Date, Point, Precision
from builder.archive.event import Event

MOST_ROWS = 200
_UNDATED = "undated"

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class PeriodLink:
    """One part of a split list; a period of None holds the rows of no certain year.

    `is_rest` marks a year whose months have parts of their own: what is left is of no certain month.
    """

    period: Date | None
    address: str
    rows: int
    is_rest: bool


@dataclass(frozen=True, slots=True)
class Part(Generic[Row]):
    """The rows of one page; `periods` leads to all parts and is empty for a list in one piece.

    All parts of a list share one tuple of `periods`.
    """

    address: str
    rows: tuple[Row, ...]
    period: Date | None = None
    periods: tuple[PeriodLink, ...] = ()
    is_first: bool = True


def split(
    rows: Iterable[Row], base: str, date_of: Callable[[Row], Date | None]
) -> tuple[Part[Row], ...]:
    """The parts of a list whose page is `base`, newest first; rows keep their order.

    A list of up to MOST_ROWS rows is one part. Of a longer one, the newest period stays at `base`;
    the others go to pages below it (`outlets/cnn.html`, `outlets/cnn/2019.html`). A row belongs to
    the year (or month) in which its whole date lies.
    """
    held = tuple(rows)
    if len(held) <= MOST_ROWS:
        return (Part(base, held),)
    groups = _group(held, date_of)
    addresses = [base, *(_address(base, period) for period, _ in groups[1:])]
    split_years = {period_of(p, Precision.YEAR) for p, _ in groups if p and _is_month(p)}
    links = tuple(
        PeriodLink(
            period,
            address,
            rows=len(group),
            is_rest=period is not None and not _is_month(period) and period in split_years,
        )
        for (period, group), address in zip(groups, addresses, strict=True)
    )
    return tuple(
        Part(address, group, period, links, is_first=address == base)
        for (period, group), address in zip(groups, addresses, strict=True)
    )


def date_of_row(row: Article | Event) -> Date | None:
    """The date by which an article or an event is filed; an event lies where it begins."""
    return row.published if isinstance(row, Article) else Date(row.date.start)


def period_of(date: Date, precision: Precision) -> Date | None:
    """The year, month or day in which the whole date lies, as printed; None if it may lie in two."""
    if date.precision < precision:
        return None
    start = _cut(date.start, precision)
    return start if date.until is None or _cut(date.until, precision) == start else None


def _cut(point: Point, precision: Precision) -> Date:
    month = point.first.month if precision >= Precision.MONTH else 1
    day = point.first.day if precision >= Precision.DAY else 1
    return _period(point.first.year, month, day, precision)


@lru_cache(maxsize=4096)
def _period(year: int, month: int, day: int, precision: Precision) -> Date:
    return Date(Point(datetime(year, month, day, tzinfo=UTC), precision))


def _is_month(period: Date) -> bool:
    return period.precision is Precision.MONTH


def _group(
    rows: Sequence[Row], date_of: Callable[[Row], Date | None]
) -> list[tuple[Date | None, tuple[Row, ...]]]:
    """Periods, newest first and None last, with their rows; long years before their vaguest rows."""
    groups: list[tuple[Date | None, tuple[Row, ...]]] = []
    for year, of_year in _by_period(rows, date_of, Precision.YEAR):
        if year is None or len(of_year) <= MOST_ROWS:
            groups.append((year, of_year))
            continue
        months = _by_period(of_year, date_of, Precision.MONTH)
        groups.extend((month or year, of_month) for month, of_month in months)
    return groups


def _by_period(
    rows: Iterable[Row], date_of: Callable[[Row], Date | None], precision: Precision
) -> list[tuple[Date | None, tuple[Row, ...]]]:
    groups: defaultdict[Date | None, list[Row]] = defaultdict(list)
    for row in rows:
        date = date_of(row)
        groups[period_of(date, precision) if date else None].append(row)
    known = sorted((period for period in groups if period), key=lambda p: p.earliest, reverse=True)
    order: list[Date | None] = [*known, *([None] if None in groups else [])]
    return [(period, tuple(groups[period])) for period in order]


def _address(base: str, period: Date | None) -> str:
    folder = base.removesuffix(".html").removesuffix("/index")
    return f"{folder}/{period or _UNDATED}.html"
