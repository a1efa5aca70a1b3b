"""Dates in the site's language, never finer than they are known."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from babel import Locale
from babel.dates import format_date as format_day
from babel.dates import format_interval, format_skeleton

from builder.archive.dates import Date, Point, Precision

Style = Literal["long", "medium", "axis"]

_DAYS = {"long": "yMMMd", "medium": "yMMMd", "axis": "MMMd"}
_MONTHS = {"long": "yMMMM", "medium": "yMMM", "axis": "yMMM"}


def format_date(date: Date, locale: Locale, style: Style = "long") -> str:
    """The date as a reader sees it; `style` is `long`, `medium` or `axis` (without the year).

    A moment keeps the clock and the offset that the outlet printed. "About" is left to templates.
    """
    if date.until is None:
        return _format_point(date.start, locale, style)
    if date.until.precision == date.start.precision <= Precision.DAY:
        skeleton = _skeleton(date.start.precision, style)
        return format_interval(date.start.first, date.until.first, skeleton, locale=locale)
    return (
        f"{_format_point(date.start, locale, style)} – {_format_point(date.until, locale, style)}"
    )


def format_clock(date: Date, locale: Locale) -> str:
    """The clock time and offset of a moment ("17:16 UTC+3"), else nothing."""
    if not date.is_moment:
        return ""
    return _clock(date.start.first, locale)


def machine_date(date: Date) -> str:
    """The value of a `<time datetime>`: of an interval its start, which is all HTML can say."""
    return str(date.start)


def _format_point(point: Point, locale: Locale, style: Style) -> str:
    if style == "axis" or point.precision < Precision.DAY:
        skeleton = _skeleton(min(point.precision, Precision.DAY), style)
        return format_skeleton(skeleton, point.first.replace(tzinfo=None), locale=locale)
    day = format_day(point.first.date(), style, locale=locale)
    return f"{day}, {_clock(point.first, locale)}" if point.precision > Precision.DAY else day


def _skeleton(precision: Precision, style: Style) -> str:
    return {Precision.MONTH: _MONTHS[style], Precision.YEAR: "y"}.get(precision, _DAYS[style])


def _clock(moment: dt.datetime, locale: Locale) -> str:
    clock = format_skeleton("Hm", moment.replace(tzinfo=None), locale=locale)
    return f"{clock} {_offset(moment)}"


def _offset(moment: dt.datetime) -> str:
    seconds = int((moment.utcoffset() or dt.timedelta()).total_seconds())
    if not seconds:
        return "UTC"
    hours, minutes = divmod(abs(seconds) // 60, 60)
    sign = "−" if seconds < 0 else "+"
    return f"UTC{sign}{hours}:{minutes:02}" if minutes else f"UTC{sign}{hours}"
