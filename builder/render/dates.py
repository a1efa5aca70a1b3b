"""Dates in the site's language, never finer than they are known."""

from __future__ import annotations

import datetime as dt

from babel import Locale
from babel.dates import format_interval, format_skeleton

from builder.archive.dates import Date, Point, Precision

_SKELETONS = {
    "long": {Precision.DAY: "yMMMMd", Precision.MONTH: "yMMMM", Precision.YEAR: "y"},
    "medium": {Precision.DAY: "yMMMd", Precision.MONTH: "yMMM", Precision.YEAR: "y"},
    "axis": {Precision.DAY: "MMMd", Precision.MONTH: "yMMM", Precision.YEAR: "y"},
}


def format_date(date: Date, locale: Locale, style: str = "long") -> str:
    """The date as a reader sees it; `style` is `long`, `medium` or `axis` (without the year).

    A moment keeps the clock and the offset that the outlet printed. "About" is left to templates.
    """
    if date.until is None:
        return _format_point(date.start, locale, style)
    if date.until.precision == date.start.precision <= Precision.DAY:
        skeleton = _SKELETONS[style][date.start.precision]
        return format_interval(date.start.first, date.until.first, skeleton, locale=locale)
    return f"{_format_point(date.start, locale, style)} – {_format_point(date.until, locale, style)}"


def format_clock(date: Date, locale: Locale) -> str:
    """The clock time and offset of a moment ("17:16 UTC+3"), else nothing."""
    if not date.is_moment:
        return ""
    return f"{_skeleton('Hm', date.start.first, locale)} {_offset(date.start.first)}"


def machine_date(date: Date) -> str:
    """The value of a `<time datetime>`: of an interval its start, which is all HTML can say."""
    return str(date.start)


def _format_point(point: Point, locale: Locale, style: str) -> str:
    day = _skeleton(_SKELETONS[style][min(point.precision, Precision.DAY)], point.first, locale)
    if point.precision < Precision.MINUTE or style == "axis":
        return day
    return f"{day}, {_skeleton('Hm', point.first, locale)} {_offset(point.first)}"


def _skeleton(skeleton: str, moment: dt.datetime, locale: Locale) -> str:
    return format_skeleton(skeleton, moment.replace(tzinfo=None), locale=locale)


def _offset(moment: dt.datetime) -> str:
    seconds = int((moment.utcoffset() or dt.timedelta()).total_seconds())
    if not seconds:
        return "UTC"
    hours, minutes = divmod(abs(seconds) // 60, 60)
    sign = "−" if seconds < 0 else "+"
    return f"UTC{sign}{hours}:{minutes:02}" if minutes else f"UTC{sign}{hours}"
