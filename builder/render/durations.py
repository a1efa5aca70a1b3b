"""Lengths of time in the site's language, in the unit that fits them."""

from __future__ import annotations

import datetime as dt

from babel import Locale
from babel.units import format_unit

_SECONDS = {"day": 86_400, "hour": 3_600, "minute": 60, "second": 1}
_FEWEST = 2


def format_duration(length: dt.timedelta, locale: Locale, like: dt.timedelta | None = None) -> str:
    """The length in days, hours, minutes or seconds: the coarsest of which it has two at least.

    `like` is a length whose unit to take instead.
    """
    unit = _unit(length if like is None else like)
    number = round(length.total_seconds() / _SECONDS[unit])
    return format_unit(number, f"duration-{unit}", "long", locale=locale)


def _unit(length: dt.timedelta) -> str:
    seconds = length.total_seconds()
    fitting = (unit for unit, size in _SECONDS.items() if round(seconds / size) >= _FEWEST)
    return next(fitting, "second")
