"""Dates as precise as they are known: the EDTF subset of the content format."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property, lru_cache

_SHAPE = re.compile(
    r"(?P<year>\d{4})"
    r"(?:-(?P<month>\d{2})"
    r"(?:-(?P<day>\d{2})"
    r"(?:[T ](?P<hour>\d{2}):(?P<minute>\d{2})(?::(?P<second>\d{2}))?"
    r"(?P<offset>Z|[+-]\d{2}:\d{2})?)?)?)?",
    re.ASCII,
)
_FARTHEST_OFFSET = dt.time(14)


class Precision(IntEnum):
    """How finely a point in time is known, from coarse to fine."""

    YEAR = 1
    MONTH = 2
    DAY = 3
    MINUTE = 4
    SECOND = 5


class DateError(ValueError):
    """A text that is not a date of the content format; the message says why."""


class MissingOffsetError(DateError):
    """A clock time that does not say how far it is from UTC."""


class NotInCalendarError(DateError):
    """A date of the right form that no calendar has, such as 30 February."""


class BackwardsIntervalError(DateError):
    """An interval that ends before it starts."""


@dataclass(frozen=True, slots=True)
class Point:
    """A year, month, day or moment: the first second it may mean, and its precision.

    `first` carries the offset that was written; for days and coarser it is UTC, which stands for
    "the calendar day as printed, wherever that was".
    """

    first: dt.datetime
    precision: Precision

    @property
    def end(self) -> dt.datetime:
        """The first second after everything it may mean."""
        match self.precision:
            case Precision.YEAR:
                days = 366 if calendar.isleap(self.first.year) else 365
                return self.first + dt.timedelta(days=days)
            case Precision.MONTH:
                days = calendar.monthrange(self.first.year, self.first.month)[1]
                return self.first + dt.timedelta(days=days)
            case Precision.DAY:
                return self.first + dt.timedelta(days=1)
            case Precision.MINUTE:
                return self.first + dt.timedelta(minutes=1)
            case Precision.SECOND:
                return self.first + dt.timedelta(seconds=1)

    def __str__(self) -> str:
        """The ISO 8601 form, cut where knowledge ends."""
        text = self.first.isoformat()
        match self.precision:
            case Precision.DAY:
                return text[:10]
            case Precision.SECOND:
                return text
            case Precision.MINUTE:
                return text[:16] + text[19:]
            case Precision.MONTH:
                return text[:7]
            case Precision.YEAR:
                return text[:4]


@dataclass(frozen=True)
class Date:
    """A point or an interval of two points, approximate or not (EDTF level 1, ISO 8601-2:2019)."""

    start: Point
    until: Point | None = None
    is_approximate: bool = False

    def __reduce__(self) -> tuple[type[Date], tuple[Point, Point | None, bool]]:
        """What it is, and not what was asked of it: equal dates have equal copies."""
        return (Date, (self.start, self.until, self.is_approximate))

    @property
    def precision(self) -> Precision:
        """The precision of the coarser end."""
        return (
            min(self.start.precision, self.until.precision) if self.until else self.start.precision
        )

    @property
    def is_moment(self) -> bool:
        """Whether it is one clock time."""
        return self.until is None and self.start.precision >= Precision.MINUTE

    # Lists ask for these again and again, and many articles share one date.

    @cached_property
    def earliest(self) -> dt.datetime:
        """The first second it may mean, in UTC."""
        return self.start.first.astimezone(dt.UTC)

    @cached_property
    def latest(self) -> dt.datetime:
        """The first second after everything it may mean, in UTC."""
        return (self.until or self.start).end.astimezone(dt.UTC)

    @cached_property
    def sort_key(self) -> tuple[dt.datetime, dt.timedelta, bool]:
        """Places a vague date after every finer one that it holds: never as its first day."""
        return (self.latest, self.latest - self.earliest, self.is_approximate)

    @cached_property
    def recency(self) -> tuple[dt.datetime, float]:
        """A sort key for lists, newest first: later beginnings, then finer dates, are greater."""
        return self.earliest, -(self.latest - self.earliest).total_seconds()

    def __str__(self) -> str:
        """The EDTF text."""
        text = f"{self.start}/{self.until}" if self.until else str(self.start)
        return f"{text}~" if self.is_approximate else text


@lru_cache(maxsize=4096)
def parse_date(text: str) -> Date:
    """Read a date of the content format.

    Raises DateError, or MissingOffsetError for a clock time without an offset.
    """
    stripped = text.strip()
    is_approximate = stripped.endswith("~")
    start, slash, until = stripped.removesuffix("~").partition("/")
    first = _parse_point(start)
    if not slash:
        return Date(first, None, is_approximate)
    last = _parse_point(until)
    if last.end <= first.first:
        raise BackwardsIntervalError(f"the interval ends ({last}) before it starts ({first})")
    return Date(first, last, is_approximate)


def _parse_point(text: str) -> Point:
    shape = _SHAPE.fullmatch(text)
    if not shape:
        raise DateError(f'"{text}" is not a moment, a day, a month, a year or an interval')
    if shape["hour"] and not shape["offset"]:
        raise MissingOffsetError(f'"{text}" does not say which time zone it is in')
    try:
        return Point(_first_second(shape), _precision(shape))
    except (ValueError, OverflowError) as error:
        raise NotInCalendarError(f'"{text}" is not in the calendar') from error


def _first_second(shape: re.Match[str]) -> dt.datetime:
    offset = shape["offset"]
    zone = dt.UTC if offset in (None, "Z") else _zone(offset)
    numbers = (shape[name] for name in ("year", "month", "day"))
    year, month, day = (int(number) if number else 1 for number in numbers)
    hour, minute, second = (int(shape[name] or 0) for name in ("hour", "minute", "second"))
    moment = dt.datetime(year, month, day, hour, minute, second, tzinfo=zone)
    moment.astimezone(dt.UTC)
    if year == dt.MAXYEAR:
        raise OverflowError
    return moment


def _zone(offset: str) -> dt.timezone:
    clock = dt.time.fromisoformat(offset[1:])
    if clock > _FARTHEST_OFFSET:
        raise ValueError(offset)
    sign = -1 if offset[0] == "-" else 1
    return dt.timezone(sign * dt.timedelta(hours=clock.hour, minutes=clock.minute))


def _precision(shape: re.Match[str]) -> Precision:
    for name, precision in (
        ("second", Precision.SECOND),
        ("hour", Precision.MINUTE),
        ("day", Precision.DAY),
        ("month", Precision.MONTH),
    ):
        if shape[name]:
            return precision
    return Precision.YEAR
