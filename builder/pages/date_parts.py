"""Dates for readers that know years, months and days, but no vagueness."""

from __future__ import annotations

from builder.archive.dates import Date, Point, Precision


def point_parts(point: Point) -> tuple[int, ...]:
    """Year, month and day of the calendar as printed, as far as they are known."""
    first = point.first
    return (first.year, first.month, first.day)[: min(point.precision, Precision.DAY)]


def shared_parts(date: Date) -> tuple[int, ...]:
    """The parts of a date that are certain: those that both ends of an interval share."""
    start = point_parts(date.start)
    if date.until is None:
        return start
    shared: tuple[int, ...] = ()
    for one, other in zip(start, point_parts(date.until), strict=False):
        if one != other:
            break
        shared = (*shared, one)
    return shared


def certain_iso(date: Date | None) -> str | None:
    """The ISO 8601 form, cut where knowledge ends; None where nothing is certain.

    An approximate date has no such form, and an interval only what its ends share.
    """
    if date is None or date.is_approximate:
        return None
    if date.until is None:
        return str(date.start)
    return join_parts(shared_parts(date), "-") or None


def join_parts(parts: tuple[int, ...], separator: str) -> str:
    """Four digits for a year, two for a month and a day."""
    return separator.join(
        f"{part:02}" if place else f"{part:04}" for place, part in enumerate(parts)
    )
